import { z } from 'zod'
import type { ContentClass } from '#core/fields.ts'

/** The six parts of the report's tool (7.1.2; R-ASM-01), by the names of domain.md 7.9. */
export const partCode = z.enum([
  'master_data',
  'journal_notes',
  'measures_timeline',
  'risk_need',
  'overall',
  'action_plan',
])
export type PartCode = z.infer<typeof partCode>

/** A text in the two languages of the screen. `{name}` stands for the person or measure that is asked about. */
export type Words = { da: string; en: string }

/** Whom a question is asked about; the subject of an answer is 'family', a person's id or a measure's id. */
export type Scope = 'family' | 'young' | 'parent' | 'measure'

/**
 * What a question is for: resources (strengths, wishes, dreams) stand on par with needs and before them (R-ASM-08);
 * context is where, with whom and what one does (R-ASM-04); a note is something that is only kept.
 */
export type Side = 'resource' | 'fact' | 'context' | 'need' | 'note'

/** Which rows a question is prefilled from. */
export type Source =
  | 'network'
  | 'strengths'
  | 'household'
  | 'custody'
  | 'interpreter'
  | 'reach'
  | 'cases'
  | 'wish'
  | 'notes'
  | 'rhythm'
  | 'hours'
  | 'absence'
  | 'worked'
  | 'helped'
  | 'promises'
  | 'trusted'
  | 'important'
  | 'siblings'
  | 'helper'
  | 'step'
  | 'appointment'

export type Choice = { value: string; words: Words }

/**
 * What may be picked from: everyone in the family, its adults, siblings who are not of age, adults or everyone together
 * with the network, or the notes of the journal.
 */
export type PickFrom =
  | 'people'
  | 'adults'
  | 'siblings'
  | 'adults_and_network'
  | 'people_and_network'
  | 'notes'

export type Answering =
  | { kind: 'choice'; choices: readonly Choice[] }
  | { kind: 'scale'; low: Words; high: Words }
  /** `ownWords`: a person's own words, kept verbatim; no word of theirs is ever questioned (domain.md 7.11). */
  | { kind: 'text'; most: number; ownWords: boolean }
  | { kind: 'pick'; pickFrom: PickFrom; most: number }

export type Question = Answering & {
  code: string
  scope: Scope
  side: Side
  ask: Words
  /** What the answer will be used for: no field without a reader and a decision (ux.md principle 3). */
  use: Words
  hint: Words | null
  contentClass: ContentClass
  from: Source | null
  optional: boolean
  /** Asked anew every time: a number or a judgement of today is never carried over from an earlier picture. */
  anew: boolean
}

export type Part = {
  code: PartCode
  title: Words
  /** What the part may take, prefilled as it is. */
  minutes: number
  /** A sentence that always stands with the part. */
  note: Words | null
  questions: readonly Question[]
}

/** A published definition is never edited: a change is a new version with a new id (a test pins its hash). */
export type Definition = {
  id: string
  parts: readonly Part[]
  /** How many subjects of a scope are asked about at most; it keeps the whole below 45 inputs (ux.md T11). */
  atMost: Record<Scope, number>
}
