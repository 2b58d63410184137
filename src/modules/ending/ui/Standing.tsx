import { useState } from 'react'
import { Printer } from 'lucide-react'
import { Button } from '#kit/Button.tsx'
import { Dialog, Sheet } from '#kit/Dialog.tsx'
import { Form } from '#kit/Form.tsx'
import { FormSave } from '#kit/FormSave.tsx'
import { formatDay } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Menu } from '#kit/Menu.tsx'
import { Notice } from '#kit/Notice.tsx'
import { Section } from '#kit/Page.tsx'
import { RadioGroup } from '#kit/RadioGroup.tsx'
import { useWrite } from '#kit/use-write.ts'
import type { ShownEnding, ShownPlan } from '../contract.ts'
import { text } from './text.ts'

type StandingProps = { familyId: string; ending: ShownEnding; plan: ShownPlan }

/** How far the ending is, what it lacks, and what can be done: one thing first (ux.md, principle 2). */
export function Standing({ familyId, ending, plan }: StandingProps) {
  const t = useText(text)
  const [doing, setDoing] = useState<'ask' | 'set-aside' | null>(null)
  const close = () => setDoing(null)
  const file = (address: string) => () => window.location.assign(`/print/farvel/${familyId}.${address}`)
  const canAsk =
    ending.mine && ending.state === 'draft' && !ending.lacks.some((lack) => lack !== 'day-passed')
  return (
    <Section
      title={t.title}
      actions={
        <>
          {canAsk && (
            <Button tone="primary" onPress={() => setDoing('ask')}>
              {t.ask}
            </Button>
          )}
          <a className="button button-quiet" href={`/print/farvel/${familyId}.pdf`}>
            <Printer aria-hidden />
            {t.print}
          </a>
          <Menu
            label={t.files}
            groups={[
              {
                title: t.files,
                actions: [
                  { id: 'docx', label: t.word, onAction: file('docx') },
                  { id: 'pdf-en', label: t.pdfEn, onAction: file('pdf?sprog=en') },
                ],
              },
              ...(ending.mine
                ? [
                    {
                      title: t.plan,
                      actions: [{ id: 'set-aside', label: t.goesOn, onAction: () => setDoing('set-aside') }],
                    },
                  ]
                : []),
            ]}
          />
        </>
      }
    >
      <Where ending={ending} plan={plan} />
      <Sheet title={t.askTitle} open={doing === 'ask'} onClose={close}>
        <Agree familyId={familyId} version={plan.version} onDone={close} />
      </Sheet>
      <Dialog title={t.goesOn} open={doing === 'set-aside'} onClose={close}>
        <SetAside familyId={familyId} version={plan.version} onDone={close} />
      </Dialog>
    </Section>
  )
}

/** The state in a sentence and what is missing as a list; at most one warning. */
function Where({ ending, plan }: { ending: ShownEnding; plan: ShownPlan }) {
  const t = useText(text)
  const [language] = useLanguage()
  const waiting = ending.handBacks.filter(({ takenOn }) => takenOn === null).length
  const said =
    plan.agreedOn && plan.agreedHow
      ? t.state.agreed(formatDay(plan.agreedOn, language), t.how[plan.agreedHow])
      : t.state.draft
  const whole = ending.state === 'agreed' && waiting === 0
  return (
    <Notice tone={whole ? 'good' : ending.shorter ? 'note' : 'info'} title={said}>
      {ending.state === 'draft' && ending.lacks.length > 0 && (
        <>
          <p>{t.lacksTitle}</p>
          <ul className="ending-lacks">
            {ending.lacks.map((lack) => (
              <li key={lack}>
                {lack === 'departments'
                  ? t.departmentsLeft(ending.departmentsLeft.map(({ name }) => name).join(', '))
                  : t.lacks[lack]}
              </li>
            ))}
          </ul>
        </>
      )}
      {ending.state === 'agreed' && <p>{waiting > 0 ? t.waits(waiting) : t.ready}</p>}
      {ending.shorter && <p>{t.shorter(ending.agreedMonths)}</p>}
    </Notice>
  )
}

type ActProps = { familyId: string; version: number; onDone: () => void }

function Agree({ familyId, version, onDone }: ActProps) {
  const t = useText(text)
  const write = useWrite('ending.agree')
  const [how, setHow] = useState<'screen' | 'paper' | 'oral'>('oral')
  const agree = async () => {
    if ((await write.send({ familyId, version, how })).ok) onDone()
  }
  return (
    <Form onSubmit={() => void agree()} refusal={write.refusal} label={t.askTitle}>
      <p>{t.askLead}</p>
      <RadioGroup
        label={t.askHow}
        name="how"
        value={how}
        onChange={setHow}
        options={(['oral', 'paper', 'screen'] as const).map((value) => ({ value, label: t.hows[value] }))}
      />
      <FormSave pending={write.pending}>{t.ask}</FormSave>
    </Form>
  )
}

function SetAside({ familyId, version, onDone }: ActProps) {
  const t = useText(text)
  const write = useWrite('ending.set-aside')
  const put = async () => {
    if ((await write.send({ familyId, version })).ok) onDone()
  }
  return (
    <div className="stack">
      <p>{t.setAsideLead}</p>
      {write.refusal && <p role="alert">{write.refusal.reason}</p>}
      <div className="row">
        <Button tone="primary" pending={write.pending} onPress={() => void put()}>
          {t.setAsideAsk}
        </Button>
      </div>
    </div>
  )
}
