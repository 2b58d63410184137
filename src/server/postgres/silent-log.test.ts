import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Client, type ClientConfig } from 'pg'
import { scratchState } from './for-tests.ts'
import { openPostgres } from './open-postgres.ts'
import type { Postgres } from './postgres.ts'

const word = 'Zq0123456789abq'

/** Statements that fail, are slow, or complain, each with a protected word in the text, in a value or in the row it is about. */
const complaints: [what: string, text: string, values?: unknown[]][] = [
  ['a broken constraint, whose DETAIL is the row', `insert into t values ('${word}'), ('${word}')`],
  ['a value that is no uuid: the message itself quotes it', `select $1::uuid`, [word]],
  ['a value that is no day', `select '${word}'::date`],
  ['a mistake in the text', `selekt '${word}'`],
  ['a column that is not there', `select "${word}" from t`],
  ['an exception with words of its own', `do $$ begin raise exception '${word}'; end $$`],
  ['a warning', `do $$ begin raise warning '${word}'; end $$`],
  ['a statement that takes too long', `set statement_timeout = 20; select pg_sleep(1), '${word}'`],
  ['a statement that is logged where the server is told to', `set application_name = '${word}'`],
]

describe('PostgreSQL’s own log holds no word of anybody (goals A10 and G12; T47)', () => {
  let postgres: Postgres
  const { state, remove } = scratchState()
  const log = () => {
    const file = readdirSync(state, { recursive: true, encoding: 'utf8' }).find((one) =>
      one.endsWith('postgres.log'),
    )
    return readFileSync(join(state, file ?? ''), 'utf8')
  }
  /** As a login of the product has it: rows in a table, and no right to change what is logged. */
  const complain = async (config: ClientConfig, text: string, values: unknown[] = []) => {
    const client = new Client(config)
    client.on('error', () => {})
    await client.connect()
    await client.query(text, values).catch(() => {})
    await client.end()
  }
  const asWriter = () => postgres.configFor('samspil', 'writer', 'skriver')
  beforeAll(async () => {
    postgres = await openPostgres({ state, durable: false, log: () => {} })
    await complain(
      postgres.admin,
      `create table t (w text unique); create role writer login password 'skriver'; grant insert, select on t to writer`,
    )
  })
  afterAll(async () => {
    await postgres.stop()
    remove()
  })

  it.each(complaints)('after %s', async (_, text, values) => {
    await complain(asWriter(), text, values)
    expect(log()).not.toContain(word)
  })
  it('nor may a login of the product have it told', async () => {
    await complain(asWriter(), `set log_min_messages = error; select '${word}'::date`)
    await complain(asWriter(), `set log_statement = 'all'; select '${word}'`)
    expect(log()).not.toContain(word)
  })
  it('notices a server that tells what went wrong: the superuser’s own errors are there', async () => {
    await complain(postgres.admin, 'select $1::uuid', [word])
    expect(log()).toContain(word)
  })
})
