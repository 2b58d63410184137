import { z } from 'zod'
import { id, instant } from '#core/fields.ts'
import { nothing, operation, theFamily } from '#core/operation.ts'
import { afterStepUp, hasRole, onOurDoor, onTheTeam, type Rule } from '#core/policy.ts'
import { Refusal, refuseIf } from '#core/refusal.ts'
import {
  appoint,
  breakGlass,
  family,
  handOver,
  liftRecusal,
  recuse,
  restrict,
  review,
  seal,
  supervise,
} from './contract.ts'
import * as queries from './queries.ts'
import { refusals, reviewDueOn } from './rules.ts'

const notThere = (n: number) => refuseIf(n === 0 ? 'not-there' : null, refusals)

/** Steps back from a family, for oneself or for a colleague whose leader one is. No reason can be given (R-ACT-19). */
export const declareRecusal = operation({
  kind: 'write',
  purpose: 'DRIFT',
  input: recuse,
  output: z.object({ recusalId: id }),
  opens: theFamily,
  allow: onOurDoor,
  run: ({ tx, actor }, { familyId, staffId, personId }) =>
    queries.recuse(tx, familyId, staffId ?? actor.staffId, personId),
  audit: ({ familyId }, { recusalId }) => ({ familyIds: [familyId], ids: { recusalId } }),
})

export const lift = operation({
  kind: 'write',
  purpose: 'DRIFT',
  input: liftRecusal,
  output: z.object({}),
  opens: nothing,
  allow: onOurDoor,
  async run({ tx }, { recusalId }) {
    notThere((await queries.liftRecusal(tx, recusalId)).n)
    return {}
  },
  audit: ({ recusalId }) => ({ ids: { recusalId } }),
})

/** Gives the family to a colleague, or to the leader to find one, in one step and without a reason (R-ACT-19). */
export const handItOver = operation({
  kind: 'write',
  purpose: 'SAGSBEHANDLING',
  input: handOver,
  output: z.object({}),
  opens: theFamily,
  allow: onTheTeam,
  async run({ tx }, { toStaffId }) {
    const { n } = await queries.handOver(tx, toStaffId)
    refuseIf(n === 0 ? 'cannot-take' : null, refusals)
    return {}
  },
  audit: ({ familyId, toStaffId }) => ({
    familyIds: [familyId],
    ids: toStaffId === null ? {} : { staffId: toStaffId },
  }),
})

/** A leader finds a new contact for a family that lacks one. */
export const appointContact = operation({
  kind: 'write',
  purpose: 'TILSYN',
  input: appoint,
  output: z.object({}),
  opens: nothing,
  allow: hasRole('leader'),
  async run({ tx }, { familyId, staffId }) {
    notThere((await queries.appointContact(tx, familyId, staffId)).n)
    return {}
  },
  audit: ({ familyId, staffId }) => ({ familyIds: [familyId], ids: { staffId } }),
})

/** Closes a family to all but those named (special secrecy); nothing passes it, not even emergency access. */
export const sealIt = operation({
  kind: 'write',
  purpose: 'DRIFT',
  input: seal,
  output: z.object({}),
  opens: nothing,
  allow: afterStepUp(hasRole('leader', 'administrator')),
  async run({ tx }, { familyId, staffIds }) {
    const { n } = await queries.sealFamily(tx, familyId, staffIds)
    refuseIf(n === 0 ? 'no-contact-named' : null, refusals)
    return {}
  },
  audit: ({ familyId, staffIds }) => ({ familyIds: [familyId], counts: { named: staffIds.length } }),
})

export const unsealIt = operation({
  kind: 'write',
  purpose: 'DRIFT',
  input: family,
  output: z.object({}),
  opens: nothing,
  allow: afterStepUp(hasRole('leader', 'administrator')),
  async run({ tx }, { familyId }) {
    notThere((await queries.unsealFamily(tx, familyId)).n)
    return {}
  },
  audit: ({ familyId }) => ({ familyIds: [familyId] }),
})

