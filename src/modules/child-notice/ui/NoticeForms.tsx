import { useState } from 'react'
import { Button } from '#kit/Button.tsx'
import { ChoiceButtons } from '#kit/ChoiceButtons.tsx'
import { Form } from '#kit/Form.tsx'
import { useText } from '#kit/language.ts'
import { TextArea } from '#kit/TextArea.tsx'
import { useWrite } from '#kit/use-write.ts'
import type { NoticeOutcome } from '../contract.ts'
import { text } from './text.ts'

const answers = ['yes', 'no'] as const
const outcomes = ['no-action', 'focused-inquiry', 'child-examination', 'measure'] as const

/** Whether acute help is needed, and on what ground: the notice cannot be closed without it. */
export function AssessForm({ signalId }: { signalId: string }) {
  const t = useText(text)
  const assess = useWrite('child-notice.assess')
  const [acute, setAcute] = useState<(typeof answers)[number] | null>(null)
  const [words, setWords] = useState('')
  const [missing, setMissing] = useState<Record<string, string>>({})
  const submit = () => {
    setMissing(acute === null ? { acute: t.choose } : {})
    if (acute !== null) void assess.send({ signalId, acute: acute === 'yes', words })
  }
  return (
    <Form onSubmit={submit} errors={missing} refusal={assess.refusal} label={t.acute}>
      <ChoiceButtons
        label={t.acute}
        name="acute"
        value={acute}
        onChange={setAcute}
        choices={answers.map((value) => ({ value, label: t.acuteWords[value] }))}
      />
      <TextArea label={t.ground} name="words" value={words} onChange={setWords} limit={2000} />
      <Button type="submit" tone="primary" pending={assess.pending}>
        {t.save}
      </Button>
    </Form>
  )
}

export function CloseForm({ signalId }: { signalId: string }) {
  const t = useText(text)
  const close = useWrite('child-notice.close')
  const [outcome, setOutcome] = useState<NoticeOutcome | null>(null)
  const [words, setWords] = useState('')
  const [missing, setMissing] = useState<Record<string, string>>({})
  const submit = () => {
    setMissing(outcome === null ? { outcome: t.chooseOutcome } : {})
    if (outcome !== null) void close.send({ signalId, outcome, words })
  }
  return (
    <Form onSubmit={submit} errors={missing} refusal={close.refusal} label={t.close}>
      <ChoiceButtons
        label={t.outcome}
        name="outcome"
        value={outcome}
        onChange={setOutcome}
        choices={outcomes.map((value) => ({ value, label: t.outcomes[value] }))}
      />
      <TextArea label={t.why} name="words" value={words} onChange={setWords} limit={2000} />
      <Button type="submit" tone="primary" pending={close.pending}>
        {t.close}
      </Button>
    </Form>
  )
}
