import { z } from 'zod'
import type { Context } from '#core/context.ts'
import { looksLikeCpr } from '#core/cpr.ts'
import { today, type Day } from '#core/day.ts'
import { operation, theSignal } from '#core/operation.ts'
import { hasRole } from '#core/policy.ts'
import { found, Refusal, refuseIf } from '#core/refusal.ts'
import { getStart, receive } from '#modules/child-notice/queries.ts'
import { receiptDay } from '#modules/child-notice/rules.ts'
import { clarifySignal, confirmMatch, decideSignal, describeSignal, type DecideSignal } from './contract.ts'
import { listMatches } from './match-queries.ts'
import { findMeeting, findNextMeeting } from './meeting-queries.ts'
import { whyNotInSession } from './meeting-rules.ts'
import {
  findSignal,
  getRetention,
  listStaff,
  updateDecision,
  updateDescription,
  updateMatch,
  updateToClarify,
} from './queries.ts'
import { decideFields, decideReasons, meetingReasons } from './reason-words.ts'
import {
  deleteAfterFollowUp,
  deleteOn,
  latestFollowUp,
  mayCarryOut,
  momentOf,
  stateAfter,
  whyNotClarify,
  whyNotDecide,
  type WhyNotDecide,
} from './rules.ts'

const purpose = 'MOEDE_115'
const early = hasRole('early_help')

/** Strengths first, and why it was necessary to share where the list says nothing (HG-01; R-ASM-08). */
export const describe = operation({
  kind: 'write',
  purpose,
  input: describeSignal,
  output: z.object({}),
  opens: theSignal,
  allow: early,
  async run(context, input) {
    const signal = await signalOf(context, input.signalId)
    refuseTakenIn(signal)
    const seen = signal.seen === '' ? (input.seen ?? '') : signal.seen
    refuseCprIn('strengths', input.strengths)
    refuseCprIn('seen', seen)
    refuseChanged(await updateDescription(context.tx, { ...input, seen }))
    return {}
  },
  audit: ({ signalId }) => ({ ids: { signalId } }),
})

/** Somebody looks closer by a day; also the way to take a decision up again. */
export const clarify = operation({
  kind: 'write',
  purpose,
  input: clarifySignal,
  output: z.object({}),
  opens: theSignal,
  allow: early,
  async run(context, input) {
    const signal = await signalOf(context, input.signalId)
    const day = today(context.now)
    const until = await daysOf(context, signal, { decision: null, dueOn: null }, day)
    refuseDecision(whyNotClarify({ ...signal, deleteOn: until }, input.dueOn, day))
    await refuseStranger(context, input.responsibleId)
    await refuseClosedMeeting(context, input.meetingId)
    refuseChanged(await updateToClarify(context.tx, { ...input, deleteOn: until }))
    return {}
  },
  audit: ({ signalId, responsibleId }) => ({ ids: { signalId, responsibleId }, codes: { state: 'clarify' } }),
})

/** What is done, why, by whom and by when (R-DET-11). Nothing decides by itself, and nothing is sent anywhere (HG-02). */
export const decide = operation({
  kind: 'write',
  purpose,
  input: decideSignal,
  output: z.object({ deleteOn: z.string() }),
  opens: theSignal,
  allow: early,
  async run(context, input) {
    const at =
      momentOf(input.decidedAt, context.now) ??
      refuse('ahead', 'Tidspunktet er ikke kommet endnu.', 'decidedAt')
    const day = today(at)
    const signal = await signalOf(context, input.signalId)
    const { days } = await getRetention(context.tx, signal.strand, signal.receivedOn)
    const latest = input.decision === 'follow-up' ? latestFollowUp(signal.receivedOn, days) : signal.deleteOn
    refuseDecision(whyNotDecide({ ...signal, deleteOn: latest }, input, day))
    refuseCprIn('reason', input.reason)
    refuseCprIn('whoThen', input.whoThen ?? '')
    if (input.responsibleId !== null) await refuseStranger(context, input.responsibleId)
    await refuseClosedMeeting(context, input.meetingId)
    const until = await daysOf(context, signal, input, day)
    const decided = { ...input, state: stateAfter(input.decision), deleteOn: until, decidedAt: at }
    refuseChanged(await updateDecision(context, decided))
    if (input.decision === 'notification') await startNotice(context, input.signalId)
    return { deleteOn: until }
  },
  audit: ({ signalId, decision, notIncluded }) => ({
    ids: { signalId },
    codes: { decision, ...(notIncluded ? { notIncluded } : {}) },
  }),
})

