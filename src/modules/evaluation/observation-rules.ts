import { GROUPS, occasion, type Group, type IndicatorType, type Observation } from './contract.ts'

/** A row of the long table as it was written, with the line it stands on. */
export type Row = {
  line: number
  unit: string
  cluster: string
  group: string
  occasion: string
  indicator: string
  value: string
}

const ROW_FAULTS = [
  'columns',
  'no-unit',
  'no-indicator',
  'unknown-group',
  'unknown-occasion',
  'not-a-number',
  'out-of-range',
  'point-or-thousand',
  'not-yes-or-no',
  'not-who5',
  'not-a-duration',
  'twice',
  'two-groups',
  'two-clusters',
] as const
export type RowFault = (typeof ROW_FAULTS)[number]
export type BadRow = { line: number; fault: RowFault }

export type Reading = {
  /** indicator -> what it is and what was observed. In the order of first appearance. */
  indicators: Map<string, { type: IndicatorType; observations: Observation[] }>
  bad: BadRow[]
  rows: number
}

const YES = new Set(['1', 'ja', 'yes', 'true', 'sand'])
const NO = new Set(['0', 'nej', 'no', 'false', 'falsk'])
const MISSING = new Set(['', 'na', 'nan', '.', 'null'])
/** As statistics programs and spreadsheets write them: 12, -0.5, ,5, 1e-05. */
const NUMBER = /^[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:e[+-]?\d{1,3})?$/
const DURATION = /^(?:\d+(?:[.,]\d*)?|[.,]\d+)\+?$/
/** Beyond this the squares and cubes of values no longer fit the arithmetic. */
const LARGEST = 1e15
const SMALLEST = 1e-60

/** Reads rows into observations; what can't be used is listed with its line, never guessed at. */
export function readRows(rows: readonly Row[], types: Readonly<Record<string, IndicatorType>>): Reading {
  const inferred = inferTypes(rows, types)
  const commas = new Set(rows.filter(({ value }) => value.includes(',')).map(({ indicator }) => indicator))
  const seen = {
    keys: new Set<string>(),
    groups: new Map<string, string>(),
    clusters: new Map<string, string>(),
  }
  const reading: Reading = { indicators: new Map(), bad: [], rows: rows.length }
  for (const row of rows) {
    const type = inferred.get(row.indicator)
    const fault = whyNotRow(row, type, commas) ?? whyNotBeside(row, seen)
    if (fault !== null || !type) {
      reading.bad.push({ line: row.line, fault: fault ?? 'no-indicator' })
      continue
    }
    const known = reading.indicators.get(row.indicator) ?? { type, observations: [] }
    known.observations.push(observationOf(row, type))
    reading.indicators.set(row.indicator, known)
  }
  return reading
}

/** An indicator that nobody has declared is yes/no when all its values are, durations when one ends in +, else a number. */
function inferTypes(
  rows: readonly Row[],
  types: Readonly<Record<string, IndicatorType>>,
): Map<string, IndicatorType> {
  const values = new Map<string, Set<string>>()
  for (const { indicator, value } of rows) {
    if (indicator === '' || MISSING.has(value.toLowerCase())) continue
    values.set(indicator, (values.get(indicator) ?? new Set()).add(value.toLowerCase()))
  }
  const found = new Map<string, IndicatorType>()
  for (const { indicator } of rows) {
    if (indicator === '' || found.has(indicator)) continue
    const all = [...(values.get(indicator) ?? [])]
    const yesNo = all.length > 0 && all.every((value) => YES.has(value) || NO.has(value))
    const kind = yesNo
      ? 'yes_no'
      : all.some((value) => DURATION.test(value) && value.endsWith('+'))
        ? 'time_to_event'
        : 'number'
    const declared = Object.hasOwn(types, indicator) ? types[indicator] : undefined
    found.set(indicator, declared ?? { kind })
  }
  return found
}

/** What is wrong with a row on its own. `commas`: the indicators of which some values have a decimal comma. */
function whyNotRow(row: Row, type: IndicatorType | undefined, commas: ReadonlySet<string>): RowFault | null {
  if (row.unit === '') return 'no-unit'
  if (row.indicator === '' || !type) return 'no-indicator'
  if (!isGroup(row.group)) return 'unknown-group'
  if (!occasion.safeParse(row.occasion).success) return 'unknown-occasion'
  const value = row.value.toLowerCase()
  if (MISSING.has(value)) return null
  if (type.kind === 'yes_no') return YES.has(value) || NO.has(value) ? null : 'not-yes-or-no'
  const duration = type.kind === 'time_to_event'
  if (!(duration ? DURATION : NUMBER).test(value)) return duration ? 'not-a-duration' : 'not-a-number'
  // Beside 1,5 the point in 1.234 may divide thousands: the value is one of two that lie a thousandfold apart.
  if (commas.has(row.indicator) && /^[+-]?[1-9]\d{0,2}\.\d{3}\+?$/.test(value)) return 'point-or-thousand'
  const size = Math.abs(numberOf(value))
  if (size > LARGEST || (size > 0 && size < SMALLEST)) return 'out-of-range'
  return type.kind === 'who5' && !isWhoFive(numberOf(value)) ? 'not-who5' : null
}

/** A WHO-5 score is four times a sum of whole answers. */
function isWhoFive(score: number): boolean {
  return score >= 0 && score <= 100 && score % 4 === 0
}

/** What is wrong with a row beside the rows before it: a unit has one group, one cluster, one value per occasion. */
function whyNotBeside(
  row: Row,
  seen: { keys: Set<string>; groups: Map<string, string>; clusters: Map<string, string> },
): RowFault | null {
  const key = JSON.stringify([row.unit, row.occasion, row.indicator])
  if (seen.keys.has(key)) return 'twice'
  const [group, cluster] = [seen.groups.get(row.unit), seen.clusters.get(row.unit)]
  if (group !== undefined && group !== row.group) return 'two-groups'
  if (cluster !== undefined && cluster !== row.cluster) return 'two-clusters'
  seen.keys.add(key)
  seen.groups.set(row.unit, row.group)
  seen.clusters.set(row.unit, row.cluster)
  return null
}

function observationOf(row: Row, type: IndicatorType): Observation {
  const value = row.value.toLowerCase()
  const group: Group = isGroup(row.group) ? row.group : 'reference'
  // A unit without a cluster is one of its own; the mark keeps it apart from a cluster that has the unit's name.
  const cluster = row.cluster === '' ? `unit:${row.unit}` : `cluster:${row.cluster}`
  const missing = MISSING.has(value)
  const number = missing ? null : type.kind === 'yes_no' ? (YES.has(value) ? 1 : 0) : numberOf(value)
  const open = type.kind === 'time_to_event' && value.endsWith('+')
  return { unit: row.unit, cluster, group, occasion: row.occasion, value: number, open }
}

function numberOf(value: string): number {
  return Number(value.replace(/\+$/, '').replace(',', '.'))
}

function isGroup(text: string): text is Group {
  return GROUPS.some((group) => group === text)
}
