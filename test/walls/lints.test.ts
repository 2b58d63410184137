import type { Client } from 'pg'
import { describe, expect, it } from 'vitest'
import { runLints } from '#server/database/lints.ts'
import { asOwner } from '#server/database/open.ts'
import { testCluster, testDatabase } from '../database.ts'
import { plantedFaults, plantedInDeclared } from './planted-faults.ts'

/** Runs the lints after planting a fault, inside a transaction that is rolled back. */
async function lintsAfter(fault: string): Promise<string[]> {
  const database = await testDatabase()
  return asOwner(testCluster(), database.name, async (owner: Client) => {
    await owner.query('begin')
    if (fault) await owner.query(fault)
    const found = await runLints(owner)
    await owner.query('rollback')
    return [...new Set(found.map(({ lint }) => lint))]
  })
}

describe('the catalogue lints that run at every start (goal G5)', () => {
  it('find nothing in the schema as it is: no false alarm', async () =>
    expect(await lintsAfter('')).toEqual([]))

  it.each([...plantedFaults, ...plantedInDeclared])('%s notices: %s', async (lint, fault) =>
    expect(await lintsAfter(fault)).toContain(lint),
  )
})