/** Whether the person is the one we know: always a choice of a person, never made by the system. */
export const confirm = operation({
  kind: 'write',
  purpose,
  input: confirmMatch,
  output: z.object({}),
  opens: theSignal,
  allow: early,
  async run(context, input) {
    refuseTakenIn(await signalOf(context, input.signalId))
    const matches = input.same ? await listMatches(context.tx, input.signalId) : []
    const isChoice = !input.same || matches.some(({ familyId }) => familyId === input.familyId)
    refuseIf(isChoice ? null : 'no-candidate', {
      'no-candidate': 'Vælg en af de familier, der er foreslået.',
    })
    refuseChanged(await updateMatch(context.tx, { ...input, familyId: input.same ? input.familyId : null }))
    return {}
  },
  audit: ({ signalId, same }) => ({ ids: { signalId }, codes: { same: same ? 'yes' : 'no' } }),
})

/** An underretning has a clock from the moment it was received, whoever decides that it is one (HG-08). */
async function startNotice({ tx }: Context, signalId: string): Promise<void> {
  const { at } = await getStart(tx, signalId)
  if (at !== null) await receive(tx, signalId, receiptDay(new Date(at)))
}

/**
 * When the card goes after this: its ordinary day, or later for one that comes back. What a follow-up has given stays when
 * the card is taken up on its day, so that there is time to do what is decided then.
 */
async function daysOf(
  { tx }: Context,
  signal: Awaited<ReturnType<typeof signalOf>>,
  { decision, dueOn }: Pick<DecideSignal, 'decision' | 'dueOn'> | { decision: null; dueOn: null },
  day: Day,
): Promise<Day> {
  const { receivedOn } = signal
  const { days: retentionDays } = await getRetention(tx, signal.strand, receivedOn)
  if (decision === 'follow-up' && dueOn !== null) {
    const meeting = await findNextMeeting(tx, dueOn)
    return deleteAfterFollowUp({ receivedOn, retentionDays }, dueOn, meeting?.heldOn ?? null)
  }
  const ordinary = deleteOn(receivedOn, retentionDays, decision, day)
  const wasKept = signal.decision === 'follow-up' && decision !== 'nothing' && signal.deleteOn > ordinary
  return wasKept ? signal.deleteOn : ordinary
}

/** What is decided at a meeting is decided while it is open. */
async function refuseClosedMeeting({ tx }: Context, meetingId: string | undefined): Promise<void> {
  if (meetingId === undefined) return
  refuseIf(whyNotInSession(found(await findMeeting(tx, meetingId), 'Mødet')), meetingReasons)
}

async function signalOf({ tx, now }: Context, signalId: string) {
  return found(await findSignal(tx, signalId, today(now)), 'Kortet')
}

function refuseTakenIn({ takenIn }: { takenIn: boolean }): void {
  refuseIf(takenIn ? 'taken-in' : null, { 'taken-in': decideReasons['taken-in'] })
}

function refuseChanged(rows: number): void {
  refuseIf(rows === 0 ? 'version' : null, {
    version: 'En kollega har ændret kortet imens. Se det nye, og prøv igen.',
  })
}

function refuse(code: string, reason: string, field: string): never {
  throw new Refusal('invalid', code, reason, { [field]: reason })
}

function refuseDecision(code: WhyNotDecide | null): void {
  const field = code === null ? undefined : decideFields[code]
  if (code !== null && field !== undefined) refuse(code, decideReasons[code], field)
  refuseIf(code, decideReasons)
}

/** Free text is no place for a number that opens a person (domain.md 7.11). */
function refuseCprIn(field: string, text: string): void {
  if (looksLikeCpr(text))
    refuse('cpr-in-text', 'Skriv ikke CPR-nummer i teksten. Slet det, og prøv igen.', field)
}

/**
 * Whoever carries something out is a colleague here and now who works with families: they are the ones who are shown it.
 * Police write nothing and are given nothing to do.
 */
async function refuseStranger({ tx }: Context, staffId: string): Promise<void> {
  const [colleague] = await listStaff(tx, [staffId])
  if (!colleague || !mayCarryOut(colleague))
    refuse(
      'no-such-colleague',
      'Vælg en kollega i kommunen, der arbejder med familier: fra kerneteamet eller Tidlig hjælp.',
      'responsibleId',
    )
}
