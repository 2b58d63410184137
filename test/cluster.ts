import { mkdtemp, rm } from 'node:fs/promises'
import path from 'node:path'
import type { ClientConfig } from 'pg'
import type { TestProject } from 'vitest/node'
import { prepareDatabase } from '#server/database/open.ts'
import { openPostgres } from '#server/postgres/open-postgres.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    cluster: ClientConfig
  }
}

/** The key of the test cluster: tests read and write nobody's data. */
export const testKey = Buffer.alloc(32, 7)
export const templateDatabase = 'samspil_template'

/** One real PostgreSQL for the whole run, with a migrated template that each worker clones. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const state = await mkdtemp(path.join(process.getuid?.() === 0 ? '/var/lib' : '/tmp', 'samspil-test-'))
  const databaseUrl = process.env.DATABASE_URL
  const postgres = await openPostgres({
    state,
    durable: false,
    log: () => {},
    ...(databaseUrl ? { databaseUrl } : {}),
  })
  await prepareDatabase(postgres, templateDatabase, testKey)
  project.provide('cluster', postgres.configFor('postgres'))
  return async () => {
    await postgres.stop()
    await rm(state, { recursive: true, force: true })
  }
}
