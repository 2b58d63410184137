import { useState } from 'react'
import { Button } from '#kit/Button.tsx'
import { DateField } from '#kit/DateField.tsx'
import { Form } from '#kit/Form.tsx'
import { useText } from '#kit/language.ts'
import { Select } from '#kit/Select.tsx'
import { TextField } from '#kit/TextField.tsx'
import { useToday } from '#kit/use-today.ts'
import type { Undo } from '#kit/use-undo.ts'
import { useWrite } from '#kit/use-write.ts'
import { HardWords } from '#modules/wording/ui/HardWords.tsx'
import type { ShownEnding, ShownStep } from '../contract.ts'
import { text } from './text.ts'

type StepFormProps = {
  familyId: string
  team: ShownEnding['team']
  step: ShownStep | null
  undo: Undo
  onDone: () => void
}

/** A step down: what, which day, and who sees to it. Taking it out can be undone where the list is. */
export function StepForm({ familyId, team, step, undo, onDone }: StepFormProps) {
  const t = useText(text)
  const today = useToday()
  const add = useWrite('ending.add-steps')
  const change = useWrite('ending.change-step')
  const [what, setWhat] = useState(step?.what ?? '')
  const [onDay, setOnDay] = useState<string | null>(step?.onDay ?? null)
  const [staffId, setStaffId] = useState(step?.staffId ?? team[0]?.staffId ?? '')
  const [errors, setErrors] = useState<Record<string, string>>({})
  const former = step && {
    familyId,
    stepId: step.stepId,
    what: step.what,
    onDay: step.onDay,
    staffId: step.staffId,
    doneOn: step.doneOn,
    removed: false,
  }
  const changeTo = async (more: { what?: string; onDay?: string; staffId?: string; removed?: boolean }) => {
    if (!step || !former) return
    const answer = await change.send({ ...former, version: step.version, ...more })
    if (!answer.ok) return
    undo.offer(() => change.send({ ...former, version: answer.output.version }))
    onDone()
  }
  const save = async () => {
    setErrors({ ...(what.trim() ? {} : { what: t.pickWhat }), ...(onDay ? {} : { onDay: t.pickDay }) })
    if (!what.trim() || !onDay) return
    if (step) return changeTo({ what, onDay, staffId })
    if ((await add.send({ familyId, steps: [{ what, onDay, staffId }] })).ok) onDone()
  }
  return (
    <Form
      onSubmit={() => void save()}
      errors={errors}
      refusal={add.refusal ?? change.refusal}
      label={step ? t.changeStep : t.addStep}
    >
      <TextField label={t.what} name="what" value={what} onChange={setWhat} autoFocus />
      <HardWords texts={[what]} />
      <DateField label={t.onDay} name="onDay" value={onDay} onChange={setOnDay} today={today} allow="any" />
      <div className="name">
        <Select
          label={t.whoDoes}
          value={staffId}
          onChange={setStaffId}
          options={team.map((one) => ({ value: one.staffId, label: one.name }))}
        />
      </div>
      <div className="form-actions">
        <Button type="submit" tone="primary" pending={add.pending || change.pending}>
          {t.save}
        </Button>
        {step && <Button onPress={() => void changeTo({ removed: true })}>{t.remove}</Button>}
      </div>
    </Form>
  )
}
