import { createHash } from 'node:crypto'
import { z } from 'zod'
import { EVALUATION_CAUTION } from '#modules/evaluation/conclusion-words.ts'
import {
  evaluation,
  indicatorTypes,
  occasion,
  type Evaluation,
  type IndicatorType,
} from '#modules/evaluation/contract.ts'
import { concludeAll } from '#modules/evaluation/evaluation-conclusions.ts'
import { readRows, type BadRow, type Reading } from '#modules/evaluation/observation-rules.ts'
import { readObservationsCsv } from '#modules/evaluation/observations-csv.ts'
import {
  complaint,
  DONE,
  notUnderstood,
  outside,
  readArguments,
  readInput,
  readJson,
  refuse,
  unreadable,
  VERSION,
  wholeNumber,
  type Complaint,
} from './command-line.ts'
import { runTasks } from './evaluate-tasks.ts'
import { FAULT_WORDS, tableComplaint } from './evaluate-words.ts'
import type { Io } from './io.ts'

const HELP = `samspil evaluate FIL [--json] [--types FIL] [--seed N] [--resamples N] [--skip-bad] [--schema]

Regner på målinger af en indsatsgruppe og en referencegruppe og siger for hver indikator, hvad der kan og ikke kan
konkluderes. FIL er en lang CSV med kolonnerne unit_id, cluster_id, group (intervention, reference), occasion (baseline,
midway, end, followup_N), indicator og value; komma eller semikolon mellem felter, decimalkomma eller -punktum.

  --json         svaret som ét JSON-objekt (docs/evaluation.md forklarer hvert tal)
  --types FIL    JSON: { "indikator": { "kind": "number" | "yes_no" | "who5" | "gas" | "time_to_event",
                 "better": "higher" | "lower", "label": "navn" } }
  --seed N       frø til tilfældige tal (1)
  --resamples N  antal gentagne trækninger (10000)
  --skip-bad     spring rækker over, som ikke kan bruges; de bliver stadig nævnt
  --schema       JSON Schema for filens rækker og for svaret

Svarkode: 0 regnet ud, 2 filen blev ikke forstået, 130 afbrudt med Ctrl-C.`

const OPTIONS = {
  json: { type: 'boolean' },
  schema: { type: 'boolean' },
  help: { type: 'boolean' },
  types: { type: 'string' },
  seed: { type: 'string' },
  resamples: { type: 'string' },
  'skip-bad': { type: 'boolean' },
} as const
const SEED = { fallback: 1, min: 0, max: 2 ** 31 - 1 }
/** What a shell expects of a command that Ctrl-C has ended: 128 and the number of the signal. */
const CANCELLED = 130
const RESAMPLES = { fallback: 10_000, min: 100, max: 1_000_000 }

/**
 * `samspil evaluate FILE`: every figure of docs/evaluation.md without a database. Progress and bad rows go to standard
 * error. Resolves to the exit code: 0 computed, 2 the arguments, the file or a row of it were not understood, 130
 * cancelled with Ctrl-C.
 */
export async function evaluate(args: string[], io: Io): Promise<number> {
  const read = readArguments(args, OPTIONS)
  if (read?.values.help) return say(io, HELP)
  if (read?.values.schema) return say(io, JSON.stringify(schemas(), null, 2))
  const json = args.includes('--json')
  if (!read) return refuse(io, unreadable(args, OPTIONS), json)
  const seed = wholeNumber(read.values.seed, SEED)
  const resamples = wholeNumber(read.values.resamples, RESAMPLES)
  if (seed === null) return refuse(io, outside('--seed', SEED), json)
  if (resamples === null) return refuse(io, outside('--resamples', RESAMPLES), json)
  const [file, ...rest] = read.positionals
  if (file === undefined || rest.length > 0)
    return refuse(io, notUnderstood('Nævn netop én fil.', 'Name exactly one file.'), json)
  const types = await typesFrom(read.values.types)
  if ('problem' in types) return refuse(io, types, json)
  const bytes = await readInput(file)
  if (!Buffer.isBuffer(bytes)) return refuse(io, bytes, json)
  const found = readTable(bytes, types.value)
  if ('problem' in found) return refuse(io, found, json)
  tellBad(found.bad, io)
  if (found.bad.length > 0 && read.values['skip-bad'] !== true) return refuse(io, badRows(found.bad), json)
  const unknown = Object.keys(types.value).filter((name) => !found.indicators.has(name))
  if (unknown.length > 0) return refuse(io, unknownTypes(unknown), json)
  const answer = await compute(
    found,
    { seed, resamples, hash: createHash('sha256').update(bytes).digest('hex') },
    io,
  )
  if (answer === 'cancelled') {
    io.err('Afbrudt. Der er ikke skrevet noget svar.')
    io.err('Cancelled. No answer was written.')
    return CANCELLED
  }
  if (json) io.out(JSON.stringify(answer, null, 2))
  else report(answer, io)
  return DONE
}

