import { describe, expect, test } from 'vitest'
import { attackByEnumeration, attackTwoWay, randomOf, randomTable, truthOf } from '#test/disclosure-attack.ts'
import { audit, type Alternative, type Target, type World } from './audit-rules.ts'
import { DEFAULT_RULE, EMPTY_LEDGER, type CountTable, type Ledger, type PublishedTable } from './contract.ts'
import { protectRelease, suppressCounts } from './release-rules.ts'
import { targetsOf } from './suppression-rules.ts'
import { cellKey } from './table-rules.ts'
import { worldOf } from './world-rules.ts'

const need = DEFAULT_RULE.threshold

function release(tables: CountTable[]) {
  return { tables, populations: [], unions: [], ledger: EMPTY_LEDGER, rule: DEFAULT_RULE }
}

/** What suppression would publish if it stopped after hiding the small counts. */
function onlySmallHidden(table: CountTable): PublishedTable {
  const all = suppressCounts(table, { threshold: 2, zeros: 'show' })
  const truth = truthOf(table, all)
  const cells = all.cells.map(({ at }, i) => {
    const count = truth[i] ?? 0
    return { at, shown: count > 0 && count < need ? null : count }
  })
  return { ...all, cells }
}

function narrow(table: CountTable, published: PublishedTable): number {
  const intervals = attackTwoWay(truthOf(table, published), published, { lower: 1, reach: 60 })
  return intervals.filter(({ low, high }) => high - low < need).length
}

describe('an attacker with maximum flows (P1)', () => {
  test('finds no hidden cell closer than the rule in 1,000 random tables, but most without the second step', () => {
    const random = randomOf(11)
    const broken = { protected: 0, control: 0, small: 0 }
    for (let i = 0; i < 1000; i++) {
      const table = randomTable([2 + Math.floor(random() * 5), 2 + Math.floor(random() * 4)], random)
      broken.protected += narrow(table, suppressCounts(table))
      const control = onlySmallHidden(table)
      broken.control += narrow(table, control)
      broken.small += control.cells.filter((cell) => cell.shown === null).length
    }
    expect(broken.protected).toBe(0)
    expect(broken.control).toBeGreaterThan(broken.small * 0.8)
  })

  test('and the audit by linear programming agree on the interval of every hidden cell', () => {
    const random = randomOf(12)
    for (let i = 0; i < 60; i++) {
      const table = randomTable([3, 4], random, { from: 0, to: 9 })
      for (const published of [suppressCounts(table), onlySmallHidden(table)]) {
        const flows = attackTwoWay(truthOf(table, published), published, { lower: 1, reach: 60 })
        expect(auditWidths(table, published, 60)).toEqual(flows.map(({ low, high }) => high - low))
      }
    }
  })
})

/** The full width the audit finds for every hidden cell, in the order of the cells; at most `reach` to each side. */
function auditWidths(table: CountTable, published: PublishedTable, reach: number): number[] {
  const world = worldOf(release([table]))
  const keys = [...world.figures.keys()]
  const hidden = new Set(keys.filter((_, i) => published.cells[i]?.shown === null))
  const targets = targetsOf(world, hidden).map((t) => ({ ...t, need: 100_000 }))
  const verdicts = audit(world, hidden, { targets, known: [], stopAtFirst: false })
  return verdicts.map((v) => Math.min(v.up, reach) + Math.min(v.down, reach))
}

describe('an attacker who tries everything', () => {
  test('finds no hidden cell of a small three-way table closer than the rule', () => {
    const random = randomOf(13)
    let attacked = 0
    let control = 0
    for (let i = 0; i < 40; i++) {
      const table = randomTable([2, 2, 2], random, { from: 3, to: 9 })
      const published = suppressCounts(table)
      const intervals = attackByEnumeration(table, published, { lower: 1, top: 40 })
      attacked += intervals.length
      expect(intervals.filter(({ low, high }) => high - low < need)).toEqual([])
      const bare = attackByEnumeration(table, onlySmallHidden(table), { lower: 1, top: 40 })
      control += bare.filter(({ low, high }) => low === high).length
    }
    expect(attacked).toBeGreaterThan(100)
    expect(control).toBeGreaterThan(30)
  })
})

