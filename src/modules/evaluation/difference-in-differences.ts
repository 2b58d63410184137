import type { DifferenceInDifferences, Group, Interval, Permutation } from './contract.ts'
import { choose, mean, sum } from './numbers-rules.ts'
import {
  drawBelow,
  EXACT_ARRANGEMENTS,
  percentileInterval,
  permutationTest,
  type Generator,
} from './resampling.ts'

/** One unit's change since baseline. */
export type UnitChange = { cluster: string; group: Group; change: number }

type Cluster = { name: string; group: Group; total: number; n: number }
/** What another part of the evaluation has computed about the same changes. */
export type Known = {
  drawn: { intervention: Float64Array; reference: Float64Array } | null
  permutation: Permutation | null
}
type How = { resamples: number; generator: Generator }

/**
 * The difference in differences: mean change under the programme minus mean change in the reference group. Units of
 * one cluster (school, team, municipality) are alike, so that whole clusters change sides in the permutation test and
 * are drawn together in the bootstrap; only where a cluster holds both groups do units change sides within it
 * (Bertrand, Duflo & Mullainathan 2004, QJE 119; Ernst 2004). `drawn`: bootstrap means of the changes of both groups,
 * and the permutation test of single units, if already made, serve where every unit is its own cluster. Null when a
 * group is empty.
 */
export function differenceInDifferences(
  units: readonly UnitChange[],
  how: How,
  known: Known = { drawn: null, permutation: null },
): DifferenceInDifferences | null {
  const changes = (group: Group) => units.filter((unit) => unit.group === group).map(({ change }) => change)
  const [a, b] = [changes('intervention'), changes('reference')]
  if (a.length === 0 || b.length === 0) return null
  const mixed = mixedClusters(units)
  const clusters = clustersOf(units)
  const count = (group: Group) => clusters.filter((c) => c.group === group && !mixed.has(c.name)).length
  const single = clusters.length === units.length && mixed.size === 0
  // One cluster that holds everybody is no cluster: exchanging units within it is exchanging units.
  const plain = single || (mixed.size === 1 && clusters.length === 2)
  const permutation = plain
    ? (known.permutation ?? permutationTest(a, b, how))
    : mixed.size > 0
      ? withinClusters(units, how)
      : ofClusters(clusters, how)
  if (!permutation) return null
  return {
    estimate: mean(a) - mean(b),
    bootstrap_interval:
      plain && known.drawn ? differenceInterval(known.drawn) : bootstrapOfClusters(clusters, how),
    permutation,
    clusters: { intervention: count('intervention'), reference: count('reference'), mixed: mixed.size },
    exchanged: plain ? 'units' : mixed.size > 0 ? 'units_within_clusters' : 'clusters',
  }
}

function mixedClusters(units: readonly UnitChange[]): Set<string> {
  const groups = new Map<string, Set<Group>>()
  for (const { cluster, group } of units) groups.set(cluster, (groups.get(cluster) ?? new Set()).add(group))
  return new Set([...groups].filter(([, found]) => found.size > 1).map(([name]) => name))
}

/** The units of one cluster and group together; a mixed cluster gives one for each group. */
function clustersOf(units: readonly UnitChange[]): Cluster[] {
  const found = new Map<string, Cluster>()
  for (const { cluster, group, change } of units) {
    const key = JSON.stringify([cluster, group])
    const known = found.get(key) ?? { name: cluster, group, total: 0, n: 0 }
    found.set(key, { ...known, total: known.total + change, n: known.n + 1 })
  }
  return [...found.values()]
}

/** Mean under the programme minus mean in the reference, when `chosen` says which clusters are under the programme. */
function contrast(clusters: readonly Cluster[], chosen: (index: number) => boolean): number {
  let [total, n, otherTotal, otherN] = [0, 0, 0, 0]
  clusters.forEach((c, i) => {
    if (chosen(i)) {
      total += c.total
      n += c.n
    } else {
      otherTotal += c.total
      otherN += c.n
    }
  })
  return total / n - otherTotal / otherN
}

