import { createHmac } from 'node:crypto'
import { z } from 'zod'
import { today } from '#core/day.ts'
import { id, words } from '#core/fields.ts'
import { nothing, operation } from '#core/operation.ts'
import { hasRole } from '#core/policy.ts'
import { found, Refusal, refuseIf } from '#core/refusal.ts'
import { getChoices } from './queries.ts'
import * as contract from './review-contract.ts'
import {
  closeReview,
  findNextPeriod,
  findReview,
  judgeVisit,
  keepReview,
  listReviews,
  listSample,
  listVisits,
} from './review-queries.ts'
import { authorityBy, reviewDueOn, whyNotClose } from './review-rules.ts'
import { drawSample, isRepeatable } from './sample-rules.ts'

const purpose = 'TILSYN'

/** The place of a visit in the draw: HMAC-SHA-256 of its key under the checkpoint's signature. */
function rankUnder(seed: Buffer): (key: string) => string {
  return (key) => createHmac('sha256', seed).update(key).digest('hex')
}

/** The reviews made, and what would be drawn now. */
export const list = operation({
  kind: 'read',
  purpose,
  input: z.object({}),
  output: contract.reviewsPage,
  opens: nothing,
  allow: hasRole('auditor'),
  async run({ tx, now }) {
    const period = await findNextPeriod(tx)
    const dueOn = period && reviewDueOn(new Date(period.fromAt), (await getChoices(tx)).periodMonths)
    return {
      reviews: await listReviews(tx),
      next:
        period && dueOn
          ? { fromAt: period.fromAt, toAt: period.toAt, dueOn, due: dueOn <= today(now) }
          : null,
    }
  },
  audit: () => ({}),
})

/** Draws the sample of everything since the last review, up to the newest signed checkpoint (goal A8). */
export const draw = operation({
  kind: 'write',
  purpose,
  input: z.object({}),
  output: z.object({ reviewId: id, sampled: z.int(), visits: z.int() }),
  opens: nothing,
  allow: hasRole('auditor'),
  async run({ tx, now }) {
    const period = await findNextPeriod(tx)
    if (!period)
      throw new Refusal(
        'conflict',
        'no-checkpoint',
        'Der er ikke noget nyt at trække endnu. Stikprøven trækkes af det, der er underskrevet; det sker inden for fem minutter.',
      )
    const choices = await getChoices(tx)
    const visits = (await listVisits(tx, period)).map(({ key, ...visit }) => ({ key, visit }))
    const { sample, rest } = drawSample(visits, choices, rankUnder(period.seed))
    const kept = { choices, visits: visits.length, rest, sample, at: now }
    const { reviewId } = await keepReview(tx, period, kept)
    return { reviewId, sampled: sample.length, visits: visits.length }
  },
  audit: (_, { reviewId, sampled, visits }) => ({ ids: { reviewId }, counts: { sampled, visits } }),
})

export const show = operation({
  kind: 'read',
  purpose,
  input: z.object({ reviewId: id }),
  output: contract.review,
  opens: nothing,
  allow: hasRole('auditor'),
  async run({ tx }, { reviewId }) {
    const { percent, ...row } = found(await findReview(tx, reviewId), 'Stikprøven')
    const sample = await listSample(tx, reviewId)
    const period = { fromSeq: String(row.fromRow), toSeq: String(row.toRow) }
    const keys = (await listVisits(tx, period)).map(({ key }) => key)
    const rankOf = rankUnder(Buffer.from(row.seed, 'hex'))
    return { ...row, reviewId, repeatable: isRepeatable(keys, sample, percent, rankOf), sample }
  },
  audit: ({ reviewId }) => ({ ids: { reviewId } }),
})

/** In order, explained by the employee, or a breach: then 72 hours run until Datatilsynet must have been told. */
export const judge = operation({
  kind: 'write',
  purpose,
  input: contract.judge,
  output: z.object({}),
  opens: nothing,
  allow: hasRole('auditor'),
  async run({ tx, now }, given) {
    const { judged } = await judgeVisit(tx, {
      ...given,
      at: now,
      authorityBy: authorityBy(given.judgement, now),
    })
    found(judged > 0 ? true : null, 'Linjen i en åben stikprøve')
    return {}
  },
  audit: ({ reviewId, judgement }) => ({ ids: { reviewId }, codes: { judgement } }),
})

export const close = operation({
  kind: 'write',
  purpose,
  input: z.object({ reviewId: id, conclusion: words(2_000, 'Skriv, hvad stikprøven viste.') }),
  output: z.object({}),
  opens: nothing,
  allow: hasRole('auditor'),
  async run({ tx, now }, { reviewId, conclusion }) {
    const { closedAt } = found(await findReview(tx, reviewId), 'Stikprøven')
    const open = (await listSample(tx, reviewId)).filter(({ judgement }) => judgement === null).length
    refuseIf(whyNotClose({ closedAt, open }), {
      closed: 'Stikprøven er afsluttet.',
      'not-judged': 'Vurdér alle linjer, før stikprøven afsluttes.',
    })
    await closeReview(tx, reviewId, conclusion, now)
    return {}
  },
  audit: ({ reviewId }) => ({ ids: { reviewId } }),
})
