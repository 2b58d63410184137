import { useEffect, useState } from 'react'
import { Button } from '#kit/Button.tsx'
import { Form } from '#kit/Form.tsx'
import { useText } from '#kit/language.ts'
import { useRead } from '#kit/use-read.ts'
import type { Undo } from '#kit/use-undo.ts'
import { useWrite } from '#kit/use-write.ts'
import { PlaceWarning } from '#modules/access/ui/PlaceWarning.tsx'
import { HardWords } from '#modules/wording/ui/HardWords.tsx'
import type { CalendarView } from '../calendar-contract.ts'
import { errorsOf, inputOf, newDraft, type DemandDraft } from './demand-draft.ts'
import { DemandFields, MoreFields } from './DemandFields.tsx'
import { formText } from './form-text.ts'
import { Tried } from './Tried.tsx'

type AddProps = {
  familyId: string
  view: CalendarView
  today: string
  draft: DemandDraft
  onDraft: (draft: DemandDraft) => void
  onDone: () => void
  undo: Undo
}

const WEEKS = 4

/** A new demand. Before it is saved the screen shows what it would do to the family's week, and what could be done instead. */
export function AddDemand({ familyId, view, today, draft, onDraft, onDone, undo }: AddProps) {
  const t = useText(formText)
  const add = useWrite('demand.add')
  const remove = useWrite('demand.remove')
  const [errors, setErrors] = useState<Record<string, string>>({})
  const settled = useSettled(draft)
  const trying = inputOf(familyId, settled, t.kinds[settled.kind])
  const tried = useRead(
    'demand.try',
    { ...(trying ?? emptyInput(familyId)), weeks: WEEKS },
    { when: trying !== null, keepFormer: true },
  )
  const submit = async () => {
    const missing = errorsOf(draft, t.missing)
    setErrors(missing)
    const input = inputOf(familyId, draft)
    if (Object.keys(missing).length > 0 || input === null) return
    const answer = await add.send(input)
    if (!answer.ok) return
    undo.offer(() => remove.send({ familyId, ...answer.output, removed: true }))
    onDraft(newDraft())
    onDone()
  }
  const collides = trying !== null && (tried.data?.collisions.length ?? 0) > 0
  const department = view.departments.find(({ mine }) => mine)?.name ?? ''
  return (
    <Form onSubmit={() => void submit()} errors={errors} refusal={add.refusal}>
      <div className="calendar-add">
        <div className="calendar-add-first">
          <DemandFields view={view} draft={draft} onDraft={onDraft} today={today} />
        </div>
        <div className="calendar-add-tried">
          {trying !== null && tried.data && (
            <Tried
              familyId={familyId}
              view={view}
              today={today}
              tried={tried.data}
              draft={draft}
              title={trying.what}
              onDraft={onDraft}
            />
          )}
        </div>
        <div className="calendar-add-more">
          <MoreFields draft={draft} onDraft={onDraft} />
          <p className="muted small">{t.readers(department)}</p>
        </div>
      </div>
      <HardWords texts={[draft.what, draft.place, draft.law, draft.sanction]} />
      <PlaceWarning
        familyId={familyId}
        texts={[draft.what, draft.place, draft.law, draft.sanction, draft.asks]}
      />
      <div className="form-actions">
        <Button type="submit" tone="primary" pending={add.pending}>
          {collides ? t.saveAnyway : t.save}
        </Button>
      </div>
    </Form>
  )
}

/** The draft as it stood when typing last paused, so that not every letter is asked about and logged. */
function useSettled(draft: DemandDraft): DemandDraft {
  const [settled, setSettled] = useState(draft)
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(draft), 400)
    return () => window.clearTimeout(timer)
  }, [draft])
  return settled
}

/** Never sent: the read waits until there is something to try. */
function emptyInput(familyId: string) {
  return {
    familyId,
    personIds: [],
    kind: 'meeting' as const,
    nature: 'agreement' as const,
    class: 'CONF' as const,
    what: '',
    on: '',
    at: null,
    minutes: 0,
    repeat: null,
    place: null,
    law: null,
    sanction: null,
    movable: true,
    asks: null,
    partOf: null,
  }
}
