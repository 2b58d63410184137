import { describe, expect, test } from 'vitest'
import { distanceToR, fromR, namesFromR, sample } from '#test/reference.ts'
import { differenceInDifferences } from './difference-in-differences.ts'
import { noncentralTCdf, normalCdf, normalQuantile, studentCdf, studentQuantile } from './distributions.ts'
import { cliffsDelta, hedgesG, rankBiserialInterval } from './effect-size.ts'
import { conditionalOddsRatio, fisherP, mcnemarP } from './fisher-rules.ts'
import { medianInterval } from './median-interval.ts'
import { benjaminiHochberg, holm } from './multiplicity-rules.ts'
import { deviation, mean, median } from './numbers-rules.ts'
import { mannWhitney, signedRank } from './rank-tests.ts'
import {
  bcaInterval,
  bootstrapMeans,
  generatorFor,
  percentileInterval,
  permutationTest,
} from './resampling.ts'
import {
  detectableShares,
  powerOfShares,
  riskDifference,
  sampleOddsRatio,
  sizeForShares,
  wilson,
} from './shares.ts'
import { detectableEffect, pairedT, welchT } from './student.ts'
import { kaplanMeier, logRank, survivalOf } from './survival.ts'

// Every expected value comes from R 4.2.2 by test/data/evaluation/reference.R; R itself is not needed here.
const EXACT = 1e-9

type Compute = (args: string[]) => readonly (number | null | undefined)[]

function compare(start: string, compute: Compute, within = EXACT): void {
  describe(start, () => {
    const names = namesFromR(start).filter((name) => start.endsWith('counted') || !name.includes(' counted '))
    test.each(names)('%s', (name) => {
      const args = name.slice(start.length + 1).split(' ')
      expect(distanceToR(compute(args), fromR(name))).toBeLessThan(within)
    })
  })
}

const numbers = (args: string[]) => args.map(Number) as [number, number, number, number]
const two = ([a = '', b = '']: string[]) => [sample(a), sample(b)] as const
const tableOf = (args: string[]) => {
  const [yesA, noA, yesB, noB] = numbers(args)
  return { yesA, noA, yesB, noB }
}
/** -9 to 9 in a fixed order that both programs make: many ties, and zeros. */
const pattern = (n: number) => Array.from({ length: n }, (_, i) => (((i + 1) * 37) % 19) - 9)
const how = () => ({ resamples: 10, generator: generatorFor(1, 'test') })

describe('distributions', () => {
  test.each([...namesFromR('pnorm'), ...namesFromR('pt')])(
    '%s, in relative terms also far out in the tail',
    (name) => {
      const [kind, x = NaN, df = NaN] = name.split(' ').map((word, i) => (i === 0 ? NaN : Number(word)))
      const found = name.startsWith('pnorm') ? normalCdf(x) : studentCdf(x, df)
      expect(kind).toBeNaN()
      expect(Math.abs(found / (fromR(name)[0] ?? NaN) - 1)).toBeLessThan(1e-11)
    },
  )
  compare('qnorm', ([p]) => [normalQuantile(Number(p))], 1e-12)
  compare('qt', (args) => [studentQuantile(...(numbers(args).slice(0, 2) as [number, number]))])
  compare(
    'nct',
    (args) => [noncentralTCdf(...(numbers(args).slice(0, 3) as [number, number, number]))],
    1e-11,
  )
  compare('pt-ncp', (args) => [noncentralTCdf(...(numbers(args).slice(0, 3) as [number, number, number]))])
})

