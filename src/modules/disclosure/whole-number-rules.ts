import {
  feasibleCorner,
  maximise,
  wholeSolution,
  type Corner,
  type Programme,
  type Term,
} from './exact-simplex-rules.ts'

/** How many branches are tried before the search gives up; giving up makes the audit stricter, never laxer. */
const BRANCHES = 60

/** The outcome of a search for a large value: the best whole-number solution found, or 'unbounded'. */
export type Found = { value: number; solution: number[] } | 'unbounded' | null

/**
 * The largest value of `objective` over whole-number solutions, or the first one found that is at least `enough`.
 * Tables with at most two dimensions have whole-number corners; three-way tables may not, and are branched on.
 * Null when no whole-number solution above `floor` was found.
 */
export function wholeMaximum(
  programme: Programme,
  corner: Corner,
  objective: readonly Term[],
  limits: { floor: number; enough: number },
): Found {
  const top = maximise(corner, objective, limits.enough)
  if (top === 'unbounded') return 'unbounded'
  const solution = wholeSolution(corner)
  if (solution) return betterThan(limits.floor, objective, solution)
  if (Math.floor(top.numerator / top.denominator) <= limits.floor) return null
  const budget: Budget = { left: BRANCHES, best: null }
  split(programme, corner, { objective, limits, budget })
  return budget.best
}

function betterThan(
  floor: number,
  objective: readonly Term[],
  solution: number[],
): { value: number; solution: number[] } | null {
  const value = objective.reduce((sum, t) => sum + t.coefficient * (solution[t.variable] ?? 0), 0)
  return value > floor ? { value, solution } : null
}

type Budget = { left: number; best: { value: number; solution: number[] } | null }

type Search = { objective: readonly Term[]; limits: { floor: number; enough: number }; budget: Budget }

/** Two programmes without the fractional corner: one below it, one above. */
function split(programme: Programme, corner: Corner, search: Search): void {
  const { variable, value } = fractional(corner)
  for (const side of [1, -1] as const) branch(withBound(programme, variable, value, side), search)
}

function branch(programme: Programme, search: Search): void {
  const { objective, limits, budget } = search
  const reached = budget.best?.value ?? limits.floor
  if (budget.left-- <= 0 || reached >= limits.enough) return
  const corner = feasibleCorner(programme)
  if (!corner) return
  const top = maximise(corner, objective, limits.enough)
  if (top === 'unbounded' || Math.floor(top.numerator / top.denominator) <= reached) return
  const solution = wholeSolution(corner)
  if (solution) budget.best = betterThan(reached, objective, solution) ?? budget.best
  else split(programme, corner, search)
}

function fractional(corner: Corner): { variable: number; value: number } {
  for (let i = 0; i < corner.basis.length; i++) {
    const value = corner.rows[i]?.[corner.variables] ?? 0
    if (value % corner.denominator !== 0)
      return { variable: corner.basis[i] ?? 0, value: value / corner.denominator }
  }
  return { variable: 0, value: 0 }
}

/** side 1: at least the next whole number; side -1: at most the one before. */
function withBound(programme: Programme, variable: number, value: number, side: 1 | -1): Programme {
  const slack = programme.variables
  const bound = side === 1 ? Math.ceil(value) : Math.floor(value)
  const equation = {
    terms: [
      { variable, coefficient: 1 },
      { variable: slack, coefficient: -side },
    ],
    value: bound,
  }
  return { variables: slack + 1, equations: [...programme.equations, equation] }
}
