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
 * are drawn together in the bootstrap; only where a cluster holds both groups do units change sides within it, while
 * the other clusters go on changing sides whole (Bertrand, Duflo & Mullainathan 2004, QJE 119; Ernst 2004). `drawn`: bootstrap means of the changes of both groups,
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
      ? ofClustersAndUnits({ units, mixed }, clusters, how)
      : ofClusters(clusters, how)
  if (!permutation) return null
  return {
    estimate: mean(a) - mean(b),
    bootstrap_interval:
      Math.min(a.length, b.length) < 2
        ? null
        : plain && known.drawn
          ? differenceInterval(known.drawn)
          : bootstrapOfClusters(clusters, how),
    permutation,
    clusters: { intervention: count('intervention'), reference: count('reference'), mixed: mixed.size },
    exchanged: plain
      ? 'units'
      : mixed.size === 0
        ? 'clusters'
        : Math.min(count('intervention'), count('reference')) > 0
          ? 'clusters_and_units'
          : 'units_within_clusters',
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

/** Sums and numbers of all clusters: what is not under the programme is in the reference. */
type All = { total: number; n: number; slack: number }

function contrast(total: number, n: number, all: All): number {
  return total / n - (all.total - total) / (all.n - n)
}

/** Every way, or a random sample of the ways, of saying which clusters had the programme; as many as did have it. */
function ofClusters(clusters: readonly Cluster[], how: How): Permutation {
  const totals = Float64Array.from(clusters, ({ total }) => total)
  const sizes = Float64Array.from(clusters, ({ n }) => n)
  const all = {
    total: sum([...totals]),
    n: sum([...sizes]),
    slack: 1e-10 * clusters.reduce((most, { total, n }) => Math.max(most, Math.abs(total / n)), 0),
  }
  const mine = clusters.filter(({ group }) => group === 'intervention')
  const observed = contrast(sum(mine.map(({ total }) => total)), sum(mine.map(({ n }) => n)), all)
  const isFar = (total: number, n: number) =>
    Math.abs(contrast(total, n, all)) >= Math.abs(observed) - all.slack
  const ways = choose(clusters.length, mine.length)
  if (ways <= EXACT_ARRANGEMENTS) {
    const arrangements = Math.round(ways)
    const found = countFar({ totals, sizes }, mine.length, isFar)
    return { difference: observed, p: found / arrangements, method: 'exact', arrangements }
  }
  let found = 1
  for (let r = 0; r < how.resamples; r++) {
    shuffleFirst([totals, sizes], mine.length, how.generator)
    if (isFar(sumOfFirst(totals, mine.length), sumOfFirst(sizes, mine.length))) found += 1
  }
  return sampled(observed, found, how)
}

function sampled(difference: number, found: number, { resamples }: How): Permutation {
  return { difference, p: found / (resamples + 1), method: 'monte_carlo', arrangements: resamples + 1 }
}

function countFar(
  { totals, sizes }: { totals: Float64Array; sizes: Float64Array },
  size: number,
  isFar: (total: number, n: number) => boolean,
): number {
  const walk = (from: number, left: number, [total, n]: readonly [number, number]): number => {
    if (left === 0) return isFar(total, n) ? 1 : 0
    let count = 0
    for (let i = from; i <= totals.length - left; i++)
      count += walk(i + 1, left - 1, [total + (totals[i] as number), n + (sizes[i] as number)])
    return count
  }
  return walk(0, size, [0, 0])
}

/** Moves a random choice of `size` places to the front, alike in all columns. */
function shuffleFirst(columns: readonly Float64Array[], size: number, generator: Generator): void {
  const n = columns[0]?.length ?? 0
  for (let i = 0; i < size; i++) {
    const at = i + drawBelow(n - i, generator)
    for (const column of columns) {
      const value = column[at] as number
      column[at] = column[i] as number
      column[i] = value
    }
  }
}

function sumOfFirst(column: Float64Array, size: number): number {
  let total = 0
  for (let i = 0; i < size; i++) total += column[i] as number
  return total
}

/**
 * Units of a mixed cluster change sides inside it only, the other clusters change sides whole; how many there have the
 * programme stays as it was. Exchanging nothing but the units of the mixed clusters would leave most of the data out.
 */
function ofClustersAndUnits(
  { units, mixed }: { units: readonly UnitChange[]; mixed: ReadonlySet<string> },
  clusters: readonly Cluster[],
  how: How,
): Permutation {
  const inside = units.filter(({ cluster }) => mixed.has(cluster))
  const strata = [...Map.groupBy(inside, ({ cluster }) => cluster).values()].map((members) => ({
    values: Float64Array.from(members, ({ change }) => change),
    size: members.filter(({ group }) => group === 'intervention').length,
  }))
  const pure = clusters.filter(({ name }) => !mixed.has(name))
  const totals = Float64Array.from(pure, ({ total }) => total)
  const sizes = Float64Array.from(pure, ({ n }) => n)
  const chosen = pure.filter(({ group }) => group === 'intervention').length
  const mine = units.filter(({ group }) => group === 'intervention').map(({ change }) => change)
  const all = {
    total: sum(units.map(({ change }) => change)),
    n: units.length,
    slack: 1e-10 * units.reduce((most, { change }) => Math.max(most, Math.abs(change)), 0),
  }
  const observed = contrast(sum(mine), mine.length, all)
  let found = 1
  for (let r = 0; r < how.resamples; r++) {
    shuffleFirst([totals, sizes], chosen, how.generator)
    let [total, n] = [sumOfFirst(totals, chosen), sumOfFirst(sizes, chosen)]
    for (const { values, size } of strata) {
      shuffleFirst([values], size, how.generator)
      total += sumOfFirst(values, size)
      n += size
    }
    if (Math.abs(contrast(total, n, all)) >= Math.abs(observed) - all.slack) found += 1
  }
  return sampled(observed, found, how)
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
  const columns = strata.map((stratum) => ({
    count: stratum.length,
    sums: (['intervention', 'reference'] as const).flatMap((group) => {
      const part = (parts: readonly Cluster[]) => parts.find((cluster) => cluster.group === group)
      return [
        Float64Array.from(stratum, (parts) => part(parts)?.total ?? 0),
        Float64Array.from(stratum, (parts) => part(parts)?.n ?? 0),
      ]
    }),
  }))
  const values = new Float64Array(how.resamples)
  for (let r = 0; r < how.resamples; r++) {
    const [total, n, otherTotal, otherN] = drawSums(columns, how.generator)
    values[r] = total / n - otherTotal / otherN
  }
  return percentileInterval(values)
}

/** One resample: the sums and numbers of both groups over the drawn clusters. */
function drawSums(
  strata: readonly { count: number; sums: Float64Array[] }[],
  generator: Generator,
): [number, number, number, number] {
  const found: [number, number, number, number] = [0, 0, 0, 0]
  for (const { count, sums } of strata)
    for (let i = 0; i < count; i++) {
      const at = drawBelow(count, generator)
      for (let k = 0; k < 4; k++) found[k] = (found[k] as number) + (sums[k]?.[at] as number)
    }
  return found
}