describe('one group', () => {
  compare('signed-rank', ([name = '', zeros]) => {
    const found = signedRank(sample(name), zeros === 'pratt' ? 'pratt' : 'wilcoxon')
    return [found?.statistic, found?.p]
  })
  compare('signed-rank counted', ([n, zeros]) => {
    const found = signedRank(pattern(Number(n)), zeros === 'pratt' ? 'pratt' : 'wilcoxon')
    expect(found?.method).toBe('exact')
    return [found?.statistic, found?.p]
  })
  test.each(['plain', 'long'])('wilcox.test %s', (name) => {
    const found = signedRank(sample(name), 'wilcoxon')
    expect(distanceToR([found?.statistic, found?.p], fromR(`wilcox.test ${name}`))).toBeLessThan(EXACT)
  })
  compare('wilcox.test seq', ([n]) => {
    const order = Array.from({ length: Number(n) }, (_, i) => i + 1)
    const changes = order.map((i) => Math.round((i * (i % 3 === 0 ? -1 : 1) + i / 7) * 1000) / 1000)
    const found = signedRank(changes, 'wilcoxon')
    return [found?.statistic, found?.p]
  })
  test('above 200 changes: normal with ties and continuity correction', () => {
    const found = signedRank(Array.from({ length: 25 }, () => sample('tied')).flat(), 'wilcoxon')
    expect(found?.method).toBe('normal')
    expect(distanceToR([found?.p], fromR('wilcox.test normal tied-25'))).toBeLessThan(EXACT)
  })
  compare('t.test', ([name = '']) => {
    const found = pairedT(sample(name))
    return [found?.t, found?.df, found?.p, found?.difference, ...(found?.interval ?? [])]
  })
  compare('mean sd median', ([name = '']) => [
    mean(sample(name)),
    deviation(sample(name)),
    median(sample(name)),
  ])
  compare('median interval', ([name = '']) => medianInterval(sample(name)) ?? [])
  compare('binom.test', (args) => [mcnemarP(...(numbers(args).slice(0, 2) as [number, number]))])
  test('rank-biserial', () => {
    const r = signedRank(sample('plain'), 'wilcoxon')?.rank_biserial ?? NaN
    expect(
      distanceToR([r, ...(rankBiserialInterval(r, 10) ?? [])], fromR('rank-biserial plain')),
    ).toBeLessThan(EXACT)
  })
})

describe('two groups', () => {
  const mw: Compute = (args) => {
    const found = mannWhitney(...two(args))
    return [found?.statistic, found?.p]
  }
  compare('mann-whitney', mw)
  compare('mann-whitney counted', (args) => {
    const [m, n] = numbers(args)
    const found = mannWhitney(
      pattern(m),
      pattern(n + 3)
        .slice(3)
        .map((value) => value - 2),
    )
    expect(found?.method).toBe('exact')
    return [found?.statistic, found?.p]
  })
  compare('coin rank', (args) => [mannWhitney(...two(args))?.p])
  compare('permutation', (args) => {
    const found = permutationTest(...two(args), how())
    return [found?.difference, found?.p, found?.arrangements]
  })
  compare('coin mean', (args) => [permutationTest(...two(args), how())?.p])
  test('wilcox.test of two groups without ties', () => {
    expect(distanceToR(mw(['change-a', 'change-b']), fromR('wilcox.test change'))).toBeLessThan(EXACT)
    const sixty = Array.from({ length: 60 }, (_, i) => i + 1)
    const found = mannWhitney(
      sixty.map((i) => i * 1.7),
      sixty.map((i) => i * 1.5 + 0.05),
    )
    expect(found?.method).toBe('exact')
    expect(distanceToR([found?.statistic, found?.p], fromR('wilcox.test 60 60'))).toBeLessThan(EXACT)
  })
  test('above 120 persons: normal with ties and continuity correction', () => {
    const many = (name: string) => Array.from({ length: 20 }, () => sample(name)).flat()
    const found = mannWhitney(many('group-a-tied'), many('group-b-tied'))
    expect(found?.method).toBe('normal')
    expect(distanceToR([found?.p], fromR('wilcox.test normal big'))).toBeLessThan(EXACT)
  })
  compare('welch', (args) => {
    const found = welchT(...two(args))
    return [found?.t, found?.df, found?.p, found?.difference, ...(found?.interval ?? [])]
  })
  compare('hedges', (args) => {
    const found = hedgesG(...two(args))
    return [found?.value, ...(found?.interval ?? [])]
  })
  compare('cliff', (args) => {
    const found = cliffsDelta(...two(args))
    return [found?.value, ...(found?.interval ?? [])]
  })
  test('difference in differences, whole clusters changing sides', () => {
    const [change, id, side] = ['cluster-change', 'cluster-id', 'cluster-group'].map((name) => sample(name))
    const units = (change ?? []).map((value, i) => ({
      change: value,
      cluster: String(id?.[i]),
      group: side?.[i] === 1 ? ('intervention' as const) : ('reference' as const),
    }))
    const found = differenceInDifferences(units, how())
    const values = [found?.estimate, found?.permutation.p, found?.permutation.arrangements]
    expect(found?.exchanged).toBe('clusters')
    expect(distanceToR(values, fromR('did clusters'))).toBeLessThan(EXACT)
  })
})

