import type { Day } from '#core/day.ts'
import {
  ageOn,
  asCandidate,
  findKnown,
  sexOf,
  splitName,
  type Known,
  type ListEntry,
} from '#modules/police-list/entry-rules.ts'
import { compareWithLast, type Candidate, type Identity } from '#modules/police-list/list-match-rules.ts'

/** An entry of the list, folded and with its number hashed and sealed by whoever holds the key. */
export type Entry = ListEntry & { written: string; cprHash: string | null; cprSealed: string | null }

/** A known person or signal found for one line of the list. */
export type FoundPerson = Known & { line: number; familyId: string }
export type FoundSignal = Known & {
  line: number
  meetingId: string | null
  open: boolean
  state: string
  strengths: string | null
  responsibleId: string | null
  dueOn: Day | null
  decision: string | null
  reason: string | null
}

/** A signal of an earlier list, or of this one, that may be about someone who is on the list now. */
export type Earlier = Candidate & { meetingId: string | null; open: boolean }

type Placed<E> = {
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
  return new Map(compareWithLast(earlier, entries).stillThere.map(({ before, now }) => [now, before]))
}

/** The signals that were found, each once: a signal found for two lines belongs to the line with its number. */
export function earlierOf(signals: readonly FoundSignal[], entries: readonly Entry[]): Earlier[] {
  const hashOf = new Map(entries.map(({ line, cprHash }) => [line, cprHash]))
  return [...Map.groupBy(signals, ({ id }) => id).values()].flatMap((found) => {
    const known = found.find(({ cprEqual }) => cprEqual) ?? found[0]
    if (!known) return []
    return [
      { ...asCandidate(known, hashOf.get(known.line) ?? null), meetingId: known.meetingId, open: known.open },
    ]
  })
}

/** A row of a list as it becomes a signal and, apart from it, a name; named as the columns are. */
export type ListedSignal = {
  id: string
  sex: 'f' | 'm' | null
  age: number
  seen: string
  seen_on: Day | null
  strengths: string | null
  standing: 'new' | 'still'
  state: string
  decision: string | null
  reason: string | null
  responsible_id: string | null
  due_on: Day | null
  match: string
  matched_family: string | null
  follows: string | null
  given_name: string
  family_name: string
  birth_date: Day
  folded_name: string
  cpr_hash: string | null
  cpr_sealed: string | null
}

/** The rows to write for the entries that are added. `newId` makes an id for each; `on` is the day the list came. */
export function rowsOf(
  added: Placed<Entry>['add'],
  known: { persons: readonly FoundPerson[]; signals: readonly FoundSignal[] },
  on: Day,
  newId: () => string,
): ListedSignal[] {
  const signals = new Map(known.signals.map((signal) => [signal.id, signal]))
  const persons = Map.groupBy(known.persons, ({ line }) => line)
  return added.map(({ entry, follows, replaces }) => ({
    ...nameColumns(entry),
    ...carriedOver(signals, follows, replaces),
    ...matchColumns(persons.get(entry.line) ?? [], entry),
    id: newId(),
    standing: follows ? 'still' : 'new',
    follows: follows?.id ?? null,
    sex: sexOf(entry.cpr),
    age: ageOn(entry.birthDate, on),
    seen: entry.seen,
    seen_on: entry.seenOn,
  }))
}

function nameColumns(entry: Entry) {
  const { givenName, familyName } = splitName(entry.written)
  return {
    given_name: givenName,
    family_name: familyName,
    birth_date: entry.birthDate,
    folded_name: entry.name,
    cpr_hash: entry.cprHash,
    cpr_sealed: entry.cprSealed,
  }
}

/** What a newer card takes over from the one before: strengths always, how far it had come if it was still open. */
function carriedOver(
  signals: ReadonlyMap<string, FoundSignal>,
  follows: Earlier | null,
  replaces: readonly Earlier[],
) {
  const former = signals.get((replaces[0] ?? follows)?.id ?? '')
  const open = former?.open ? former : undefined
  return {
    strengths: former?.strengths ?? null,
    state: open?.state ?? 'new',
    // A follow-up stays one on the newer card; an offer is carried on by its column alone.
    decision: open?.decision === 'follow-up' ? 'follow-up' : null,
    reason: open?.decision === 'follow-up' ? open.reason : null,
    responsible_id: open?.responsibleId ?? null,
    due_on: open?.dueOn ?? null,
  }
}

/** Whom the entry may be among those we know; only ever a question to a person, never joined by itself. */
function matchColumns(known: readonly FoundPerson[], entry: Entry) {
  const candidates = known.map((row) => asCandidate(row, entry.cprHash))
  const { kind, ids } = findKnown(entry, candidates)
  return { match: kind, matched_family: known.find(({ id }) => id === ids[0]?.id)?.familyId ?? null }
}
