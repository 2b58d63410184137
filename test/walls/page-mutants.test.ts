import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testCluster, testDatabase } from '../database.ts'
import { killMutants } from './mutants.ts'

/** The policies that are for citizens alone; those that stand before every table of a family are judged by `npm run goals -- G4`. */
const citizens = /(wall_withdrawn|wall_about|grant_self_read|grant_custody\w*_read) on data\.released_page/

describe('the policies that let a citizen read a released page (goal G4, HG-07)', () => {
  let owner: Client
  beforeAll(async () => {
    owner = new Client(testCluster().configFor((await testDatabase()).name))
    await owner.connect()
  })
  afterAll(() => owner.end())

  it('have no mutant that is not found', async () => {
    const { mutants, byRule, survivors } = await killMutants(
      owner,
      ({ sql }) => citizens.test(sql),
      (situation) => situation.startsWith('page:') || situation === 'own relation',
    )
    expect(survivors).toEqual([])
    expect(mutants).toBeGreaterThan(25)
    expect(byRule).toBeGreaterThan(mutants * 0.6)
  }, 180_000)
})
