import { readFileSync } from 'node:fs'
import path from 'node:path'

const folder = path.join(import.meta.dirname, 'data/evaluation')

function lines(file: string): string[] {
  return readFileSync(path.join(folder, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
}

/** The small invented data sets that R and the tests both read. */
export function sample(name: string): number[] {
  const found = lines('samples.txt').find((line) => line.startsWith(`${name}: `))
  if (!found) throw new Error(`no sample ${name}`)
  return found
    .slice(name.length + 2)
    .split(' ')
    .map(Number)
}

/** What R computed (reference.R); null for R's NA, Infinity for Inf. */
export function fromR(name: string): (number | null)[] {
  const found = lines('reference.tsv').find((line) => line.startsWith(`${name}\t`))
  if (!found) throw new Error(`no reference ${name}`)
  return found
    .slice(name.length + 1)
    .split(' ')
    .map((value) => (value === 'NA' || value === 'NaN' ? null : value === 'Inf' ? Infinity : Number(value)))
}

/** The names of the references that begin with these words. */
export function namesFromR(start: string): string[] {
  return lines('reference.tsv')
    .map((line) => line.split('\t')[0] ?? '')
    .filter((name) => name.startsWith(`${start} `))
}

/** The largest relative difference (absolute below 1) between values and R's; NaN where one is missing and the other not. */
export function distanceToR(
  values: readonly (number | null | undefined)[],
  reference: readonly (number | null)[],
): number {
  if (values.length !== reference.length) return NaN
  return Math.max(
    ...values.map((value, i) => {
      const expected = reference[i] ?? null
      if (expected === null || value === null || value === undefined)
        return (value ?? null) === expected ? 0 : NaN
      if (!Number.isFinite(expected)) return value === expected ? 0 : NaN
      return Math.abs(value - expected) / Math.max(1, Math.abs(expected))
    }),
  )
}
