import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { scenarioFile } from '#modules/economy/contract.ts'
import { economyAnswer } from './economy-answer.ts'
import { economy } from './economy.ts'

async function run(...args: string[]) {
  const out: string[] = []
  const err: string[] = []
  const code = await economy(args, { out: (line) => out.push(line), err: (line) => err.push(line) })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

let folder = ''
beforeAll(async () => (folder = await mkdtemp(path.join(os.tmpdir(), 'samspil-economy-test-'))))
afterAll(async () => await rm(folder, { recursive: true, force: true }))

async function file(content: unknown): Promise<string> {
  const to = path.join(folder, 'scenario.json')
  await writeFile(to, typeof content === 'string' ? content : JSON.stringify(content))
  return to
}

const quick = ['--draws', '2000']
const own = {
  title: 'Vores egen',
  years: 2,
  children: 10,
  lines: [{ kind: 'running', label: 'Drift', kroner: 1_000_000.5 }],
}

describe('samspil economy', () => {
  test('G-01, G-02: the core team as evaluated', async () => {
    const { code, out, err } = await run('--scenario', 'core-team', '--json', ...quick)
    expect([code, err]).toEqual([0, ''])
    const answer = economyAnswer.parse(JSON.parse(out))
    expect(answer).toMatchObject({
      total: 6_042_000,
      per_child_year: 151_050,
      cash_flow: [3_168_000, 2_874_000],
      missing: [],
    })
    expect(answer.break_even.map(({ unit_cost }) => unit_cost.id)).toEqual([
      'denmark-public',
      'sweden-society',
    ])
    expect(answer.break_even[1]?.person_years.mode).toBeCloseTo(4.6477, 4)
  })

  test('never says that the programme saves money, and says that no effect was found on most indicators', async () => {
    const { out } = await run('--scenario', 'core-team', ...quick)
    expect(out).toContain('siger ikke, at indsatsen sparer penge')
    expect(out).toContain('hverken en positiv eller en negativ udvikling')
    expect(out).not.toMatch(/\b(besparelse|sparet|gevinst på)\b/)
  })

  test('the same seed gives the same bytes', async () => {
    const first = await run('--scenario', 'core-team', '--json', '--seed', '9', ...quick)
    expect((await run('--scenario', 'core-team', '--json', '--seed', '9', ...quick)).out).toBe(first.out)
    expect((await run('--scenario', 'core-team', '--json', '--seed', '8', ...quick)).out).not.toBe(first.out)
  })

  const price = ['--price', '1200000']
  const hours = ['--hours', '1000', '--hourly', '400,50']
  test.each([
    ['light', price, hours],
    ['hoje-taastrup-light', hours, price],
    ['copenhagen-team-per-family', hours, price],
    ['external-mentors', price, hours],
  ])(
    '%s has no published price: the answer is no, until one is entered; one that would count for nothing is refused',
    async (name, prices, idle) => {
      const { code, out, err } = await run('--scenario', name, '--json')
      expect(code).toBe(1)
      expect(JSON.parse(out)).toMatchObject({ total: null, per_child_year: null, break_even: [] })
      expect(err).toContain('Ingen har offentliggjort prisen')
      const priced = await run('--scenario', name, '--json', ...prices, ...quick)
      expect(priced.code).toBe(0)
      expect(JSON.parse(priced.out).total).toBeGreaterThan(0)
      const unused = await run('--scenario', name, '--json', ...prices, ...idle)
      expect([unused.code, JSON.parse(unused.out).problem]).toEqual([2, 'wrong-arguments'])
      expect(unused.err).toContain(`${idle[0]}`)
    },
  )

  test('numbers on the command line replace those of the scenario', async () => {
    const { out } = await run(
      '--scenario',
      'core-team',
      '--json',
      '--years',
      '3',
      '--teams',
      '2',
      '--parents',
      '23',
      '--families',
      '12',
      ...quick,
    )
    expect(JSON.parse(out)).toMatchObject({
      total: 2 * 8_916_000,
      per_child_year: 148_600,
      families: 24,
      parents: 46,
    })
  })

  test("a file with a scenario, assumptions and unit costs of one's own", async () => {
    const name = await file({
      ...own,
      assumptions: { averted: { low: 0, mode: 1, high: 3 }, spillOver: 0.2 },
      unitCosts: [
        {
          title: 'Egen',
          source: 'egne tal',
          low: 200_000,
          mode: 300_000,
          high: 900_000,
          gains: { municipality: 0.4, state: 0.6, unknown: 0 },
        },
      ],
    })
    const { code, out } = await run('--scenario', name, '--json', ...quick)
    expect(code).toBe(0)
    const answer = economyAnswer.parse(JSON.parse(out))
    expect(answer.total).toBe(2_000_001)
    const mine = answer.break_even[2]
    expect(mine?.simulation.net?.probability).toBeGreaterThanOrEqual(0)
    expect(mine?.gains_at_break_even?.municipality).toBeCloseTo(0.4 * (mine?.present_cost ?? 0), 1)
    expect(answer.caution.some(({ da }) => da.includes('Afsmitning'))).toBe(true)
  })

  test("--unit-cost adds a figure of one's own beside the two published ones", async () => {
    const { out } = await run('--scenario', 'core-team', '--json', '--unit-cost', '604200', ...quick)
    expect(JSON.parse(out).break_even[2].person_years.mode).toBeCloseTo(10, 12)
  })

  test('--list names the scenarios', async () => expect((await run('--list')).out).toContain('en-vej-ind'))
  test('--schema describes a file that is accepted', async () => {
    expect(Object.keys(JSON.parse((await run('--schema')).out))).toEqual(['input', 'output', 'complaint'])
    expect(scenarioFile.safeParse(own).success).toBe(true)
  })
})

describe('what is not understood', () => {
  test.each([
    [[]],
    [['--scenario']],
    [['--scenario', 'findes-ikke']],
    [['--scenario', 'core-team', '--foo']],
    [['--scenario', 'core-team', 'mere']],
    [['--scenario', 'core-team', '--seed', 'x']],
    [['--scenario', 'core-team', '--children', '0']],
    [['--scenario', 'core-team', '--years', '0']],
    [['--scenario', 'core-team', '--years', '1.5']],
    [['--scenario', 'core-team', '--teams', '-1']],
    [['--scenario', 'core-team', '--children', 'mange']],
    [['--scenario', 'core-team', '--unit-cost', '0']],
    [['--scenario', 'light', '--price', '-5']],
  ])('%j', async (args) => {
    const { code, err, out } = await run(...args, '--json')
    expect(code).toBe(2)
    expect(err.split('\n')).toHaveLength(2)
    expect(JSON.parse(out).message).not.toBe(JSON.parse(out).messageEnglish)
  })

  test.each([
    ['{', 'not-json'],
    [{ ...own, children: -1 }, 'wrong-shape'],
    [{ ...own, lines: [] }, 'wrong-shape'],
    [{ ...own, lines: [{ kind: 'running', label: 'Drift', kroner: 0.001 }] }, 'wrong-shape'],
    [{ ...own, unitCosts: [{ title: 'x', source: 'y', low: 5, mode: 3, high: 9 }] }, 'wrong-shape'],
    [{ ...own, assumptions: { rate: 2 } }, 'wrong-shape'],
    [{ ...own, assumptions: { spillover: 1 } }, 'wrong-shape'],
    [{ ...own, assumptions: { cost: { low: -3, mode: 1, high: 2 } } }, 'wrong-shape'],
    [{ ...own, assumptions: { cost: { low: 0, mode: 1, high: 2 } } }, 'wrong-shape'],
    [{ ...own, assumptions: { duration: { low: -1, mode: 1, high: 2 } } }, 'wrong-shape'],
    [{ ...own, assumptions: { averted: { low: -1, mode: 1, high: 2 } } }, 'wrong-shape'],
    [{ ...own, chidren: 4 }, 'wrong-shape'],
  ])('a file with %j, in Danish and English', async (content, problem) => {
    const { code, out, err } = await run('--scenario', await file(content), '--json')
    expect([code, JSON.parse(out).problem]).toEqual([2, problem])
    expect(err.split('\n')).toHaveLength(2)
  })

  test('says what should stand there, in plain Danish', async () => {
    const wrong = { ...own, years: 1.5, children: 0, lines: [{ kind: 'running', kroner: 0.001 }] }
    const { err } = await run('--scenario', await file(wrong))
    for (const said of [
      'years: skal være et helt tal',
      'children: skal være over 0',
      'lines.0.label: mangler eller',
    ])
      expect(err).toContain(said)
    expect(err).toContain('lines.0.kroner: højst to decimaler')
  })
})