/** Every way, or a random sample of the ways, of saying which clusters had the programme; as many as did have it. */
function ofClusters(clusters: readonly Cluster[], how: How): Permutation {
  const size = clusters.filter(({ group }) => group === 'intervention').length
  const ways = Math.round(choose(clusters.length, size))
  const observed = contrast(clusters, (i) => clusters[i]?.group === 'intervention')
  const far = Math.abs(observed) - slackOf(clusters)
  const isFar = (chosen: ReadonlySet<number>) => Math.abs(contrast(clusters, (i) => chosen.has(i))) >= far
  if (ways <= EXACT_ARRANGEMENTS / 10) {
    const found = subsets(clusters.length, size).filter(isFar).length
    return { difference: observed, p: found / ways, method: 'exact', arrangements: ways }
  }
  let found = 1
  for (let r = 0; r < how.resamples; r++)
    if (isFar(randomSubset(clusters.length, size, how.generator))) found += 1
  return {
    difference: observed,
    p: found / (how.resamples + 1),
    method: 'monte_carlo',
    arrangements: how.resamples + 1,
  }
}

function slackOf(clusters: readonly Cluster[]): number {
  return 1e-10 * clusters.reduce((most, { total, n }) => Math.max(most, Math.abs(total / n)), 0)
}

function subsets(n: number, size: number, from = 0): Set<number>[] {
  if (size === 0) return [new Set()]
  const found: Set<number>[] = []
  for (let i = from; i <= n - size; i++)
    for (const rest of subsets(n, size - 1, i + 1)) found.push(rest.add(i))
  return found
}

function randomSubset(n: number, size: number, generator: Generator): Set<number> {
  const order = Array.from({ length: n }, (_, i) => i)
  const chosen = new Set<number>()
  for (let i = 0; i < size; i++) {
    const at = i + drawBelow(n - i, generator)
    const picked = order[at] ?? 0
    order[at] = order[i] ?? 0
    chosen.add(picked)
  }
  return chosen
}

/** Units change sides only inside their own cluster; how many there have the programme stays as it was. */
function withinClusters(units: readonly UnitChange[], how: How): Permutation {
  const strata = [...Map.groupBy(units, ({ cluster }) => cluster).values()].map((members) => ({
    values: members.map(({ change }) => change),
    size: members.filter(({ group }) => group === 'intervention').length,
  }))
  const total = sum(units.map(({ change }) => change))
  const n = strata.reduce((count, { size }) => count + size, 0)
  const difference = (mine: number) => mine / n - (total - mine) / (units.length - n)
  const observed = difference(
    sum(units.filter(({ group }) => group === 'intervention').map(({ change }) => change)),
  )
  const far = Math.abs(observed) - 1e-10 * Math.max(...units.map(({ change }) => Math.abs(change)))
  let found = 1
  for (let r = 0; r < how.resamples; r++) {
    let mine = 0
    for (const { values, size } of strata)
      for (const i of randomSubset(values.length, size, how.generator)) mine += values[i] ?? 0
    if (Math.abs(difference(mine)) >= far) found += 1
  }
  return {
    difference: observed,
    p: found / (how.resamples + 1),
    method: 'monte_carlo',
    arrangements: how.resamples + 1,
  }
}

function differenceInterval(drawn: { intervention: Float64Array; reference: Float64Array }): Interval | null {
  return percentileInterval(drawn.intervention.map((value, i) => value - (drawn.reference[i] ?? NaN)))
}

/**
 * Clusters are drawn with replacement: within each group, or, where a cluster holds both groups, all together and
 * whole. Null when there are too few to tell how they vary: one alone in a group, or one in all.
 */
function bootstrapOfClusters(clusters: readonly Cluster[], how: How): Interval | null {
  const whole = [...Map.groupBy(clusters, ({ name }) => name).values()]
  const mixed = whole.some((parts) => parts.length > 1)
  const strata = mixed ? [whole] : [...Map.groupBy(whole, (parts) => parts[0]?.group).values()]
  if (strata.some((stratum) => stratum.length < 2)) return null
  const values = new Float64Array(how.resamples)
  for (let r = 0; r < how.resamples; r++) {
    const drawn: Cluster[] = []
    for (const stratum of strata)
      for (let i = 0; i < stratum.length; i++)
        drawn.push(...(stratum[drawBelow(stratum.length, how.generator)] ?? []))
    values[r] = contrast(drawn, (i) => drawn[i]?.group === 'intervention')
  }
  return percentileInterval(values)
}
