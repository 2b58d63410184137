import { z } from 'zod'
import {
  amountRule,
  amountTable,
  DEFAULT_AMOUNT_RULE,
  ledger,
  release,
  type PublishedTable,
} from '#modules/disclosure/contract.ts'
import { suppressAmounts } from '#modules/disclosure/dominance-rules.ts'
import { TooLargeToAudit } from '#modules/disclosure/exact-simplex-rules.ts'
import { refusalText } from '#modules/disclosure/refusal-words.ts'
import { protectRelease } from '#modules/disclosure/release-rules.ts'
import { roundTable } from '#modules/disclosure/rounding-rules.ts'
import {
  ANSWER_IS_NO,
  complaint,
  DONE,
  NOT_UNDERSTOOD,
  readArguments,
  readJson,
  refuse,
  VERSION,
  wholeNumber,
  type Complaint,
} from './command-line.ts'
import type { Io } from './io.ts'
import { seededRandom } from './seeded-random.ts'

const HELP = `samspil suppress FIL [--json] [--round] [--seed N] [--schema]

Skjuler små tal i tabeller, og så mange andre, at de små ikke kan regnes ud af summer, af andre tabeller om de samme
personer eller af det, der er frigivet før. FIL er JSON: tabeller, regel og regnskab over tidligere frigivelser.
Svaret indeholder det nye regnskab; det er lige så fortroligt som tallene selv.

  --json     svaret som ét JSON-objekt
  --round    afrund til regelens tærskel i stedet for at skjule; rækker og kolonner går stadig op
  --seed N   frø til afrundingen (0)
  --schema   JSON Schema for filen og for svaret
  --help     denne tekst

Svarkode: 0 tallene kan frigives som vist, 1 de kan ikke frigives, 2 filen blev ikke forstået.`

/** The file: a release of tables of persons, tables of amounts, or both. */
const input = release.extend({
  tables: release.shape.tables.or(z.tuple([])).default([]),
  amounts: z.array(amountTable).default([]),
  amountRule: amountRule.default(DEFAULT_AMOUNT_RULE),
})

const publishedTable = z.object({
  name: z.string(),
  population: z.string(),
  dimensions: amountTable.shape.dimensions,
  cells: z.array(z.object({ at: z.array(z.string().nullable()), shown: z.number().nullable() })),
})

const answer = z.object({
  version: z.string(),
  method: z.enum(['suppression', 'rounding']),
  tables: z.array(publishedTable),
  amounts: z.array(publishedTable),
  figures: z
    .object({
      cells: z.int(),
      small: z.int(),
      complementary: z.int(),
      narrowest: z.number().nullable().describe('null: nothing hidden, or every hidden figure is unbounded'),
    })
    .nullable(),
  ledger: ledger.nullable(),
})

type Input = z.infer<typeof input>

/**
 * `samspil suppress FILE`: disclosure control of tables without a database. Resolves to the exit code: 0 the figures
 * can go out as printed, 1 they can't, 2 the arguments or the file were not understood.
 */
export async function suppressTables(args: string[], io: Io): Promise<number> {
  const read = readArguments(args, {
    json: { type: 'boolean' },
    schema: { type: 'boolean' },
    help: { type: 'boolean' },
    round: { type: 'boolean' },
    seed: { type: 'string' },
  })
  const json = args.includes('--json')
  if (read?.values.help) return say(io, HELP)
  if (read?.values.schema) return say(io, JSON.stringify(schemas(), null, 2))
  const [file, ...rest] = read?.positionals ?? []
  const seed = wholeNumber(read?.values.seed, { fallback: 0, min: 0, max: 2 ** 31 - 1 })
  if (file === undefined || rest.length > 0 || seed === null) return usage(io)
  const found = await readJson(file, input)
  if ('problem' in found) return refuse(io, found, json)
  if (found.value.tables.length + found.value.amounts.length === 0) return refuse(io, NOTHING, json)
  return read?.values.round ? rounded(found.value, seed, { io, json }) : suppressed(found.value, { io, json })
}

