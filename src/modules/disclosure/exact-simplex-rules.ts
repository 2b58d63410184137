/**
 * A linear programme in whole numbers: variables x >= 0, `equations` hold exactly. Solved by the simplex method on
 * a tableau of integers with one common denominator (Edmonds' integer pivoting), so that no rounding can make a
 * hidden cell look safer than it is. Source: Edmonds 1967, J. Res. NBS 71B; Bland 1977, Math. Oper. Res. 2.
 */
export type Programme = {
  variables: number
  equations: { terms: { variable: number; coefficient: number }[]; value: number }[]
}

export type Term = { variable: number; coefficient: number }

/** A corner of the feasible region: a basis and its integer tableau. Changed in place by the functions below. */
export type Corner = {
  rows: Float64Array[]
  basis: number[]
  denominator: number
  variables: number
}

/** Thrown when the whole numbers outgrow what a double holds exactly; the caller must refuse, not guess. */
export class TooLargeToAudit extends Error {}

/** A feasible corner, or null when the equations have no solution with x >= 0. */
export function feasibleCorner(programme: Programme): Corner | null {
  const n = programme.variables
  const rows = programme.equations.map(({ terms, value }) => {
    const row = new Float64Array(n + 1)
    for (const t of terms) row[t.variable] = (row[t.variable] ?? 0) + t.coefficient
    row[n] = value
    return value < 0 ? row.map((v) => 0 - v) : row
  })
  const corner: Corner = { rows, basis: rows.map((_, i) => n + i), denominator: 1, variables: n }
  startWithFreeRows(corner)
  const artificial = rows.filter((_, i) => (corner.basis[i] ?? 0) >= n)
  if (artificial.length > 0) {
    rows.push(
      Float64Array.from({ length: n + 1 }, (_, j) => artificial.reduce((sum, row) => sum + (row[j] ?? 0), 0)),
    )
    climb(corner, null)
    const left = rows.pop()
    if ((left?.[n] ?? 0) !== 0) return null
  }
  dropArtificial(corner)
  return corner
}

/**
 * Basic variables that cost no search: one that stands in a single row with a positive coefficient, and any at all in
 * a row whose value is 0, since pivoting there changes no other value.
 */
function startWithFreeRows(corner: Corner): void {
  const { rows, variables: n } = corner
  const uses = Array.from({ length: n }, (_, j) =>
    rows.reduce((count, row) => count + ((row[j] ?? 0) === 0 ? 0 : 1), 0),
  )
  rows.forEach((row, i) => {
    const own = row.findIndex((v, j) => j < n && v === 1 && uses[j] === 1)
    if (own >= 0) pivot(corner, i, own)
  })
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] ?? new Float64Array()
    if ((corner.basis[i] ?? 0) < n || row[n] !== 0) continue
    const column = row.findIndex((v, j) => j < n && v !== 0)
    if (column < 0) continue
    if ((row[column] ?? 0) < 0) rows[i] = row.map((v) => 0 - v)
    pivot(corner, i, column)
  }
}

/** Artificial variables that stay in the basis at zero are driven out; equations that say nothing new are dropped. */
function dropArtificial(corner: Corner): void {
  const n = corner.variables
  for (let i = corner.rows.length - 1; i >= 0; i--) {
    if ((corner.basis[i] ?? 0) < n) continue
    const row = corner.rows[i] ?? new Float64Array()
    const column = row.findIndex((v, j) => j < n && v !== 0)
    if (column < 0) {
      corner.rows.splice(i, 1)
      corner.basis.splice(i, 1)
      continue
    }
    if ((row[column] ?? 0) < 0) corner.rows[i] = row.map((v) => 0 - v)
    pivot(corner, i, column)
  }
}

/**
 * Climbs from `corner` to the maximum of `objective`, or until the objective has come as far as `enough` (null climbs
 * to the top). Returns the value as a fraction, or 'unbounded'. The corner is left where the climb ended.
 */
