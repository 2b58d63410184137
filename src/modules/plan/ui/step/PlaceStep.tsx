import { useState } from 'react'
import { Sheet } from '#kit/Dialog.tsx'
import { Form } from '#kit/Form.tsx'
import { FormSave } from '#kit/FormSave.tsx'
import { useText } from '#kit/language.ts'
import type { Undo } from '#kit/use-undo.ts'
import { useWrite } from '#kit/use-write.ts'
import type { ShownStep, UnderWhat } from '../../contract.ts'
import { text as common } from '../text.ts'
import { PlaceFields } from './PlaceFields.tsx'
import { text } from './place-text.ts'

type PlaceStepProps = { familyId: string; step: ShownStep | null; undo: Undo; onClose: () => void }

/** Department, law and measure of a step that stands already. */
export function PlaceStep({ step, ...rest }: PlaceStepProps) {
  const t = useText(text)
  return (
    <Sheet title={t.title} open={step !== null} onClose={rest.onClose}>
      {step && <PlaceForm key={step.stepId} step={step} {...rest} />}
    </Sheet>
  )
}

function PlaceForm({ familyId, step, undo, onClose }: PlaceStepProps & { step: ShownStep }) {
  const t = useText(text)
  const place = useWrite('plan.place-step')
  const [under, setUnder] = useState<UnderWhat>(() => placeOf(step))
  const submit = async () => {
    const { stepId, version } = step
    const answer = await place.send({ familyId, stepId, version, ...under })
    if (!answer.ok) return
    undo.offer(() => place.send({ familyId, stepId, version: version + 1, ...placeOf(step) }))
    onClose()
  }
  return (
    <Form onSubmit={() => void submit()} refusal={place.refusal} label={t.title}>
      <p>{step.what}</p>
      <PlaceFields familyId={familyId} under={under} onChange={setUnder} />
      <FormSave pending={place.pending}>{useText(common).save}</FormSave>
    </Form>
  )
}

/** What is chosen for the step; a measure that was granted for it without being chosen is the one. */
function placeOf({ underDepartment, law, measure }: ShownStep): UnderWhat {
  return { department: underDepartment, law, measure: measure?.code ?? null }
}
