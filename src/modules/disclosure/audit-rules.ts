import { feasibleCorner, type Corner, type Programme } from './exact-simplex-rules.ts'
import type { Equation } from './table-rules.ts'
import { wholeMaximum } from './whole-number-rules.ts'

/** A figure an attacker may know or not. `lower`: what everybody knows it is at least. */
export type Figure = {
  key: string
  count: number
  lower: number
  /**
   * 'free': ours to show or hide. 'public': known already. 'withheld': hidden by an earlier decision that has to hold.
   * 'derived': never printed, only written down by someone who subtracts one release from another.
   */
  state: 'free' | 'public' | 'withheld' | 'derived'
  /** What hiding it costs the reader; only the proportions matter. */
  cost: number
  /** How wide its interval has to stay when it is hidden. */
  need: number
}

/** A quantity that has to stay uncertain: a hidden figure, or the difference of two. */
export type Target = { terms: { key: string; coefficient: number }[]; need: number; label: string }

/** Everything that an attacker can combine. */
export type World = {
  figures: ReadonlyMap<string, Figure>
  equations: readonly Equation[]
  /** Differences between releases that may not be known more closely than `need`. */
  differences: readonly Target[]
}

/** An alternative truth: how much each figure may deviate while everything published stays the same. */
export type Alternative = ReadonlyMap<string, number>

/** A target and the widest interval proven for it. */
export type Verdict = { target: Target; down: number; up: number; safe: boolean }

type Part = {
  keys: string[]
  programme: Programme
  index: ReadonlyMap<string, number>
  /** Solved on first use: most targets are settled by alternatives that are known already. */
  corner: () => Corner | null
}

/**
 * The audit: for each target, how far the hidden figures can move down and up without changing anything published.
 * Every move is proven by an alternative table of whole numbers, which is added to `known` for later audits.
 * `stopAtFirst` returns as soon as one target is not safe.
 */
export function audit(
  world: World,
  hidden: ReadonlySet<string>,
  options: { targets: readonly Target[]; known: Alternative[]; stopAtFirst: boolean },
): Verdict[] {
  const usable = options.known.filter((a) => [...a.keys()].every((key) => hidden.has(key)))
  const parts = partsOf(world, hidden)
  const verdicts: Verdict[] = []
  for (const target of options.targets) {
    const verdict = judge(world, target, { parts, usable, hidden }, (found) => {
      usable.push(found)
      options.known.push(found)
    })
    verdicts.push(verdict)
    if (options.stopAtFirst && !verdict.safe) break
  }
  return verdicts
}

function judge(
  world: World,
  target: Target,
  scene: { parts: ReadonlyMap<string, Part>; usable: readonly Alternative[]; hidden: ReadonlySet<string> },
  keep: (found: Alternative) => void,
): Verdict {
  const reach = { down: 0, up: 0 }
  for (const a of scene.usable) {
    const move = moveOf(target, a)
    if (move > reach.up) reach.up = move
    if (-move > reach.down) reach.down = -move
    if (reach.up + reach.down >= target.need) return { target, ...reach, safe: true }
  }
  for (const side of [1, -1] as const) {
    const missing = target.need - (side === 1 ? reach.down : reach.up)
    const found = furthest(world, target, side, { ...scene, missing })
    if (found === null) continue
    const distance = found === 'unbounded' ? Infinity : Math.abs(moveOf(target, found))
    if (found !== 'unbounded') keep(found)
    if (side === 1) reach.up = Math.max(reach.up, distance)
    else reach.down = Math.max(reach.down, distance)
    if (reach.up + reach.down >= target.need) return { target, ...reach, safe: true }
  }
  return { target, ...reach, safe: false }
}

function moveOf(target: Target, alternative: Alternative): number {
  return target.terms.reduce((sum, t) => sum + t.coefficient * (alternative.get(t.key) ?? 0), 0)
}