/** Does an alternative truth agree with everything published? Plain arithmetic, no solver. */
function agrees(world: World, hidden: ReadonlySet<string>, alternative: Alternative): boolean {
  const value = (key: string) => (world.figures.get(key)?.count ?? 0) + (alternative.get(key) ?? 0)
  const added = world.equations.every(
    (e) => e.terms.reduce((s, t) => s + t.coefficient * value(t.key), 0) === 0,
  )
  const allowed = [...alternative].every(
    ([key]) => hidden.has(key) && value(key) >= (world.figures.get(key)?.lower ?? 0),
  )
  return added && allowed && [...alternative.values()].every((change) => Number.isInteger(change))
}

describe('the proof that comes with a release', () => {
  test('1,000 random sets of linked tables: for every hidden cell two whole-number truths at least 5 apart fit', () => {
    const random = randomOf(14)
    let cells = 0
    const control = { small: 0, broken: 0, sets: 0 }
    for (let i = 0; i < 1000; i++) {
      const tables = linkedTables(random, i)
      const input = release(tables)
      const result = protectRelease(input)
      if (!result.ok) throw new Error(JSON.stringify(result.refusal))
      const world = worldOf(input)
      const hidden = new Set(hiddenKeys(world, result.tables))
      const known: Alternative[] = []
      audit(world, hidden, { targets: targetsOf(world, hidden), known, stopAtFirst: false })
      const honest = known.filter((a) => agrees(world, hidden, a))
      expect(honest.length).toBe(known.length)
      const bare = onlySmall(world)
      const verdicts = audit(world, bare, { targets: targetsOf(world, bare), known: [], stopAtFirst: false })
      control.small += bare.size
      control.broken += verdicts.filter((v) => !v.safe).length
      control.sets += bare.size === 0 || verdicts.some((v) => !v.safe) ? 1 : 0
      for (const key of hidden) {
        const moves = [0, ...honest.map((a) => a.get(key) ?? 0)]
        // Where nothing bounds a cell above, no finite alternative is needed to prove it.
        const width = Math.max(...moves) - Math.min(...moves)
        cells += 1
        if (width < need) expect(unbounded(world, hidden, key)).toBe(true)
      }
    }
    expect(cells).toBeGreaterThan(4000)
    // The negative control: with nothing but the small counts hidden, the same audit breaks most sets of tables.
    expect(control.sets).toBeGreaterThan(600)
    expect(control.broken).toBeGreaterThan(control.small * 0.5)
  }, 120_000)
})

function onlySmall(world: World): Set<string> {
  return new Set(
    [...world.figures.values()].filter(({ count }) => count > 0 && count < need).map(({ key }) => key),
  )
}

/** Can this hidden cell be raised without end? Only if hidden totals alone take it up. */
function unbounded(world: World, hidden: ReadonlySet<string>, key: string): boolean {
  const targets = [{ terms: [{ key, coefficient: 1 }], need: 1_000_000, label: key }]
  return audit(world, hidden, { targets, known: [], stopAtFirst: false })[0]?.up === Infinity
}

/** One two-way table, or two that share a margin, or a three-way one. */
function linkedTables(random: () => number, i: number): CountTable[] {
  if (i % 4 === 0) return [randomTable([2, 3, 2], random)]
  const base = randomTable([3, 3, 2], random, { from: 1, to: 5 })
  const [a, b, c] = base.dimensions
  if (!a || !b || !c) return [base]
  const sum = (keep: (x: number, y: number, z: number) => number, size: number) => {
    const counts = Array.from({ length: size }, () => 0)
    base.counts.forEach((n, at) => {
      const to = keep(Math.floor(at / 6), Math.floor(at / 2) % 3, at % 2)
      counts[to] = (counts[to] ?? 0) + n
    })
    return counts
  }
  const first = { ...base, name: 'ab', dimensions: [a, b], counts: sum((x, y) => x * 3 + y, 9) }
  const second = { ...base, name: 'ac', dimensions: [a, c], counts: sum((x, _, z) => x * 2 + z, 6) }
  const third = { ...base, name: 'bc', dimensions: [b, c], counts: sum((_, y, z) => y * 2 + z, 6) }
  return i % 4 === 1 ? [first] : i % 4 === 2 ? [first, second] : [first, second, third]
}

