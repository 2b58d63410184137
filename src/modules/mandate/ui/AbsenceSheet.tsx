import { useState } from 'react'
import { DateField } from '#kit/DateField.tsx'
import { Sheet } from '#kit/Dialog.tsx'
import { Form } from '#kit/Form.tsx'
import { FormSave } from '#kit/FormSave.tsx'
import { useText } from '#kit/language.ts'
import { useToday } from '#kit/use-today.ts'
import { useWrite } from '#kit/use-write.ts'
import type { PresenceSheetProps } from './HoursSheet.tsx'
import { text } from './text.ts'

/** Whole days away; no reason is asked for. */
export function AbsenceSheet({ one, open, onClose, said }: PresenceSheetProps) {
  const t = useText(text)
  const today = useToday()
  const write = useWrite('mandate.add-absence')
  const remove = useWrite('mandate.remove-absence')
  const [fromOn, setFromOn] = useState<string | null>(today)
  const [toOn, setToOn] = useState<string | null>(today)
  const [missing, setMissing] = useState<Record<string, string>>({})
  const save = async () => {
    setMissing({ ...(fromOn ? {} : { fromOn: t.form.pickDay }), ...(toOn ? {} : { toOn: t.form.pickDay }) })
    if (!fromOn || !toOn) return
    const answer = await write.send({ staffId: one.staffId, fromOn, toOn })
    if (!answer.ok) return
    const { absenceId } = answer.output
    said.say(t.did.away(one.name), () => remove.send({ absenceId }))
    onClose()
  }
  return (
    <Sheet title={`${t.addAbsence}: ${one.name}`} open={open} onClose={onClose}>
      <Form onSubmit={() => void save()} errors={missing} refusal={write.refusal}>
        <DateField label={t.fromOn} name="fromOn" value={fromOn} onChange={setFromOn} today={today} />
        <DateField label={t.toOn} name="toOn" value={toOn} onChange={setToOn} today={today} />
        <FormSave pending={write.pending}>{t.save}</FormSave>
      </Form>
    </Sheet>
  )
}