export function maximise(
  corner: Corner,
  objective: readonly Term[],
  enough: number | null,
): { numerator: number; denominator: number } | 'unbounded' {
  const n = corner.variables
  const cost = Array.from({ length: n + 1 }, () => 0)
  for (const t of objective) cost[t.variable] = (cost[t.variable] ?? 0) + t.coefficient
  const gain = cost.map((c, j) =>
    corner.basis.reduce(
      (sum, b, i) => sum - (cost[b] ?? 0) * (corner.rows[i]?.[j] ?? 0),
      c * corner.denominator,
    ),
  )
  corner.rows.push(Float64Array.from(gain))
  const bounded = climb(corner, enough)
  const top = corner.rows.pop()
  if (!bounded) return 'unbounded'
  return { numerator: 0 - (top?.[n] ?? 0), denominator: corner.denominator }
}

/** The last row holds the reduced gains and, as last entry, minus the objective. False when unbounded. */
function climb(corner: Corner, enough: number | null): boolean {
  const n = corner.variables
  const last = corner.rows.length - 1
  let stalled = 0
  for (;;) {
    const gain = corner.rows[last] ?? new Float64Array()
    if (enough !== null && 0 - (gain[n] ?? 0) >= enough * corner.denominator) return true
    const column = entering(gain, n, stalled > 40)
    if (column < 0) return true
    const row = leaving(corner, column, last)
    if (row < 0) return false
    const before = (gain[n] ?? 0) / corner.denominator
    pivot(corner, row, column)
    stalled = (corner.rows[last]?.[n] ?? 0) / corner.denominator === before ? stalled + 1 : 0
  }
}

/** The steepest column; after a stall the first one (Bland), which cannot cycle. */
function entering(gain: Float64Array, n: number, bland: boolean): number {
  let best = -1
  for (let j = 0; j < n; j++) {
    const value = gain[j] ?? 0
    if (value <= 0) continue
    if (bland) return j
    if (best < 0 || value > (gain[best] ?? 0)) best = j
  }
  return best
}

function leaving(corner: Corner, column: number, last: number): number {
  const n = corner.variables
  let best = -1
  for (let i = 0; i < last; i++) {
    const entry = corner.rows[i]?.[column] ?? 0
    if (entry <= 0) continue
    if (best < 0) {
      best = i
      continue
    }
    const mine = exact((corner.rows[i]?.[n] ?? 0) * (corner.rows[best]?.[column] ?? 0))
    const theirs = exact((corner.rows[best]?.[n] ?? 0) * entry)
    if (mine < theirs || (mine === theirs && (corner.basis[i] ?? 0) < (corner.basis[best] ?? 0))) best = i
  }
  return best
}

function pivot(corner: Corner, row: number, column: number): void {
  const source = corner.rows[row] ?? new Float64Array()
  const p = source[column] ?? 0
  const d = corner.denominator
  const used: number[] = []
  source.forEach((value, j) => {
    if (value !== 0) used.push(j)
  })
  corner.rows.forEach((target, i) => {
    const factor = target[column] ?? 0
    if (i === row || (factor === 0 && p === d)) return
    if (p !== d) for (let j = 0; j < target.length; j++) target[j] = exact((target[j] as number) * p)
    for (const j of used) {
      const taken = exact(factor * (source[j] as number))
      const value = target[j] as number
      target[j] = p === d ? exact(value - taken / d) : exact(value - taken)
    }
    if (p !== d) for (let j = 0; j < target.length; j++) target[j] = (target[j] as number) / d
  })
  corner.denominator = p
  corner.basis[row] = column
}

function exact(value: number): number {
  if (value > Number.MAX_SAFE_INTEGER || value < -Number.MAX_SAFE_INTEGER)
    throw new TooLargeToAudit('the tables are too large for an exact audit')
  return value
}

/** The values of all variables at a corner, or null when they are not all whole numbers. */
export function wholeSolution(corner: Corner): number[] | null {
  const values = Array.from({ length: corner.variables }, () => 0)
  for (let i = 0; i < corner.basis.length; i++) {
    const value = corner.rows[i]?.[corner.variables] ?? 0
    if (value % corner.denominator !== 0) return null
    values[corner.basis[i] ?? 0] = value / corner.denominator
  }
  return values
}
