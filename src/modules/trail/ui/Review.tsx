import { useState } from 'react'
import { Button } from '#kit/Button.tsx'
import { Fact, Facts } from '#kit/Fact.tsx'
import { formatDay, formatMomentShort } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Link } from '#kit/Link.tsx'
import { Loaded } from '#kit/Loaded.tsx'
import { usePathPart } from '#kit/navigation.ts'
import { Notice } from '#kit/Notice.tsx'
import { Section } from '#kit/Page.tsx'
import { useRead } from '#kit/use-read.ts'
import type { Review as ReviewShape, SampledVisit } from '../review-contract.ts'
import { CloseReview } from './CloseReview.tsx'
import { JudgeVisit } from './JudgeVisit.tsx'
import { text } from './review-text.ts'
import { VisitTable } from './VisitTable.tsx'

/** One sample of the log, judged visit by visit. */
export function Review() {
  const t = useText(text)
  const read = useRead('trail.review', { reviewId: usePathPart('reviewId') })
  return (
    <div className="stack">
      <p>
        <Link href="/kontrol/stikproever">{t.back}</Link>
      </p>
      <Loaded of={read}>{(review) => <Sample review={review} />}</Loaded>
    </div>
  )
}

function Sample({ review }: { review: ReviewShape }) {
  const t = useText(text)
  const [language] = useLanguage()
  const [judging, setJudging] = useState<SampledVisit | null>(null)
  const [closing, setClosing] = useState(false)
  const { reviewId, closedAt, conclusion, sample } = review
  const left = sample.filter(({ judgement }) => judgement === null).length
  const period = t.period(
    formatMomentShort(review.fromAt, language),
    formatMomentShort(review.toAt, language),
  )
  return (
    <>
      <Section title={period}>
        {closedAt && (
          <Notice tone="good" title={t.closed(formatDay(closedAt, language))}>
            {conclusion}
          </Notice>
        )}
        <Facts>
          <Fact label={t.facts.rows}>{t.rows(review.fromRow, review.toRow)}</Fact>
          <Fact label={t.facts.rest}>{t.rest(review.rest)}</Fact>
          <Fact label={t.facts.repeat}>{review.repeatable ? t.repeatable.yes : t.repeatable.no}</Fact>
          <Fact label={t.facts.seed}>
            <span className="trail-seed">{review.seed}</span>
          </Fact>
        </Facts>
      </Section>
      <Section
        title={t.sample}
        actions={
          !closedAt && (
            <>
              {left > 0 && <span className="muted">{t.left(left)}</span>}
              <Button tone={left === 0 ? 'primary' : 'quiet'} onPress={() => setClosing(true)}>
                {t.close}
              </Button>
            </>
          )
        }
      >
        <VisitTable sample={sample} judge={closedAt ? null : setJudging} />
      </Section>
      {judging && (
        <JudgeVisit key={judging.key} reviewId={reviewId} line={judging} onClose={() => setJudging(null)} />
      )}
      <CloseReview reviewId={reviewId} open={closing} onClose={() => setClosing(false)} />
    </>
  )
}
