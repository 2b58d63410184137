import { useText } from '#kit/language.ts'
import { Menu } from '#kit/Menu.tsx'
import { stepStatus, type ShownStep, type StepStatus } from '../../contract.ts'
import { isOpen } from '../../step-rules.ts'
import { text } from '../goal/goal-text.ts'
import { text as placeText } from './place-text.ts'
import type { StepPatch } from './Steps.tsx'

type StepMenuProps = {
  step: ShownStep
  onSend: (patch: StepPatch) => void
  onChange: (what: 'waiting' | 'day') => void
  onPlace: () => void
  onFirst: () => void
}

/** What can be changed on a step where it stands. */
export function StepMenu({ step, onSend, onChange, onPlace, onFirst }: StepMenuProps) {
  const t = useText(text).steps
  const place = useText(placeText)
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
          {
            title: place.help,
            actions: [
              ...(isOpen(step)
                ? [
                    {
                      id: 'first',
                      label: step.markedFirst ? place.notFirst : place.putFirst,
                      onAction: onFirst,
                    },
                  ]
                : []),
              { id: 'place', label: place.change, onAction: onPlace },
            ],
          },
        ]}
      />
    </div>
  )
}
