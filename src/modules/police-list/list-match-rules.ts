import type { Day } from '#core/day.ts'
import type { ListReading } from './list-contract.ts'
import { normaliseName } from '#core/name.ts'
import { likeness } from './list-names-rules.ts'
import type { NameLikeness } from './list-names-rules.ts'

/**
 * What a person is recognised by. `cprHash` is the keyed hash of the ten digits, made by the caller: the number itself
 * never leaves the place where it is kept encrypted. Both sides must be hashed with the same key.
 */
export type Identity = { name: string; birthDate: Day; cprHash: string | null }

/** A person whom the municipality knows. */
export type Candidate = Identity & { id: string }

/** Why a match is only possible: the names resemble each other, or they agree and the numbers do not. */
export type Doubt = NameLikeness | 'other-cpr'

/**
 * Whom a listed person may be. Only `exact` may be joined without asking, and with `nameAgrees` false (the name or the
 * birth date is another) not even that: a slip in the last four digits can hit another child. `likely` and `possible` always need a confirmed choice.
 */
export type PersonMatch =
  | { kind: 'exact'; id: string; nameAgrees: boolean }
  | { kind: 'likely'; ids: string[] }
  | { kind: 'possible'; candidates: { id: string; because: Doubt }[] }
  | { kind: 'none' }

/**
 * Finds a listed person among those known: by equal number; else by birth date and name; else by birth date and a
 * similar name. A different number makes equal names at most possible: it is another child, or one who got a new number.
 */
export function matchPerson(entry: Identity, candidates: readonly Candidate[]): PersonMatch {
  const exact = candidates.find(({ cprHash }) => cprHash !== null && cprHash === entry.cprHash)
  if (exact) return { kind: 'exact', id: exact.id, nameAgrees: isRecognisable(entry, exact) }
  const bornThatDay = candidates.filter(({ birthDate }) => birthDate === entry.birthDate)
  const likely = bornThatDay.filter((candidate) => agrees(entry, candidate) && !hasOtherCpr(entry, candidate))
  if (likely.length > 0) return { kind: 'likely', ids: likely.map(({ id }) => id) }
  const possible = bornThatDay.flatMap((candidate) => {
    const because = doubtAbout(entry, candidate)
    return because === null ? [] : [{ id: candidate.id, because }]
  })
  return possible.length > 0 ? { kind: 'possible', candidates: possible } : { kind: 'none' }
}

/** What has changed from one list to the next. */
export type ListChange<P, C> = { added: C[]; stillThere: { before: P; now: C }[]; gone: P[] }

/**
 * Compares a list with the one before. The same number, or the same birth date and name with no other number, is the
 * same person; a changed spelling shows as one gone and one added, which a person can see at a glance.
 * "Gone" says only that the police did not bring the person this time.
 */
export function compareWithLast<P extends Identity, C extends Identity>(
  previous: readonly P[],
  current: readonly C[],
): ListChange<P, C> {
  const before = new Set(previous)
  const now = new Set(current)
  const pairs = new Map<C, P>()
  const pair = (keyOf: (one: Identity) => string | null, fits: (one: P, other: C) => boolean) => {
    const waiting = Map.groupBy(now, keyOf)
    for (const one of before) {
      const key = keyOf(one)
      const other = key === null ? undefined : waiting.get(key)?.find((two) => now.has(two) && fits(one, two))
      if (other === undefined) continue
      pairs.set(other, one)
      before.delete(one)
      now.delete(other)
    }
  }
  pair(({ cprHash }) => cprHash, hasSameCpr)
  pair(({ birthDate, name }) => `${birthDate} ${normaliseName(name)}`, hasSameName)
  return {
    added: [...now],
    stillThere: current.flatMap((one) => {
      const former = pairs.get(one)
      return former === undefined ? [] : [{ before: former, now: one }]
    }),
    gone: [...before],
  }
}

/**
 * A text that is the same for the same persons, whatever the order of the rows, the order of the columns, the kind of
 * file or its encoding; for telling that a list has come before. Rows that were rejected play no part: they changed
 * nothing. The text holds personal numbers: hash it with a key at once and keep only the hash.
 */
export function listFingerprint({
  accepted,
  duplicates,
}: Pick<ListReading, 'accepted' | 'duplicates'>): string {
  const persons = [...accepted, ...duplicates.map(({ person }) => person)]
  return persons
    .map(({ name, birthDate, cpr, address, reason, contactDate }) =>
      JSON.stringify([birthDate, cpr, name, contactDate, reason, address].map(plain)),
    )
    .toSorted()
    .join('\n')
}

function plain(text: string | null): string {
  return (text ?? '').normalize('NFC').replaceAll(/\s+/g, ' ')
}

function doubtAbout(entry: Identity, candidate: Identity): Doubt | null {
  return agrees(entry, candidate) ? 'other-cpr' : likeness(entry.name, candidate.name)
}

function agrees(one: Identity, other: Identity): boolean {
  return one.birthDate === other.birthDate && normaliseName(one.name) === normaliseName(other.name)
}

function isRecognisable(one: Identity, other: Identity): boolean {
  return agrees(one, other) || (one.birthDate === other.birthDate && likeness(one.name, other.name) !== null)
}

function hasSameCpr(one: Identity, other: Identity): boolean {
  return one.cprHash !== null && one.cprHash === other.cprHash
}

function hasOtherCpr(one: Identity, other: Identity): boolean {
  return one.cprHash !== null && other.cprHash !== null && one.cprHash !== other.cprHash
}

function hasSameName(one: Identity, other: Identity): boolean {
  return agrees(one, other) && !hasOtherCpr(one, other)
}
