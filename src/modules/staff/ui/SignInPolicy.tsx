import { useState } from 'react'
import { Checkbox } from '#kit/Checkbox.tsx'
import { Form } from '#kit/Form.tsx'
import { FormSave } from '#kit/FormSave.tsx'
import { useText } from '#kit/language.ts'
import { NumberField } from '#kit/NumberField.tsx'
import { Section } from '#kit/Page.tsx'
import type { Said } from '#kit/use-said.ts'
import { useWrite } from '#kit/use-write.ts'
import { text } from './directory-text.ts'

type Policy = { secondFactor: boolean; idleMinutes: number }

/** What the municipality asks of log-in: a second factor or not, and when a session that rests ends. */
export function SignInPolicy({ former, said }: { former: Policy; said: Said }) {
  const t = useText(text).policy
  const write = useWrite('staff.configure-sign-in')
  const [secondFactor, setSecondFactor] = useState(former.secondFactor)
  const [idleMinutes, setIdleMinutes] = useState<number | null>(former.idleMinutes)
  const [missing, setMissing] = useState<Record<string, string>>({})
  const save = async () => {
    setMissing(idleMinutes === null ? { idleMinutes: t.missing } : {})
    if (idleMinutes === null) return
    const answer = await write.send({ secondFactor, idleMinutes })
    if (answer.ok) said.say(t.saved, () => write.send(former))
  }
  return (
    <Section title={t.title}>
      <Form onSubmit={() => void save()} errors={missing} refusal={write.refusal} label={t.title}>
        <Checkbox label={t.second} hint={t.secondHint} checked={secondFactor} onChange={setSecondFactor} />
        <NumberField
          label={t.idle}
          name="idleMinutes"
          hint={t.idleHint}
          unit={t.minutes}
          value={idleMinutes}
          onChange={setIdleMinutes}
        />
        <FormSave pending={write.pending}>{t.save}</FormSave>
      </Form>
    </Section>
  )
}
