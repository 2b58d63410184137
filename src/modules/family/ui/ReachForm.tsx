import { useState } from 'react'
import { Sheet } from '#kit/Dialog.tsx'
import { Form } from '#kit/Form.tsx'
import { FormSave } from '#kit/FormSave.tsx'
import { useText } from '#kit/language.ts'
import { NumberField } from '#kit/NumberField.tsx'
import { TextArea } from '#kit/TextArea.tsx'
import { TextField } from '#kit/TextField.tsx'
import type { Undo } from '#kit/use-undo.ts'
import { useWrite } from '#kit/use-write.ts'
import { PlaceWarning } from '#modules/access/ui/PlaceWarning.tsx'
import { HardWords } from '#modules/wording/ui/HardWords.tsx'
import type { OpenedFamily } from '../reading-contract.ts'
import { text } from './course-text.ts'

/** How the family is reached, the rhythm agreed with them, and what goes well. */
export function ReachForm({
  family,
  open,
  onClose,
  undo,
}: {
  family: OpenedFamily
  open: boolean
  onClose: () => void
  undo: Undo
}) {
  const t = useText(text).reach
  const write = useWrite('family.set-reach')
  const [interpreter, setInterpreter] = useState(family.interpreter ?? '')
  const [hint, setHint] = useState(family.reachHint ?? '')
  const [days, setDays] = useState<number | null>(family.silenceDays)
  const [strengths, setStrengths] = useState(family.strengths ?? '')
  const save = async () => {
    const { familyId, version } = family
    const answer = await write.send({
      familyId,
      version,
      interpreter: interpreter.trim() || null,
      reachHint: hint.trim() || null,
      silenceDays: days ?? family.silenceDays,
      strengths: strengths.trim() || null,
    })
    if (!answer.ok) return
    const former = {
      interpreter: family.interpreter,
      reachHint: family.reachHint,
      silenceDays: family.silenceDays,
      strengths: family.strengths,
    }
    undo.offer(() => write.send({ ...former, familyId, version: version + 1 }))
    onClose()
  }
  return (
    <Sheet title={t.title} open={open} onClose={onClose}>
      <Form onSubmit={() => void save()} refusal={write.refusal} label={t.title}>
        <TextField
          label={t.hint}
          name="reachHint"
          hint={t.hintHint}
          optional
          value={hint}
          onChange={setHint}
        />
        <TextField
          label={t.interpreter}
          name="interpreter"
          hint={t.interpreterHint}
          optional
          value={interpreter}
          onChange={setInterpreter}
        />
        <NumberField
          label={t.silence}
          name="silenceDays"
          hint={t.silenceHint}
          min={1}
          max={90}
          unit={t.days}
          value={days}
          onChange={setDays}
        />
        <TextArea
          label={t.strengths}
          name="strengths"
          hint={t.strengthsHint}
          optional
          limit={300}
          value={strengths}
          onChange={setStrengths}
        />
        <HardWords texts={[strengths]} />
        <PlaceWarning familyId={family.familyId} texts={[hint, strengths]} />
        <FormSave pending={write.pending}>{t.save}</FormSave>
      </Form>
    </Sheet>
  )
}
