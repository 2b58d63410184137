import { setTimeout as delay } from 'node:timers/promises'
import { Client } from 'pg'
import type { ClientConfig } from 'pg'
import { PostgresFailure } from './postgres.ts'

/** The socket is not there yet, the server is starting or recovering, or all its places are taken. */
const NOT_YET = new Set(['ENOENT', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P03', '53300'])
const REFUSED = new Set(['28P01', '28000'])
const TELL_EVERY_MS = 10_000

/**
 * Resolves to true when the server answers a query, to false when `over` says that it has ended.
 * There is no time limit: recovery after a crash takes as long as it takes, and ending it would only lengthen it.
 */
export async function answers(
  config: ClientConfig,
  over: () => boolean,
  log: (line: string) => void,
): Promise<boolean> {
  let told = performance.now()
  for (let pause = 10; !over(); pause = Math.min(100, pause * 1.3)) {
    if (await answersNow(config)) return true
    if (performance.now() - told > TELL_EVERY_MS) {
      told = performance.now()
      log('PostgreSQL genopretter databasen efter et nedbrud. Det tager sin tid; afbryd ikke.')
    }
    await delay(pause)
  }
  return false
}

async function answersNow(config: ClientConfig): Promise<boolean> {
  try {
    await withClient(config, (client) => client.query('select 1'))
    return true
  } catch (cause) {
    const code = (cause as { code?: string }).code
    if (code !== undefined && REFUSED.has(code)) {
      throw new PostgresFailure(
        'Databasen afviser adgangskoden i keys/postgres.json. Nøgle og database hører ikke sammen.',
        {
          cause,
        },
      )
    }
    // An error without a code is a connection that ended before the server had said anything.
    if (code === undefined || NOT_YET.has(code)) return false
    throw cause
  }
}

/** Runs `use` on a connection of its own, which is closed afterwards whatever happens. */
export async function withClient<T>(config: ClientConfig, use: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client(config)
  // A connection that is lost between two queries emits an error, which would end the process if nobody heard it.
  client.on('error', () => {})
  try {
    await client.connect()
    return await use(client)
  } finally {
    await client.end()
  }
}
