import { useState } from 'react'
import { DateField } from '#kit/DateField.tsx'
import { Sheet } from '#kit/Dialog.tsx'
import { Form } from '#kit/Form.tsx'
import { FormSave } from '#kit/FormSave.tsx'
import { useText } from '#kit/language.ts'
import { TextField } from '#kit/TextField.tsx'
import type { Write } from '#kit/use-write.ts'
import type { ShownStep } from '../../contract.ts'
import { text as goalText } from '../goal/goal-text.ts'
import type { StepPatch } from './Steps.tsx'
import { text } from '../text.ts'
import { useToday } from '#kit/use-today.ts'
import { HardWords } from '#modules/wording/ui/HardWords.tsx'

type Changing = { step: ShownStep; what: 'waiting' | 'day' }
type StepChangeProps = {
  changing: Changing | null
  update: Write<'plan.update-step'>
  onSend: (step: ShownStep, patch: StepPatch) => Promise<boolean>
  onClose: () => void
}

/** What a step waits for, or its new date: the two changes that need a word more. */
export function StepChange({ changing, ...rest }: StepChangeProps) {
  const t = useText(goalText).steps
  return (
    <Sheet
      title={changing?.what === 'day' ? t.dayTitle : t.waitTitle}
      open={changing !== null}
      onClose={rest.onClose}
    >
      {changing && <ChangeForm key={changing.step.stepId} changing={changing} {...rest} />}
    </Sheet>
  )
}

function ChangeForm({
  changing: { step, what },
  update,
  onSend,
  onClose,
}: StepChangeProps & { changing: Changing }) {
  const day = useToday()
  const t = useText(goalText).steps
  const common = useText(text)
  const [waitingFor, setWaitingFor] = useState(step.waitingFor ?? '')
  const [dueOn, setDueOn] = useState<string | null>(step.dueOn)
  const [tried, setTried] = useState(false)
  const submit = async () => {
    setTried(true)
    if (what === 'day' && !dueOn) return
    const patch: StepPatch =
      what === 'day'
        ? { status: step.status, dueOn, waitingFor: step.waitingFor }
        : { status: 'cannot_yet', dueOn: null, waitingFor }
    if (await onSend(step, patch)) onClose()
  }
  return (
    <Form
      onSubmit={() => void submit()}
      errors={tried && !dueOn ? { dueOn: common.pickDay } : {}}
      refusal={update.refusal}
      label={step.what}
    >
      <p>{step.what}</p>
      {what === 'day' ? (
        <DateField
          label={t.by}
          name="dueOn"
          value={dueOn}
          onChange={setDueOn}
          today={day}
          allow="from-today"
        />
      ) : (
        <TextField
          label={t.waitFor}
          name="waitingFor"
          value={waitingFor}
          onChange={setWaitingFor}
          autoComplete="off"
        />
      )}
      <HardWords texts={[waitingFor]} />
      <FormSave pending={update.pending}>{common.save}</FormSave>
    </Form>
  )
}
