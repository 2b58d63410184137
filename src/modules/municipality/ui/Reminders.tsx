import { useState } from 'react'
import { Form } from '#kit/Form.tsx'
import { FormSave } from '#kit/FormSave.tsx'
import { useText } from '#kit/language.ts'
import { NumberField } from '#kit/NumberField.tsx'
import type { Said } from '#kit/use-said.ts'
import { useWrite } from '#kit/use-write.ts'
import { text } from './text.ts'

/** How long something may wait before Min dag reminds of it (R-PHA-02). */
export function Reminders({ former, said }: { former: { handoverDays: number }; said: Said }) {
  const t = useText(text).reminders
  const write = useWrite('municipality.set-reminders')
  const [handoverDays, setHandoverDays] = useState<number | null>(former.handoverDays)
  const [missing, setMissing] = useState<Record<string, string>>({})
  const save = async () => {
    setMissing(handoverDays === null ? { handoverDays: t.number } : {})
    if (handoverDays === null) return
    const answer = await write.send({ handoverDays })
    if (answer.ok) said.say(t.saved, () => write.send(former))
  }
  return (
    <Form onSubmit={() => void save()} errors={missing} refusal={write.refusal} label={t.title}>
      <NumberField
        label={t.handover}
        name="handoverDays"
        hint={t.handoverHint}
        unit={t.days}
        value={handoverDays}
        onChange={setHandoverDays}
      />
      <FormSave pending={write.pending}>{t.save}</FormSave>
    </Form>
  )
}
