import { age, type Day } from '#core/day.ts'
import type { ListPerson, ListReading } from './list-contract.ts'
import {
  compareWithLast,
  matchPerson,
  type Candidate,
  type Doubt,
  type Identity,
  type ListChange,
} from './list-match-rules.ts'

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
  return reading.accepted.map((first) => {
    const rows = [
      first,
      ...reading.duplicates.filter(({ sameAsLine }) => sameAsLine === first.line).map(({ person }) => person),
    ]
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
  switch (match.kind) {
    case 'none':
      return { kind: 'none', ids: [] }
    case 'exact':
      return match.nameAgrees
        ? { kind: 'exact', ids: [{ id: match.id, because: 'same-number' }] }
        : { kind: 'possible', ids: [{ id: match.id, because: 'same-number-other-name' }] }
    case 'likely':
      return { kind: 'likely', ids: match.ids.map((id) => ({ id, because: 'same-name-and-birth-date' })) }
    case 'possible':
      return { kind: 'possible', ids: match.candidates }
  }
}

/** A signal of an earlier list, or of this one, that may be about someone who is on the list now. */
export type Earlier = Candidate & { meetingId: string | null; open: boolean }

export type Placed<E> = {
  /** Entries that an earlier file brought to this meeting: left as they are. */
  here: E[]
  /** Entries to add, with the signal of the list before where there is one, and open signals that they replace. */
  add: { entry: E; follows: Earlier | null; replaces: Earlier[] }[]
}

/**
 * Places the entries of a list among the signals that are there: at this meeting, on the list before, on older ones.
 * Open signals of the same person on any earlier list are taken over, so that nobody stands on the board twice.
 */
export function placeEntries<E extends Identity>(
  entries: readonly E[],
  earlier: readonly Earlier[],
  meetings: { here: string; before: string | null },
): Placed<E> {
  const of = (meetingId: string | null) =>
    earlier.filter((one) => one.meetingId !== null && one.meetingId === meetingId)
  const here = pairs(of(meetings.here), entries)
  const before = pairs(of(meetings.before), entries)
  const lists = [...new Set(earlier.map(({ meetingId }) => meetingId))].filter(
    (id) => id !== null && id !== meetings.here,
  )
  const older = lists.map((id) => pairs(of(id), entries))
  return {
    here: entries.filter((entry) => here.has(entry)),
    add: entries
      .filter((entry) => !here.has(entry))
      .map((entry) => ({
        entry,
        follows: before.get(entry) ?? null,
        replaces: older.flatMap((list) => list.get(entry) ?? []).filter(({ open }) => open),
      })),
  }
}

function pairs<E extends Identity>(earlier: readonly Earlier[], entries: readonly E[]): Map<E, Earlier> {
  const change: ListChange<Earlier, E> = compareWithLast(earlier, entries)
  return new Map(change.stillThere.map(({ before, now }) => [now, before]))
}
