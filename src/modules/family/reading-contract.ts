import { z } from 'zod'
import { day, id, instant } from '#core/fields.ts'
import { part, phase } from './contract.ts'

export const relationKind = z.enum(['coordinator', 'member'])

/** One of my families, as it stands in the list: no name of a family member (the log opens those one family at a time). */
export const listedFamily = z.object({
  familyId: id,
  name: z.string(),
  number: z.int(),
  phase,
  myKind: relationKind,
  pair: z.array(z.object({ name: z.string(), department: z.string() })),
  lastContactOn: day.nullable(),
  daysSince: z.int(),
  triesSince: z.int(),
  quiet: z.boolean(),
  nextAppointment: z.object({ at: instant, what: z.string() }).nullable(),
  windowOpen: z.boolean(),
  openPromises: z.int(),
})
export type ListedFamily = z.infer<typeof listedFamily>

/** What one person has answered, in one of four words, with the day that belongs to it. */
export const consentStand = z.object({
  stand: z.enum(['given', 'partly', 'not_given', 'withdrawn']),
  why: z.enum(['answered', 'asked', 'refused', 'expired', 'coming', 'lapsed', 'never', 'withdrawn']),
  on: day.nullable(),
  until: day.nullable(),
})
export type ConsentStand = z.infer<typeof consentStand>

const nameOnTheLine = z.object({
  personId: id,
  givenName: z.string(),
  part,
  sex: z.enum(['f', 'm']).nullable(),
  age: z.int(),
  participates: z.boolean(),
  /** From 18 a young person's own rules apply; nothing is shared with parents unless they said so (R-CON-03, HG-20). */
  ownRules: z.boolean(),
})
export type NameOnTheLine = z.infer<typeof nameOnTheLine>

const colleague = z.object({
  staffId: id,
  name: z.string(),
  profession: z.string(),
  department: z.string(),
  phone: z.string().nullable(),
  kind: relationKind,
})

/** The head of a family's workspace: the five facts and what stands around them (ux.md 2.2). */
export const openedFamily = z.object({
  familyId: id,
  label: z.string(),
  number: z.int(),
  phase,
  basis: z.enum(['none', 'consent', 'ukn_order']),
  version: z.int(),
  interpreter: z.string().nullable(),
  reachHint: z.string().nullable(),
  silenceDays: z.int(),
  strengths: z.string().nullable(),
  myKind: relationKind,
  people: z.array(nameOnTheLine),
  consents: z.array(consentStand.extend({ personId: id, givenName: z.string() })),
  team: z.array(colleague),
  nextContact: z
    .object({
      at: instant,
      what: z.string(),
      place: z.string().nullable(),
      person: z.string().nullable(),
      staff: z.string().nullable(),
    })
    .nullable(),
  promises: z.object({ dueToday: z.int(), overdue: z.int(), open: z.int() }),
  wishes: z.array(z.object({ quoteId: id, personId: id, who: z.string(), words: z.string(), on: day })),
  window: z
    .object({
      windowId: id,
      personId: id,
      person: z.string(),
      words: z.string(),
      offerBy: instant,
      responsible: z.string(),
      acted: z.boolean(),
    })
    .nullable(),
})
export type OpenedFamily = z.infer<typeof openedFamily>

export const goalNow = z.object({
  goalId: id,
  words: z.string(),
  person: z.string().nullable(),
  position: z.int(),
})
export const nextStep = z.object({
  stepId: id,
  goalId: id,
  what: z.string(),
  owner: z.string(),
  ours: z.boolean(),
  dueOn: day,
  status: z.enum(['not_started', 'under_way', 'cannot_yet']),
  waitingFor: z.string().nullable(),
})

/** The first tab: goals now, the next step of each, what goes well, and what happened since my last contact. */
export const overview = z.object({
  goals: z.array(goalNow),
  steps: z.array(nextStep),
  goingWell: z.array(z.object({ words: z.string(), who: z.string().nullable(), on: day.nullable() })),
  myLastContactOn: day.nullable(),
})
export type Overview = z.infer<typeof overview>