function hiddenKeys(world: World, tables: readonly PublishedTable[]): string[] {
  const shown = new Map<string, number | null>()
  for (const table of tables)
    for (const { at, shown: value } of table.cells) {
      const where = table.dimensions.flatMap((d, i) => (typeof at[i] === 'string' ? [[d.name, at[i]]] : []))
      where.sort(([x = ''], [y = '']) => (x < y ? -1 : 1))
      shown.set(JSON.stringify([table.population, ...where]), value)
    }
  return [...world.figures.keys()].filter((key) => shown.get(key) === null)
}

describe('the proof that comes with a sequence of releases', () => {
  test('60 sequences of four nested ones: alternatives fit all of them together, every hidden cell and close difference has its 5', () => {
    const random = randomOf(15)
    let judged = 0
    for (let i = 0; i < 60; i++) {
      let ledger = EMPTY_LEDGER
      const counts = [0, 1, 2].map(() => 6 + Math.floor(random() * 25))
      for (let month = 0; month < 4; month++) {
        const populations = month === 0 ? [] : [{ id: `m${month - 1}`, within: [`m${month}`], apartFrom: [] }]
        const input = { ...release([oneWay(`m${month}`, counts)]), populations, ledger }
        const result = protectRelease(input)
        if (!result.ok) break
        judged += proveSequence(input, result.ledger)
        ledger = result.ledger
        counts.forEach((n, k) => (counts[k] = n + Math.floor(random() * 5)))
      }
    }
    expect(judged).toBeGreaterThan(400)
  })
})

function oneWay(population: string, counts: readonly number[]): CountTable {
  const categories = counts.map((_, i) => `k${i}`)
  return { name: population, population, dimensions: [{ name: 'd', categories }], counts: [...counts] }
}

/** Checks every alternative of the audit by arithmetic on the ledger alone, and that each protected quantity moves by 5. */
function proveSequence(input: Parameters<typeof worldOf>[0], after: Ledger): number {
  const world = worldOf(input)
  const shown = new Map(after.cells.map((cell) => [cellKey(cell.population, cell.where), cell]))
  const hidden = new Set(
    [...world.figures.keys()].filter(
      (key) => shown.get(key)?.shown !== true && (world.figures.get(key)?.count !== 0 || !shown.has(key)),
    ),
  )
  const known: Alternative[] = []
  audit(world, hidden, { targets: targetsOf(world, hidden), known, stopAtFirst: false })
  const honest = known.filter((alternative) => fitsLedger(after, alternative))
  expect(honest.length).toBe(known.length)
  const targets = targetsOf(world, hidden)
  for (const target of targets) {
    const moves = honest.map((a) =>
      target.terms.reduce((sum, t) => sum + t.coefficient * (a.get(t.key) ?? 0), 0),
    )
    const width = Math.max(0, ...moves) - Math.min(0, ...moves)
    if (width < need) expect(endless(world, hidden, target)).toBe(true)
  }
  return targets.length
}

function fitsLedger(ledger: Ledger, alternative: Alternative): boolean {
  const value = (population: string, where: Record<string, string>) => {
    const key = cellKey(population, where)
    const cell = ledger.cells.find((c) => cellKey(c.population, c.where) === key)
    return { cell, count: (cell?.count ?? NaN) + (alternative.get(key) ?? 0) }
  }
  const untouched = ledger.cells.every(({ population, where, count, shown }) => {
    const now = value(population, where).count
    return shown ? now === count : now >= (count > 0 ? 1 : 0)
  })
  const ids = ledger.tables.map(({ population }) => population)
  const added = ids.every(
    (id) => [0, 1, 2].reduce((sum, k) => sum + value(id, { d: `k${k}` }).count, 0) === value(id, {}).count,
  )
  const nested = ids.every((id, later) =>
    ids
      .slice(0, later)
      .every((earlier) =>
        [{}, { d: 'k0' }, { d: 'k1' }, { d: 'k2' }].every(
          (where) => value(earlier, where).count <= value(id, where).count,
        ),
      ),
  )
  return untouched && added && nested
}

function endless(world: World, hidden: ReadonlySet<string>, target: Target): boolean {
  const verdict = audit(world, hidden, {
    targets: [{ ...target, need: 1_000_000 }],
    known: [],
    stopAtFirst: false,
  })[0]
  return verdict?.up === Infinity || verdict?.down === Infinity
}
