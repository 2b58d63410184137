import { useState, type ReactNode } from 'react'
import { Button } from '#kit/Button.tsx'
import { type Answer, type Refusal } from '#kit/call.ts'
import { Form } from '#kit/Form.tsx'
import { useText } from '#kit/language.ts'
import { TextField } from '#kit/TextField.tsx'
import { text } from './sign-in-text.ts'

type CodeFormProps = {
  label: string
  verb: string
  field: string
  hint?: string | undefined
  send: (code: string) => Promise<Answer<unknown>>
  onDone: (output: unknown) => void
  /** What the server says when the code is wrong, in the page's language. */
  wrong?: string
  children?: ReactNode
}

/** One code from an app, or a recovery code; phones offer the one that just came. */
export function CodeForm(props: CodeFormProps) {
  const t = useText(text).second
  const [code, setCode] = useState('')
  const [missing, setMissing] = useState(false)
  const [pending, setPending] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const submit = async () => {
    setMissing(code.trim() === '')
    setRefusal(null)
    if (code.trim() === '') return
    setPending(true)
    const answer = await props.send(code)
    setPending(false)
    if (answer.ok) return props.onDone(answer.output)
    const wrong = answer.refusal.code === 'wrong-confirmation' && props.wrong
    setRefusal(wrong ? { ...answer.refusal, reason: wrong } : answer.refusal)
  }
  return (
    <Form
      onSubmit={() => void submit()}
      errors={missing ? { code: t.codeMissing } : {}}
      refusal={refusal}
      label={props.label}
    >
      {props.children}
      <TextField
        label={props.field}
        name="code"
        value={code}
        onChange={setCode}
        autoComplete="one-time-code"
        spellCheck={false}
        short
        autoFocus
        {...(props.hint ? { hint: props.hint } : {})}
      />
      <Button type="submit" tone="primary" wide pending={pending}>
        {props.verb}
      </Button>
    </Form>
  )
}
