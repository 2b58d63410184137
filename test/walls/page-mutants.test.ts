import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testCluster, testDatabase } from '../database.ts'
import { killMutants } from './mutants.ts'

describe('the policies before a released page (goal G4, HG-07)', () => {
  let owner: Client
  beforeAll(async () => {
    owner = new Client(testCluster().configFor((await testDatabase()).name))
    await owner.connect()
  })
  afterAll(() => owner.end())

  it('each of their mutants is found by the rule, or by the lints', async () => {
    const { mutants, byRule, survivors } = await killMutants(owner, ({ table }) => table === 'released_page')
    expect(survivors).toEqual([])
    expect(mutants).toBeGreaterThan(60)
    expect(byRule).toBeGreaterThan(mutants * 0.6)
  }, 180_000)
})
