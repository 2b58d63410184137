import { z } from 'zod'
import type { Tx } from '#core/context.ts'
import { looksLikeCpr } from '#core/cpr.ts'
import { addMonths, today, type Day } from '#core/day.ts'
import { id } from '#core/fields.ts'
import { nothing, operation, theSignal } from '#core/operation.ts'
import { hasRole } from '#core/policy.ts'
import { found, Refusal, refuseIf } from '#core/refusal.ts'
import { listParameters } from '#modules/municipality/queries.ts'
import {
  answerCriterion,
  answeredCriterion,
  criterionVersion,
  foundProfile,
  setCriterion,
} from './contract.ts'
import {
  findAge,
  getAim,
  hasBirthDate,
  insertAnswer,
  insertCriterion,
  listAgesTakenIn,
  listAnswers,
  listCriteria,
  listInvolvement,
  listSteps,
  listTimes,
  listVersions,
} from './queries.ts'
import {
  ageProfile,
  ageSuggestion,
  criteriaOn,
  hideSmall,
  PROPOSED_FROM,
  versionsOn,
  whyNotAnswer,
  whyNotCriterion,
} from './rules.ts'

const purpose = 'MOEDE_115'
const early = hasRole('early_help')

/** The local criteria that hold today. */
export const current = operation({
  kind: 'read',
  purpose: 'DRIFT',
  input: z.object({}),
  output: z.array(setCriterion),
  opens: nothing,
  allow: hasRole('early_help', 'administrator', 'leader'),
  run: async ({ tx, now }) => criteriaOn(await listCriteria(tx), today(now)),
  audit: () => ({}),
})

/** Every version of the local criteria, coming and past, with who decided it. */
export const versions = operation({
  kind: 'read',
  purpose: 'DRIFT',
  input: z.object({}),
  output: z.array(criterionVersion),
  opens: nothing,
  allow: hasRole('early_help', 'administrator', 'leader'),
  run: async ({ tx, now }) =>
    versionsOn(await listVersions(tx), today(now)).map((one) => ({ ...one, setBy: one.setBy ?? null })),
  audit: () => ({}),
})

/** A new version from a day on. What was answered before stands under the version it was answered under. */
export const set = operation({
  kind: 'write',
  purpose: 'DRIFT',
  input: setCriterion,
  output: z.object({}),
  opens: nothing,
  allow: hasRole('administrator'),
  async run(context, criterion) {
    refuseIf(
      whyNotCriterion(criterion, today(context.now)),
      {
        gone: 'Vælg i dag eller senere: Det, der er besvaret, følger den udgave, det blev besvaret under.',
        steps: 'En skala skal have mindst to beskrevne trin, og andre kriterier har ingen.',
        origin: 'Oprindelse, tro og hudfarve kan ikke være et kriterium.',
      },
      'invalid',
    )
    await insertCriterion(context, criterion)
    return {}
  },
  audit: ({ code, kind }) => ({ codes: { code, kind } }),
})

/** Each criterion of one card, answered or not; never a sum (R-DET-06, HG-17). */
export const show = operation({
  kind: 'read',
  purpose,
  input: z.object({ signalId: id }),
  output: z.array(answeredCriterion),
  opens: theSignal,
  allow: early,
  async run({ tx, now }, { signalId }) {
    const { age } = found(await findAge(tx, signalId), 'Kortet')
    const answers = await listAnswers(tx, signalId)
    const suggested = await suggestedAge(tx, { signalId, age, on: today(now) })
    return criteriaOn(await listCriteria(tx), today(now)).map(({ inUse: _inUse, ...criterion }) => ({
      ...criterion,
      suggested: criterion.kind === 'age' ? suggested : null,
      answers: answers
        .filter(({ code }) => code === criterion.code)
        .map(({ code: _code, ...answer }) => answer),
    }))
  },
  audit: () => ({}),
})

