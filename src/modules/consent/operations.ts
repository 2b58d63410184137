import { z } from 'zod'
import { startOfDay } from '#core/clock.ts'
import type { Context } from '#core/context.ts'
import { addDays, today, type Day } from '#core/day.ts'
import { id } from '#core/fields.ts'
import { operation, theFamily } from '#core/operation.ts'
import { onTheTeam } from '#core/policy.ts'
import { found, Refusal, refuseIf } from '#core/refusal.ts'
import { markConsented } from '#modules/family/basis-queries.ts'
import { answerConsent, askConsent, consentState, withdrawConsent, type AnswerConsent } from './contract.ts'
import { giversFor } from './giver-rules.ts'
import {
  getFacts,
  insertAnswer,
  insertQuestion,
  insertShare,
  updateQuestion,
  updateToWithdrawn,
  type Facts,
  type QuestionRow,
  type SubjectRow,
} from './queries.ts'
import {
  afterAnswer,
  answerFields,
  answerReasons,
  askReasons,
  limitOf,
  nextQuestion,
  sameQuestion,
  untilAfter,
  whyNotAnswer,
  whyNotWithdraw,
  withdrawReasons,
  type WhyNotAnswer,
} from './question-rules.ts'
import { endRunning, takingOf } from './settling-queries.ts'
import { isAgreedByAll, sharesFor, type Yes } from './share-rules.ts'
import { listTexts } from './text-queries.ts'
import { textOn } from './text-rules.ts'

const purpose = 'SAGSBEHANDLING'
const slack = 5 * 60_000

/** Puts a question, in the person's language, with the text that was shown. Refusing never closes other help (HG-06). */
export const ask = operation({
  kind: 'write',
  purpose,
  input: askConsent,
  output: z.object({ consentId: id, version: z.int(), from: z.string() }),
  opens: theFamily,
  allow: onTheTeam,
  async run(context, input) {
    const facts = await getFacts(context, input.familyId)
    const subject = found(
      facts.subjects.find(({ personId }) => personId === input.personId),
      'Personen',
    )
    const hasDepartment = input.department !== null
    refuseIf(
      (input.purpose === 'share') === hasDepartment ? null : 'department',
      { department: 'Vælg den afdeling, der spørges om.' },
      'invalid',
    )
    refuseIf(
      (input.purpose === 'supplier') === Boolean(input.recipient) ? null : 'recipient',
      { recipient: 'Skriv navnet på den leverandør, der spørges om.' },
      'invalid',
    )
    const askedAt = momentOf(input.askedAt, context.now) ?? refuseAnswer('ahead')
    const next = nextQuestion(
      sameQuestion(facts.questions, input),
      {
        ...facts,
        subject,
        deceased: subject.deceased,
        purpose: input.purpose,
        onOtherBasis: facts.lawShares.some(
          ({ personId, from }) => personId === input.personId && from === input.department,
        ),
      },
      today(askedAt),
    )
    if (typeof next === 'string') throw new Refusal('conflict', next, askReasons[next])
    const text = textOn(await listTexts(context.tx), input.purpose, today(askedAt))
    refuseIf(text.version === input.textVersion ? null : 'other-text', {
      'other-text': `Teksten er en anden nu (version ${text.version}). Læs den, og spørg igen.`,
    })
    const { consentId } = await insertQuestion(context, {
      ...input,
      askedAt: askedAt.toISOString(),
      from: next.from,
    })
    return { consentId, version: 1, from: next.from }
  },
  audit: ({ familyId, personId, purpose: what, department }, { consentId }) => ({
    familyIds: [familyId],
    personIds: [personId],
    ids: { consentId },
    codes: { purpose: what, ...(department ? { department } : {}) },
  }),
})

/**
 * Notes one person's answer. When everyone who must has said yes, what it opens is open at the next transaction, and a
 * family in which all have said yes to taking part rests on consent from now on.
 */
export const answer = operation({
  kind: 'write',
  purpose,
  input: answerConsent,
  output: z.object({
    version: z.int(),
    state: consentState,
    until: z.string().nullable(),
    missing: z.array(id),
    shares: z.int(),
  }),
  opens: theFamily,
  allow: onTheTeam,
  async run(context, input) {
    const facts = await getFacts(context, input.familyId)
    const { asked, subject } = questionIn(facts, input.consentId)
    const at = momentOf(input.answeredAt, context.now) ?? refuseAnswer('ahead')
    if (at < new Date(asked.askedAt)) refuseAnswer('before-asked')
    const from = today(at) > asked.from ? today(at) : asked.from
    const limit = limitOf(from, facts.reviewMonths)
    const givers = giversFor(subject, facts.ages, from)
    const why = whyNotAnswer(asked, givers, input, {
      from,
      limit,
      answered: today(at),
      today: today(context.now),
    })
    if (why) refuseAnswer(why)
    const state = afterAnswer(asked, givers, input)
    const said = [asked.until, input.validTo]
    const until = input.answer === 'given' ? untilAfter(subject, facts.ages, { from, limit, said }) : null
    await settle(context, { ...input, state, until, answeredAt: at })
    if (state === 'refused')
      await endRunning(context, { facts, familyId: input.familyId, asked, by: input.givenBy })
    const shares = state === 'given' ? await open(context, { familyId: input.familyId, given: asked, at }) : 0
    const answered = [input.givenBy, ...asked.answers.map(({ givenBy }) => givenBy)]
    const waiting = state === 'asked' ? givers.map(({ personId }) => personId) : []
    const missing = waiting.filter((personId) => !answered.includes(personId))
    return { version: input.version + 1, state, until, missing, shares }
  },
  audit: ({ familyId, consentId, answer: said, how }, { state, shares }) => ({
    familyIds: [familyId],
    ids: { consentId },
    codes: { answer: said, how, state },
    counts: { shares },
  }),
})