async function typesFrom(given: unknown): Promise<{ value: Record<string, IndicatorType> } | Complaint> {
  return typeof given === 'string' ? readJson(given, indicatorTypes) : { value: {} }
}

function readTable(bytes: Buffer, types: Record<string, IndicatorType>): Reading | Complaint {
  const table = readObservationsCsv(bytes)
  if ('problem' in table) return tableComplaint(table)
  const reading = readRows(table.rows, types)
  const wrong = table.wrongLength.map((line): BadRow => ({ line, fault: 'columns' }))
  const bad = [...wrong, ...reading.bad].sort((a, b) => a.line - b.line)
  const rows = reading.rows + wrong.length
  if (rows > 0) return { ...reading, bad, rows }
  return tableComplaint({ problem: 'empty', columns: [] })
}

function tellBad(bad: readonly BadRow[], io: Io): void {
  for (const { line, fault } of bad)
    io.err(`linje ${line}: ${FAULT_WORDS[fault].da} / line ${line}: ${FAULT_WORDS[fault].en}`)
}

function badRows(bad: readonly BadRow[]): Complaint {
  return {
    problem: 'bad-rows',
    message: `${bad.length} rækker kan ikke bruges. Ret dem, eller spring dem over med --skip-bad.`,
    messageEnglish: `${bad.length} rows can't be used. Correct them, or skip them with --skip-bad.`,
  }
}

function unknownTypes(names: readonly string[]): Complaint {
  return {
    problem: 'unknown-indicator',
    message: `--types nævner indikatorer, der ikke er i data: ${names.join(', ')}`,
    messageEnglish: `--types names indicators that are not in the data: ${names.join(', ')}`,
  }
}

async function compute(
  reading: Reading,
  how: { seed: number; resamples: number; hash: string },
  io: Io,
): Promise<Evaluation | 'cancelled'> {
  const { seed, resamples } = how
  const tasks = [...reading.indicators].map(([indicator, { type, observations }]) => ({
    indicator,
    type,
    observations,
    seed,
    resamples,
  }))
  const figures = await runTasks(tasks, (done) => io.err(`${done}/${tasks.length} indikatorer`))
  if (figures === 'cancelled') return figures
  return {
    version: VERSION,
    seed,
    resamples,
    data_sha256: how.hash,
    rows: reading.rows,
    skipped_rows: reading.bad.length,
    indicators: concludeAll(figures),
    caution: [...EVALUATION_CAUTION],
  }
}

function report(answer: Evaluation, io: Io): void {
  for (const { indicator, label, sentence, may_be_published: may } of answer.indicators) {
    io.out(`${label ?? indicator}: ${sentence.da}`)
    if (!may) io.out('  Gruppen er så lille, at tallene ikke må forlade teamet, som de står.')
  }
  for (const { da } of answer.caution) io.out(da)
}

/** One row of the CSV file. */
const row = z.object({
  unit_id: z.string().min(1),
  cluster_id: z.string().optional(),
  group: z.enum(['intervention', 'reference']),
  occasion,
  indicator: z.string().min(1),
  value: z.string().describe('a number, yes/no, a duration such as 14 or 14+ (still open); empty: missing'),
})

function schemas(): unknown {
  return {
    input: z.toJSONSchema(row),
    types: z.toJSONSchema(indicatorTypes, { io: 'input' }),
    output: z.toJSONSchema(evaluation),
    complaint: z.toJSONSchema(complaint),
  }
}

function say(io: Io, text: string): number {
  io.out(text)
  return DONE
}
