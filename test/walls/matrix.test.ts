import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testCluster, testDatabase } from '../database.ts'
import { runMatrix } from './matrix.ts'

/** `npm run goals` runs every cell; here each situation is asked about by a few, in turn, which takes seconds. */
describe('role by table by operation by situation (goal G1, HG-02, HG-05, domain.md 7.8)', () => {
  let owner: Client
  beforeAll(async () => {
    owner = new Client(testCluster().configFor((await testDatabase()).name))
    await owner.connect()
  })
  afterAll(() => owner.end())

  it('some of the cells: what the walls do is what the oracle says', async () => {
    const { cells, differences } = await runMatrix(owner, {
      cell: (situation, asker, index) =>
        situation.startsWith('page:')
          ? ['citizen: the child', 'citizen: the parent'].includes(asker)
          : (asker === 'core member' && index % 2 === 0) || index % 13 === 0,
      // What is so of a page is tried on pages, and on some of what a citizen has nothing to do with.
      tables: (situation, table) =>
        !situation.startsWith('page:') || ['released_page', 'person', 'goal', 'family'].includes(table),
    })
    expect(differences.slice(0, 5)).toEqual([])
    expect(cells).toBeGreaterThan(10_000)
  }, 180_000)

  it.each([
    ['a wall taken away', 'drop policy wall_recused on data.contact', 'recused', 'contact'],
    [
      'a share that crosses families',
      'drop policy wall_secret on data.step',
      'shared about one person',
      'step',
    ],
    [
      'a policy too many',
      `create policy easy on data.goal for select to samspil_staff using ((select gate.begun()))`,
      'nothing opened',
      null,
    ],
    [
      'a door that does not open',
      'drop policy grant_working_relation_read on data.plan',
      'own relation',
      'plan',
    ],
    [
      'a page that was taken back',
      'drop policy wall_withdrawn on data.released_page',
      'page: withdrawn',
      'released_page',
      'citizen: the child',
    ],
    [
      'a parent of somebody grown up',
      'drop policy wall_about on data.released_page',
      'page: to the parent, about the child of 18',
      'released_page',
      'citizen: the parent',
    ],
    [
      'a restricted family that is shown',
      'drop policy wall_life on data.released_page',
      'restricted family',
      'released_page',
      'citizen: the child',
    ],
  ])('notices %s: the negative controls', async (...[, plant, situation, table, who = 'core member']) => {
    const { differences } = await runMatrix(owner, {
      plant,
      cell: (name, asker) => name === situation && asker === who,
    })
    expect([...new Set(differences.map((one) => one.table))]).toEqual(table ? [table] : [])
  })
})
