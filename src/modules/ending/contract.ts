import { z } from 'zod'
import { day, departmentCode, id, optionalWords, words } from '#core/fields.ts'

/** Why the course with a family ends. */
export const whyEnding = z.enum([
  'goals_reached',
  'family_wishes',
  'moving',
  'grown_up',
  'project_ends',
  'other_reason',
])
export type WhyEnding = z.infer<typeof whyEnding>
const agreedHow = z.enum(['screen', 'paper', 'oral'])
const talkOutcome = z.enum(['reached', 'not_reached', 'not_wanted'])
export type TalkOutcome = z.infer<typeof talkOutcome>

/** What an ending still lacks before the family can be asked (R-END-02), and before it can be over. */
const lack = z.enum(['way-in', 'if-it-tips', 'own-view', 'farewell', 'steps', 'day-passed', 'departments'])
export type Lack = z.infer<typeof lack>
const endingState = z.enum(['none', 'draft', 'agreed'])
export type EndingState = z.infer<typeof endingState>

const version = z.int()
const inFamily = { familyId: id }
const text = (most: number) =>
  optionalWords(most)
    .nullable()
    .transform((said) => said || null)

export const begin = z.object({ ...inFamily, why: whyEnding, endsOn: day })
export const save = z.object({
  ...inFamily,
  version,
  why: whyEnding,
  endsOn: day,
  wayInStaff: id.nullable(),
  wayInWords: text(300),
  ifItTips: text(600),
  ownView: text(600),
  ownViewBy: id.nullable(),
  farewell: text(600),
})
export type SaveEnding = z.infer<typeof save>
export const agree = z.object({ ...inFamily, version, how: agreedHow })
export const setAside = z.object({ ...inFamily, version })

const step = { what: words(200, 'Skriv, hvad der skal ske.'), onDay: day, staffId: id }
export const addSteps = z.object({ ...inFamily, steps: z.array(z.object(step)).min(1).max(20) })
export const changeStep = z.object({
  ...inFamily,
  stepId: id,
  version,
  ...step,
  doneOn: day.nullable(),
  removed: z.boolean(),
})
const handed = {
  department: departmentCode,
  what: words(200, 'Skriv, hvad afdelingen overtager.'),
  byDay: day,
  receiver: words(80, 'Skriv, hvem i afdelingen der tager imod.'),
}
export const handBack = z.object({ ...inFamily, ...handed })
export const changeHandBack = z.object({
  ...inFamily,
  handBackId: id,
  version,
  ...handed,
  removed: z.boolean(),
})
export const takeHandBack = z.object({ ...inFamily, handBackId: id, version, takenOn: day.nullable() })
export const settleTalk = z.object({ ...inFamily, talkId: id, version, outcome: talkOutcome.nullable() })

const shownStep = z.object({
  stepId: id,
  what: z.string(),
  onDay: day,
  staffId: id,
  staff: z.string(),
  doneOn: day.nullable(),
  version,
})
export type ShownStep = z.infer<typeof shownStep>
const shownHandBack = z.object({
  handBackId: id,
  department: z.string(),
  departmentName: z.string(),
  what: z.string(),
  byDay: day,
  receiver: z.string(),
  takenOn: day.nullable(),
  /** Somebody of the department said it here; otherwise the pair notes what the department told them. */
  takenHere: z.boolean(),
  notedBy: z.string().nullable(),
  /** Whether the reader is of that department. */
  ours: z.boolean(),
  version,
})
export type ShownHandBack = z.infer<typeof shownHandBack>
const shownTalk = z.object({
  talkId: id,
  months: z.int(),
  dueOn: day,
  outcome: talkOutcome.nullable(),
  settledOn: day.nullable(),
  version,
})
export type ShownTalk = z.infer<typeof shownTalk>

export const shownPlan = z.object({
  why: whyEnding,
  endsOn: day,
  wayInStaff: id.nullable(),
  wayIn: z.object({ name: z.string(), phone: z.string().nullable() }).nullable(),
  wayInWords: z.string().nullable(),
  ifItTips: z.string().nullable(),
  ownView: z.string().nullable(),
  ownViewBy: id.nullable(),
  ownViewName: z.string().nullable(),
  farewell: z.string().nullable(),
  startedOn: day,
  startedBy: z.string(),
  agreedOn: day.nullable(),
  agreedHow: agreedHow.nullable(),
  version,
})
export type ShownPlan = z.infer<typeof shownPlan>

export const shownEnding = z.object({
  phase: z.string(),
  state: endingState,
  mine: z.boolean(),
  plan: shownPlan.nullable(),
  steps: z.array(shownStep),
  handBacks: z.array(shownHandBack),
  talks: z.array(shownTalk),
  lacks: z.array(lack),
  /** Departments with an open case that nothing is handed back to yet. */
  departmentsLeft: z.array(z.object({ code: z.string(), name: z.string() })),
  /** The step-down that the municipality has agreed on, in months; a shorter one is said, not refused. */
  agreedMonths: z.int(),
  shorter: z.boolean(),
  /** Whether anybody has said yes to being asked later on (consent evaluation_contact). */
  mayAskLater: z.boolean(),
  laterMonths: z.array(z.int()),
  team: z.array(z.object({ staffId: id, name: z.string() })),
  people: z.array(z.object({ personId: id, givenName: z.string() })),
  departments: z.array(z.object({ code: z.string(), name: z.string() })),
})
export type ShownEnding = z.infer<typeof shownEnding>

export const documentLanguage = z.enum(['da', 'en'])
export const farewell = z.object({ ...inFamily, language: documentLanguage })
/** The farewell page as plain data: what the whole family may read, and nothing else. */
export const farewellPage = z.object({
  family: z.string(),
  endsOn: day,
  farewell: z.string().nullable(),
  ownView: z.object({ text: z.string(), who: z.string() }).nullable(),
  strengths: z.array(z.string()),
  reached: z.array(z.string()),
  steps: z.array(z.object({ what: z.string(), onDay: day, who: z.string() })),
  wayIn: z
    .object({
      name: z.string(),
      phone: z.string().nullable(),
      words: z.string().nullable(),
      /** The family's own mail address (R-TRU-03). */
      address: z.string().nullable(),
    })
    .nullable(),
  ifItTips: z.string().nullable(),
  takesOver: z.array(z.object({ department: z.string(), what: z.string(), receiver: z.string() })),
})
export type FarewellPage = z.infer<typeof farewellPage>

/** On Min dag: an ending that lacks something, a step that is due, what my department has been handed, a later talk. */
export const endingToday = z.object({
  familyId: id,
  familyName: z.string(),
  kind: z.enum(['no_plan', 'draft', 'step', 'hand_back', 'later_talk']),
  what: z.string().nullable(),
  dueOn: day.nullable(),
})
export type EndingToday = z.infer<typeof endingToday>

export const projectEnds = z.object({ endsOn: day })
export const projectPage = z.object({
  endsOn: day.nullable(),
  families: z.array(
    z.object({
      familyId: id,
      label: z.string().nullable(),
      number: z.int(),
      contacts: z.array(z.string()),
      phase: z.string(),
      state: endingState,
      endsOn: day.nullable(),
      /** Things handed back that no department has said yes to. */
      waiting: z.int(),
      daysLate: z.int(),
    }),
  ),
})
export type ProjectPage = z.infer<typeof projectPage>
