import { describe, expect, it } from 'vitest'
import { asOwner } from '#server/database/open.ts'
import { testCluster, testDatabase } from '../database.ts'
import { laws, type Law } from './metamorphic-laws.ts'
import { tryLaws } from './metamorphic.ts'

const judged = async (law: Law, runs: number, plant = false) =>
  asOwner(
    testCluster(),
    (await testDatabase()).name,
    async (owner) => (await tryLaws(owner, [law], runs, plant))[0],
  )

describe('how what people see changes when one fact does (T02, HG-05)', { timeout: 120_000 }, () => {
  it.each(laws.map((law) => [law.name, law] as const))('%s', async (_, law) => {
    const { faults = [''], worlds = 0, rows = 0 } = (await judged(law, 3)) ?? {}
    expect(faults).toEqual([])
    expect(rows).toBeGreaterThan(worlds)
  })
  it.each(laws.map((law) => [law.name, law] as const))('is noticed when it is broken: %s', async (_, law) =>
    expect((await judged(law, 1, true))?.faults).not.toEqual([]),
  )
})
