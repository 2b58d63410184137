import { randomUUID } from 'node:crypto'
import type { Context } from '#core/context.ts'
import { mask, maskCprs } from '#core/cpr.ts'
import { today, type Day } from '#core/day.ts'
import { normaliseName } from '#core/name.ts'
import { nothing, operation } from '#core/operation.ts'
import { hasRole } from '#core/policy.ts'
import { found, Refusal, refuseIf } from '#core/refusal.ts'
import { listParameters } from '#modules/municipality/queries.ts'
import {
  ageOn,
  asCandidate,
  entriesOf,
  findKnown,
  placeEntries,
  sexOf,
  splitName,
  type Earlier,
  type ListEntry,
} from './entry-rules.ts'
import { importList, importResult, listPreview, previewList } from './import-contract.ts'
import { guessMapping, whyNotMapped } from './list-columns-rules.ts'
import type { ListMapping, ListReading, ListTable } from './list-contract.ts'
import { readListFile } from './list-file.ts'
import { listFingerprint } from './list-match-rules.ts'
import {
  continueSignals,
  countGone,
  findMeetingBefore,
  holdMeeting,
  insertImport,
  insertListed,
  insertListedNames,
  listImportsOf,
  listKnownPersons,
  listKnownSignals,
  type KnownSignal,
  type ListedSignal,
} from './list-queries.ts'
import { readRows } from './list-rules.ts'
import { whyNotImport } from './meeting-rules.ts'
import { getRetention } from './queries.ts'
import { meetingReasons } from './reason-words.ts'
import { deleteOn } from './rules.ts'

const purpose = 'MOEDE_115'
const early = hasRole('early_help')

type File = { content: string; mapping: ListMapping | null }

async function tableOf({ content }: File): Promise<ListTable> {
  const read = await readListFile(Buffer.from(content, 'base64'))
  if ('problem' in read) throw new Refusal('invalid', read.problem, read.message, { file: read.message })
  return read.table
}

async function readingOf(
  { tx }: Context,
  table: ListTable,
  mapping: ListMapping,
  on: Day,
): Promise<ListReading> {
  const parameters = await listParameters(tx, on)
  const value = (code: string) => parameters.find((parameter) => parameter.code === code)?.value
  const [from, to] = [value('PROGRAMME_AGE_FROM'), value('PROGRAMME_AGE_TO')]
  return readRows(table, mapping, on, ...(from === undefined || to === undefined ? [] : [{ from, to }]))
}

/** One text for the same persons, kept only as a keyed hash. */
function fingerprintOf({ secrets }: Context, reading: ListReading): string {
  return secrets.cprHash(listFingerprint(reading)).toString('hex')
}

/** What an import of the list would take and reject, and why; nothing is written. */
export const preview = operation({
  kind: 'read',
  purpose,
  input: previewList,
  output: listPreview,
  opens: nothing,
  allow: early,
  async run(context, input) {
    const table = await tableOf(input)
    const mapping = input.mapping ?? guessMapping(table.columns)
    const mappingProblem = whyNotMapped(mapping)
    const reading =
      mappingProblem === null
        ? await readingOf(context, table, mapping, today(context.now))
        : { accepted: [], rejected: [], duplicates: [] }
    const before =
      reading.accepted.length > 0 ? await listImportsOf(context.tx, fingerprintOf(context, reading)) : []
    const kept = [
      mapping.name,
      mapping.givenName,
      mapping.familyName,
      mapping.birthDate,
      mapping.cpr,
      mapping.reason,
      mapping.contactDate,
    ]
    return {
      columns: table.columns.map(maskCprs),
      mapping,
      mappingProblem,
      unused: table.columns.filter((heading, index) => heading !== '' && !kept.includes(index)).map(maskCprs),
      accepted: reading.accepted.map(({ address: _, cpr, ...person }) => ({
        ...person,
        cpr: cpr === null ? null : mask(cpr),
      })),
      rejected: reading.rejected.map((row) => ({
        ...row,
        cells: row.cells.map((cell, index) =>
          index === mapping.cpr && cell !== '' ? mask(cell) : maskCprs(cell),
        ),
      })),
      duplicates: reading.duplicates.map(({ line, sameAsLine, person }) => ({
        line,
        sameAsLine,
        name: person.name,
      })),
      importedBefore: before[0]?.heldOn ?? null,
    }
  },
  audit: (_, { accepted, rejected, duplicates }) => ({
    counts: { accepted: accepted.length, rejected: rejected.length, duplicates: duplicates.length },
  }),
})

/**
 * Puts the police's list on the meeting's table: every accepted row or none, and the same list twice is once (R-DET-11).
 * Names go apart from what is seen; each card is deleted after the municipality's days unless the family is taken in.
 */
