import { linesOf, householdOf, type ChildLine, type CoupleLine, type Area } from './genogram-lines-rules.ts'
import { generationsOf, type Generations } from './genogram-generations-rules.ts'
import { orderRows, type DrawnPerson } from './genogram-order-rules.ts'
import { spaced } from './genogram-spacing-rules.ts'
import { kinfolkOf, type Kinfolk } from './kin-rules.ts'
import type { Kin } from './people-contract.ts'

/** What a genogram needs to know of a person; nothing that could grade or colour anyone is among it. */
export type GenogramPerson = DrawnPerson & { part: string; atHome: boolean; deceasedOn: string | null }

/** A person's symbol with its centre: square for men and boys, circle for women and girls, rounded where sex is not noted. */
export type Sign = {
  personId: string
  x: number
  y: number
  shape: 'square' | 'circle' | 'rounded'
  double: boolean
  deceased: boolean
}

/**
 * A drawing in units of one pixel at full size. `aside` names those whose kinship is not noted: they stand on a row of
 * their own under the family. Places are centres of symbols; names go below (`labelTop` to `labelTop + label`).
 */
export type Genogram = {
  width: number
  height: number
  signs: Sign[]
  couples: CoupleLine[]
  children: ChildLine[]
  household: Area[]
  aside: string[]
  asideTop: number | null
}

/** Sizes in units: the symbol, the room for its label, from column to column and from row to row. */
export const size = {
  symbol: 44,
  label: 40,
  labelWidth: 104,
  column: 128,
  family: 24,
  row: 156,
  margin: 72,
  asideGap: 40,
}

/**
 * Sets a family as a genogram (McGoldrick, Gerson and Petry 2008, "Genograms": squares and circles, couples joined,
 * two strokes where they have parted, siblings by age from the left, a dashed line round those who live together).
 */
export function layoutGenogram(people: readonly GenogramPerson[], kinship: readonly Kin[]): Genogram {
  const noted = kinfolkOf(people, kinship)
  const related = new Set(relatedIn(noted))
  const generations = generationsOf(
    people.filter(({ personId }) => related.has(personId)),
    noted,
  )
  const rows = orderRows(
    people.filter(({ personId }) => related.has(personId)),
    generations,
  )
  const places = settle(rows, generations)
  const outside = people.filter(({ personId }) => !related.has(personId))
  const asideTop = outside.length > 0 ? rows.length * size.row + (rows.length > 0 ? size.asideGap : 0) : null
  const signs = [...setRows(rows, places), ...setAside(outside, rows, asideTop ?? 0)]
  const drawn = signs.map((sign) => drawSign(sign, people))
  const at = new Map(drawn.map((sign) => [sign.personId, sign]))
  const lines = linesOf(rows, generations.kinfolk, at)
  const home = new Set(
    people.filter(({ atHome, deceasedOn }) => atHome && deceasedOn === null).map(({ personId }) => personId),
  )
  return {
    width: Math.max(0, ...drawn.map(({ x }) => x)) + size.margin,
    height: Math.max(0, ...drawn.map(({ y }) => y)) + size.symbol / 2 + size.label + 24,
    signs: drawn,
    ...lines,
    household: householdOf(rows, at, home),
    aside: outside.map(({ personId }) => personId),
    asideTop,
  }
}

function relatedIn({ couples, lone }: Kinfolk): string[] {
  return [
    ...couples.flatMap(({ a, b, children }) => [a, b, ...children]),
    ...lone.flatMap(({ parent, children }) => [parent, ...children]),
  ]
}

type Spot = { personId: string; x: number; y: number }

function setRows(rows: readonly (readonly string[])[], places: ReadonlyMap<string, number>): Spot[] {
  const left = Math.min(...places.values())
  return rows.flatMap((row, index) =>
    row.map((personId) => ({
      personId,
      x: (places.get(personId) ?? 0) - left + size.margin,
      y: index * size.row + size.margin,
    })),
  )
}

/** Those without noted kinship, on rows of their own, never wider than the family (but at least four together). */
function setAside(
  people: readonly GenogramPerson[],
  rows: readonly (readonly string[])[],
  top: number,
): Spot[] {
  const across = Math.max(4, ...rows.map(({ length }) => length))
  return people.map(({ personId }, index) => ({
    personId,
    x: (index % across) * size.column + size.margin,
    y: top + Math.floor(index / across) * size.row + size.margin,
  }))
}

function drawSign({ personId, x, y }: Spot, people: readonly GenogramPerson[]): Sign {
  const person = people.find((one) => one.personId === personId)
  const shape = person?.sex === 'm' ? 'square' : person?.sex === 'f' ? 'circle' : 'rounded'
  return { personId, x, y, shape, double: person?.part === 'young', deceased: person?.deceasedOn != null }
}

const rounds = 24

/** Draws parents over their children and children under their parents, back and forth, until the rows have settled. */
function settle(rows: readonly (readonly string[])[], generations: Generations): Map<string, number> {
  const gaps = rows.map((row) => row.map((person, index) => gapBefore(person, row[index - 1], generations)))
  const places = new Map<string, number>()
  for (const [index, row] of rows.entries())
    placeRow(row, spaced(row.map((_, at) => ({ wish: 0, gap: gaps[index]?.[at] ?? 0 }))), places)
  for (let round = 0; round < rounds; round++) {
    const order = round % 2 === 0 ? rows.keys() : [...rows.keys()].reverse()
    for (const index of order) {
      const row = rows[index] ?? []
      const wishes = row.map((person, at) => ({
        wish: (places.get(person) ?? 0) + pull(person, round % 2 === 0, generations.kinfolk, places),
        gap: gaps[index]?.[at] ?? 0,
      }))
      placeRow(row, spaced(wishes), places)
    }
  }
  return places
}

function placeRow(row: readonly string[], xs: readonly number[], places: Map<string, number>): void {
  for (const [index, person] of row.entries()) places.set(person, xs[index] ?? 0)
}

/** People of one group stand a column apart, strangers on a row a little more. */
function gapBefore(person: string, left: string | undefined, { groupOf, kinfolk }: Generations): number {
  if (left === undefined) return 0
  const siblings = [...kinfolk.couples, ...kinfolk.lone].some(
    ({ children }) => children.includes(person) && children.includes(left),
  )
  return siblings || groupOf.get(person) === groupOf.get(left) ? size.column : size.column + size.family
}

/** How far a person is from where the lines would have them: under their parents, or with their children in the middle. */
function pull(
  person: string,
  down: boolean,
  { couples, lone }: Kinfolk,
  places: ReadonlyMap<string, number>,
): number {
  const x = (one: string) => places.get(one) ?? 0
  const mean = (people: readonly string[]) => people.reduce((sum, one) => sum + x(one), 0) / people.length
  const families = [
    ...couples.map(({ a, b, children }) => ({ parents: [a, b], children })),
    ...lone.map(({ parent, children }) => ({ parents: [parent], children })),
  ]
  const mine = families.filter(
    ({ parents, children }) => (down ? children : parents).includes(person) && children.length > 0,
  )
  const distances = mine.map(({ parents, children }) =>
    down ? mean(parents) - mean(children) : mean(children) - mean(parents),
  )
  return distances.length > 0 ? distances.reduce((sum, one) => sum + one, 0) / distances.length : 0
}