const NOTHING: Complaint = {
  problem: 'no-tables',
  message: 'Filen indeholder ingen tabeller.',
  messageEnglish: 'The file contains no tables.',
}

type Out = { io: Io; json: boolean }

function suppressed(given: Input, out: Out): number {
  const amounts = given.amounts.map((table) => suppressAmounts(table, given.amountRule))
  if (amounts.includes(null)) return refuse(out.io, WRONG_AMOUNTS, out.json)
  const shown = amounts.filter((table) => table !== null)
  if (given.tables.length === 0)
    return print({ method: 'suppression', tables: [], amounts: shown, figures: null, ledger: null }, out)
  const result = protectOrNull(given)
  if (result === null) return refuse(out.io, TOO_LARGE, out.json)
  if (result.ok) {
    const { narrowest } = result.figures
    const figures = { ...result.figures, narrowest: Number.isFinite(narrowest) ? narrowest : null }
    return print(
      { method: 'suppression', tables: result.tables, amounts: shown, figures, ledger: result.ledger },
      out,
    )
  }
  const { da, en } = refusalText(result.refusal)
  const code = refuse(out.io, { problem: result.refusal.reason, message: da, messageEnglish: en }, out.json)
  return result.refusal.reason === 'already-exposed' ? ANSWER_IS_NO : code
}

function protectOrNull(given: Input): ReturnType<typeof protectRelease> | null {
  try {
    return protectRelease(given)
  } catch (fault) {
    if (fault instanceof TooLargeToAudit) return null
    throw fault
  }
}

const TOO_LARGE: Complaint = {
  problem: 'too-large',
  message: 'Tabellerne er for store til en nøjagtig kontrol. Vis en grovere inddeling.',
  messageEnglish: 'The tables are too large for an exact audit. Show coarser groups.',
}

const WRONG_AMOUNTS: Complaint = {
  problem: 'wrong-number-of-amounts',
  message: 'Antallet af beløbslister passer ikke med antallet af kategorier.',
  messageEnglish: 'The number of lists of amounts does not fit the number of categories.',
}

function rounded(given: Input, seed: number, out: Out): number {
  const random = seededRandom(seed)
  const tables: PublishedTable[] = []
  for (const table of given.tables) {
    const size = table.dimensions.reduce((product, d) => product * d.categories.length, 1)
    const found =
      size === table.counts.length ? roundTable(table, { base: given.rule.threshold, random }) : null
    if (!found) return refuse(out.io, noRounding(table.name, size === table.counts.length), out.json)
    tables.push(found)
  }
  return print({ method: 'rounding', tables, amounts: [], figures: null, ledger: null }, out)
}

function noRounding(name: string, fits: boolean): Complaint {
  return fits
    ? {
        problem: 'no-rounding',
        message: `Tabellen »${name}« kan ikke afrundes, så alle summer går op. Skjul i stedet.`,
        messageEnglish: `The table "${name}" can't be rounded so that all sums agree. Suppress instead.`,
      }
    : {
        problem: 'wrong-number-of-counts',
        message: `Tabellen »${name}«: antallet af tal passer ikke med antallet af kategorier.`,
        messageEnglish: `The table "${name}": the number of counts does not fit the number of categories.`,
      }
}

function print(result: Omit<z.infer<typeof answer>, 'version'>, { io, json }: Out): number {
  if (json) {
    io.out(JSON.stringify({ version: VERSION, ...result }, null, 2))
    return DONE
  }
  for (const table of [...result.tables, ...result.amounts]) {
    io.out(table.name)
    for (const { at, shown } of table.cells)
      io.out(`  ${at.map((category) => category ?? 'i alt').join(' / ') || 'i alt'}: ${shown ?? '•'}`)
  }
  return DONE
}

function schemas(): unknown {
  return {
    input: z.toJSONSchema(input, { io: 'input' }),
    output: z.toJSONSchema(answer),
    complaint: z.toJSONSchema(complaint),
  }
}

function usage(io: Io): number {
  io.err(HELP)
  return NOT_UNDERSTOOD
}

function say(io: Io, text: string): number {
  io.out(text)
  return DONE
}
