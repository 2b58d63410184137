import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { load } from './load.ts'

const holm = path.join(import.meta.dirname, '../../test/data/load/holm.json')

async function run(...args: string[]) {
  const out: string[] = []
  const err: string[] = []
  const code = await load(args, { out: (line) => out.push(line), err: (line) => err.push(line) })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

let folder = ''
beforeAll(async () => (folder = await mkdtemp(path.join(os.tmpdir(), 'samspil-load-test-'))))
afterAll(async () => await rm(folder, { recursive: true, force: true }))

async function file(content: unknown): Promise<string> {
  const to = path.join(folder, 'familie.json')
  await writeFile(to, typeof content === 'string' ? content : JSON.stringify(content))
  return to
}

const persons = [{ id: 'sanne', name: 'Sanne', part: 'parent' }]
const job = {
  id: 'job',
  persons: ['sanne'],
  department: 'J',
  kind: 'meeting',
  nature: 'duty',
  what: 'Jobsamtale',
  on: '2026-09-07',
}

describe('samspil load (R-COO-01)', () => {
  test('shows the weeks, what collides and what could be done, in Danish', async () => {
    const { code, out, err } = await run(holm)
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain('Sanne, aftalt højst 3 om ugen · W37: 5 (3,6 t) +2')
    expect(out).toContain('Sanne kan ikke nå både Jobsamtale og Møde i skolen')
    expect(out).toContain('Jobsamtale (J, kan kun afgøres af afdelingen)')
    expect(out).toMatch(/Hjemmebesøg:\n {2}ledig tid {2}2026-09-14 kl\. 09:00, 60 min\./)
  })

  test('gives machines the same as one JSON object, and its schema', async () => {
    const answer = JSON.parse((await run(holm, '--json')).out)
    expect(Object.keys(answer)).toEqual(['version', 'load', 'collisions', 'proposals'])
    expect(answer.load[0]).toEqual({
      person: 'sanne',
      week: '2026-W37',
      monday: '2026-09-07',
      count: 5,
      minutes: 215,
      limit: 3,
      over: 2,
    })
    const schemas = JSON.parse((await run('--schema')).out)
    expect(schemas.input.required).toEqual(['from', 'persons', 'demands'])
    expect(new Set(Object.keys(schemas.output.properties))).toEqual(new Set(Object.keys(answer)))
  })

  test('says that nothing collides when nothing does', async () => {
    expect((await run(await file({ from: '2026-09-07', persons, demands: [job] }))).out).toContain(
      'Intet støder sammen.',
    )
  })

  test.each<[string, unknown, RegExp]>([
    ['no JSON', 'nej', /ikke gyldig JSON/],
    ['another shape', { from: 'i dag' }, /from: /],
    [
      'an unknown person',
      { from: '2026-09-07', persons, demands: [{ ...job, persons: ['ole'] }] },
      /demands\.0\.persons: »ole«/,
    ],
    ['the same demand twice', { from: '2026-09-07', persons, demands: [job, job] }, /»job« står to gange/],
    [
      'an unreadable rule',
      { from: '2026-09-07', persons, demands: [{ ...job, repeat: 'hver mandag' }] },
      /demands\.0\.repeat: Gentagelsen/,
    ],
    [
      'a hold that ends first',
      {
        from: '2026-09-07',
        persons,
        demands: [],
        holds: [{ person: 'sanne', department: 'J', from: '2026-09-09', to: '2026-09-08' }],
      },
      /holds\.0: Slutdagen/,
    ],
    [
      'own life that is an offer',
      { from: '2026-09-07', persons, demands: [{ ...job, kind: 'own' }] },
      /demands\.0/,
    ],
  ])('refuses %s, in Danish and English, with exit code 2', async (_, content, danish) => {
    const { code, out, err } = await run(await file(content), '--json')
    expect(code).toBe(2)
    const [first, second, ...more] = err.split('\n')
    expect(first).toMatch(danish)
    expect(second).toMatch(/[a-z]/)
    expect(more).toEqual([])
    expect(JSON.parse(out)).toHaveProperty('problem')
  })

  test('refuses a missing file and unknown words', async () => {
    expect((await run('findes-ikke.json')).code).toBe(2)
    expect((await run()).code).toBe(2)
    expect((await run('--uge')).code).toBe(2)
    expect((await run('--help')).code).toBe(0)
  })
})