/**
 * Restricts a family's data: they are kept, and seen by the records officer alone, for an answer to the citizen
 * (databeskyttelsesforordningen art. 18; art. 5 (1) e). Its contacts are told; what let somebody in for a time ends.
 */
export const restrictIt = operation({
  kind: 'write',
  purpose: 'DRIFT',
  input: restrict,
  output: z.object({}),
  opens: nothing,
  allow: afterStepUp(hasRole('leader', 'records')),
  async run({ tx }, { familyId, why }) {
    notThere((await queries.restrictFamily(tx, familyId, why)).n)
    return {}
  },
  audit: ({ familyId, why }) => ({ familyIds: [familyId], codes: { why } }),
})

export const liftTheRestriction = operation({
  kind: 'write',
  purpose: 'DRIFT',
  input: family,
  output: z.object({}),
  opens: nothing,
  allow: afterStepUp(hasRole('leader', 'records')),
  async run({ tx }, { familyId }) {
    notThere((await queries.liftRestriction(tx, familyId)).n)
    return {}
  },
  audit: ({ familyId }) => ({ familyIds: [familyId] }),
})

/** A line leader reads one family of a colleague for some hours; its contacts are told with the reason. */
export const superviseIt = operation({
  kind: 'write',
  purpose: 'DRIFT',
  input: supervise,
  output: z.object({ until: instant }),
  opens: theFamily,
  allow: hasRole('leader'),
  async run({ tx }, input) {
    const { until } = await queries.openSupervision(tx, input)
    if (until === null) throw new Refusal('denied', 'cannot-supervise', refusals['cannot-supervise'])
    return { until }
  },
  audit: ({ familyId, hours, sensitiveReason }) => ({
    familyIds: [familyId],
    counts: { hours },
    codes: { content: sensitiveReason === null ? 'ordinary' : 'sensitive' },
  }),
})

const inNeed: Rule<unknown> = {
  ...hasRole('core', 'leader'),
  alsoVia: ['supervision', 'break-glass'],
}

/**
 * Emergency access: one family, four hours, reading only. Its contacts and the leader are told at once, and a leader
 * judges it within three working days. Refused behind a recusal or a seal; the attempt stands in the log either way.
 */
export const openInEmergency = operation({
  kind: 'write',
  purpose: 'NOEDADGANG',
  input: breakGlass,
  output: z.object({ until: instant }),
  opens: theFamily,
  allow: afterStepUp(inNeed),
  async run({ tx, now }, input) {
    const { until } = await queries.openBreakGlass(tx, { ...input, reviewDueOn: reviewDueOn(now) })
    if (until === null) throw new Refusal('denied', 'barred', refusals.barred)
    return { until }
  },
  audit: ({ familyId, reasonCode }) => ({ familyIds: [familyId], codes: { reason: reasonCode } }),
})

/** Ends what lets me into a family for a time, before its time is out. */
export const endOpening = operation({
  kind: 'write',
  purpose: 'DRIFT',
  input: family,
  output: z.object({ ended: z.int() }),
  opens: nothing,
  allow: onOurDoor,
  run: ({ tx }, { familyId }) => queries.endOpenings(tx, familyId),
  audit: ({ familyId }, { ended }) => ({ familyIds: [familyId], counts: { ended } }),
})

/** A leader judges an emergency access; never their own. */
export const judge = operation({
  kind: 'write',
  purpose: 'TILSYN',
  input: review,
  output: z.object({}),
  opens: nothing,
  allow: hasRole('leader'),
  async run({ tx }, { breakGlassId, judgement, words }) {
    notThere((await queries.reviewBreakGlass(tx, breakGlassId, judgement, words)).n)
    return {}
  },
  audit: ({ breakGlassId, judgement }) => ({ ids: { breakGlassId }, codes: { judgement } }),
})

export const markSeen = operation({
  kind: 'write',
  purpose: 'DRIFT',
  input: z.object({ notificationId: id }),
  output: z.object({}),
  opens: nothing,
  allow: onOurDoor,
  async run({ tx, now }, { notificationId }) {
    await queries.markSeen(tx, notificationId, now)
    return {}
  },
  audit: ({ notificationId }) => ({ ids: { notificationId } }),
})