async function suggestedAge(tx: Tx, card: { signalId: string; age: number; on: Day }) {
  const parameters = await listParameters(tx, card.on)
  const value = (code: string) => parameters.find((parameter) => parameter.code === code)?.value
  const [from, to] = [value('PROGRAMME_AGE_FROM'), value('PROGRAMME_AGE_TO')]
  if (from === undefined || to === undefined) return null
  const { known } = await hasBirthDate(tx, card.signalId)
  return ageSuggestion({ age: card.age, hasBirthDate: known }, { from, to })
}

/** Who has judged it, when and on what knowledge. An answer is never changed: a new one stands on top. */
export const answer = operation({
  kind: 'write',
  purpose,
  input: answerCriterion,
  output: z.object({}),
  opens: theSignal,
  allow: early,
  async run(context, input) {
    const { tx, now } = context
    found(await findAge(tx, input.signalId), 'Kortet')
    const own = await listCriteria(tx)
    const criterion = found(
      criteriaOn(own, today(now)).find(({ code }) => code === input.code),
      'Kriteriet',
    )
    refuseIf(
      whyNotAnswer(criterion, { answer: input.answer, step: input.step }),
      { 'no-such-step': 'Vælg et af trinnene.', 'step-missing': 'Vælg det trin, der beskriver det bedst.' },
      'invalid',
    )
    if ([input.knowledge, input.judgedBy].some(looksLikeCpr))
      throw new Refusal(
        'invalid',
        'cpr-in-text',
        'Skriv ikke CPR-nummer i teksten. Slet det, og prøv igen.',
        {
          knowledge: 'Skriv ikke CPR-nummer i teksten. Slet det, og prøv igen.',
        },
      )
    if (!own.some(({ code, validFrom }) => code === criterion.code && validFrom === criterion.validFrom))
      throw new Refusal(
        'conflict',
        'not-decided',
        'Kommunen har ikke besluttet kriterierne endnu. En administrator kan tage forslaget i brug.',
      )
    await insertAnswer(context, { ...input, validFrom: criterion.validFrom })
    return {}
  },
  audit: ({ signalId, code, answer: given }) => ({ ids: { signalId }, codes: { code, answer: given } }),
})

/** Takes the proposals into use as the municipality's own first version. */
export const adopt = operation({
  kind: 'write',
  purpose: 'DRIFT',
  input: z.object({}),
  output: z.object({ adopted: z.int() }),
  opens: nothing,
  allow: hasRole('administrator'),
  async run(context) {
    const own = await listCriteria(context.tx)
    const waiting = criteriaOn([], PROPOSED_FROM).filter(({ code }) => own.every((one) => one.code !== code))
    for (const criterion of waiting) await insertCriterion(context, criterion)
    return { adopted: waiting.length }
  },
  audit: (_, { adopted }) => ({ counts: { adopted } }),
})

const monthsBack = 24

/** Whom the ways in find, against the aim (R-DET-07, R-DET-10), steps after the board, and waiting times; no person comes out. */
export const profile = operation({
  kind: 'read',
  purpose: 'DRIFT',
  input: z.object({}),
  output: foundProfile,
  opens: nothing,
  allow: early,
  async run({ tx, now }) {
    const since = addMonths(today(now), -monthsBack)
    const ages = (await listAgesTakenIn(tx, since)).map(({ age }) => age)
    const times = await listTimes(tx, since)
    const involvement = await listInvolvement(tx, since)
    const count = (answer: string) => involvement.find((row) => row.answer === answer)?.number ?? 0
    return {
      ...(await getAim(tx)),
      since,
      ages: ageProfile(ages),
      involved: hideSmall(['met', 'not_met', 'unknown'].map((label) => ({ label, count: count(label) }))),
      steps: await listSteps(tx),
      times: (['contact', 'consent', 'action'] as const).map(
        (what) => times.find((row) => row.what === what) ?? { what, n: null, medianDays: null },
      ),
    }
  },
  audit: () => ({}),
})