export const importAList = operation({
  kind: 'write',
  purpose,
  input: importList,
  output: importResult,
  opens: nothing,
  allow: early,
  async run(context, input) {
    const { tx, now } = context
    const receivedAt = input.receivedAt === undefined ? now : new Date(input.receivedAt)
    if (receivedAt > now) throw new Refusal('invalid', 'ahead', 'Tidspunktet er ikke kommet endnu.')
    const table = await tableOf(input)
    const mapping = input.mapping ?? guessMapping(table.columns)
    refuseIf(
      whyNotMapped(mapping),
      {
        'no-name-column': 'Vælg, hvilken kolonne navnet står i.',
        'no-birth-date-column': 'Vælg, hvilken kolonne fødselsdatoen står i.',
      },
      'invalid',
    )
    const meeting = found(await holdMeeting(tx, input.meetingId), 'Mødet')
    refuseIf(whyNotImport(meeting), { closed: meetingReasons.closed })
    const reading = await readingOf(context, table, mapping, today(receivedAt))
    refuseIf(
      reading.accepted.length === 0 ? 'no-rows' : null,
      { 'no-rows': 'Ingen rækker kan bruges. Ret listen, og prøv igen.' },
      'invalid',
    )
    const counts = {
      accepted: reading.accepted.length,
      rejected: reading.rejected.length,
      duplicates: reading.duplicates.length,
    }
    const fingerprint = fingerprintOf(context, reading)
    const before = (await listImportsOf(tx, fingerprint)).find(({ meetingId }) => meetingId === meeting.id)
    if (before)
      return { ...counts, already: true, fresh: 0, still: 0, gone: 0, onMeetingAlready: counts.accepted }
    return {
      ...counts,
      already: false,
      ...(await place(context, { ...input, meeting, reading, fingerprint, receivedAt })),
    }
  },
  audit: ({ meetingId }, { already, ...counts }) => ({
    ids: { meetingId },
    codes: { already: already ? 'yes' : 'no' },
    counts,
  }),
})

type Incoming = {
  fileName: string
  meeting: { id: string; heldOn: string; startsAt: string }
  reading: ListReading
  fingerprint: string
  receivedAt: Date
}
type Entry = ListEntry & { foldedName: string; cprHash: string | null }

async function place(context: Context, list: Incoming) {
  const { tx, secrets, now } = context
  const day = today(list.receivedAt)
  const entries = entriesOf(list.reading).map((entry) => ({
    ...entry,
    name: normaliseName(entry.name),
    written: entry.name,
    cprHash: entry.cpr === null ? null : secrets.cprHash(entry.cpr).toString('hex'),
  }))
  const asked = entries.map(({ line, birthDate, cprHash }) => ({ line, birthDate, cprHash }))
  const before = (await findMeetingBefore(tx, list.meeting))?.id ?? null
  const signals = await listKnownSignals(tx, asked, today(now))
  const { here, add } = placeEntries(entries, earlierOf(signals, entries), { here: list.meeting.id, before })
  const importId = randomUUID()
  await insertImport(context, {
    importId,
    meetingId: list.meeting.id,
    fileName: maskCprs(list.fileName),
    fingerprint: list.fingerprint,
    accepted: list.reading.accepted.length,
    rejected: list.reading.rejected.length,
    duplicates: list.reading.duplicates.length,
  })
  const persons = await listKnownPersons(tx, asked)
  const rows = add.map(({ entry, follows, replaces }): ListedSignal => ({
    ...identityOf(context, entry),
    ...carriedOver(signals, follows, replaces),
    ...matchOf(persons, entry),
    standing: follows ? 'still' : 'new',
    follows: follows?.id ?? null,
    sex: sexOf(entry.cpr),
    age: ageOn(entry.birthDate, day),
    seen: entry.seen,
    seen_on: entry.seenOn,
  }))
  const deletion = deleteOn(day, (await getRetention(tx)).days, null, day)
  await insertListed(context, rows, {
    meetingId: list.meeting.id,
    importId,
    receivedAt: list.receivedAt,
    deleteOn: deletion,
  })
  await insertListedNames(context, rows)
  await continueSignals(
    context,
    add.flatMap(({ replaces }) => replaces.map(({ id }) => id)),
    today(now),
  )
  const still = rows.filter(({ standing }) => standing === 'still').length
  return {
    fresh: rows.length - still,
    still,
    gone: before === null ? 0 : (await countGone(tx, list.meeting.id, before)).gone,
    onMeetingAlready: here.length,
  }
}

/** The signals that came back, each once, as the comparison takes them. */
function earlierOf(
  signals: readonly KnownSignal[],
  entries: readonly (ListEntry & { cprHash: string | null })[],
): Earlier[] {
  const hashOf = new Map(entries.map(({ line, cprHash }) => [line, cprHash]))
  const each = Map.groupBy(signals, ({ id }) => id)
  return [...each.values()].flatMap((found) => {
    const known = found.find(({ cprEqual }) => cprEqual) ?? found[0]
    return known
      ? [
          {
            ...asCandidate(known, hashOf.get(known.line) ?? null),
            meetingId: known.meetingId,
            open: known.open,
          },
        ]
      : []
  })
}

type Written = Omit<Entry, 'foldedName'> & { written: string }

function identityOf({ secrets }: Context, entry: Written) {
  const { givenName, familyName } = splitName(entry.written)
  return {
    id: randomUUID(),
    given_name: givenName,
    family_name: familyName,
    birth_date: entry.birthDate,
    folded_name: entry.name,
    cpr_hash: entry.cprHash,
    cpr_sealed: entry.cpr === null ? null : secrets.cprSeal(entry.cpr).toString('hex'),
  }
}

/** What a newer card takes over from the one before: strengths always, how far it had come if it was still open. */
function carriedOver(signals: readonly KnownSignal[], follows: Earlier | null, replaces: readonly Earlier[]) {
  const former = signals.find(({ id }) => id === (replaces[0] ?? follows)?.id)
  const open = former?.open ? former : undefined
  return {
    strengths: former?.strengths ?? null,
    state: open?.state ?? 'new',
    responsible_id: open?.responsibleId ?? null,
    due_on: open?.dueOn ?? null,
  }
}

function matchOf(persons: Awaited<ReturnType<typeof listKnownPersons>>, entry: Written) {
  const known = persons.filter(({ line }) => line === entry.line)
  const { kind, ids } = findKnown(
    entry,
    known.map((row) => asCandidate(row, entry.cprHash)),
  )
  return { match: kind, matched_family: known.find(({ id }) => id === ids[0]?.id)?.familyId ?? null }
}
