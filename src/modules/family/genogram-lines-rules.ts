import type { CoupleKind, Kinfolk } from './kin-rules.ts'

type Place = { x: number; y: number }
type Places = ReadonlyMap<string, Place>

/** A line between two who are or were together; `y` is its height, `arch` true when it runs above people in between. */
export type CoupleLine = {
  a: string
  b: string
  kind: CoupleKind
  x1: number
  x2: number
  y: number
  foot: number
  arch: boolean
  strokes: number | null
}
/** The lines from a couple or a parent to children, as straight pieces. */
export type ChildLine = { key: string; pieces: { x1: number; y1: number; x2: number; y2: number }[] }
export type Rect = { x: number; y: number; width: number; height: number }
/** A piece of the household's area; a bridge joins the areas of two rows. */
export type Area = Rect & { bridge: boolean }

/** Half a symbol, from its centre to the foot of its label, and the height of the first sibling line under that. */
const half = 22
const toLabelFoot = 64
const barGap = 14
const barStep = 9
const archGap = 12
const archStep = 7

/** The lines of the drawing: each couple once, each set of siblings once. */
export function linesOf(
  rows: readonly (readonly string[])[],
  { couples, lone }: Kinfolk,
  at: Places,
): { couples: CoupleLine[]; children: ChildLine[] } {
  const arches = new Map<number, number>()
  const bars = new Map<number, number>()
  const next = (used: Map<number, number>, row: number) => {
    const number = used.get(row) ?? 0
    used.set(row, number + 1)
    return number
  }
  const drawn = couples.map((couple) => {
    const row = rows.findIndex((people) => people.includes(couple.a))
    const beside = Math.abs((rows[row]?.indexOf(couple.a) ?? 0) - (rows[row]?.indexOf(couple.b) ?? 0)) === 1
    return { row, couple, line: coupleLine(couple, at, beside ? null : next(arches, row)) }
  })
  const fromCouples = drawn
    .filter(({ couple }) => couple.children.length > 0)
    .map(({ row, couple, line }) => ({
      key: `${couple.a}/${couple.b}`,
      from: dropOf(line),
      children: couple.children,
      row,
    }))
  const fromOne = lone.map(({ parent, children }) => {
    const place = at.get(parent) ?? { x: 0, y: 0 }
    return {
      key: parent,
      from: { x: place.x, y: place.y + toLabelFoot },
      children,
      row: rows.findIndex((people) => people.includes(parent)),
    }
  })
  const children = [...fromCouples, ...fromOne].map(({ key, from, children, row }) => {
    const foot = (at.get(rows[row]?.[0] ?? '')?.y ?? 0) + toLabelFoot
    return { key, pieces: childPieces(from, children, at, foot + barGap + barStep * next(bars, row)) }
  })
  return { couples: drawn.map(({ line }) => line), children }
}

function coupleLine(
  { a, b, kind }: { a: string; b: string; kind: CoupleKind },
  at: Places,
  arch: number | null,
): CoupleLine {
  const [left, right] = [at.get(a) ?? { x: 0, y: 0 }, at.get(b) ?? { x: 0, y: 0 }].sort(
    (one, other) => one.x - other.x,
  )
  const [x1, x2, middle] = [left?.x ?? 0, right?.x ?? 0, left?.y ?? 0]
  const beside = arch === null
  return {
    a,
    b,
    kind,
    x1: beside ? x1 + half : x1,
    x2: beside ? x2 - half : x2,
    y: beside ? middle : middle - half - archGap - archStep * arch,
    foot: middle - half,
    arch: !beside,
    strokes: kind === 'former_partner' ? x1 + (x2 - x1) * (beside ? 0.36 : 0.2) : null,
  }
}

/** Where the line to the children leaves a couple: in the middle, or beside the left one when people stand between. */
function dropOf({ x1, x2, y, arch }: CoupleLine): Place {
  return { x: arch ? x1 + 64 : (x1 + x2) / 2, y }
}

function childPieces(from: Place, children: readonly string[], at: Places, bar: number): ChildLine['pieces'] {
  const tops = children.map((child) => at.get(child) ?? from)
  const ends = [from.x, ...tops.map(({ x }) => x)]
  return [
    { x1: from.x, y1: from.y, x2: from.x, y2: bar },
    ...(Math.min(...ends) === Math.max(...ends)
      ? []
      : [{ x1: Math.min(...ends), y1: bar, x2: Math.max(...ends), y2: bar }]),
    ...tops.map(({ x, y }) => ({ x1: x, y1: bar, x2: x, y2: y - half })),
  ]
}

const pad = { side: 57, top: 12, foot: 4 }
/** How far a bridge reaches into the areas it joins, so that their rounded corners leave no gap. */
const overlap = 12

/**
 * The area round those who live together, as rectangles that are drawn as one: a run of neighbours on a row, and a bridge
 * where runs on two rows stand over each other. Nobody who lives elsewhere is inside.
 */
export function householdOf(
  rows: readonly (readonly string[])[],
  at: Places,
  home: ReadonlySet<string>,
): Area[] {
  const runs = rows.map((row) => runsAtHome(row, home).map((run) => rectOf(run, at)))
  const bridges = runs.flatMap((upper, index) =>
    upper.flatMap((one) => (runs[index + 1] ?? []).flatMap((other) => bridge(one, other))),
  )
  const all = [
    ...runs.flat().map((area) => ({ ...area, bridge: false })),
    ...bridges.map((area) => ({ ...area, bridge: true })),
  ]
  return rows.flat().filter((person) => home.has(person)).length >= 2 ? all : []
}

function runsAtHome(row: readonly string[], home: ReadonlySet<string>): string[][] {
  const runs: string[][] = []
  for (const [index, person] of row.entries()) {
    if (!home.has(person)) continue
    const before = row[index - 1]
    if (before !== undefined && home.has(before)) runs.at(-1)?.push(person)
    else runs.push([person])
  }
  return runs
}

function rectOf(run: readonly string[], at: Places): Rect {
  const places = run.map((person) => at.get(person) ?? { x: 0, y: 0 })
  const [first, last] = [places[0] ?? { x: 0, y: 0 }, places.at(-1) ?? { x: 0, y: 0 }]
  return {
    x: first.x - pad.side,
    y: first.y - half - pad.top,
    width: last.x - first.x + 2 * pad.side,
    height: half + pad.top + toLabelFoot + pad.foot,
  }
}

function bridge(upper: Rect, lower: Rect): Rect[] {
  const left = Math.max(upper.x, lower.x)
  const right = Math.min(upper.x + upper.width, lower.x + lower.width)
  const top = upper.y + upper.height
  return right - left > half
    ? [{ x: left, y: top - overlap, width: right - left, height: lower.y - top + 2 * overlap }]
    : []
}
