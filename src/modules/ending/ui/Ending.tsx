import { useState } from 'react'
import { Button } from '#kit/Button.tsx'
import { DateField } from '#kit/DateField.tsx'
import { Sheet } from '#kit/Dialog.tsx'
import { EmptyState } from '#kit/EmptyState.tsx'
import { Form } from '#kit/Form.tsx'
import { FormSave } from '#kit/FormSave.tsx'
import { useText } from '#kit/language.ts'
import { Loaded } from '#kit/Loaded.tsx'
import { usePathPart } from '#kit/navigation.ts'
import { useWindowTitle } from '#kit/Page.tsx'
import { RadioGroup } from '#kit/RadioGroup.tsx'
import { Skeleton } from '#kit/Skeleton.tsx'
import { useRead } from '#kit/use-read.ts'
import { useToday } from '#kit/use-today.ts'
import { useWrite } from '#kit/use-write.ts'
import { addMonths } from '#core/day.ts'
import type { ShownEnding, WhyEnding } from '../contract.ts'
import { HandBacks } from './HandBacks.tsx'
import { PlanSection } from './PlanSection.tsx'
import { Standing } from './Standing.tsx'
import { Steps } from './Steps.tsx'
import { Talks } from './Talks.tsx'
import { text } from './text.ts'
import './ending.css'

/** The planned ending: is the door open, and who stays? (ux.md screen 19; report 8.2.2.) */
export function Ending() {
  const familyId = usePathPart('familyId')
  useWindowTitle(useText(text).title)
  const read = useRead('ending.show', { familyId })
  return (
    <Loaded of={read} waiting={<Skeleton lines={3} blocks={2} />}>
      {(ending) =>
        ending.plan === null ? (
          <Begin familyId={familyId} ending={ending} />
        ) : (
          <div className="stack">
            <Standing familyId={familyId} ending={ending} plan={ending.plan} />
            <PlanSection familyId={familyId} ending={ending} plan={ending.plan} />
            <Steps familyId={familyId} ending={ending} />
            <HandBacks familyId={familyId} ending={ending} />
            <Talks familyId={familyId} ending={ending} />
          </div>
        )
      }
    </Loaded>
  )
}

const whys: readonly WhyEnding[] = [
  'goals_reached',
  'family_wishes',
  'moving',
  'grown_up',
  'project_ends',
  'other_reason',
]

function Begin({ familyId, ending }: { familyId: string; ending: ShownEnding }) {
  const t = useText(text)
  const [open, setOpen] = useState(false)
  return (
    <>
      <EmptyState
        title={t.noPlan}
        action={
          ending.mine ? (
            <Button tone="primary" onPress={() => setOpen(true)}>
              {t.begin}
            </Button>
          ) : (
            <span className="muted">{t.onlyPair}</span>
          )
        }
      >
        {t.noPlanLead}
      </EmptyState>
      <Sheet title={t.beginTitle} open={open} onClose={() => setOpen(false)}>
        <BeginForm familyId={familyId} months={ending.agreedMonths} onDone={() => setOpen(false)} />
      </Sheet>
    </>
  )
}

function BeginForm({ familyId, months, onDone }: { familyId: string; months: number; onDone: () => void }) {
  const t = useText(text)
  const today = useToday()
  const write = useWrite('ending.start')
  const [why, setWhy] = useState<WhyEnding>('goals_reached')
  const [endsOn, setEndsOn] = useState<string | null>(addMonths(today, months))
  const [errors, setErrors] = useState<Record<string, string>>({})
  const begin = async () => {
    setErrors(endsOn ? {} : { endsOn: t.pickDay })
    if (!endsOn) return
    if ((await write.send({ familyId, why, endsOn })).ok) onDone()
  }
  return (
    <Form onSubmit={() => void begin()} errors={errors} refusal={write.refusal} label={t.beginTitle}>
      <RadioGroup
        label={t.why}
        name="why"
        value={why}
        onChange={setWhy}
        options={whys.map((value) => ({ value, label: t.whys[value] }))}
      />
      <DateField
        label={t.endsOn}
        name="endsOn"
        hint={t.endsHint(months)}
        value={endsOn}
        onChange={setEndsOn}
        today={today}
        allow="from-today"
      />
      <FormSave pending={write.pending}>{t.begin}</FormSave>
    </Form>
  )
}
