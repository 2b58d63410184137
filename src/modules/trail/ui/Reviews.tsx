import { Button } from '#kit/Button.tsx'
import type { OutputOf } from '#kit/call.ts'
import { EmptyState } from '#kit/EmptyState.tsx'
import { ErrorSummary } from '#kit/ErrorSummary.tsx'
import { formatDay, formatMomentShort } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Link } from '#kit/Link.tsx'
import { Loaded } from '#kit/Loaded.tsx'
import { useGo } from '#kit/navigation.ts'
import { Section } from '#kit/Page.tsx'
import { Pill } from '#kit/Pill.tsx'
import { Table } from '#kit/Table.tsx'
import { useRead } from '#kit/use-read.ts'
import { useWrite } from '#kit/use-write.ts'
import { text } from './review-text.ts'

type Answer = OutputOf<'trail.reviews'>

/** All log reviews, and drawing the next. */
export function Reviews() {
  const t = useText(text)
  const read = useRead('trail.reviews', {}, { everySeconds: 60 })
  return (
    <Section title={t.title}>
      <p className="muted">{t.lead}</p>
      <Loaded of={read}>
        {({ reviews, next }) => (
          <div className="stack">
            <Next next={next} />
            <ReviewTable reviews={reviews} />
          </div>
        )}
      </Loaded>
    </Section>
  )
}

function Next({ next }: { next: Answer['next'] }) {
  const t = useText(text)
  const [language] = useLanguage()
  const write = useWrite('trail.draw-review')
  const go = useGo()
  const draw = async () => {
    const answer = await write.send({})
    if (answer.ok) go(`/kontrol/stikproever/${answer.output.reviewId}`)
  }
  if (!next) return <p>{t.nothing}</p>
  return (
    <>
      <p>
        {t.nextIs(formatMomentShort(next.fromAt, language), formatMomentShort(next.toAt, language))}{' '}
        {t.due(formatDay(next.dueOn, language))}
      </p>
      {write.refusal && <ErrorSummary errors={{}} refusal={write.refusal} />}
      <div className="row">
        <Button tone="primary" pending={write.pending} onPress={() => void draw()}>
          {t.draw}
        </Button>
      </div>
    </>
  )
}

function ReviewTable({ reviews }: { reviews: Answer['reviews'] }) {
  const t = useText(text)
  const [language] = useLanguage()
  return (
    <Table
      caption={t.title}
      hideCaption
      rows={reviews}
      rowKey={({ reviewId }) => reviewId}
      empty={<EmptyState title={t.none} />}
      columns={[
        {
          header: t.columns.period,
          rowHeader: true,
          cell: ({ reviewId, fromAt, toAt }) => (
            <Link href={`/kontrol/stikproever/${reviewId}`}>
              {t.period(formatMomentShort(fromAt, language), formatMomentShort(toAt, language))}
            </Link>
          ),
        },
        { header: t.columns.visits, align: 'number', cell: ({ visits }) => visits },
        { header: t.columns.sampled, align: 'number', cell: ({ sampled }) => sampled },
        { header: t.columns.judged, align: 'number', cell: ({ judged }) => judged },
        {
          header: t.columns.state,
          cell: ({ closedAt, breaches }) => (
            <>
              {closedAt ? t.closed(formatDay(closedAt, language)) : <Pill tone="info">{t.open}</Pill>}
              {breaches > 0 && <div>{t.breaches(breaches)}</div>}
            </>
          ),
        },
      ]}
    />
  )
}
