import { z } from 'zod'
import type { Context } from '#core/context.ts'
import { looksLikeCpr } from '#core/cpr.ts'
import { addDays, today } from '#core/day.ts'
import { id } from '#core/fields.ts'
import { nothing, operation, theSignal } from '#core/operation.ts'
import { hasRole } from '#core/policy.ts'
import { found, Refusal, refuseIf } from '#core/refusal.ts'
import { assessNotice, closeNotice, notice, receiveNotice, writtenWords } from './contract.ts'
import { getStart, insertWords, listNotices, listWords, noteBreaches, receive, step } from './queries.ts'
import { receiptDay, whyNotClose } from './rules.ts'

const purpose = 'SAGSBEHANDLING'
const early = hasRole('early_help')
const closeReasons = {
  closed: 'Underretningen er lukket.',
  'not-assessed': 'Skriv først vurderingen af, om der er brug for akut hjælp.',
  'no-receipt': 'Send først kvitteringen til den, der underrettede.',
}

/** The concern is an underretning: its clock has run since the municipality got it, and nobody can set another time. */
export const receiveOne = operation({
  kind: 'write',
  purpose,
  input: receiveNotice,
  output: z.object({}),
  opens: theSignal,
  allow: early,
  async run({ tx }, { signalId }) {
    const start = found((await getStart(tx, signalId)).at, 'Kortet')
    await receive(tx, signalId, receiptDay(new Date(start)))
    return {}
  },
  audit: ({ signalId }) => ({ ids: { signalId } }),
})

/** Within 24 hours: whether acute help is needed, with the ground in words (HG-08). */
export const assess = operation({
  kind: 'write',
  purpose,
  input: assessNotice,
  output: z.object({}),
  opens: theSignal,
  allow: early,
  async run(context, { signalId, acute, words }) {
    refuseCpr(words)
    refuseIf((await step(context.tx, signalId, { step: 'assess', acute })) ? null : 'done', {
      done: 'Vurderingen er skrevet i forvejen.',
    })
    await insertWords(context, signalId, { kind: 'assessment', words })
    return {}
  },
  audit: ({ signalId, acute }) => ({ ids: { signalId }, codes: { acute: acute ? 'yes' : 'no' } }),
})

/** That the sender got a receipt (Barnets Lov § 138); the letter itself goes by the municipality's own way. */
export const receipt = operation({
  kind: 'write',
  purpose,
  input: receiveNotice,
  output: z.object({}),
  opens: theSignal,
  allow: early,
  async run({ tx }, { signalId }) {
    refuseIf((await step(tx, signalId, { step: 'receipt' })) ? null : 'done', {
      done: 'Kvitteringen er noteret i forvejen.',
    })
    return {}
  },
  audit: ({ signalId }) => ({ ids: { signalId } }),
})

export const close = operation({
  kind: 'write',
  purpose,
  input: closeNotice,
  output: z.object({}),
  opens: theSignal,
  allow: early,
  async run(context, { signalId, outcome, words }) {
    refuseCpr(words)
    const mine = found(
      (await openNotices(context)).find((one) => one.signalId === signalId),
      'Underretningen',
    )
    refuseIf(whyNotClose(mine), closeReasons)
    refuseIf((await step(context.tx, signalId, { step: 'close', outcome })) ? null : 'closed', closeReasons)
    await insertWords(context, signalId, { kind: 'outcome', words })
    return {}
  },
  audit: ({ signalId, outcome }) => ({ ids: { signalId }, codes: { outcome } }),
})

const daysShown = 30
const openNotices = ({ tx, now }: Context) => listNotices(tx, addDays(today(now), -daysShown))

/** Open notices by their deadline, those closed in the last thirty days after them, and every deadline that was passed. */
export const list = operation({
  kind: 'read',
  purpose,
  input: z.object({}),
  output: z.array(notice),
  opens: nothing,
  allow: early,
  run: openNotices,
  audit: () => ({}),
})

/** What was written about one of them. */
export const read = operation({
  kind: 'read',
  purpose,
  input: z.object({ signalId: id }),
  output: z.array(writtenWords),
  opens: theSignal,
  allow: early,
  run: ({ tx }, { signalId }) => listWords(tx, signalId),
  audit: (_, words) => ({ counts: { words: words.length } }),
})

/** Records deadlines that have passed; the schedule runs it, and nobody can take one back. */
export const note = operation({
  kind: 'write',
  purpose: 'DRIFT',
  input: z.object({}),
  output: z.object({ breaches: z.int() }),
  opens: nothing,
  allow: hasRole('service'),
  run: ({ tx }) => noteBreaches(tx),
  audit: (_, { breaches }) => ({ counts: { breaches } }),
})

function refuseCpr(words: string): void {
  if (!looksLikeCpr(words)) return
  const reason = 'Skriv ikke CPR-nummer i teksten. Slet det, og prøv igen.'
  throw new Refusal('invalid', 'cpr-in-text', reason, { words: reason })
}
