import { useState } from 'react'
import { Button } from '#kit/Button.tsx'
import { Form } from '#kit/Form.tsx'
import { formatDay, formatMoment } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Section } from '#kit/Page.tsx'
import { Pill } from '#kit/Pill.tsx'
import { RadioGroup } from '#kit/RadioGroup.tsx'
import { TextArea } from '#kit/TextArea.tsx'
import { useWrite } from '#kit/use-write.ts'
import type { Judgement, OpenReview } from '../contract.ts'
import { text } from './leader-text.ts'
import { text as accessText } from './text.ts'

/** Emergency access that waits for a judgement, the oldest first; what is late says so in red (G5). */
export function Reviews({ reviews }: { reviews: OpenReview[] }) {
  const t = useText(text)
  return (
    <Section title={t.reviews} count={reviews.length}>
      {reviews.length === 0 && <p className="muted">{t.noReviews}</p>}
      {reviews.map((one) => (
        <Review key={one.breakGlassId} one={one} />
      ))}
    </Section>
  )
}

function Review({ one }: { one: OpenReview }) {
  const t = useText(text)
  const codes = useText(accessText).emergency.codes
  const [language] = useLanguage()
  const write = useWrite('access.review')
  const [judgement, setJudgement] = useState<Judgement | null>(null)
  const [words, setWords] = useState('')
  const [missing, setMissing] = useState<Record<string, string>>({})
  const { breakGlassId, overdue, dueOn } = one
  const send = async () => {
    setMissing({ ...(judgement ? {} : { judgement: t.choose }), ...(words.trim() ? {} : { words: t.words }) })
    if (judgement && words.trim()) await write.send({ breakGlassId, judgement, words })
  }
  const day = formatDay(dueOn, language)
  const title = t.opened(one.staff, one.label ?? t.number(one.number), formatMoment(one.openedAt, language))
  return (
    <article className="card">
      <h3>{title}</h3>
      <Pill tone={overdue ? 'soon' : 'info'}>{overdue ? t.overdue(day) : t.dueOn(day)}</Pill>
      <p>
        {codes[one.reasonCode]}: “{one.reason}”
      </p>
      <Form onSubmit={() => void send()} errors={missing} refusal={write.refusal} label={title}>
        <RadioGroup
          label={t.judgement}
          name="judgement"
          value={judgement}
          onChange={setJudgement}
          options={(['justified', 'unclear', 'unjustified'] as const).map((value) => ({
            value,
            label: t.judgements[value],
          }))}
        />
        <TextArea label={t.words} name="words" value={words} onChange={setWords} limit={500} rows={2} />
        <div className="form-actions">
          <Button type="submit" tone="primary" pending={write.pending}>
            {t.save}
          </Button>
        </div>
      </Form>
    </article>
  )
}
