import { describe, expect, test } from 'vitest'
import { indicatorResult, type IndicatorFigures, type IndicatorType, type Observation } from './contract.ts'
import { concludeAll } from './evaluation-conclusions.ts'
import { indicatorFigures } from './indicator-figures.ts'

const number: IndicatorType = { kind: 'number', better: 'higher' }

/** [unit, group letter, occasion letter, value, cluster] in short. */
function observe(
  rows: readonly [string, 'i' | 'r', 'b' | 'e' | 'm', number | null, string?][],
): Observation[] {
  const occasions = { b: 'baseline', e: 'end', m: 'midway' }
  return rows.map(([unit, group, occasion, value, cluster]) => ({
    unit,
    cluster: cluster ?? `unit:${unit}`,
    group: group === 'i' ? 'intervention' : 'reference',
    occasion: occasions[occasion],
    value,
    open: false,
  }))
}

function figures(observations: Observation[], type = number, seed = 1): IndicatorFigures {
  return indicatorFigures({ indicator: 'trivsel', type, observations, seed, resamples: 200 })
}

/** Every number in an answer is a number: nothing becomes null on the way through JSON that was not null before. */
function survivesJson(found: unknown): boolean {
  return (
    JSON.stringify(found) ===
    JSON.stringify(found, (_, value: unknown) =>
      typeof value === 'number' && !Number.isFinite(value) ? 'broken' : value,
    )
  )
}

const pair = (
  unit: string,
  group: 'i' | 'r',
  [before, after]: [number | null, number | null],
  cluster = `unit:${unit}`,
) =>
  observe([
    [unit, group, 'b', before, cluster],
    [unit, group, 'e', after, cluster],
  ])

const situations: [string, Observation[]][] = [
  ['one unit', pair('a', 'i', [3, 4])],
  ['two units, one in each group', [...pair('a', 'i', [3, 4]), ...pair('b', 'r', [5, 5])]],
  ['three units', [...pair('a', 'i', [3, 4]), ...pair('b', 'i', [5, 5]), ...pair('c', 'r', [1, 9])]],
  ['all equal', ['a', 'b', 'c', 'd', 'e', 'f'].flatMap((unit, i) => pair(unit, i < 3 ? 'i' : 'r', [4, 4]))],
  ['all missing', ['a', 'b', 'c'].flatMap((unit) => pair(unit, 'i', [null, null]))],
  [
    'one group all missing',
    [...pair('a', 'i', [1, 2]), ...pair('b', 'i', [2, 5]), ...pair('c', 'r', [null, null])],
  ],
  [
    'one cluster',
    ['a', 'b', 'c', 'd'].flatMap((unit, i) => pair(unit, i < 2 ? 'i' : 'r', [i, 2 * i], 'skole')),
  ],
  [
    'one cluster in each group',
    ['a', 'b', 'c', 'd'].flatMap((unit, i) => pair(unit, i < 2 ? 'i' : 'r', [i, 2 * i], i < 2 ? 'x' : 'y')),
  ],
  ['an empty reference group', [...pair('a', 'i', [1, 2]), ...pair('b', 'i', [2, 5])]],
  ['an empty intervention group', [...pair('a', 'r', [1, 2]), ...pair('b', 'r', [2, 5])]],
  [
    'only baseline',
    observe([
      ['a', 'i', 'b', 3],
      ['b', 'r', 'b', 5],
    ]),
  ],
  [
    'no baseline',
    observe([
      ['a', 'i', 'e', 3],
      ['b', 'r', 'e', 5],
      ['c', 'r', 'e', 6],
      ['d', 'i', 'e', 7],
    ]),
  ],
]

describe('every situation gives figures or says that there are none', () => {
  test.each(situations)('%s', (_, observations) => {
    for (const kind of ['number', 'yes_no', 'time_to_event'] as const) {
      const mapped =
        kind === 'yes_no'
          ? observations.map((o) => ({ ...o, value: o.value === null ? null : o.value % 2 }))
          : observations
      const found = figures(mapped, { kind, better: 'higher' })
      const [result] = concludeAll([found])
      expect(survivesJson(result)).toBe(true)
      expect(indicatorResult.safeParse(result).error).toBeUndefined()
      expect(result?.sentence.da.length).toBeGreaterThan(20)
      expect(result?.may_be_published).toBe(
        kind !== 'time_to_event' && observations.every(({ value }) => value === null),
      )
    }
  })
})

