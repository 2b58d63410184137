import type { ContentClass } from '#core/fields.ts'

type Day = string

/** A row with the secrecy of a department, as the reader's wall let it through. */
export type Secret = { department: string; class: ContentClass; personId: string | null }

export type PersonFact = {
  personId: string
  givenName: string
  part: 'young' | 'sibling' | 'parent' | 'step_parent' | 'grandparent' | 'other'
  age: number
  participates: boolean
  atHome: boolean
  language: string
}

export type NoteFact = Secret & { noteId: string; subject: string; on: Day }
export type MeasureFact = Secret & {
  measureId: string
  name: string
  startedOn: Day
  endedOn: Day | null
  helped: 'yes' | 'some' | 'no' | 'ask' | null
}

/**
 * Everything the reader can see that a question may be prefilled from, newest first in each list. Only rows that passed
 * the reader's walls are in it; nothing of a § 115 meeting ever is (HG-02).
 */
export type PictureFacts = {
  today: Day
  /** From this age a person's own rules apply (legal parameter ADULT_FROM). */
  adultFrom: number
  people: readonly PersonFact[]
  custody: readonly { parentId: string; childId: string }[]
  network: readonly { networkPersonId: string; name: string; wantedBy: string | null }[]
  family: { interpreter: string | null; reachHint: string | null; strengths: string | null }
  /** Open cases: the department and what it is about, never what stands in it (R-ASM-09). */
  cases: readonly { personId: string | null; department: string; subject: string; on: Day }[]
  /** The last 90 days. */
  contacts: readonly { on: Day; outsideHours: boolean; reached: boolean }[]
  notes: readonly NoteFact[]
  measures: readonly MeasureFact[]
  /** Promises that are due or kept. */
  promises: readonly { on: Day; kept: boolean }[]
  quotes: readonly { personId: string; kind: 'wish' | 'strength'; words: string; on: Day }[]
  goals: readonly (Secret & { words: string; on: Day })[]
  /** Open steps, the next one first. */
  steps: readonly (Secret & { what: string; ownerPerson: string | null; on: Day })[]
  /** Agreed appointments to come, the next one first; `on` is the day it was agreed. */
  appointments: readonly { what: string; startsOn: Day; on: Day }[]
  /** Answers of the reader's own department in the last finished picture. */
  former: readonly { question: string; subject: string; value: string; on: Day }[]
}

/** A line that the reader can judge a prefilled answer by: what stands where, from which day. */
export type Ground = { words: string; on: Day | null; department: string | null }

/** An answer fetched from rows the reader can see; a copy is made only when somebody accepts it. */
export type Filled = { value: string; on: Day }
