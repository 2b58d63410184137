import type { AddSignal } from '../contract.ts'

/** A signal as the form holds it while it is being written. Name and number stay in memory alone, never in storage. */
export type SignalDraft = {
  strand: AddSignal['strand'] | null
  named: 'yes' | 'no' | null
  givenName: string
  familyName: string
  birthDate: string | null
  cpr: string
  age: number | null
  sex: 'f' | 'm' | 'none' | null
  strengths: string
  seen: string
  seenBy: string
  seenOn: string | null
}

export function emptySignal(): SignalDraft {
  return {
    strand: null,
    named: null,
    givenName: '',
    familyName: '',
    birthDate: null,
    cpr: '',
    age: null,
    sex: null,
    strengths: '',
    seen: '',
    seenBy: '',
    seenOn: null,
  }
}

type Sentences = {
  pickStrand: string
  pickNamed: string
  pickBirth: string
  pickAge: string
  writeStrengths: string
  writeSeen: string
  writeSeenBy: string
  writeGivenName: string
  writeFamilyName: string
}

/** Everything that is missing, by field and in the order of the form, so that nobody is sent back twice. */
export function missingIn(draft: SignalDraft, t: Sentences): Record<string, string> {
  const named = draft.named === 'yes'
  const lacking: [boolean, string, string][] = [
    [draft.strand === null, 'strand', t.pickStrand],
    [draft.strengths.trim() === '', 'strengths', t.writeStrengths],
    [draft.seen.trim() === '', 'seen', t.writeSeen],
    [draft.seenBy.trim() === '', 'seenBy', t.writeSeenBy],
    [draft.named === null, 'named', t.pickNamed],
    [named && draft.givenName.trim() === '', 'person.givenName', t.writeGivenName],
    [named && draft.familyName.trim() === '', 'person.familyName', t.writeFamilyName],
    [named && draft.birthDate === null, 'person.birthDate', t.pickBirth],
    [draft.named === 'no' && draft.age === null, 'age', t.pickAge],
  ]
  return Object.fromEntries(lacking.filter(([isMissing]) => isMissing).map(([, field, why]) => [field, why]))
}

/** What is sent; null while something that must be chosen is missing. */
export function signalOf(draft: SignalDraft): AddSignal | null {
  const { strand, named, givenName, familyName, birthDate, cpr, age, sex, strengths, seen, seenBy, seenOn } =
    draft
  if (!strand || !named || (named === 'yes' && !birthDate)) return null
  const person = birthDate ? { givenName, familyName, birthDate, cpr: cpr.trim() || null } : null
  return {
    strand,
    person: named === 'yes' ? person : null,
    age: named === 'no' ? age : null,
    sex: sex === 'none' ? null : sex,
    strengths,
    seen,
    seenBy,
    seenOn,
  }
}
