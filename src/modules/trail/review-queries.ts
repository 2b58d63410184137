import type { Tx } from '#core/context.ts'
import { sql } from '#core/sql.ts'
import type { Choices } from './contract.ts'
import type { Judgement, Review, ReviewLine, SampledVisit, Visit } from './review-contract.ts'
import type { Sampled } from './sample-rules.ts'

export type Period = {
  fromSeq: string
  toSeq: string
  fromAt: string
  toAt: string
  checkpointNumber: string
  seed: Buffer
}

export function findNextPeriod(tx: Tx) {
  return tx.maybe<Period>(
    sql`select from_seq::text, to_seq::text, from_at, to_at, checkpoint_number::text, seed from audit.next_period()`,
  )
}

export function listVisits(tx: Tx, period: { fromSeq: string; toSeq: string }) {
  return tx.many<Visit & { key: string }>(sql`
    select key, staff_id, family_id, signal_id, on_day, first_seq::int as first_seq, rows, writes, refusals, reasons, operations, purposes, earliest, latest, break_glass, canary, same_name, relation,
      worked_later, families_in_hour from audit.visits(${period.fromSeq}, ${period.toSeq}) order by first_seq`)
}

export function keepReview(
  tx: Tx,
  period: Period,
  drawn: { choices: Choices; visits: number; rest: number; sample: readonly Sampled[]; at: Date },
) {
  return tx.one<{ reviewId: string }>(sql`
    select audit.keep_review(${period.fromSeq}, ${period.toSeq}, ${period.fromAt}, ${period.toAt}, ${period.checkpointNumber}, ${period.seed}, ${JSON.stringify(drawn.choices)}, ${drawn.visits}, ${drawn.rest},
      ${JSON.stringify(drawn.sample)}, ${drawn.at}) as review_id`)
}

export function listReviews(tx: Tx) {
  return tx.many<ReviewLine>(sql`
    select id as review_id, from_at, to_at, visits, rest, sampled, judged, breaches, drawn_at, closed_at from audit.reviews() order by drawn_at desc`)
}

type ReviewRow = Omit<Review, 'sample' | 'reviewId' | 'repeatable'> & { percent: number }

export function findReview(tx: Tx, reviewId: string) {
  return tx.maybe<ReviewRow>(sql`
    select from_at, to_at, from_seq::int as from_row, to_seq::int as to_row, checkpoint_number as checkpoint, seed, visits, rest, drawn_at, closed_at, conclusion, (choices ->> 'samplePercent')::int as percent from audit.get_review(${reviewId})`)
}

export function listSample(tx: Tx, reviewId: string) {
  return tx.many<SampledVisit>(sql`
    select v.key, p.given_name || ' ' || p.family_name as staff, v.family_number, v.visit, v.why, v.judgement, v.note, v.judged_at, v.authority_by
    from audit.review_visits(${reviewId}) v join data.staff p on p.id = (v.visit ->> 'staffId')::uuid order by (v.visit ->> 'firstSeq')::bigint`)
}

type Judged = {
  reviewId: string
  key: string
  judgement: Judgement
  note: string
  at: Date
  authorityBy: Date | null
}

export function judgeVisit(tx: Tx, judged: Judged) {
  return tx.one<{ judged: number }>(sql`
    select audit.judge(${judged.reviewId}, ${judged.key}, ${judged.judgement}, ${judged.note}, ${judged.at}, ${judged.authorityBy}) as judged`)
}

export function closeReview(tx: Tx, reviewId: string, conclusion: string, at: Date) {
  return tx.one<{ closed: number }>(
    sql`select audit.close_review(${reviewId}, ${conclusion}, ${at}) as closed`,
  )
}
