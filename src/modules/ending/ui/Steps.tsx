import { useState } from 'react'
import { Check, Plus } from 'lucide-react'
import { Button } from '#kit/Button.tsx'
import { Sheet } from '#kit/Dialog.tsx'
import { formatDay } from '#kit/format-date.ts'
import { InlineSaved } from '#kit/InlineSaved.tsx'
import { useLanguage, useText } from '#kit/language.ts'
import { Section } from '#kit/Page.tsx'
import { useRead } from '#kit/use-read.ts'
import { useToday } from '#kit/use-today.ts'
import { useUndo } from '#kit/use-undo.ts'
import { useWrite } from '#kit/use-write.ts'
import type { ShownEnding, ShownStep } from '../contract.ts'
import { proposeSteps } from '../rules.ts'
import { StepForm } from './StepForm.tsx'
import { text } from './text.ts'

type StepsProps = { familyId: string; ending: ShownEnding }

/** The steps down, each with its day and one who sees to it; a proposal to start from when there are none. */
export function Steps({ familyId, ending }: StepsProps) {
  const t = useText(text)
  const [editing, setEditing] = useState<ShownStep | 'new' | null>(null)
  const undo = useUndo()
  return (
    <Section
      title={t.steps}
      actions={
        <Button icon={Plus} onPress={() => setEditing('new')}>
          {t.addStep}
        </Button>
      }
    >
      <p className="muted">{t.stepsLead}</p>
      {undo.state !== 'none' && <InlineSaved of={undo} />}
      {ending.steps.length === 0 ? (
        <Proposal familyId={familyId} ending={ending} />
      ) : (
        <ol className="ending-lines">
          {ending.steps.map((step) => (
            <StepLine key={step.stepId} familyId={familyId} step={step} onEdit={() => setEditing(step)} />
          ))}
        </ol>
      )}
      <Sheet
        title={editing === 'new' ? t.addStep : t.changeStep}
        open={editing !== null}
        onClose={() => setEditing(null)}
      >
        {editing !== null && (
          <StepForm
            familyId={familyId}
            team={ending.team}
            step={editing === 'new' ? null : editing}
            undo={undo}
            onDone={() => setEditing(null)}
          />
        )}
      </Sheet>
    </Section>
  )
}

function Proposal({ familyId, ending }: StepsProps) {
  const t = useText(text)
  const today = useToday()
  const me = useRead('staff.me', {}).data?.staffId
  const write = useWrite('ending.add-steps')
  const staffId = ending.team.find((one) => one.staffId === me)?.staffId ?? ending.team[0]?.staffId
  const { plan } = ending
  if (!plan || !staffId) return <p className="muted">{t.noSteps}</p>
  const propose = () =>
    void write.send({
      familyId,
      steps: proposeSteps(today, plan.endsOn).map(({ kind, onDay }) => ({
        what: t.proposed[kind],
        onDay,
        staffId,
      })),
    })
  return (
    <div className="row">
      <span className="muted">{t.noSteps}</span>
      <Button pending={write.pending} onPress={propose}>
        {t.propose}
      </Button>
      {write.refusal && <p role="alert">{write.refusal.reason}</p>}
    </div>
  )
}

type LineProps = { familyId: string; step: ShownStep; onEdit: () => void }

function StepLine({ familyId, step, onEdit }: LineProps) {
  const t = useText(text)
  const [language] = useLanguage()
  const today = useToday()
  const write = useWrite('ending.change-step')
  const undo = useUndo()
  const { stepId, what, onDay, staffId, staff, doneOn, version } = step
  const of = { familyId, stepId, what, onDay, staffId, removed: false }
  const done = async () => {
    const answer = await write.send({ ...of, version, doneOn: today })
    if (answer.ok) undo.offer(() => write.send({ ...of, version: answer.output.version, doneOn: null }))
  }
  const late = doneOn === null && onDay < today
  return (
    <li className="ending-line">
      <time dateTime={onDay} className={late ? 'strong' : undefined}>
        {formatDay(onDay, language)}
      </time>
      <div>
        <span className={doneOn ? undefined : 'strong'}>{what}</span>{' '}
        <span className="muted name">
          {staff}
          {doneOn && ` · ${t.doneOn(formatDay(doneOn, language))}`}
        </span>
        {write.refusal && <p role="alert">{write.refusal.reason}</p>}
      </div>
      <div className="row no-print">
        {undo.state !== 'none' && <InlineSaved of={undo} />}
        {doneOn === null && (
          <Button icon={Check} label={t.doneOf(what)} onPress={() => void done()}>
            {t.done}
          </Button>
        )}
        <Button tone="plain" label={t.changeOf(what)} onPress={onEdit}>
          {t.change}
        </Button>
      </div>
    </li>
  )
}
