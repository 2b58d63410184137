import { useState, type ReactNode } from 'react'
import { formatDayShort } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Menu } from '#kit/Menu.tsx'
import { Notice } from '#kit/Notice.tsx'
import { Status } from '#kit/Status.tsx'
import { Table } from '#kit/Table.tsx'
import type { Undo } from '#kit/use-undo.ts'
import { useWrite } from '#kit/use-write.ts'
import { stepStatus, type ShownStep, type StepStatus } from '../../contract.ts'
import { isOpen } from '../../step-rules.ts'
import { text } from '../goal/goal-text.ts'
import { StepChange } from './StepChange.tsx'
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
  const [changing, setChanging] = useState<{ step: ShownStep; what: 'waiting' | 'day' } | null>(null)
  const send = async (step: ShownStep, patch: StepPatch) => {
    const { stepId, version, status, dueOn, waitingFor } = step
    const answer = await update.send({ familyId, stepId, version, ...patch })
    if (answer.ok)
      undo.offer(() => update.send({ familyId, stepId, status, dueOn, waitingFor, version: version + 1 }))
    return answer.ok
  }
  if (steps.length === 0) return <p className="muted">{t.none}</p>
  const ordered = [...steps.filter(isOpen), ...steps.filter((step) => !isOpen(step))]
  const menuOf = (step: ShownStep) =>
    step.mayChange && (
      <StepMenu
        step={step}
        onSend={(patch) => void send(step, patch)}
        onChange={(what) => setChanging({ step, what })}
      />
    )
  return (
    <div className="stack-tight">
      <StepTable steps={ordered} menuOf={menuOf} />
      {update.refusal && !changing && (
        <Notice tone="note" live>
          {update.refusal.reason}
        </Notice>
      )}
      <StepChange changing={changing} update={update} onSend={send} onClose={() => setChanging(null)} />
    </div>
  )
}

function StepTable({
  steps,
  menuOf,
}: {
  steps: readonly ShownStep[]
  menuOf: (step: ShownStep) => ReactNode
}) {
  const t = useText(text).steps
  const [language] = useLanguage()
  const day = useToday()
  return (
    <Table
      caption={t.heading}
      hideCaption
      rows={steps}
      rowKey={({ stepId }) => stepId}
      columns={[
        { header: t.heading, rowHeader: true, cell: ({ what }) => what },
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

type StepMenuProps = {
  step: ShownStep
  onSend: (patch: StepPatch) => void
  onChange: (what: 'waiting' | 'day') => void
}

function StepMenu({ step, onSend, onChange }: StepMenuProps) {
  const t = useText(text).steps
  const toStatus = (status: StepStatus) => () =>
    status === 'cannot_yet' ? onChange('waiting') : onSend({ status, dueOn: null, waitingFor: null })
  const statuses = stepStatus.options.filter((status) => status !== step.status)
  return (
    <div className="no-print">
      <Menu
        label={t.menu(step.what)}
        groups={[
          {
            title: t.status,
            actions: statuses.map((status) => ({
              id: status,
              label: t.to[status],
              onAction: toStatus(status),
            })),
          },
          { title: t.due, actions: [{ id: 'day', label: t.newDay, onAction: () => onChange('day') }] },
        ]}
      />
    </div>
  )
}
