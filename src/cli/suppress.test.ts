import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { suppressTables } from './suppress.ts'

async function run(...args: string[]) {
  const out: string[] = []
  const err: string[] = []
  const code = await suppressTables(args, { out: (line) => out.push(line), err: (line) => err.push(line) })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

let folder = ''
beforeAll(async () => (folder = await mkdtemp(path.join(os.tmpdir(), 'samspil-suppress-test-'))))
afterAll(async () => await rm(folder, { recursive: true, force: true }))

async function file(content: unknown): Promise<string> {
  const to = path.join(folder, 'tables.json')
  await writeFile(to, typeof content === 'string' ? content : JSON.stringify(content))
  return to
}

const alder = { name: 'alder', categories: ['6-11', '12-14', '15-17'] }
const table = (counts: number[], population = 'alle') => ({
  name: 'alder',
  population,
  dimensions: [alder],
  counts,
})
const dimensionTwice = () => ({ name: 'a', categories: ['x', 'y'] })
const shown = (out: string): (number | null)[] =>
  JSON.parse(out).tables[0].cells.map((cell: { shown: number | null }) => cell.shown)

describe('samspil suppress', () => {
  test('hides small counts and what would give them back, and returns the ledger', async () => {
    const { code, out, err } = await run(await file({ tables: [table([3, 20, 30])] }), '--json')
    expect([code, err]).toEqual([0, ''])
    expect(shown(out)).toEqual([null, null, 30, 53])
    expect(JSON.parse(out)).toMatchObject({
      method: 'suppression',
      figures: { small: 1, complementary: 1 },
      ledger: { tables: [{ population: 'alle' }] },
    })
  })

  test('the ledger goes in with the next release', async () => {
    const { ledger } = JSON.parse((await run(await file({ tables: [table([12, 20, 30])] }), '--json')).out)
    const next = {
      tables: [table([12, 17, 30], 'uden sigtede')],
      populations: [{ id: 'uden sigtede', within: ['alle'] }],
      ledger,
    }
    expect(shown((await run(await file(next), '--json')).out)).toEqual([12, null, 30, null])
  })

  test('a release that would give away what was hidden is answered with no', async () => {
    const { ledger } = JSON.parse(
      (await run(await file({ tables: [table([5, 20, 30], 'år')] }), '--json')).out,
    )
    const next = {
      tables: [table([3, 14, 20], 'kvartal')],
      populations: [{ id: 'kvartal', within: ['år'] }],
      ledger,
    }
    const { code, out, err } = await run(await file(next), '--json')
    expect([code, JSON.parse(out).problem]).toEqual([1, 'already-exposed'])
    expect(err).toContain('kan ikke frigives')
    expect(err).toContain("can't be released")
  })

  test('--round adds up and hides nothing', async () => {
    const { out } = await run(
      await file({ tables: [table([3, 21, 32])] }),
      '--json',
      '--round',
      '--seed',
      '4',
    )
    const cells = shown(out).map((value) => value ?? NaN)
    expect(cells.every((value) => value % 5 === 0)).toBe(true)
    expect(cells.slice(0, 3).reduce((sum, value) => sum + value, 0)).toBe(cells[3])
  })

  test('amounts with one dominant contributor are hidden', async () => {
    const amounts = [
      {
        name: 'bevilling',
        dimensions: [alder],
        contributions: [
          [90_000, 1_000, 1_000, 1_000, 1_000],
          [5_000, 5_000, 5_000, 5_000, 5_000, 5_000],
          [9_000, 8_000, 9_000, 8_000, 9_000],
        ],
      },
    ]
    const { code, out } = await run(await file({ amounts }), '--json')
    expect(code).toBe(0)
    const cells = JSON.parse(out).amounts[0].cells.map((cell: { shown: number | null }) => cell.shown)
    expect(cells[0]).toBeNull()
    expect(cells.filter((value: number | null) => value === null).length).toBeGreaterThan(1)
  })

  test('prints a table for people with the same mark for everything hidden', async () => {
    expect((await run(await file({ tables: [table([3, 20, 30])] }))).out).toBe(
      'alder\n  6-11: •\n  12-14: •\n  15-17: 30\n  i alt: 53',
    )
  })

  test.each([
    ['{', 'not-json'],
    ['{}', 'no-tables'],
    [{ tables: [{ ...table([1, 2, 3]), counts: [1, -2, 3] }] }, 'wrong-shape'],
    [{ tables: [table([1, 2])] }, 'unreadable-table'],
    [{ tables: [table([3, 20, 30]), table([3, 21, 30])] }, 'two-counts-for-one-cell'],
    [
      {
        tables: [table([3, 20, 30]), table([4, 20, 30], 'del')],
        populations: [{ id: 'del', within: ['alle'] }],
      },
      'part-larger-than-whole',
    ],
    [{ amounts: [{ name: 'x', dimensions: [alder], contributions: [[1]] }] }, 'wrong-number-of-amounts'],
    [
      {
        amounts: [
          { name: 'x', dimensions: [alder], contributions: [[1], [2], [3]] },
          { name: 'y', dimensions: [], contributions: [[9]] },
        ],
      },
      'two-amounts-for-one-cell',
    ],
    [{ tables: [table([3, 20, 30])], rule: { treshold: 10 } }, 'wrong-shape'],
    [{ tables: [table([9_007_199_254_740_991, 20, 30])] }, 'wrong-shape'],
  ])('does not understand %j', async (content, problem) => {
    const { code, out, err } = await run(await file(content), '--json')
    expect([code, JSON.parse(out).problem]).toEqual([2, problem])
    expect(err.split('\n')).toHaveLength(2)
  })

  test('a misspelt rule is named in Danish and English instead of being passed over', async () => {
    const { err } = await run(await file({ tables: [table([3, 20, 30])], rule: { treshold: 10 } }))
    expect(err).toContain('rule: ukendt felt: treshold')
    expect(err).toContain('Unrecognized key: "treshold"')
  })

  test.each([
    [{ tables: [table([1, 2])] }, 'unreadable-table'],
    [
      { tables: [{ ...table([7, 8, 9, 1]), dimensions: [dimensionTwice(), dimensionTwice()] }] },
      'unreadable-table',
    ],
    [{ tables: [table([3, 20, 30]), { ...table([54]), dimensions: [] }] }, 'two-counts-for-one-cell'],
    [
      { tables: [table([3, 20, 30])], amounts: [{ name: 'x', dimensions: [], contributions: [[1]] }] },
      'amounts-not-rounded',
    ],
  ])('does not round %j', async (content, problem) => {
    const { code, out } = await run(await file(content), '--json', '--round')
    expect([code, JSON.parse(out).problem]).toEqual([2, problem])
  })

  test('does not round what has been released unrounded before', async () => {
    const { ledger } = JSON.parse((await run(await file({ tables: [table([12, 20, 30])] }), '--json')).out)
    const again = await run(await file({ tables: [table([12, 20, 30])], ledger }), '--json', '--round')
    expect([again.code, JSON.parse(again.out).problem]).toEqual([2, 'released-before'])
    const others = await run(
      await file({ tables: [table([12, 20, 30], 'andre')], ledger }),
      '--json',
      '--round',
    )
    expect(others.code).toBe(0)
  })

  test.each([
    [[], 'netop én fil'],
    [['/no/such.json'], 'findes ikke'],
    [['a', 'b'], 'netop én fil'],
    [['--foo', 'a'], '--foo'],
    [['a', '--seed'], '--seed'],
    [['a', '--seed', 'x'], 'helt tal fra 0'],
  ])('the words %j, in Danish and English, as JSON too', async (args, says) => {
    const { code, err, out } = await run(...args, '--json')
    expect(code).toBe(2)
    expect(err.split('\n')).toHaveLength(2)
    expect(JSON.parse(out).message).toContain(says)
    expect(JSON.parse(out).messageEnglish).not.toBe('')
  })

  test('--help and --schema', async () => {
    expect((await run('--help')).out).toContain('--round')
    expect(Object.keys(JSON.parse((await run('--schema')).out))).toEqual(['input', 'output', 'complaint'])
  })
})
