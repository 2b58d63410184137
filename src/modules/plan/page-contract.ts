import { z } from 'zod'
import { day, id } from '#core/fields.ts'

const quoteOnPaper = z.object({ text: z.string(), who: z.string(), on: day })
const stepOnPaper = z.object({
  what: z.string(),
  who: z.string(),
  by: day,
  status: z.string(),
  first: z.boolean(),
  /** In plain words: the measure and how far it is, and the department. */
  helpedBy: z.string().nullable(),
  /** The section of law; on paper only, where an authority may ask for it. */
  law: z.string().nullable(),
})
const goalOnPaper = z.object({
  words: z.string(),
  whose: z.string(),
  scaleNow: z.int().nullable(),
  scaleThen: z.int().nullable(),
  scaleWished: z.int().nullable(),
  signs: z.string().nullable(),
  scaleBy: z.string().nullable(),
  steps: z.array(stepOnPaper),
  helps: z.array(z.string()),
  first: z.boolean(),
})

export const documentLanguage = z.enum(['da', 'en'])
export const document = z.object({ familyId: id, language: documentLanguage })
/** The family's page as plain data, and how many quotes, goals and steps its reader sees that are not on it. */
export const familyPage = z.object({
  plan: z.object({
    family: z.string(),
    on: day,
    version: z.int(),
    quotes: z.array(quoteOnPaper),
    goals: z.array(goalOnPaper),
    goingWell: z.array(z.string()),
    agreement: z.array(
      z.object({
        name: z.string(),
        answer: z.enum(['yes', 'no', 'could-not-answer', 'not-asked']),
        on: day.nullable(),
      }),
    ),
    contacts: z.array(z.object({ name: z.string(), role: z.string(), phone: z.string() })),
    /** The family's one number and address (R-TRU-03). */
    wayIn: z.object({ phone: z.string().nullable(), number: z.int(), address: z.string().nullable() }),
    nextMeeting: z.object({ on: day, time: z.string().nullable(), what: z.string() }).nullable(),
  }),
  leftOut: z.int(),
})
export type FamilyPage = z.infer<typeof familyPage>
