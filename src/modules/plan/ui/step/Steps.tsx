import { useState, type ReactNode } from 'react'
import { formatDayShort } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Notice } from '#kit/Notice.tsx'
import { Pill } from '#kit/Pill.tsx'
import { Status } from '#kit/Status.tsx'
import { Table } from '#kit/Table.tsx'
import type { Undo } from '#kit/use-undo.ts'
import { useWrite } from '#kit/use-write.ts'
import type { ShownStep, StepStatus } from '../../contract.ts'
import { isOpen } from '../../step-rules.ts'
import { text } from '../goal/goal-text.ts'
import { PlaceStep } from './PlaceStep.tsx'
import { text as placeText } from './place-text.ts'
import { StepChange } from './StepChange.tsx'
import { StepMenu } from './StepMenu.tsx'
import { StepPlace } from './StepPlace.tsx'
import { useToday } from '#kit/use-today.ts'

const drawn = {
  not_started: 'not-started',
  under_way: 'in-progress',
  cannot_yet: 'cannot-yet',
  done: 'done',
  not_needed: 'no-longer',
} as const
export type StepPatch = { status: StepStatus; dueOn: string | null; waitingFor: string | null }

type StepsProps = { familyId: string; steps: readonly ShownStep[]; undo: Undo }

/** Who does what by when, open steps first, each changed where it stands; `undo` shows the way back. */
export function Steps({ familyId, steps, undo }: StepsProps) {
  const t = useText(text).steps
  const update = useWrite('plan.update-step')
  const first = useWrite('plan.help-first')
  const [placing, setPlacing] = useState<ShownStep | null>(null)
  const [changing, setChanging] = useState<{ step: ShownStep; what: 'waiting' | 'day' } | null>(null)
  const send = async (step: ShownStep, patch: StepPatch) => {
    const { stepId, version, status, dueOn, waitingFor } = step
    const answer = await update.send({ familyId, stepId, version, ...patch })
    if (answer.ok)
      undo.offer(() => update.send({ familyId, stepId, status, dueOn, waitingFor, version: version + 1 }))
    return answer.ok
  }
  const putFirst = async ({ goalId, stepId, markedFirst }: ShownStep) => {
    const mark = { familyId, goalId, stepId }
    const answer = await first.send({ ...mark, on: !markedFirst })
    if (answer.ok) undo.offer(() => first.send({ ...mark, on: markedFirst }))
  }
  if (steps.length === 0) return <p className="muted">{t.none}</p>
  const ordered = [...steps.filter(isOpen), ...steps.filter((step) => !isOpen(step))]
  const menuOf = (step: ShownStep) =>
    step.mayChange && (
      <StepMenu
        step={step}
        onSend={(patch) => void send(step, patch)}
        onChange={(what) => setChanging({ step, what })}
        onPlace={() => setPlacing(step)}
        onFirst={() => void putFirst(step)}
      />
    )
  return (
    <div className="stack-tight">
      <StepTable familyId={familyId} steps={ordered} menuOf={menuOf} />
      {(update.refusal ?? first.refusal) && !changing && (
        <Notice tone="note" live>
          {(update.refusal ?? first.refusal)?.reason}
        </Notice>
      )}
      <StepChange changing={changing} update={update} onSend={send} onClose={() => setChanging(null)} />
      <PlaceStep familyId={familyId} step={placing} undo={undo} onClose={() => setPlacing(null)} />
    </div>
  )
}

function StepTable({
  familyId,
  steps,
  menuOf,
}: {
  familyId: string
  steps: readonly ShownStep[]
  menuOf: (step: ShownStep) => ReactNode
}) {
  const t = useText(text).steps
  const place = useText(placeText)
  const [language] = useLanguage()
  const day = useToday()
  return (
    <Table
      caption={t.heading}
      hideCaption
      rows={steps}
      rowKey={({ stepId }) => stepId}
      columns={[
        {
          header: t.heading,
          rowHeader: true,
          cell: (step) => (
            <>
              {step.markedFirst && <Pill tone="soon">{place.first}</Pill>} {step.what}
              <StepPlace familyId={familyId} step={step} />
            </>
          ),
        },
        { header: t.who, cell: ({ owner }) => <span className="name">{owner}</span> },
        { header: t.due, cell: ({ dueOn }) => formatDayShort(dueOn, language) },
        {
          header: t.status,
          cell: ({ status, dueOn, waitingFor }) => (
            <div className="plan-status">
              <Status of={drawn[status]} soon={dueOn === day} />
              {waitingFor && <div className="muted small">{t.waiting(waitingFor)}</div>}
            </div>
          ),
        },
        { header: t.change, align: 'actions', cell: menuOf },
      ]}
    />
  )
}