describe('what can and can not be concluded', () => {
  const sentence = (observations: Observation[]) => concludeAll([figures(observations)])[0]?.sentence.da ?? ''
  const spread = (group: 'i' | 'r', changes: number[], cluster?: (i: number) => string) =>
    changes.flatMap((change, i) => pair(`${group}${i}`, group, [10 + i, 10 + i + change], cluster?.(i)))

  test('nothing after the start (R-EVA-12)', () =>
    expect(sentence(observe([['a', 'i', 'b', 3]]))).toContain('ingen målinger efter start'))
  test('no reference group: a change is no effect (R-EVA-12)', () =>
    expect(sentence(spread('i', [3, 5, 4, 6]))).toContain('kan ikke tilskrives indsatsen'))
  test('a clear difference is still no proof of a cause', () => {
    const text = sentence([
      ...spread('i', [11, 12, 10, 13, 9, 12, 11, 10]),
      ...spread('r', [0, 1, -1, 2, 0, 1, 0, -2]),
    ])
    expect(text).toContain('udviklede sig forskelligt')
    expect(text).toContain('viser ikke i sig selv, at indsatsen er årsagen')
  })
  test('no difference shown: what the sample could have found (R-EVA-01)', () => {
    const text = sentence([...spread('i', [3, -5, 4, -6, 2, 1]), ...spread('r', [1, -4, 5, -3, 0, 2])])
    expect(text).toContain('kan ikke konkluderes')
    expect(text).toMatch(/Med 6 og 6 i grupperne kunne kun en forskel på mindst \d+,\d\d være fundet/)
  })
  test('two schools on each side can show nothing, however large the difference', () => {
    const text = sentence([
      ...spread('i', [90, 95, 92, 97], (i) => `a${i % 2}`),
      ...spread('r', [0, 1, 2, 3], (i) => `b${i % 2}`),
    ])
    expect(text).toContain('kun 2 og 2 klynger')
  })
  test('three in each group can show nothing either, however large the difference', () => {
    expect(sentence([...spread('i', [90, 95, 92]), ...spread('r', [0, 1, 2])])).toContain(
      'kun målt 3 i indsatsgruppen og 3 i referencegruppen. Så få kan ikke vise en forskel',
    )
    // Negative control: four in each can, with 2 of 70 divisions as extreme.
    expect(sentence([...spread('i', [90, 95, 92, 97]), ...spread('r', [0, 1, 2, 3])])).toContain(
      'udviklede sig forskelligt',
    )
  })
  test('one school with children of both groups does not stop the others from telling', () => {
    const schools = (i: number) => `skole${i % 5}`
    const data = [
      ...spread('i', [30, 31, 29, 33, 28, 30, 31, 32, 29, 30], (i) => `i${schools(i)}`),
      ...spread('r', [0, 1, -1, 2, 0, 1, 3, 0, 1, 2], (i) => `r${schools(i)}`),
      ...pair('bi', 'i', [5, 6], 'begge'),
      ...pair('br', 'r', [5, 5], 'begge'),
    ]
    const did = figures(data).between.end?.difference_in_differences
    expect(did).toMatchObject({
      exchanged: 'clusters_and_units',
      clusters: { intervention: 5, reference: 5, mixed: 1 },
    })
    expect(did?.permutation.p).toBeLessThan(0.05)
    expect(sentence(data)).toContain('udviklede sig forskelligt')
  })
  test('a direction is named only when somebody has said which was hoped for', () => {
    const data = [...spread('i', [11, 12, 10, 13, 9, 12]), ...spread('r', [0, 1, -1, 2, 0, 1])]
    const text = (better?: 'higher' | 'lower') =>
      concludeAll([figures(data, better ? { kind: 'number', better } : { kind: 'number' })])[0]?.sentence.da
    expect(text('higher')).toContain('i den retning, man håbede på')
    expect(text('lower')).toContain('imod det, man håbede på')
    expect(text()).not.toContain('håbede')
  })
  test('p values are adjusted for how many indicators were looked at', () => {
    const one = figures([...spread('i', [5, 6, 7, 8]), ...spread('r', [0, 1, 2, 3])])
    const [first] = concludeAll([one, one, one])
    expect(first?.primary?.p_holm).toBeCloseTo(3 * (first?.primary?.p ?? NaN), 12)
    expect(first?.primary?.p_benjamini_hochberg).toBeCloseTo(first?.primary?.p ?? NaN, 12)
  })
})

