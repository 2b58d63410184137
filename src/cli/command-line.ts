import { readFile, stat } from 'node:fs/promises'
import { parseArgs, type ParseArgsConfig } from 'node:util'
import { z } from 'zod'
import packageJson from '../../package.json' with { type: 'json' }
import type { Io } from './io.ts'
import { shapeWords } from './shape-words.ts'

export const DONE = 0
export const ANSWER_IS_NO = 1
export const NOT_UNDERSTOOD = 2

/** The version of the product that every computed answer carries. */
export const VERSION: string = packageJson.version

/** A refusal of the command line: a code for machines, a sentence in Danish and one in English. */
export const complaint = z.object({ problem: z.string(), message: z.string(), messageEnglish: z.string() })
export type Complaint = z.infer<typeof complaint>

/** Says what was not understood, as JSON too when that was asked for. Returns exit code 2. */
export function refuse(io: Io, said: Complaint, json: boolean): number {
  if (json) io.out(JSON.stringify(said))
  io.err(said.message)
  io.err(said.messageEnglish)
  return NOT_UNDERSTOOD
}

/** What to say about a word of the command line that can't be used. */
export function notUnderstood(da: string, en: string): Complaint {
  return {
    problem: 'wrong-arguments',
    message: `${da} Se --help.`,
    messageEnglish: `${en} See --help.`,
  }
}

type Flags = NonNullable<ParseArgsConfig['options']>
export type Arguments = {
  values: Record<string, string | boolean | (string | boolean)[] | undefined>
  positionals: string[]
}

/** The words after the command's name, or null when one of them is unknown or lacks its value. */
export function readArguments(args: readonly string[], options: Flags): Arguments | null {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    return { values, positionals }
  } catch {
    return null
  }
}

/** Which words `readArguments` could not read: unknown options, and options without their value. */
export function unreadable(args: readonly string[], options: Flags): Complaint {
  const { tokens } = parseArgs({
    args: [...args],
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  })
  const wrong = tokens.flatMap((token) => {
    if (token.kind !== 'option') return []
    const type = Object.hasOwn(options, token.name) ? options[token.name]?.type : undefined
    const fits =
      type === 'string' ? token.value !== undefined : type === 'boolean' && token.value === undefined
    return fits && !(type === 'string' && !token.inlineValue && token.value?.startsWith('-'))
      ? []
      : [token.rawName]
  })
  const names = [...new Set(wrong)].join(', ')
  return notUnderstood(
    `Findes ikke, eller mangler sin værdi: ${names}.`,
    `Does not exist, or lacks its value: ${names}.`,
  )
}

/** The range of a whole-number option, for the sentence that refuses another. */
export function outside(name: string, { min, max }: { min: number; max: number }): Complaint {
  return notUnderstood(
    `${name} skal være et helt tal fra ${min} til ${max}.`,
    `${name} has to be a whole number from ${min} to ${max}.`,
  )
}

/** A whole number given as an option, `fallback` when it was not given, null when it is not one in the range. */
export function wholeNumber(
  given: Arguments['values'][string],
  allowed: { fallback: number; min: number; max: number },
): number | null {
  if (given === undefined) return allowed.fallback
  const value = typeof given === 'string' && /^\d{1,15}$/.test(given) ? Number(given) : NaN
  return value >= allowed.min && value <= allowed.max ? value : null
}

/** A number given as an option, with comma or point as decimal mark; null when it is none. */
export function decimalNumber(given: Arguments['values'][string]): number | null {
  return typeof given === 'string' && /^-?\d+([.,]\d+)?$/.test(given) ? Number(given.replace(',', '.')) : null
}

/** Larger files are not read to be told that they are too large. */
const FILE_LIMIT = 200 * 1024 * 1024

/** The bytes of a file, or what to say when there is no such file. */
export async function readInput(file: string): Promise<Buffer | Complaint> {
  const size = await stat(file).then(
    (found) => (found.isFile() ? found.size : null),
    () => null,
  )
  if (size !== null && size > FILE_LIMIT)
    return {
      problem: 'too-large',
      message: 'Filen er for stor: højst 200 MB.',
      messageEnglish: 'The file is too large: 200 MB at most.',
    }
  const bytes = size === null ? null : await readFile(file).catch(() => null)
  return (
    bytes ?? {
      problem: 'no-file',
      message: `Filen findes ikke eller kan ikke åbnes: ${file}`,
      messageEnglish: `The file does not exist or cannot be opened: ${file}`,
    }
  )
}

/** A JSON file in the shape of `schema`, or what to say: what is wrong and where. */
export async function readJson<S extends z.ZodType>(
  file: string,
  schema: S,
): Promise<{ value: z.infer<S> } | Complaint> {
  const bytes = await readInput(file)
  if (!Buffer.isBuffer(bytes)) return bytes
  const json = parse(bytes.toString('utf8'))
  if (json === undefined)
    return {
      problem: 'not-json',
      message: 'Filen er ikke gyldig JSON.',
      messageEnglish: 'The file is not valid JSON.',
    }
  const read = schema.safeParse(json)
  if (read.success) return { value: read.data }
  const { da, en } = shapeWords(read.error)
  return {
    problem: 'wrong-shape',
    message: `Filen har ikke den form, den skal have (se --schema): ${da}`,
    messageEnglish: `The file does not have the expected shape (see --schema): ${en}`,
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}
