import { z } from 'zod'
import { today } from '#core/day.ts'
import { id } from '#core/fields.ts'
import { nothing, operation, theFamily } from '#core/operation.ts'
import { hasRole, onOurDoor, onTheTeam } from '#core/policy.ts'
import {
  family,
  findFamily,
  findToSeal,
  foundFamily,
  leaderPage,
  notification,
  opening,
  readers,
  recusalLine,
  standing,
  toRestrict,
} from './contract.ts'
import * as queries from './reading-queries.ts'
import { isOverdue } from './rules.ts'

const nobody = {
  label: null,
  via: null,
  relation: null,
  since: null,
  until: null,
  barred: null,
  classes: [],
  department: null,
  sharedFrom: [],
  writable: false,
  contacts: [],
  recusalId: null,
  maySupervise: false,
  mayBreakGlass: false,
}

/** Why I can, or cannot, see this family: the very facts that the database's walls are computed from. */
export const why = operation({
  kind: 'read',
  purpose: 'DRIFT',
  input: family,
  output: standing,
  opens: theFamily,
  allow: onOurDoor,
  run: async ({ tx }) => ({ ...nobody, ...(await queries.getStanding(tx)).why }),
  audit: (_, { via, barred }) => ({ codes: { via: via ?? 'none', wall: barred ?? 'none' } }),
})

/** Who can open this family now, and how they got in; a colleague who is recused is simply not among them. */
export const whoSees = operation({
  kind: 'read',
  purpose: 'SAGSBEHANDLING',
  input: family,
  output: readers,
  opens: theFamily,
  allow: onTheTeam,
  run: async ({ tx }, { familyId }) => ({
    readers: await queries.listReaders(tx),
    ...(await queries.getAround(tx, familyId)),
  }),
  audit: (_, { readers: all }) => ({ counts: { readers: all.length } }),
})

/** Looks families up by name or number: at most ten cards. The log keeps a keyed hash of what was asked, and the count. */
export const find = operation({
  kind: 'read',
  purpose: 'DRIFT',
  input: findFamily,
  output: z.object({ criterion: z.string(), families: z.array(foundFamily) }),
  opens: nothing,
  allow: hasRole('core', 'leader'),
  run: async ({ tx, secrets }, { text }) => ({
    criterion: secrets.cprHash(`find:${text.toLowerCase()}`).toString('hex').slice(0, 16),
    families: await queries.findFamilies(tx, text),
  }),
  audit: (_, { criterion, families }) => ({
    codes: { criterion },
    counts: { families: families.length },
    familyIds: families.map(({ familyId }) => familyId),
  }),
})

/** The card of a family that is to be sealed or opened again: its number and its contacts, never its name. */
export const toSeal = operation({
  kind: 'read',
  purpose: 'DRIFT',
  input: findToSeal,
  output: z.object({
    family: z
      .object({
        familyId: id,
        number: z.int(),
        sealed: z.boolean(),
        contacts: z.array(z.object({ staffId: id, name: z.string() })),
      })
      .nullable(),
    colleagues: leaderPage.shape.colleagues,
  }),
  opens: nothing,
  allow: hasRole('leader', 'administrator'),
  run: async ({ tx }, { number }) => ({
    family: (await queries.findToSeal(tx, number)) ?? null,
    colleagues: await queries.listColleagues(tx),
  }),
  audit: (_, { family: found }) => ({ familyIds: found ? [found.familyId] : [] }),
})

/** The card of a family whose data are to be restricted, or are: its number and its contacts, never its name. */
export const findToRestrict = operation({
  kind: 'read',
  purpose: 'DRIFT',
  input: findToSeal,
  output: z.object({ family: toRestrict.nullable() }),
  opens: nothing,
  allow: hasRole('leader', 'records'),
  run: async ({ tx }, { number }) => ({ family: (await queries.findToRestrict(tx, number)) ?? null }),
  audit: (_, { family: found }) => ({ familyIds: found ? [found.familyId] : [] }),
})

/** What lets me into a family for a time, now: every page says so until it ends. */
export const myOpenings = operation({
  kind: 'read',
  purpose: 'DRIFT',
  input: z.object({}),
  output: z.array(opening),
  opens: nothing,
  allow: onOurDoor,
  run: ({ tx }) => queries.listOpenings(tx),
  audit: (_, all) => (all.length > 0 ? { familyIds: all.map(({ familyId }) => familyId) } : {}),
})

/** What a leader answers for: families of their staff, emergency access to judge, and recusals. */
export const leader = operation({
  kind: 'read',
  purpose: 'TILSYN',
  input: z.object({}),
  output: leaderPage,
  opens: nothing,
  allow: hasRole('leader'),
  async run({ tx, now }) {
    const on = today(now)
    const reviews = await queries.listReviews(tx)
    return {
      families: await queries.listLedFamilies(tx),
      reviews: reviews.map((one) => ({ ...one, overdue: isOverdue(one.dueOn, on) })),
      recusals: await queries.listRecusals(tx),
      colleagues: await queries.listColleagues(tx),
    }
  },
  audit: (_, { families, reviews }) => ({
    familyIds: families.map(({ familyId }) => familyId),
    counts: { families: families.length, reviews: reviews.length },
  }),
})

/** Families I have stepped back from, by number alone. */
export const myRecusals = operation({
  kind: 'read',
  purpose: 'DRIFT',
  input: z.object({}),
  output: z.array(recusalLine),
  opens: nothing,
  allow: onOurDoor,
  run: async ({ tx }) => (await queries.listRecusals(tx)).filter(({ mine }) => mine),
  audit: (_, lines) => ({ counts: { recusals: lines.length } }),
})

/** What I must know now: emergency access to my families, and families that came or lack somebody. */
export const notifications = operation({
  kind: 'read',
  purpose: 'DRIFT',
  input: z.object({}),
  output: z.array(notification),
  opens: nothing,
  allow: onOurDoor,
  run: ({ tx }) => queries.listNotifications(tx),
  audit: (_, all) => ({ counts: { notifications: all.length } }),
})

/** Colleagues who could take a family. */
export const colleagues = operation({
  kind: 'read',
  purpose: 'DRIFT',
  input: z.object({}),
  output: leaderPage.shape.colleagues,
  opens: nothing,
  allow: onOurDoor,
  run: ({ tx }) => queries.listColleagues(tx),
  audit: () => ({}),
})
