import { z } from 'zod'
import {
  amountRule,
  amountTable,
  DEFAULT_AMOUNT_RULE,
  EMPTY_LEDGER,
  ledger,
  release,
} from '#modules/disclosure/contract.ts'
import { suppressAmounts, type AmountFault } from '#modules/disclosure/dominance-rules.ts'
import { TooLargeToAudit } from '#modules/disclosure/exact-simplex-rules.ts'
import { refusalText } from '#modules/disclosure/refusal-words.ts'
import { protectRelease } from '#modules/disclosure/release-rules.ts'
import { roundTables } from '#modules/disclosure/rounding-rules.ts'
import { whyNotRelease } from '#modules/disclosure/world-rules.ts'
import {
  ANSWER_IS_NO,
  complaint,
  DONE,
  notUnderstood,
  outside,
  readArguments,
  readJson,
  refuse,
  unreadable,
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

const OPTIONS = {
  json: { type: 'boolean' },
  schema: { type: 'boolean' },
  help: { type: 'boolean' },
  round: { type: 'boolean' },
  seed: { type: 'string' },
} as const
const SEED = { fallback: 0, min: 0, max: 2 ** 31 - 1 }

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
  const read = readArguments(args, OPTIONS)
  const json = args.includes('--json')
  if (read?.values.help) return say(io, HELP)
  if (read?.values.schema) return say(io, JSON.stringify(schemas(), null, 2))
  if (!read) return refuse(io, unreadable(args, OPTIONS), json)
  const seed = wholeNumber(read.values.seed, SEED)
  if (seed === null) return refuse(io, outside('--seed', SEED), json)
  const [file, ...rest] = read.positionals
  if (file === undefined || rest.length > 0)
    return refuse(io, notUnderstood('Nævn netop én fil.', 'Name exactly one file.'), json)
  const found = await readJson(file, input)
  if ('problem' in found) return refuse(io, found, json)
  if (found.value.tables.length + found.value.amounts.length === 0) return refuse(io, NOTHING, json)
  return read.values.round ? rounded(found.value, seed, { io, json }) : suppressed(found.value, { io, json })
}

const NOTHING: Complaint = {
  problem: 'no-tables',
  message: 'Filen indeholder ingen tabeller.',
  messageEnglish: 'The file contains no tables.',
}

type Out = { io: Io; json: boolean }

function suppressed(given: Input, out: Out): number {
  const shown = orTooLarge(() => suppressAmounts(given.amounts, given.amountRule))
  if (shown === null) return refuse(out.io, TOO_LARGE, out.json)
  if (!Array.isArray(shown)) return refuse(out.io, wrongAmounts(shown), out.json)
  if (given.tables.length === 0)
    return print({ method: 'suppression', tables: [], amounts: shown, figures: null, ledger: null }, out)
  const result = orTooLarge(() => protectRelease(given))
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

/** Null when the figures outgrow what can be computed exactly: refused, never guessed. */
function orTooLarge<T>(compute: () => T): T | null {
  try {
    return compute()
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

function wrongAmounts({ table, why }: AmountFault): Complaint {
  if (why === 'two-amounts-for-one-cell')
    return {
      problem: why,
      message: `Tabellen »${table}« har andre beløb end en anden tabel om det samme.`,
      messageEnglish: `The table "${table}" has other amounts than another table about the same.`,
    }
  const { da, en } = refusalText({ reason: 'unreadable-table', table, why })
  return {
    problem: why === 'wrong-number-of-counts' ? 'wrong-number-of-amounts' : 'unreadable-table',
    message: da,
    messageEnglish: en,
  }
}

function rounded(given: Input, seed: number, out: Out): number {
  if (given.amounts.length > 0) return refuse(out.io, AMOUNTS_NOT_ROUNDED, out.json)
  const populations = new Set(given.tables.map(({ population }) => population))
  if (given.ledger.cells.some(({ population }) => populations.has(population)))
    return refuse(out.io, RELEASED_BEFORE, out.json)
  const wrong = whyNotRelease({ ...given, unions: [], populations: [], ledger: EMPTY_LEDGER })
  if (wrong) {
    const { da, en } = refusalText(wrong)
    return refuse(out.io, { problem: wrong.reason, message: da, messageEnglish: en }, out.json)
  }
  const how = { base: given.rule.threshold, random: seededRandom(seed) }
  const tables = orTooLarge(() => roundTables(given.tables, how))
  if (tables === null) return refuse(out.io, TOO_LARGE, out.json)
  if (typeof tables === 'string') return refuse(out.io, noRounding(tables), out.json)
  return print({ method: 'rounding', tables, amounts: [], figures: null, ledger: null }, out)
}

const AMOUNTS_NOT_ROUNDED: Complaint = {
  problem: 'amounts-not-rounded',
  message: 'Beløb kan ikke afrundes med --round. Kør dem for sig uden --round.',
  messageEnglish: "Amounts can't be rounded with --round. Run them on their own without --round.",
}

const RELEASED_BEFORE: Complaint = {
  problem: 'released-before',
  message:
    'Tal om de samme personer er allerede frigivet uden afrunding. Afrundede tal ved siden af kunne røbe de skjulte.',
  messageEnglish:
    'Figures about the same persons have already been released without rounding. Rounded ones beside them could give the hidden ones away.',
}

function noRounding(name: string): Complaint {
  return {
    problem: 'no-rounding',
    message: `Tabellen »${name}« kan ikke afrundes, så alle summer går op. Skjul i stedet.`,
    messageEnglish: `The table "${name}" can't be rounded so that all sums agree. Suppress instead.`,
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

function say(io: Io, text: string): number {
  io.out(text)
  return DONE
}
