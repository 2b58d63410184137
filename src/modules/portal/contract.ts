import { z } from 'zod'
import { day, id, instant } from '#core/fields.ts'

/** What a line of a page is: something plain, a goal, a step towards the goal above it, or what the person said themselves. */
export const lineKind = z.enum(['plain', 'goal', 'step', 'quote'])

/** One line: its words, the day or moment it is about, and the given name of whoever is to do it. */
export const pageLine = z.object({
  kind: lineKind,
  text: z.string(),
  on: day.nullable(),
  at: instant.nullable(),
  by: z.string().nullable(),
})
export type PageLine = z.infer<typeof pageLine>

/** What a page has: agreed visits and meetings, promises, one's own goals, the family's goals, one's own words, and how to reach us. */
export const sectionName = z.enum([
  'meetings_ahead',
  'promised',
  'own_goals',
  'shared_goals',
  'own_words',
  'reach_us',
])
export type SectionName = z.infer<typeof sectionName>

/** A page as it was released: sections in their order, each with lines; nothing of it is markup. */
export const pageContent = z.object({
  sections: z.array(z.object({ name: sectionName, lines: z.array(pageLine).min(1) })),
})
export type PageContent = z.infer<typeof pageContent>

/** Who else reads it: nobody, or also whoever holds custody of the recipient while they are under 18. */
export const audience = z.enum(['own', 'custody'])
/** The language that a page is written in. */
export const pageLanguage = z.enum(['da', 'en'])

/** A page as a citizen reads it: theirs, or that of a child in their custody. No colleague's full name stands with it. */
export const readPage = z.object({
  pageId: id,
  recipientId: id,
  /** Given name of whom it was released to. */
  recipient: z.string(),
  mine: z.boolean(),
  language: pageLanguage,
  releasedAt: instant,
  content: pageContent,
})
export type ReadPage = z.infer<typeof readPage>

/** What a citizen meets first: their own given name, the children whose custody they hold, and the pages they may read. */
export const mine = z.object({
  /** Null when no family is theirs any more, or while its data are restricted. */
  givenName: z.string().nullable(),
  children: z.array(z.object({ personId: id, givenName: z.string() })),
  pages: z.array(readPage),
})
export type Mine = z.infer<typeof mine>

/** What was done with the citizen's family, when, why and by which unit; never by whom (HG-14). */
export const looked = z.object({
  looks: z.array(z.object({ at: instant, unit: z.string(), purpose: z.string(), what: z.string() })),
})
export type Looked = z.infer<typeof looked>