describe('figures', () => {
  const data = [1, 2, 3, 4, 5, 6].flatMap((i) => [
    ...pair(`i${i}`, 'i', [i, i * 2 + 1]),
    ...pair(`r${i}`, 'r', [i, i === 6 ? null : i + 1]),
  ])

  test('count who is missing at each occasion', () => {
    const found = figures(data)
    expect(found.occasions.reference?.end).toMatchObject({ n: 5, missing: 1 })
    expect(found.changes.reference?.end?.summary).toMatchObject({ n: 5, missing: 1, mean: 1 })
    expect(found.units).toEqual({ intervention: 6, reference: 6 })
  })
  test('difference in differences is the difference of the mean changes', () => {
    const did = figures(data).between.end?.difference_in_differences
    expect(did?.estimate).toBeCloseTo(4.5 - 1, 12)
    expect(did).toMatchObject({ exchanged: 'units', clusters: { intervention: 6, reference: 5, mixed: 0 } })
  })
  test('changes that are equal on paper are ties, whatever binary fractions make of them', () => {
    // 0.3 - 0.1 and 0.4 - 0.2 differ in the last bit.
    const rows = [0.1, 0.2, 0.3, 0.7, 1.1].flatMap((v, i) =>
      pair(`u${i}`, 'i', [v, Number((v + 0.2).toFixed(1))]),
    )
    const found = figures(rows).changes.intervention?.end
    expect(found?.paired_t).toBeNull()
    expect(found?.wilcoxon_pratt).toMatchObject({ statistic: 15, p: 0.0625 })
    expect(found?.summary).toMatchObject({ mean: 0.2, sd: 0 })
  })
  test('the same seed gives the same bytes; another one other resamples, the same exact figures', () => {
    expect(JSON.stringify(figures(data))).toBe(JSON.stringify(figures(data)))
    const [here, there] = [figures(data), figures(data, number, 2)]
    expect(there.occasions.intervention?.end?.mean_bca_interval).not.toEqual(
      here.occasions.intervention?.end?.mean_bca_interval,
    )
    expect(there.changes.intervention?.end?.wilcoxon_pratt).toEqual(
      here.changes.intervention?.end?.wilcoxon_pratt,
    )
  })
  test('one person says nothing about how certain a mean or a difference is', () => {
    const found = figures([
      ...pair('a', 'i', [1.5, 2]),
      ...[2, 5, 9, 4].flatMap((v, i) => pair(`b${i}`, 'r', [v, 2 * v])),
    ])
    expect(found.occasions.intervention?.end).toMatchObject({
      mean: 2,
      mean_t_interval: null,
      mean_percentile_interval: null,
      mean_bca_interval: null,
    })
    expect(found.between.end?.difference_in_differences?.bootstrap_interval).toBeNull()
    expect(found.occasions.reference?.end?.mean_bca_interval).not.toBeNull()
  })
  test('small groups are marked as not to be published', () => {
    const large = Array.from({ length: 12 }, (_, i) => pair(`u${i}`, i < 6 ? 'i' : 'r', [i, i + 2])).flat()
    expect(figures(large).may_be_published).toBe(true)
    expect(figures(data).may_be_published).toBe(true)
    expect(figures(data.slice(0, 12)).may_be_published).toBe(false)
  })
  test('durations give curves and a log-rank test, the last occasion counting', () => {
    const rows = [3, 5, 8, 9, 12, 4, 6, 7].map((time, i): Observation => ({
      unit: `u${i}`,
      cluster: `unit:u${i}`,
      group: i < 5 ? 'intervention' : 'reference',
      occasion: 'end',
      value: time,
      open: i % 3 === 0,
    }))
    const found = figures(rows, { kind: 'time_to_event', better: 'higher' })
    expect(found.survival?.groups.intervention).toMatchObject({ n: 5, events: 3 })
    expect(found.primary?.test).toBe('log_rank')
  })
})
