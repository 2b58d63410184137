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

type Sentences = { pickStrand: string; pickNamed: string; pickBirth: string; pickAge: string }

/** What must be chosen before the form can be sent; empty texts are for the server to name. */
export function missingIn(draft: SignalDraft, t: Sentences): Record<string, string> {
  return {
    ...(draft.strand ? {} : { strand: t.pickStrand }),
    ...(draft.named ? {} : { named: t.pickNamed }),
    ...(draft.named === 'yes' && !draft.birthDate ? { 'person.birthDate': t.pickBirth } : {}),
    ...(draft.named === 'no' && draft.age === null ? { age: t.pickAge } : {}),
  }
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
