import type { Generations } from './genogram-generations-rules.ts'
import { byAge, type KinPerson } from './kin-rules.ts'

export type DrawnPerson = KinPerson & { sex: 'f' | 'm' | null }

/**
 * The rows from top to bottom, each from left to right: families beside each other, couples together, siblings by age.
 * Each person stands in exactly one place.
 */
export function orderRows(people: readonly DrawnPerson[], generations: Generations): string[][] {
  const rows: string[][] = []
  const placed = new Set<string>()
  const sorted = [...byAge(people)].sort(
    (a, b) => (generations.rowOf.get(a.personId) ?? 0) - (generations.rowOf.get(b.personId) ?? 0),
  )
  const place = (personId: string): void => {
    if (placed.has(personId)) return
    const group = generations.groupOf.get(personId)
    const members = sorted.filter((person) => generations.groupOf.get(person.personId) === group)
    const row = generations.rowOf.get(personId) ?? 0
    const arranged = arrange(members, generations, (one) => parentPlace(one, rows, generations))
    for (const member of arranged) placed.add(member)
    rows[row] = [...(rows[row] ?? []), ...arranged]
    for (const child of childrenOf(arranged, generations)) place(child)
  }
  for (const { personId } of sorted) place(personId)
  return Array.from(rows, (row) => row ?? [])
}

/** Children of a group in the order of the couples they come from, each couple's oldest first. */
function childrenOf(arranged: readonly string[], { kinfolk }: Generations): string[] {
  const at = (person: string) => arranged.indexOf(person)
  const couples = kinfolk.couples
    .filter(({ a }) => at(a) >= 0)
    .map(({ a, b, children }) => ({ from: (at(a) + at(b)) / 2, children }))
  const lone = kinfolk.lone
    .filter(({ parent }) => at(parent) >= 0)
    .map(({ parent, children }) => ({ from: at(parent), children }))
  return [...couples, ...lone].sort((a, b) => a.from - b.from).flatMap(({ children }) => children)
}

/** How far to the right a person's parents stand on the row above; people whose parents are not placed yet go right. */
function parentPlace(
  personId: string,
  rows: readonly (readonly string[] | undefined)[],
  { kinfolk }: Generations,
): number {
  const couples = kinfolk.couples.filter(({ children }) => children.includes(personId)).map(({ a }) => a)
  const lone = kinfolk.lone.filter(({ children }) => children.includes(personId)).map(({ parent }) => parent)
  const places = [...couples, ...lone].flatMap((parent) =>
    rows.map((row) => row?.indexOf(parent) ?? -1).filter((place) => place >= 0),
  )
  return places.length > 0 ? Math.min(...places) : Number.MAX_SAFE_INTEGER
}

/** A group larger than this is so rare that any order will do; all orders of six are 720. */
const mostTried = 6

/** The order of a group in which couples stand side by side; men left, former partners left, each under their parents. */
function arrange(
  members: readonly DrawnPerson[],
  generations: Generations,
  parentsAt: (personId: string) => number,
): string[] {
  if (members.length > mostTried) return members.map(({ personId }) => personId)
  const sexOf = new Map(members.map(({ personId, sex }) => [personId, sex]))
  const couples = generations.kinfolk.couples.filter(({ a }) => sexOf.has(a))
  const cost = (order: readonly string[]) => {
    let sum = 0
    for (const { a, b, kind } of couples) {
      const [left, right] = [order.indexOf(a), order.indexOf(b)].sort((x, y) => x - y)
      sum += 100 * ((right ?? 0) - (left ?? 0)) + (kind === 'former_partner' ? (left ?? 0) : 0)
      if (sexOf.get(order[left ?? 0] ?? '') === 'f' && sexOf.get(order[right ?? 0] ?? '') === 'm') sum += 3
    }
    for (const [index, person] of order.entries())
      sum += 10 * order.slice(index + 1).filter((later) => parentsAt(later) < parentsAt(person)).length
    return sum
  }
  let best = members.map(({ personId }) => personId)
  let least = cost(best)
  for (const order of ordersOf(best)) {
    const sum = cost(order)
    if (sum < least) [best, least] = [order, sum]
  }
  return best
}

function ordersOf(items: readonly string[]): string[][] {
  if (items.length <= 1) return [[...items]]
  return items.flatMap((item, index) =>
    ordersOf(items.filter((_, other) => other !== index)).map((rest) => [item, ...rest]),
  )
}
