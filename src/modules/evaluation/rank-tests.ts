import type { SignedRank, TwoSampleRank, ZeroRule } from './contract.ts'
import { normalTwoSided } from './distributions.ts'
import { midranks, sum } from './numbers-rules.ts'
import { asFarFrom, rankSumDistribution, signedRankDistribution, wholeRanks } from './rank-count-rules.ts'

/** Up to this many ranked changes the signed-rank test is exact; above, normal with tie and continuity correction. */
const EXACT_SIGNED_RANKS = 200
/** Up to this many persons in both groups together the rank-sum test is exact. */
const EXACT_RANK_SUM = 120

/**
 * Wilcoxon's signed-rank test of changes against zero, two-sided. `zeros`: 'wilcoxon' drops unchanged persons before
 * ranking; 'pratt' ranks them and then drops their ranks (Pratt 1959, JASA 54), which lets many unchanged persons
 * count against an effect. Null when nobody changed.
 */
export function signedRank(changes: readonly number[], zeros: ZeroRule): SignedRank | null {
  const used = zeros === 'wilcoxon' ? changes.filter((change) => change !== 0) : changes
  const all = midranks(used.map((change) => Math.abs(change)))
  const signed = used.flatMap((change, i) => (change === 0 ? [] : [{ rank: all[i] ?? 0, up: change > 0 }]))
  if (signed.length === 0) return null
  const ranks = signed.map(({ rank }) => rank)
  const statistic = sum(signed.filter(({ up }) => up).map(({ rank }) => rank))
  const total = sum(ranks)
  const exact = ranks.length <= EXACT_SIGNED_RANKS
  return {
    zeros,
    statistic,
    n: ranks.length,
    unchanged: changes.length - ranks.length,
    p: exact ? exactSigned(ranks, statistic, total) : normalSigned(ranks, statistic, total),
    method: exact ? 'exact' : 'normal',
    rank_biserial: (2 * statistic) / total - 1,
  }
}

function exactSigned(ranks: readonly number[], statistic: number, total: number): number {
  const whole = wholeRanks(ranks)
  return asFarFrom(signedRankDistribution(whole.ranks), statistic * whole.factor, (total * whole.factor) / 2)
}

/** The variance is that of the ranks actually used, so ties and Pratt's zeros are already in it. */
function normalSigned(ranks: readonly number[], statistic: number, total: number): number {
  return normalP(statistic - total / 2, sum(ranks.map((rank) => rank * rank)) / 4)
}

/**
 * Mann-Whitney's test that one group's values lie higher than the other's, two-sided. `statistic` is U of `a`: the
 * number of pairs in which a's value is the larger, ties counting half. Null when a group is empty.
 */
export function mannWhitney(a: readonly number[], b: readonly number[]): TwoSampleRank | null {
  if (a.length === 0 || b.length === 0) return null
  const ranks = midranks([...a, ...b])
  const mine = sum(ranks.slice(0, a.length))
  const statistic = mine - (a.length * (a.length + 1)) / 2
  const n = ranks.length
  const exact = n <= EXACT_RANK_SUM
  return {
    statistic,
    p: exact ? exactSum(ranks, a.length) : normalSum(ranks, a.length, mine),
    method: exact ? 'exact' : 'normal',
  }
}

/** The smaller group is counted through: the two rank sums determine each other. */
function exactSum(ranks: readonly number[], sizeOfA: number): number {
  const whole = wholeRanks(ranks)
  const n = ranks.length
  const size = Math.min(sizeOfA, n - sizeOfA)
  const group = sizeOfA <= n - sizeOfA ? whole.ranks.slice(0, sizeOfA) : whole.ranks.slice(sizeOfA)
  return asFarFrom(rankSumDistribution(whole.ranks, size), sum(group), (size * (n + 1) * whole.factor) / 2)
}

function normalSum(ranks: readonly number[], sizeOfA: number, mine: number): number {
  const n = ranks.length
  const middle = (n + 1) / 2
  const spread = sum(ranks.map((rank) => (rank - middle) ** 2))
  return normalP(mine - sizeOfA * middle, (sizeOfA * (n - sizeOfA) * spread) / (n * (n - 1)))
}

/** With continuity correction, as R does it. Nothing varies: nothing speaks against chance. */
function normalP(distance: number, variance: number): number {
  return variance === 0 ? 1 : normalTwoSided((distance - Math.sign(distance) * 0.5) / Math.sqrt(variance))
}
