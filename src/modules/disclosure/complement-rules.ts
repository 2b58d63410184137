import type { Figure, Target, World } from './audit-rules.ts'
import { feasibleCorner, maximise, type Programme } from './exact-simplex-rules.ts'

/**
 * Which further cells to hide so that `target` can move by what it lacks: the cheapest way to shift persons around
 * in the tables while every total holds (a minimum-cost deviation; Fischetti & Salazar 2001, Management Science 47).
 * Returns the keys of free figures to hide; empty when the figures already public leave no way.
 */
export function cheapestComplement(
  world: World,
  hidden: ReadonlySet<string>,
  target: Target,
  lack: { up: number; down: number },
): string[] {
  for (const [side, amount] of [
    [1, lack.up],
    [-1, lack.down],
  ] as const) {
    const found = deviation(world, hidden, { target, amount, side })
    const added = found.filter((key) => !hidden.has(key))
    if (added.length > 0) return added
  }
  return neighbours(world, hidden, target)
}

type Move = { target: Target; amount: number; side: 1 | -1 }

/** Each movable figure has a variable for how far it rises and, where it can, one for how far it falls. */
type Moves = {
  figures: Figure[]
  rise: ReadonlyMap<string, number>
  fall: ReadonlyMap<string, number>
  variables: number
}

/** The figures that move in the cheapest deviation of the target by `amount`, or none when there is no such. */
function deviation(world: World, hidden: ReadonlySet<string>, move: Move): string[] {
  const moves = movesOf(world, hidden)
  const programme = shifting(world, moves, move)
  const corner = feasibleCorner(programme)
  if (!corner) return []
  const price = moves.figures.flatMap((f) => {
    const coefficient = hidden.has(f.key) ? 0 : -f.cost
    return [moves.rise.get(f.key), moves.fall.get(f.key)]
      .filter((variable) => variable !== undefined)
      .map((variable) => ({ variable, coefficient }))
  })
  maximise(corner, price, null)
  const value = (variable: number | undefined) =>
    variable === undefined ? 0 : (corner.rows[corner.basis.indexOf(variable)]?.[programme.variables] ?? 0)
  return moves.figures
    .filter((f) => value(moves.rise.get(f.key)) !== value(moves.fall.get(f.key)))
    .map((f) => f.key)
}

function movesOf(world: World, hidden: ReadonlySet<string>): Moves {
  const figures = [...world.figures.values()].filter((f) => hidden.has(f.key) || canBeHidden(f))
  const rise = new Map(figures.map((f, i) => [f.key, i]))
  const falling = figures.filter((f) => f.count > f.lower)
  const fall = new Map(falling.map((f, i) => [f.key, figures.length + i]))
  return { figures, rise, fall, variables: figures.length + falling.length }
}

/** Every addition keeps its balance, the target moves by the amount wanted, and no figure falls below its lower bound. */
function shifting(world: World, moves: Moves, move: Move): Programme {
  const net = (terms: readonly { key: string; coefficient: number }[]) =>
    terms.flatMap(({ key, coefficient }) => {
      const up = moves.rise.get(key)
      const down = moves.fall.get(key)
      return [
        ...(up === undefined ? [] : [{ variable: up, coefficient }]),
        ...(down === undefined ? [] : [{ variable: down, coefficient: -coefficient }]),
      ]
    })
  const balances = world.equations
    .map((e) => ({ terms: net(e.terms), value: 0 }))
    .filter((e) => e.terms.length > 0)
  // A figure with room for the whole amount needs no bound: no cheapest shift moves it further.
  const tight = moves.figures.filter((f) => moves.fall.has(f.key) && f.count - f.lower < move.amount)
  const bounds = tight.map((f, i) => ({
    terms: [moves.fall.get(f.key) ?? 0, moves.variables + i].map((variable) => ({
      variable,
      coefficient: 1,
    })),
    value: f.count - f.lower,
  }))
  const wanted = { terms: net(move.target.terms), value: move.amount * move.side }
  return { variables: moves.variables + tight.length, equations: [...balances, wanted, ...bounds] }
}

function canBeHidden(figure: { state: string; count: number; lower: number }): boolean {
  return figure.state === 'free' && figure.count >= figure.lower
}

/** The fallback: the cheapest free figure in an equation with the target, then anywhere. */
function neighbours(world: World, hidden: ReadonlySet<string>, target: Target): string[] {
  const near = new Set(
    world.equations
      .filter((e) => e.terms.some((t) => target.terms.some((u) => u.key === t.key)))
      .flatMap((e) => e.terms.map((t) => t.key)),
  )
  const free = [...world.figures.values()].filter((f) => canBeHidden(f) && !hidden.has(f.key))
  free.sort((a, b) => Number(near.has(b.key)) - Number(near.has(a.key)) || a.cost - b.cost)
  return free.slice(0, 1).map((f) => f.key)
}
