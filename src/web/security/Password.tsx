import { useState } from 'react'
import { Button } from '#kit/Button.tsx'
import { Form } from '#kit/Form.tsx'
import { useText } from '#kit/language.ts'
import { Notice } from '#kit/Notice.tsx'
import { Section } from '#kit/Page.tsx'
import { useWrite } from '#kit/use-write.ts'
import { PasswordField } from '../PasswordField.tsx'
import { text } from './text.ts'

/** A new password; every other log-in of the person ends. */
export function Password({ login }: { login: string }) {
  const t = useText(text).password
  const cancel = useText(text).cancel
  const [open, setOpen] = useState(false)
  const [current, setCurrent] = useState('')
  const [fresh, setFresh] = useState('')
  const [ended, setEnded] = useState<number | null>(null)
  const change = useWrite('staff.change-password')
  const submit = async () => {
    const answer = await change.send({ current, password: fresh })
    if (!answer.ok) return
    setEnded(answer.output.ended)
    setOpen(false)
    setCurrent('')
    setFresh('')
  }
  return (
    <Section title={t.title}>
      <p className="muted">{t.lead(login)}</p>
      {ended !== null && (
        <Notice tone="good" live>
          {t.done(ended)}
        </Notice>
      )}
      {open ? (
        <Form onSubmit={() => void submit()} refusal={change.refusal} label={t.title}>
          <PasswordField label={t.current} name="current" value={current} onChange={setCurrent} />
          <PasswordField label={t.fresh} hint={t.hint} value={fresh} onChange={setFresh} fresh />
          <div className="row">
            <Button type="submit" tone="primary" pending={change.pending}>
              {t.save}
            </Button>
            <Button onPress={() => setOpen(false)}>{cancel}</Button>
          </div>
        </Form>
      ) : (
        <div className="row">
          <Button onPress={() => setOpen(true)}>{t.change}</Button>
        </div>
      )}
    </Section>
  )
}
