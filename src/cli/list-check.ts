import { readFile, stat } from 'node:fs/promises'
import { z } from 'zod'
import { mask, maskCprs } from '#core/cpr.ts'
import { isDay, today } from '#core/day.ts'
import type { Day } from '#core/day.ts'
import { guessMapping, whyNotMapped } from '#modules/police-list/list-columns-rules.ts'
import { listMapping, listMark, listPerson, listProblem } from '#modules/police-list/list-contract.ts'
import type { ListMapping, ListReading, ListTable } from '#modules/police-list/list-contract.ts'
import { LIST_FILE_LIMIT, readListFile } from '#modules/police-list/list-file.ts'
import { readRows } from '#modules/police-list/list-rules.ts'
import { unknownColumns } from '#modules/police-list/list-source-rules.ts'
import { nameInOrder } from '#modules/police-list/entry-rules.ts'
import { FILE_WORDS, MARK_WORDS } from '#modules/police-list/list-words.ts'
import type { Io } from './io.ts'

const DONE = 0
const SOME_REJECTED = 1
const NOT_UNDERSTOOD = 2

const HELP = `samspil list check FIL [--text] [--mask] [--schema] [--today ÅÅÅÅ-MM-DD]

Viser, hvad en import af politiets liste (retsplejeloven § 115) vil tage med, og hvad den afviser og hvorfor.
FIL er Excel (.xlsx) eller CSV. Intet gemmes og intet sendes. Svaret er ét JSON-objekt med personerne, som de er læst.

  --text     et kort svar til mennesker, uden navne og numre
  --mask     CPR-numre uden de sidste fire cifre
  --json     som uden --text
  --schema   JSON Schema for filens felter og for svaret
  --today    regn aldre ud på en anden dag end i dag
  --help     denne tekst

Svarkode: 0 alle rækker kan bruges, 1 nogle rækker er afvist, 2 filen blev ikke forstået.`

const row = z
  .int()
  .positive()
  .describe('row number as a spreadsheet shows it; the first row of the file is 1')
/** What is printed: the same reading that the application's import makes. Every row of the list is counted once. */
const answer = z.object({
  rows: z.int().describe('rows below the headings that are not blank and not sums'),
  accepted: z.int().describe('persons an import would take'),
  rejected: z.array(z.object({ row, reason: z.string(), problem: listProblem, reasonEnglish: z.string() })),
  persons: z.array(
    z.object({
      name: z.string(),
      birthDate: z.iso.date(),
      cpr: z.string().nullable().describe('ten digits; null when the list has none'),
      row,
      reason: z.string().nullable(),
      contactDate: z.iso.date().nullable(),
      marks: z.array(listMark),
    }),
  ),
  duplicates: z.array(z.object({ row, sameAsRow: row })),
  passedOver: z.array(row).describe('sums and footers'),
  columns: z.array(z.string()),
  mapping: listMapping,
  unknown: z.array(z.string()).describe('columns with text that an import would ask about'),
})

const complaint = z.object({ problem: z.string(), message: z.string(), messageEnglish: z.string() })

const NO_FILE = {
  da: 'Filen findes ikke eller kan ikke åbnes.',
  en: 'The file does not exist or cannot be opened.',
}

const COLUMN_WORDS = {
  'no-name-column': {
    da: 'Listen mangler en kolonne med navn. Skriv »Navn« eller »Fornavn« og »Efternavn« over kolonnerne.',
    en: 'The list has no column with names. Write "Name", or "First name" and "Last name", above the columns.',
  },
  'no-birth-date-column': {
    da: 'Listen mangler en kolonne med fødselsdato. Skriv »Fødselsdato« eller »CPR« over kolonnen.',
    en: 'The list has no column with birth dates. Write "Date of birth" or "CPR" above the column.',
  },
}

type Options = { file: string | undefined; flags: Set<string>; on: Day | null }
type Complaint = z.infer<typeof complaint>

/**
 * `samspil list check FILE`: what an import of a list would accept and reject, and why, without a database.
 * `args` are the words after "list check". Resolves to the exit code: 0 every row can be used, 1 some rows were
 * rejected, 2 the arguments or the file were not understood.
 */
