import { useState } from 'react'
import { DateField } from '#kit/DateField.tsx'
import { useText } from '#kit/language.ts'
import { Select } from '#kit/Select.tsx'
import { TextField } from '#kit/TextField.tsx'
import type { ShownPlan } from '../../contract.ts'
import { text } from '../goal/goal-text.ts'
import { ownersOf, type StepDraft } from './step-draft.ts'
import { PlaceFields } from './PlaceFields.tsx'
import { text as placeText } from './place-text.ts'
import { useToday } from '#kit/use-today.ts'

type StepFieldsProps = {
  familyId: string
  plan: ShownPlan
  step: StepDraft
  onChange: (step: StepDraft) => void
  prefix?: string
  optional?: boolean
}

/** What, who, and by when: one owner and one date. */
export function StepFields({ familyId, plan, step, onChange, prefix = '', optional }: StepFieldsProps) {
  const day = useToday()
  const t = useText(text).steps
  return (
    <>
      <TextField
        label={t.what}
        name={`${prefix}what`}
        value={step.what}
        onChange={(what) => onChange({ ...step, what })}
        autoComplete="off"
        optional={optional}
      />
      <div className="name">
        <Select
          label={t.owner}
          name={`${prefix}owner`}
          value={step.owner}
          onChange={(owner) => onChange({ ...step, owner })}
          options={ownersOf(plan, t)}
          optional={optional}
        />
      </div>
      <DateField
        label={t.by}
        name={`${prefix}dueOn`}
        value={step.dueOn}
        onChange={(dueOn) => onChange({ ...step, dueOn })}
        today={day}
        allow="from-today"
        ready
        optional={optional}
      />
      <Place familyId={familyId} step={step} onChange={onChange} />
    </>
  )
}

/** Folded away: most steps are what, who and when. */
function Place({ familyId, step, onChange }: Pick<StepFieldsProps, 'familyId' | 'step' | 'onChange'>) {
  const t = useText(placeText)
  const { under } = step
  const [open, setOpen] = useState(Object.values(under).some((value) => value !== null))
  return (
    <details
      className="plan-earlier"
      open={open}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{t.unfold}</summary>
      {open && (
        <PlaceFields
          familyId={familyId}
          under={under}
          onChange={(next) => onChange({ ...step, under: next })}
        />
      )}
    </details>
  )
}
