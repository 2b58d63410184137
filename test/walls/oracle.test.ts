import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testCluster, testDatabase } from '../database.ts'
import { tables } from './oracle-tables.ts'
import { shapesOf } from './planting.ts'
import { judge } from './random-worlds.ts'

describe('the walls and the oracle say the same in random worlds (goal G3, HG-05)', () => {
  let owner: Client
  beforeAll(async () => {
    owner = new Client(testCluster().configFor((await testDatabase()).name))
    await owner.connect()
  })
  afterAll(() => owner.end())

  it('describes every table there is: a new one stands in oracle-tables.ts before it lands', async () => {
    expect(Object.keys(tables).toSorted()).toEqual((await shapesOf(owner)).map(({ name }) => name))
  })

  it('in 40 worlds, for everyone in them, for reading, adding and changing', async () => {
    const { told, worlds } = await judge(owner, 40)
    expect(told).toBe('')
    expect(worlds).toBeGreaterThanOrEqual(40)
  }, 180_000)

  it('and a wall that is taken away is found out: the negative control', async () => {
    const { told } = await judge(owner, 60, { plant: 'drop policy wall_secret on data.step', shrink: false })
    expect(told).toContain('step')
  }, 120_000)
})
