import { z } from 'zod'
import { id, instant } from '#core/fields.ts'
import { audience, pageContent, pageLanguage, pageLine, sectionName } from './contract.ts'

/** The class of a page: the strictest of what stands on it. The police list's class does not exist here. */
export const pageClass = z.enum(['ORD', 'CONF', 'ART9_HEALTH', 'ART10_CRIME'])
export type PageClass = z.infer<typeof pageClass>

const preparedLine = pageLine.extend({ key: z.string() })
export type PreparedLine = z.infer<typeof preparedLine>

const preparedPageFields = z.object({
  sections: z.array(z.object({ name: sectionName, lines: z.array(preparedLine) })),
  class: pageClass,
  /** Lines that hold a word that frightens, and so stay out. */
  hidden: z.int(),
  /** Whether there are own goals about health or crime that can be on the page or left off. */
  sensitive: z.boolean(),
})
export type PreparedPage = z.infer<typeof preparedPageFields>

/** Somebody of the family that a page can be released to. */
export const recipient = z.object({
  personId: id,
  givenName: z.string(),
  age: z.int(),
  adult: z.boolean(),
  begins: audience,
  /** Given names of those who hold custody today; none from 18. */
  custody: z.array(z.string()),
})
export type Recipient = z.infer<typeof recipient>

export const prepare = z.object({
  familyId: id,
  recipientId: id,
  /** Whether own goals about health or crime are on the page. */
  sensitive: z.boolean(),
})
export const prepared = preparedPageFields.extend({
  recipient,
  /** What the page is recognised by when it is released: that it is the one that was looked through. */
  seen: z.string(),
})
export type Prepared = z.infer<typeof prepared>

export const release = prepare.extend({
  audience,
  language: pageLanguage,
  /** Keys of lines that the colleague took away. */
  without: z.array(z.string().max(120)).max(100),
  seen: z.string().length(64, 'Se siden igennem, før du deler den.'),
})
export const withdraw = z.object({ familyId: id, pageId: id })

/** A page that was released, as the team sees it. */
export const releasedPage = z.object({
  pageId: id,
  recipientId: id,
  recipient: z.string(),
  audience,
  class: pageClass,
  language: pageLanguage,
  releasedAt: instant,
  releasedBy: z.string(),
  withdrawnAt: instant.nullable(),
  withdrawnBy: z.string().nullable(),
  /** Given names of those who hold custody and read it today. */
  alsoRead: z.array(z.string()),
  content: pageContent,
})
export const released = z.object({
  recipients: z.array(recipient),
  pages: z.array(releasedPage),
  /** Whether the reader is one of the pair, who release. */
  mayRelease: z.boolean(),
})
export type Released = z.infer<typeof released>
