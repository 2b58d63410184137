import { openEmbedded } from './embedded.ts'
import { openExternal } from './external.ts'
import type { Postgres, PostgresOptions } from './postgres.ts'

/**
 * The database of the product: the server of DATABASE_URL where one is named, else our own below the state directory
 * (docs/decisions/0002-embedded-postgresql.md). Resolves when the server answers, which after a crash is when recovery is done.
 * Throws PostgresFailure with a Danish message when it cannot be had.
 */
export async function openPostgres(options: PostgresOptions): Promise<Postgres> {
  if (options.databaseUrl) return await openExternal(options.databaseUrl, options.log)
  return await openEmbedded(options)
}