export async function listCheck(args: string[], io: Io): Promise<number> {
  const { file, flags, on } = readArguments(args)
  if (flags.has('--help')) return say(io, HELP)
  if (flags.has('--schema')) return say(io, JSON.stringify(schemas(), null, 2))
  if (file === undefined || on === null) {
    io.err(HELP)
    return NOT_UNDERSTOOD
  }
  const found = await open(file)
  if ('problem' in found) {
    if (!flags.has('--text')) io.out(JSON.stringify(found))
    io.err(found.message)
    return NOT_UNDERSTOOD
  }
  const mapping = guessMapping(found.table.columns)
  const reading = readRows(found.table, mapping, on)
  if (flags.has('--text')) report(reading, io)
  else io.out(JSON.stringify(answerOf(found.table, mapping, reading, flags.has('--mask')), null, 2))
  return reading.rejected.length > 0 ? SOME_REJECTED : DONE
}

/** `on` is null and `file` undefined where an argument is unknown or one is missing. */
function readArguments(args: string[]): Options {
  const flags = new Set(
    args.filter((arg) => ['--json', '--text', '--mask', '--schema', '--help'].includes(arg)),
  )
  const at = args.indexOf('--today')
  const given = at === -1 ? undefined : args[at + 1]
  const rest = args.filter(
    (arg, index) => !flags.has(arg) && (at === -1 || (index !== at && index !== at + 1)),
  )
  const file = rest.length === 1 && !rest[0]?.startsWith('--') ? rest[0] : undefined
  if (at === -1) return { file, flags, on: today(new Date()) }
  return { file, flags, on: given !== undefined && isDay(given) ? given : null }
}

async function open(file: string): Promise<{ table: ListTable } | Complaint> {
  const size = await stat(file).then(
    (found) => (found.isFile() ? found.size : null),
    () => null,
  )
  // Asked of the file system first: a file of gigabytes is not read to be told that it is too large.
  if (size !== null && size > LIST_FILE_LIMIT) return complain('too-large', FILE_WORDS['too-large'])
  const bytes = size === null ? null : await readFile(file).catch(() => null)
  if (bytes === null) return complain('no-file', NO_FILE)
  const found = await readListFile(bytes)
  if ('problem' in found) return found
  const reason = whyNotMapped(guessMapping(found.table.columns))
  return reason === null ? found : complain(reason, COLUMN_WORDS[reason])
}

function complain(problem: string, { da, en }: { da: string; en: string }): Complaint {
  return { problem, message: da, messageEnglish: en }
}

function report({ accepted, rejected, duplicates }: ListReading, io: Io): void {
  const rows = accepted.length + rejected.length + duplicates.length
  io.out(
    `${rows} rækker: ${accepted.length} kan bruges, ${rejected.length} afvist, ${duplicates.length} gentaget`,
  )
  for (const { line, reason } of rejected) io.out(`  række ${line}: ${reason}`)
  for (const { line, sameAsLine } of duplicates)
    io.out(`  række ${line}: samme person som række ${sameAsLine}`)
  for (const mark of listMark.options) {
    const lines = accepted.filter(({ marks }) => marks.includes(mark)).map(({ line }) => line)
    if (lines.length > 0) io.out(`  bruges, men se efter: ${MARK_WORDS[mark].da} (række ${lines.join(', ')})`)
  }
}

function answerOf(
  table: ListTable,
  mapping: ListMapping,
  { accepted, rejected, duplicates, passedOver }: ListReading,
  hide: boolean,
): z.infer<typeof answer> {
  return {
    rows: accepted.length + rejected.length + duplicates.length,
    accepted: accepted.length,
    rejected: rejected.map(({ line, reason, problem, reasonEnglish }) => ({
      row: line,
      reason,
      problem,
      reasonEnglish,
    })),
    persons: accepted.map(({ name, birthDate, cpr, line, reason, contactDate, marks }) => ({
      name: nameInOrder(name),
      birthDate,
      cpr: cpr !== null && hide ? mask(cpr) : cpr,
      row: line,
      reason,
      contactDate,
      marks,
    })),
    duplicates: duplicates.map(({ line, sameAsLine }) => ({ row: line, sameAsRow: sameAsLine })),
    passedOver: passedOver.map(({ line }) => line),
    columns: table.columns.map(maskCprs),
    mapping,
    unknown: unknownColumns(table, mapping, []).map((column) => maskCprs(table.columns[column] ?? '')),
  }
}

function schemas(): { input: unknown; output: unknown; complaint: unknown } {
  const row = listPerson.omit({ line: true, marks: true })
  return {
    input: {
      ...z.toJSONSchema(row),
      description: 'A row of the file: .xlsx or CSV, one person a row below headings',
    },
    output: z.toJSONSchema(answer),
    complaint: z.toJSONSchema(complaint),
  }
}

function say(io: Io, text: string): number {
  io.out(text)
  return DONE
}
