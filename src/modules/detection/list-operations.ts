import { randomUUID } from 'node:crypto'
import type { Context } from '#core/context.ts'
import { mask, maskCprs } from '#core/cpr.ts'
import { today, type Day } from '#core/day.ts'
import { normaliseName } from '#core/name.ts'
import { nothing, operation } from '#core/operation.ts'
import { hasRole } from '#core/policy.ts'
import { found, Refusal, refuseIf } from '#core/refusal.ts'
import { listParameters } from '#modules/municipality/queries.ts'
import { entriesOf, type ListEntry } from '#modules/police-list/entry-rules.ts'
import { importList, importResult, listPreview, previewList } from './import-contract.ts'
import { guessMapping, whyNotMapped } from '#modules/police-list/list-columns-rules.ts'
import {
  columnsNotKept,
  headingsToSave,
  mappingFrom,
  unknownColumns,
} from '#modules/police-list/list-source-rules.ts'
import { findSource, listSources, saveSource } from './list-source-queries.ts'
import type { ListMapping, ListReading, ListTable } from '#modules/police-list/list-contract.ts'
import { readListFile } from '#modules/police-list/list-file.ts'
import { listFingerprint } from '#modules/police-list/list-match-rules.ts'
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
} from './list-queries.ts'
import { readRows } from '#modules/police-list/list-rules.ts'
import { whyNotImport } from './meeting-rules.ts'
import { earlierOf, placeEntries, rowsOf, type Entry } from './place-rules.ts'
import { getRetention } from './queries.ts'
import { meetingReasons } from './reason-words.ts'
import { deleteOn } from './rules.ts'

const purpose = 'MOEDE_115'
const early = hasRole('early_help')

/** Whose list it is when nobody says otherwise. */
const POLICE = 'Politiet'

type File = { content: string }
type Chosen = { mapping: ListMapping | null; leftOut?: number[] | undefined; source?: string | undefined }

async function tableOf({ content }: File): Promise<ListTable> {
  const read = await readListFile(Buffer.from(content, 'base64'))
  if ('problem' in read) throw new Refusal('invalid', read.problem, read.message, { file: read.message })
  return read.table
}

/** The mapping of a colleague, else what was saved for the source, else what the headings say. */
async function mappingOf({ tx }: Context, table: ListTable, input: Chosen) {
  if (input.mapping) return { mapping: input.mapping, leftOut: input.leftOut ?? [] }
  const saved = (await findSource(tx, input.source ?? POLICE))?.headings ?? {}
  return mappingFrom(table.columns, guessMapping(table.columns), saved)
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
    const { mapping, leftOut } = await mappingOf(context, table, input)
    const mappingProblem = whyNotMapped(mapping)
    const reading =
      mappingProblem === null
        ? await readingOf(context, table, mapping, today(context.now))
        : { passedOver: [], accepted: [], rejected: [], duplicates: [] }
    const before =
      reading.accepted.length > 0 ? await listImportsOf(context.tx, fingerprintOf(context, reading)) : []
    return {
      columns: table.columns.map(maskCprs),
      mapping,
      mappingProblem,
      unknown: unknownColumns(table, mapping, leftOut).map((column) => ({
        column,
        heading: maskCprs(table.columns[column] ?? ''),
        example: maskCprs(table.rows.find(({ cells }) => cells[column])?.cells[column] ?? '').slice(0, 40),
      })),
      leftOut,
      unused: columnsNotKept(table.columns, mapping, leftOut)
        .map((column) => maskCprs(table.columns[column] ?? ''))
        .filter(Boolean),
      passedOver: reading.passedOver.map(({ line, cells }) => ({ line, cells: cells.map(maskCprs) })),
      // The address is no part of what is sent: the output's shape leaves it out.
      accepted: reading.accepted.map(({ cpr, ...person }) => ({
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
      source: input.source ?? POLICE,
      sources: [...new Set([POLICE, ...(await listSources(context.tx)).map(({ source }) => source)])],
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
    const { mapping, leftOut } = await mappingOf(context, table, input)
    const unknown = unknownColumns(table, mapping, input.leftOut ?? leftOut)
    refuseIf(
      whyNotMapped(mapping) ?? (unknown.length > 0 ? 'unknown-columns' : null),
      {
        'no-name-column': 'Vælg, hvilken kolonne navnet står i.',
        'no-birth-date-column': 'Vælg, hvilken kolonne fødselsdatoen står i.',
        'unknown-columns': 'Sig først, hvad de ukendte kolonner er, eller at de ikke skal med.',
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
    const counts = countsOf(reading)
    const headings = headingsToSave(table.columns, mapping, input.leftOut ?? leftOut)
    await saveSource(context, input.source ?? POLICE, headings)
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

async function place(context: Context, list: Incoming) {
  const { tx, now } = context
  const here = list.meeting.id
  const day = today(list.receivedAt)
  const entries = entriesOf(list.reading).map((entry) => sealed(context, entry))
  const asked = entries.map(({ line, birthDate, cprHash }) => ({ line, birthDate, cprHash }))
  const before = (await findMeetingBefore(tx, list.meeting))?.id ?? null
  const signals = await listKnownSignals(tx, asked, today(now))
  const placed = placeEntries(entries, earlierOf(signals, entries), { here, before })
  const rows = rowsOf(placed.add, { persons: await listKnownPersons(tx, asked), signals }, day, randomUUID)
  const importId = randomUUID()
  const until = deleteOn(day, (await getRetention(tx, 'S115_LIST', day)).days, null, day)
  await insertImport(context, {
    ...list,
    ...countsOf(list.reading),
    importId,
    meetingId: here,
    fileName: maskCprs(list.fileName),
  })
  await insertListed(context, rows, {
    meetingId: here,
    importId,
    receivedAt: list.receivedAt,
    deleteOn: until,
  })
  await insertListedNames(context, rows)
  const replaced = placed.add.flatMap(({ replaces }) => replaces.map(({ id }) => id))
  await continueSignals(context, replaced, today(now))
  const still = rows.filter(({ standing }) => standing === 'still').length
  const gone = before === null ? 0 : (await countGone(tx, here, before)).gone
  return { fresh: rows.length - still, still, gone, onMeetingAlready: placed.here.length }
}

/** The number goes no further than here: hashed for comparing, sealed for whoever may one day open it. */
function sealed({ secrets }: Context, entry: ListEntry): Entry {
  const { cpr } = entry
  return {
    ...entry,
    name: normaliseName(entry.name),
    written: entry.name,
    cprHash: cpr === null ? null : secrets.cprHash(cpr).toString('hex'),
    cprSealed: cpr === null ? null : secrets.cprSeal(cpr).toString('hex'),
  }
}

function countsOf({ accepted, rejected, duplicates }: ListReading) {
  return { accepted: accepted.length, rejected: rejected.length, duplicates: duplicates.length }
}
