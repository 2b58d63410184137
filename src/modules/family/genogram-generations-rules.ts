import { byAge, type Kinfolk, type KinPerson } from './kin-rules.ts'

/** Who stands on which row, counted from the top, and in which group of people who are or were together. */
export type Generations = { rowOf: Map<string, number>; groupOf: Map<string, string>; kinfolk: Kinfolk }

/**
 * Sets each related person on a row: partners and co-parents on the same, parents always above their children (a parent
 * is older, so nobody is their own ancestor). A couple that would break this, such as a person noted as partner of
 * their own parent, is left out of the drawing; the table still says it.
 */
export function generationsOf(people: readonly KinPerson[], noted: Kinfolk): Generations {
  const groupOf = new Map(byAge(people).map(({ personId }) => [personId, personId]))
  const lines = parentLines(noted)
  const couples = []
  const parted = []
  for (const couple of noted.couples) {
    const merged = merge(groupOf, couple.a, couple.b)
    if (rowsOf(merged, lines) === null) {
      parted.push(couple)
      continue
    }
    for (const [person, group] of merged) groupOf.set(person, group)
    couples.push(couple)
  }
  const lone = parted.flatMap(({ a, b, children }) =>
    children.length > 0
      ? [
          { parent: a, children },
          { parent: b, children },
        ]
      : [],
  )
  const kinfolk = { couples, lone: [...noted.lone, ...lone] }
  return { rowOf: lowered(groupOf, lines), groupOf, kinfolk }
}

type Line = { parent: string; child: string }

function parentLines({ couples, lone }: Kinfolk): Line[] {
  return [
    ...couples.flatMap(({ a, b, children }) =>
      children.flatMap((child) => [
        { parent: a, child },
        { parent: b, child },
      ]),
    ),
    ...lone.flatMap(({ parent, children }) => children.map((child) => ({ parent, child }))),
  ]
}

function merge(groupOf: ReadonlyMap<string, string>, one: string, other: string): Map<string, string> {
  const [kept, gone] = [groupOf.get(one) ?? one, groupOf.get(other) ?? other]
  return new Map([...groupOf].map(([person, group]) => [person, group === gone ? kept : group]))
}

/** The row of each group: one below its lowest parent. Null when someone would have to stand above themselves. */
function rowsOf(groupOf: ReadonlyMap<string, string>, lines: readonly Line[]): Map<string, number> | null {
  const rows = new Map([...groupOf.values()].map((group) => [group, 0]))
  const between = lines.map(
    ({ parent, child }) => [groupOf.get(parent) ?? parent, groupOf.get(child) ?? child] as const,
  )
  for (let round = 0; round <= rows.size; round++) {
    let moved = false
    for (const [parent, child] of between) {
      const needed = (rows.get(parent) ?? 0) + 1
      if ((rows.get(child) ?? 0) >= needed) continue
      rows.set(child, needed)
      moved = true
    }
    if (!moved) return rows
  }
  return null
}

/** A group without parents of its own stands just above its highest child, not at the top of the page. */
function lowered(groupOf: ReadonlyMap<string, string>, lines: readonly Line[]): Map<string, number> {
  const rows = rowsOf(groupOf, lines) ?? new Map<string, number>()
  const group = (person: string) => groupOf.get(person) ?? person
  const withParents = new Set(lines.map(({ child }) => group(child)))
  const rowOf = (name: string) => {
    if (withParents.has(name)) return rows.get(name) ?? 0
    const below = lines
      .filter(({ parent }) => group(parent) === name)
      .map(({ child }) => rows.get(group(child)) ?? 0)
    return below.length > 0 ? Math.min(...below) - 1 : (rows.get(name) ?? 0)
  }
  return new Map([...groupOf].map(([person, name]) => [person, rowOf(name)]))
}