/** The alternative in which the target is moved furthest up (side 1) or down (side -1), or null when it can't move. */
function furthest(
  world: World,
  target: Target,
  side: 1 | -1,
  scene: { parts: ReadonlyMap<string, Part>; hidden: ReadonlySet<string>; missing: number },
): Alternative | 'unbounded' | null {
  const moving = target.terms.filter((t) => scene.hidden.has(t.key))
  const joined = join([...new Set(moving.map((t) => scene.parts.get(t.key)))].filter((p) => p !== undefined))
  const corner = joined?.corner()
  if (!joined || !corner) return null
  const objective = moving.map((t) => ({
    variable: joined.index.get(t.key) ?? 0,
    coefficient: t.coefficient * side,
  }))
  const now = moving.reduce((sum, t) => {
    const figure = world.figures.get(t.key)
    return sum + t.coefficient * side * ((figure?.count ?? 0) - (figure?.lower ?? 0))
  }, 0)
  const limits = { floor: now, enough: now + scene.missing }
  const best = wholeMaximum(joined.programme, corner, objective, limits)
  if (best === null || best === 'unbounded') return best
  return deviation(world, joined.keys, best.solution)
}

function deviation(world: World, keys: readonly string[], solution: readonly number[]): Alternative {
  const found = new Map<string, number>()
  keys.forEach((key, i) => {
    const figure = world.figures.get(key)
    const change = (solution[i] ?? 0) + (figure?.lower ?? 0) - (figure?.count ?? 0)
    if (change !== 0) found.set(key, change)
  })
  return found
}

/** A difference may span two parts that are otherwise independent; they are solved together. */
function join(parts: readonly Part[]): Part | undefined {
  if (parts.length < 2) return parts[0]
  const keys = parts.flatMap((p) => p.keys)
  let offset = 0
  const equations = parts.flatMap((p) => {
    const shift = offset
    offset += p.keys.length
    return p.programme.equations.map((e) => ({
      value: e.value,
      terms: e.terms.map((t) => ({ variable: t.variable + shift, coefficient: t.coefficient })),
    }))
  })
  const programme = { variables: keys.length, equations }
  const index = new Map(keys.map((key, i) => [key, i]))
  return { keys, programme, index, corner: onFirstUse(programme) }
}

function onFirstUse(programme: Programme): () => Corner | null {
  let solved: Corner | null | undefined
  return () => (solved ??= feasibleCorner(programme))
}

/** Hidden figures that no equation connects are independent; each connected part is a small programme. */
function partsOf(world: World, hidden: ReadonlySet<string>): Map<string, Part> {
  const open = world.equations
    .map((e) => ({ equation: e, keys: e.terms.map((t) => t.key).filter((key) => hidden.has(key)) }))
    .filter((e) => e.keys.length > 0)
  const group = connected(
    [...hidden],
    open.map((e) => e.keys),
  )
  const members = new Map<string, string[]>()
  for (const key of hidden) {
    const root = group.get(key) ?? key
    members.set(root, [...(members.get(root) ?? []), key])
  }
  const parts = new Map<string, Part>()
  for (const [root, keys] of members) {
    const mine = open.filter((e) => group.get(e.keys[0] ?? '') === root).map((e) => e.equation)
    const part = partOf(world, keys, mine)
    for (const key of keys) parts.set(key, part)
  }
  return parts
}

function partOf(world: World, keys: string[], equations: readonly Equation[]): Part {
  const index = new Map(keys.map((key, i) => [key, i]))
  const programme = {
    variables: keys.length,
    equations: equations.map((e) => {
      const unknown = e.terms.filter((t) => index.has(t.key))
      const value = unknown.reduce((sum, t) => {
        const figure = world.figures.get(t.key)
        return sum + t.coefficient * ((figure?.count ?? 0) - (figure?.lower ?? 0))
      }, 0)
      return {
        value,
        terms: unknown.map((t) => ({ variable: index.get(t.key) ?? 0, coefficient: t.coefficient })),
      }
    }),
  }
  return { keys, programme, index, corner: onFirstUse(programme) }
}

function connected(keys: readonly string[], links: readonly string[][]): Map<string, string> {
  const parent = new Map(keys.map((key) => [key, key]))
  const rootOf = (key: string): string => {
    let at = key
    for (let up = parent.get(at); up !== undefined && up !== at; up = parent.get(at)) at = up
    parent.set(key, at)
    return at
  }
  for (const link of links) for (const key of link) parent.set(rootOf(key), rootOf(link[0] ?? key))
  return new Map(keys.map((key) => [key, rootOf(key)]))
}
