import type { PoolClient } from 'pg'
import type { Person, World } from '../world.ts'

/** Someone who can send any SQL as the application's login, inside their own valid context or without one. */
export async function asLogin<T>(
  world: World,
  person: Person,
  run: (client: PoolClient) => Promise<T>,
): Promise<T> {
  const client = await world.database.road.doors[person.caller.door].connect()
  try {
    return await run(client)
  } finally {
    client.release(true)
  }
}

/** The committed log row that opens a family to this person's session. */
export const logged = (
  client: PoolClient,
  person: Person,
  family: string | null,
  { purpose = 'SAGSBEHANDLING', operation = 'hostile.try' }: { purpose?: string; operation?: string } = {},
) =>
  client
    .query<{ event: string }>(`select audit.log($1, $4, 'read', $3, $2, null, '{}') as event`, [
      person.caller.token,
      family,
      purpose,
      operation,
    ])
    .then(({ rows }) => rows[0]?.event)

/**
 * Runs one statement after beginning as `person`, with `family` opened in the log; the number of rows, or the error's code.
 * Each kind of person begins under a purpose that is theirs: with another there is no context at all.
 */
export async function attempt(
  world: World,
  person: Person,
  family: string | null,
  text: string | { text: string; purpose?: string; operation?: string },
): Promise<number | string> {
  return asLogin(world, person, async (client) => {
    const usual = { text: text as string, purpose: person === world.admin ? 'DRIFT' : 'SAGSBEHANDLING' }
    const sent = typeof text === 'string' ? usual : text
    const event = await logged(client, person, family, sent)
    await client.query('begin')
    await client.query('select * from gate.begin($1, $2)', [person.caller.token, event])
    try {
      return (await client.query(sent.text)).rowCount ?? 0
    } catch (error) {
      return error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    } finally {
      await client.query('rollback')
    }
  })
}
