import { useState } from 'react'
import { Button } from '#kit/Button.tsx'
import { ChoiceButtons } from '#kit/ChoiceButtons.tsx'
import { Form } from '#kit/Form.tsx'
import { formatMoment } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Link } from '#kit/Link.tsx'
import { Loaded } from '#kit/Loaded.tsx'
import { Section } from '#kit/Page.tsx'
import { RadioGroup } from '#kit/RadioGroup.tsx'
import { TextArea } from '#kit/TextArea.tsx'
import { TextField } from '#kit/TextField.tsx'
import { useRead } from '#kit/use-read.ts'
import { useWrite } from '#kit/use-write.ts'
import type { AnsweredCriterion, CriterionAnswer } from '../contract.ts'
import { text } from './text.ts'

const answers = ['met', 'unknown', 'not_met'] as const

/** Each criterion of one card with its answer in words; no sum, no colour, no order by answer (R-DET-06, HG-17). */
export function CriteriaBox({ signalId }: { signalId: string }) {
  const t = useText(text)
  const criteria = useRead('criteria.show', { signalId })
  return (
    <Section title={t.title}>
      <p className="muted small">
        {t.lead} <Link href="/tidlig-hjaelp/kriterier">{t.see}</Link>
      </p>
      <Loaded of={criteria}>
        {(all) => (
          <div className="stack">
            {all.map((criterion) => (
              <Criterion key={criterion.code} criterion={criterion} signalId={signalId} />
            ))}
          </div>
        )}
      </Loaded>
    </Section>
  )
}

type Props = { criterion: AnsweredCriterion; signalId: string }

function Criterion({ criterion, signalId }: Props) {
  const t = useText(text)
  const [language] = useLanguage()
  const [answering, setAnswering] = useState(false)
  const [now, ...earlier] = criterion.answers
  return (
    <div className="card stack-tight">
      <div className="row row-apart">
        <strong>{criterion.name}</strong>
        <span>{now ? t.answers[now.answer] : t.notAsked}</span>
      </div>
      {now?.step && <p>{now.step}</p>}
      {now && (
        <p className="small">
          {now.knowledge}
          <br />
          <span className="muted">
            {t.by(now.judgedBy, now.answeredBy, formatMoment(now.answeredAt, language))}
          </span>
        </p>
      )}
      {earlier.length > 0 && <p className="muted small">{t.earlier(earlier.length)}</p>}
      {answering ? (
        <Answer criterion={criterion} signalId={signalId} onDone={() => setAnswering(false)} />
      ) : (
        <div>
          <Button tone="plain" onPress={() => setAnswering(true)}>
            {now ? t.again : t.answer}
            <span className="visually-hidden">: {criterion.name}</span>
          </Button>
        </div>
      )}
    </div>
  )
}

function Answer({ criterion, signalId, onDone }: Props & { onDone: () => void }) {
  const t = useText(text)
  const send = useWrite('criteria.answer')
  const ready = criterion.answers.length === 0 ? criterion.suggested : null
  const [answer, setAnswer] = useState<CriterionAnswer | null>(ready?.answer ?? null)
  const [step, setStep] = useState<string | null>(null)
  const [knowledge, setKnowledge] = useState(ready?.knowledge ?? '')
  const [judgedBy, setJudgedBy] = useState(ready?.judgedBy ?? '')
  const [missing, setMissing] = useState<Record<string, string>>({})
  const submit = async () => {
    setMissing(answer === null ? { answer: t.choose } : {})
    if (answer === null) return
    const given = await send.send({ signalId, code: criterion.code, answer, step, knowledge, judgedBy })
    if (given.ok) onDone()
  }
  return (
    <Form
      onSubmit={() => void submit()}
      errors={missing}
      refusal={send.refusal}
      label={t.answerOf(criterion.name)}
    >
      <p className="muted small">{criterion.help}</p>
      {ready && <p className="small">{t.ready}</p>}
      <ChoiceButtons
        label={criterion.name}
        name="answer"
        value={answer}
        onChange={setAnswer}
        choices={answers.map((value) => ({ value, label: t.answers[value] }))}
      />
      {criterion.steps.length > 0 && answer === 'met' && (
        <RadioGroup
          label={t.step}
          name="step"
          value={step}
          onChange={setStep}
          options={criterion.steps.map((value) => ({ value, label: value }))}
        />
      )}
      <TextArea
        label={t.knowledge}
        name="knowledge"
        rows={2}
        value={knowledge}
        onChange={setKnowledge}
        limit={500}
      />
      <TextField
        label={t.judgedBy}
        name="judgedBy"
        value={judgedBy}
        onChange={setJudgedBy}
        autoComplete="off"
      />
      <Button type="submit" tone="primary" pending={send.pending}>
        {t.save}
      </Button>
    </Form>
  )
}