describe('shares', () => {
  compare('wilson', (args) => wilson(...(numbers(args).slice(0, 2) as [number, number])) ?? [])
  compare('fisher', (args) => [fisherP(tableOf(args))])
  const odds: Compute = (args) => {
    const found = conditionalOddsRatio(tableOf(args))
    return [found?.value, ...(found?.interval ?? [])]
  }
  compare('condor', odds)
  // fisher.test stops its root finder at 1e-4, so the last digits printed by R are not the estimate's.
  compare('fisher-or', (args) => odds(args).map((value) => value ?? Infinity), 5e-3)
  compare('newcombe', (args) => {
    const found = riskDifference(tableOf(args))
    return [found?.value, ...(found?.interval ?? [])]
  })
  compare('woolf', (args) => {
    const found = sampleOddsRatio(tableOf(args))
    return [found?.value, ...(found?.interval ?? [])]
  })
})

describe('what a sample could have found', () => {
  compare('power.prop.test n', (args) => [sizeForShares(...(numbers(args).slice(0, 2) as [number, number]))])
  compare('power.prop.test power', (args) => {
    const [p, q, n] = numbers(args)
    return [powerOfShares({ p, q, a: n, b: n })]
  })
  compare('power.prop.test p', (args) => {
    const [n, q] = numbers(args)
    return [detectableShares(q, n, n).above]
  })
  compare('mde', (args) => [
    args[0] === 'paired'
      ? detectableEffect(Number(args[1]), null)
      : detectableEffect(...(numbers(args).slice(0, 2) as [number, number])),
  ])
  test('power.t.test 20', () =>
    expect(distanceToR([detectableEffect(20, 20)], fromR('power.t.test 20'))).toBeLessThan(1e-8))
})

describe('bootstrap, within the Monte Carlo error of both programs', () => {
  test.each(['skewed', 'change-a'])('%s', (name) => {
    const values = sample(name)
    const [draws] = bootstrapMeans([Float64Array.from(values)], 100_000, generatorFor(5, name))
    if (!draws) throw new Error('one column went in')
    for (const [kind, found] of [
      ['perc', percentileInterval(draws)],
      ['bca', bcaInterval(draws, values)],
    ] as const) {
      const [low = null, high = null, error] = fromR(`boot ${kind} ${name}`)
      // A 2.5 % quantile of 100,000 draws has a standard error of about 0.0085 standard errors of the mean.
      const slack = 0.08 * (error ?? NaN)
      expect(Math.abs((found?.[0] ?? NaN) - (low ?? NaN))).toBeLessThan(slack)
      expect(Math.abs((found?.[1] ?? NaN) - (high ?? NaN))).toBeLessThan(slack)
    }
  })
})

describe('durations', () => {
  const followed = (name: string) =>
    sample(`time-${name}`).map((time, i) => ({ time, open: sample(`open-${name}`)[i] === 1 }))
  compare('km', ([name = '', time]) => {
    if (name === 'median')
      return [
        survivalOf(followed(time ?? '').map((d) => ({ ...d, group: 'reference' as const })))?.groups.reference
          ?.median,
      ]
    const step = kaplanMeier(followed(name)).find((s) => s.time === Number(time))
    const [low, high] = step?.interval ?? [null, null]
    return [
      step?.at_risk,
      step?.events,
      step?.survival,
      step?.survival === 0 ? null : step?.standard_error,
      low,
      high,
    ]
  })
  test('log-rank', () => {
    const both = [
      ...followed('a').map((d) => ({ ...d, group: 'intervention' as const })),
      ...followed('b').map((d) => ({ ...d, group: 'reference' as const })),
    ]
    const found = logRank(both)
    expect(distanceToR([found?.chi_squared, found?.p], fromR('log-rank'))).toBeLessThan(EXACT)
  })
})

describe('several tests at once', () => {
  test('Holm', () => expect(distanceToR(holm(sample('p-values')), fromR('holm'))).toBeLessThan(EXACT))
  test('Benjamini-Hochberg', () =>
    expect(distanceToR(benjaminiHochberg(sample('p-values')), fromR('bh'))).toBeLessThan(EXACT))
})