async function settle(
  context: Context,
  settled: Omit<AnswerConsent, 'answeredAt'> & {
    state: QuestionRow['state']
    until: Day | null
    answeredAt: Date
  },
): Promise<void> {
  const done = await updateQuestion(context.tx, settled)
  refuseIf(done === 0 ? 'version' : null, { version: 'Svaret er ændret imens. Se det nye, og prøv igen.' })
  await insertAnswer(context, settled)
}

function questionIn(facts: Facts, id: string): { asked: QuestionRow; subject: SubjectRow } {
  const asked = found(
    facts.questions.find(({ consentId }) => consentId === id),
    'Spørgsmålet',
  )
  return {
    asked,
    subject: found(
      facts.subjects.find(({ personId }) => personId === asked.personId),
      'Personen',
    ),
  }
}

type Given = { familyId: string; given: QuestionRow; at: Date }

/** What a whole yes opens: shares with every other department that has one, or the family's basis. Returns the shares made. */
async function open(context: Context, { familyId, given, at }: Given): Promise<number> {
  const facts = await getFacts(context, familyId)
  if (given.purpose === 'participate') {
    const living = facts.subjects.filter(({ deceased }) => !deceased)
    if (isAgreedByAll(living.map((subject) => takingOf(facts, subject))))
      await markConsented(context.tx, familyId, today(context.now))
    return 0
  }
  if (given.purpose !== 'share') return 0
  const yeses = facts.questions
    .filter(
      ({ personId, purpose: what, state, endedBy }) =>
        personId === given.personId && what === 'share' && state === 'given' && endedBy === null,
    )
    .flatMap(asYes)
  const others = yeses.filter(({ consentId }) => consentId !== given.consentId)
  const shares = yeses.filter((yes) => !others.includes(yes)).flatMap((yes) => sharesFor(yes, others))
  for (const { fromOn, untilOn, ...share } of shares) {
    const start = startOfDay(fromOn)
    const toAt = untilOn === null ? null : startOfDay(addDays(untilOn, 1))
    const fromAt = start > at ? start : at
    await insertShare(context, { ...share, familyId, personId: given.personId, fromAt, toAt })
  }
  return shares.length
}

function asYes({ consentId, department, from, until, classes }: QuestionRow): Yes[] {
  return department === null ? [] : [{ consentId, department, from, until, classes }]
}

/** A yes is taken back: what rests on it closes in this transaction; what was shared before stays listed (HG-06). */
export const withdraw = operation({
  kind: 'write',
  purpose,
  input: withdrawConsent,
  output: z.object({ shares: z.int() }),
  opens: theFamily,
  allow: onTheTeam,
  async run(context, input) {
    const facts = await getFacts(context, input.familyId)
    const { asked, subject } = questionIn(facts, input.consentId)
    refuseIf(
      whyNotWithdraw(asked, input.withdrawnBy, subject, giversFor(subject, facts.ages, facts.on)),
      withdrawReasons,
    )
    const done = await updateToWithdrawn(context, input)
    refuseIf(done === 0 ? 'version' : null, { version: 'Svaret er ændret imens. Se det nye, og prøv igen.' })
    return {
      shares: await endRunning(context, { facts, familyId: input.familyId, asked, by: input.withdrawnBy }),
    }
  },
  audit: ({ familyId, consentId }, { shares }) => ({
    familyIds: [familyId],
    ids: { consentId },
    counts: { shares },
  }),
})

/** Now, or the earlier moment that is given; null when it is yet to come. A device's clock may be a little ahead. */
function momentOf(given: string, now: Date): Date | null {
  const at = new Date(given)
  if (at.getTime() > now.getTime() + slack) return null
  return at > now ? now : at
}

function refuseAnswer(code: WhyNotAnswer): never {
  const [reason, field] = [answerReasons[code], answerFields[code]]
  throw new Refusal(
    code === 'not-asked' ? 'conflict' : 'invalid',
    code,
    reason,
    field ? { [field]: reason } : undefined,
  )
}
