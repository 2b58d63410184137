import { age, type Day } from '#core/day.ts'
import type { ListPerson, ListReading } from './list-contract.ts'
import { matchPerson, type Candidate, type Doubt, type Identity } from './list-match-rules.ts'

/** A person of a list as a signal needs them: everything that was said in one line, the newest day it was seen. */
export type ListEntry = {
  line: number
  name: string
  birthDate: Day
  cpr: string | null
  seen: string
  seenOn: Day | null
}

/**
 * One entry for each person: what stands on further rows about the same person is added to the first. The address of
 * the list is left out on purpose: nobody needs it before there is a family, and it may be protected (HG-22).
 */
export function entriesOf(reading: Pick<ListReading, 'accepted' | 'duplicates'>): ListEntry[] {
  const further = Map.groupBy(reading.duplicates, ({ sameAsLine }) => sameAsLine)
  return reading.accepted.map((first) => {
    const rows = [first, ...(further.get(first.line) ?? []).map(({ person }) => person)]
    return {
      line: first.line,
      name: first.name,
      birthDate: first.birthDate,
      cpr: firstCpr(rows),
      seen: reasons(rows),
      seenOn: newestDay(rows),
    }
  })
}

function firstCpr(rows: readonly ListPerson[]): string | null {
  return rows.find(({ cpr }) => cpr !== null)?.cpr ?? null
}

function reasons(rows: readonly ListPerson[]): string {
  return [...new Set(rows.flatMap(({ reason }) => (reason === null ? [] : [reason])))].join(' · ')
}

function newestDay(rows: readonly ListPerson[]): Day | null {
  return rows.reduce<Day | null>(
    (newest, { contactDate }) =>
      contactDate !== null && (newest === null || contactDate > newest) ? contactDate : newest,
    null,
  )
}

/** "Birk, Noah" and "Noah Emil Birk" in given names and family name. A name of one word is a given name. */
export function splitName(name: string): { givenName: string; familyName: string } {
  const [family, given] = name.split(',').map((part) => part.trim())
  if (family && given) return { givenName: given, familyName: family }
  const parts = name.replaceAll(',', ' ').trim().split(/\s+/)
  return parts.length === 1
    ? { givenName: parts[0] ?? '', familyName: '' }
    : { givenName: parts.slice(0, -1).join(' '), familyName: parts.at(-1) ?? '' }
}

/** A name as it is said: "Birk, Noah Emil" is Noah Emil Birk. */
export function nameInOrder(name: string): string {
  const { givenName, familyName } = splitName(name)
  return `${givenName} ${familyName}`.trim()
}

/** Legal sex from the parity of a CPR number's last digit (domain.md 6.1); unknown without a number. */
export function sexOf(cpr: string | null): 'f' | 'm' | null {
  if (cpr === null) return null
  return Number(cpr.at(-1)) % 2 === 0 ? 'f' : 'm'
}

/** Age in whole years when the signal came; the signal keeps the number and not the birth date. */
export function ageOn(birthDate: Day, day: Day): number {
  return Math.max(0, age(birthDate, day))
}

/** A row from the gate: somebody known with the same birth date or number, compared in the database by keyed hash. */
export type Known = { id: string; foldedName: string; birthDate: Day; cprEqual: boolean; cprOther: boolean }

/**
 * A known person as the matching rules take them. The hash itself never leaves the database: equal, different or
 * missing is all that is told, and all that the rules ask.
 */
export function asCandidate(known: Known, cprHash: string | null): Candidate {
  const hash = known.cprEqual ? cprHash : known.cprOther ? `other:${known.id}` : null
  return { id: known.id, name: known.foldedName, birthDate: known.birthDate, cprHash: hash }
}

export type Found = {
  kind: 'none' | 'possible' | 'likely' | 'exact'
  ids: {
    id: string
    because: 'same-number' | 'same-number-other-name' | 'same-name-and-birth-date' | Doubt
  }[]
}

/** Whom an entry may be, the surest first, each with why. A number alone with another name is no more than possible. */
export function findKnown(entry: Identity, candidates: readonly Candidate[]): Found {
  const match = matchPerson(entry, candidates)
  if (match.kind === 'none') return { kind: 'none', ids: [] }
  if (match.kind === 'possible') return { kind: 'possible', ids: match.candidates }
  if (match.kind === 'likely')
    return { kind: 'likely', ids: match.ids.map((id) => ({ id, because: 'same-name-and-birth-date' })) }
  if (!match.nameAgrees)
    return { kind: 'possible', ids: [{ id: match.id, because: 'same-number-other-name' }] }
  return { kind: 'exact', ids: [{ id: match.id, because: 'same-number' }] }
}
