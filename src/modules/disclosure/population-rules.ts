import type { Population } from './contract.ts'

/** What subtracting one population from another gives. */
export type Relation = 'apart' | 'a-contains-b' | 'b-contains-a' | 'unknown'

/** Everything said about the populations, earlier and now. */
export function mergePopulations(all: readonly Population[]): Map<string, Population> {
  const merged = new Map<string, Population>()
  for (const p of all) {
    const known = merged.get(p.id)
    merged.set(p.id, {
      id: p.id,
      within: [...new Set([...(known?.within ?? []), ...p.within])],
      apartFrom: [...new Set([...(known?.apartFrom ?? []), ...p.apartFrom])],
    })
  }
  return merged
}

/** How two populations relate; being within is passed on: a week within a month within a year. */
export function relationOf(populations: ReadonlyMap<string, Population>, a: string, b: string): Relation {
  if (contains(populations, a, b)) return 'a-contains-b'
  if (contains(populations, b, a)) return 'b-contains-a'
  const apart =
    populations.get(a)?.apartFrom.includes(b) === true || populations.get(b)?.apartFrom.includes(a) === true
  return apart ? 'apart' : 'unknown'
}

function contains(populations: ReadonlyMap<string, Population>, large: string, little: string): boolean {
  const seen = new Set<string>()
  const todo = [...(populations.get(little)?.within ?? [])]
  for (let at = todo.pop(); at !== undefined; at = todo.pop()) {
    if (at === large) return true
    if (seen.has(at)) continue
    seen.add(at)
    todo.push(...(populations.get(at)?.within ?? []))
  }
  return false
}
