import { looksLikeCpr } from '#core/cpr.ts'
import type { Day } from '#core/day.ts'
import type { FileNote } from './note-contract.ts'

/** What is known about the note that is to be put right. */
export type CorrectedNote = {
  department: string
  class: string
  personId: string | null
  correctedBy: string | null
}

export type FilingFacts = {
  today: Day
  department: string
  roles: readonly string[]
  corrected: CorrectedNote | null
}

export type WhyNotFile =
  | 'cpr-in-text'
  | 'in-future'
  | 'not-in-room'
  | 'not-ours'
  | 'other-readers'
  | 'already-corrected'

/** Free text with something like a personal number in it is refused: a journal names people by their names (domain.md 7.11). */
export function hasCpr(...texts: readonly string[]): boolean {
  return texts.some(looksLikeCpr)
}

/**
 * Why a note cannot be filed. A correction belongs to the department, person and class of the note it corrects, so that
 * everyone who can read the wrong words can also read the right ones (HG-12); each note is put right once, and then the
 * newest one is.
 */
export function whyNotFile(
  note: Pick<FileNote, 'subject' | 'body' | 'happenedOn' | 'personId' | 'class' | 'provenance'>,
  facts: FilingFacts,
): WhyNotFile | null {
  if (hasCpr(note.subject, note.body)) return 'cpr-in-text'
  if (note.happenedOn > facts.today) return 'in-future'
  if (note.provenance === 'P115' && !facts.roles.includes('early_help')) return 'not-in-room'
  const { corrected } = facts
  if (!corrected) return null
  if (corrected.department !== facts.department) return 'not-ours'
  if (corrected.personId !== note.personId || corrected.class !== note.class) return 'other-readers'
  return corrected.correctedBy === null ? null : 'already-corrected'
}

export const filingReasons: Record<WhyNotFile, string> = {
  'cpr-in-text': 'Der står noget, der ligner et CPR-nummer. Skriv navnet i stedet.',
  'in-future': 'Datoen er ikke kommet endnu. Vælg i dag eller før.',
  'not-in-room': 'Kun deltagere i Tidlig hjælp kan skrive et notat fra et § 115-møde.',
  'not-ours': 'Notatet hører til en anden afdeling. Bed dem skrive rettelsen.',
  'other-readers':
    'En rettelse skal kunne læses af de samme. Lad person og slags stå, og skriv et nyt notat om det andet.',
  'already-corrected': 'Notatet er rettet i mellemtiden. Åbn det nyeste, og ret det.',
}

const fields: Partial<Record<WhyNotFile, keyof FileNote>> = {
  'in-future': 'happenedOn',
  'other-readers': 'class',
}

/** The field that a refusal belongs to, so that the message stands above it; null when it belongs to none. */
export function filingField(why: WhyNotFile, note: Pick<FileNote, 'subject'>): keyof FileNote | null {
  if (why === 'cpr-in-text') return hasCpr(note.subject) ? 'subject' : 'body'
  return fields[why] ?? null
}
