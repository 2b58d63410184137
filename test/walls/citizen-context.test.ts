import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testCluster, testDatabase } from '../database.ts'
import { cellsOf, askers, situations } from './situations.ts'
import { plantWorld, shapesOf } from './planting.ts'
import { beginAs, beginProbing, tryAs } from './probe.ts'

/** What the citizens' login may call at all: nothing that reads for a colleague, nothing that writes but its own log. */
const callable = [
  'audit.log_citizen',
  'audit.looks_at_me',
  'audit.record_citizen',
  'gate.begin_citizen',
  'gate.classes',
  'gate.me',
  'gate.my_children',
  'gate.my_names',
  'gate.my_young_children',
  'gate.open',
  'gate.opened',
  'gate.recused',
  'gate.restricted',
  'gate.sealed_off',
  'gate.tenant',
]

const functionsOf = `
  select distinct p.pronamespace::regnamespace || '.' || p.proname as name from pg_proc p
  where p.pronamespace in ('gate'::regnamespace, 'audit'::regnamespace) and has_function_privilege($1, p.oid, 'execute') order by 1`

describe('a citizen’s context and a colleague’s (goal G7; W2, HG-07)', () => {
  let owner: Client
  beforeAll(async () => {
    owner = new Client(testCluster().configFor((await testDatabase()).name))
    await owner.connect()
  })
  afterAll(() => owner.end())

  const may = async (login: string) =>
    (await owner.query<{ name: string }>(functionsOf, [login])).rows.map(({ name }) => name)

  it('are begun by functions that the other door cannot call', async () => {
    expect(await may('samspil_portal')).toEqual(callable)
    const own = /citizen|my_names|looks_at_me|gate\.(me|my_children|my_young_children)$/
    for (const login of ['staff', 'police', 'steering', 'control', 'worker', 'courier', 'mailbox'])
      expect(
        (await may(`samspil_${login}`)).filter((name) => own.test(name)),
        login,
      ).toEqual([])
    expect((await may('samspil_login')).filter((name) => own.test(name))).toEqual([
      'gate.citizen_lives',
      'gate.end_citizen_session',
      'gate.start_citizen_session',
    ])
  })

  /** The rows that each of two sees at their own door and with the other's context, and with one letter changed. */
  async function probe(change: (sealed: string) => string): Promise<string[][]> {
    const situation = situations[0]
    const [staff, citizen] = ['core member', 'citizen: the child'].map((name) =>
      askers.find(([asker]) => asker === name),
    )
    if (!situation || !staff || !citizen) throw new Error('there are such askers')
    await beginProbing(owner)
    try {
      const shapes = await shapesOf(owner)
      const { world, actor: line } = cellsOf(shapes, situation, staff)
      const { actor: child } = cellsOf(shapes, situation, citizen)
      await plantWorld(owner, shapes, world)
      const [asLine = '', asChild = ''] = await beginAs(owner, world, [line, child])
      const statements = ['select count(*) from data.released_page', 'select gate.tenant()']
      return await tryAs(
        owner,
        [line, child, child, line, child],
        [asLine, asChild, asLine, asChild, `=${change(asChild.slice(1))}`],
        statements,
      )
    } finally {
      await owner.query('rollback')
    }
  }

  it('are sealed for one door: at the other they are a forgery', async () => {
    const [line, child, stolen, given, same] = await probe((sealed) => sealed)
    expect([line, child, same]).toEqual([
      ['=3', '=1001'],
      ['=1', '=1001'],
      ['=1', '=1001'],
    ])
    expect([stolen, given]).toEqual([
      ['28000', '28000'],
      ['28000', '28000'],
    ])
  })

  it.each([
    ['another person', (sealed: string) => sealed.replaceAll('3000', '3002')],
    ['another family', (sealed: string) => sealed.replaceAll('2000', '2001')],
    ['another municipality', (sealed: string) => sealed.replace('1001', '1002')],
    ['a seal that was cut', (sealed: string) => sealed.slice(0, -1)],
    ['no seal', (sealed: string) => sealed.split('#')[0] ?? ''],
  ])('cannot be changed to %s', async (_, change) => {
    expect((await probe(change))[4]).toEqual(['28000', '28000'])
  })

  it('is none without a log row of this session that names the family', async () => {
    const [situation] = situations
    const asker = askers.find(([name]) => name === 'citizen: the child')
    if (!situation || !asker) throw new Error('there is such an asker')
    await beginProbing(owner)
    const shapes = await shapesOf(owner)
    const { world, actor } = cellsOf(shapes, situation, asker)
    await plantWorld(owner, shapes, world)
    const odd = [{ logged: 'none' }, { logged: 'old' }, { logged: 'refused' }, { session: 'ended' }] as const
    const begun = await beginAs(
      owner,
      world,
      odd.map((one) => ({ ...actor, ...one })),
    )
    await owner.query('rollback')
    expect(begun).toEqual(['28000', '28000', '28000', '28000'])
  })
})
