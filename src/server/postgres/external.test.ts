import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openExternal, whyNotUse } from './external.ts'
import { rows, scratchState } from './for-tests.ts'
import { openPostgres } from './open-postgres.ts'
import type { Postgres } from './postgres.ts'

const { state, remove } = scratchState()
let server: Postgres

function address(password = String(server.admin.password)): string {
  return `postgresql://postgres:${password}@localhost/samspil?host=${encodeURIComponent(String(server.admin.host))}`
}

beforeAll(async () => {
  server = await openPostgres({ state, durable: false, log() {} })
})

afterAll(async () => {
  await server.stop()
  remove()
})

describe('a server of others, named by DATABASE_URL', () => {
  it('is used through the same interface as our own', async () => {
    const lines: string[] = []
    const postgres = await openPostgres({
      state: '/nowhere',
      databaseUrl: address(),
      log: (line) => lines.push(line),
    })
    expect(postgres).toMatchObject({ kind: 'external', version: server.version, dataDirectory: null })
    const name = 'select current_database() as name, current_user as login'
    expect(await rows(postgres.admin, name)).toEqual([{ name: 'samspil', login: 'postgres' }])
    expect(await rows(postgres.configFor('postgres'), name)).toEqual([
      { name: 'postgres', login: 'postgres' },
    ])
    await rows(postgres.admin, `create role guest login password 'p@ss/ord æ'`)
    const guest = postgres.configFor('samspil', 'guest', 'p@ss/ord æ')
    expect(await rows(guest, name)).toEqual([{ name: 'samspil', login: 'guest' }])
    await postgres.stop()
    expect(await rows(server.admin, 'select 1 as one'), 'stop leaves it running').toEqual([{ one: 1 }])
    expect(lines.join('\n')).not.toContain('ADVARSEL')
  })

  it.each([
    ['a wrong password', () => address('forkert'), '28P01'],
    ['a host that does not answer', () => 'postgresql://a:hemmeligt@127.0.0.1:1/b', 'ECONNREFUSED'],
    ['no database', () => 'postgresql://a:hemmeligt@127.0.0.1:1', 'DATABASE_URL skal se sådan ud'],
    ['another kind of address', () => 'mysql://a:hemmeligt@127.0.0.1/b', 'DATABASE_URL skal se sådan ud'],
    ['no address', () => 'hemmeligt', 'DATABASE_URL skal se sådan ud'],
  ])('is refused in Danish for %s, without quoting the password', async (_, url, message) => {
    const opened = openExternal(url(), () => {})
    await expect(opened).rejects.toThrow(message)
    await expect(opened).rejects.not.toThrow(/hemmeligt|forkert/)
  })
})

describe('which servers are accepted', () => {
  const good = { version: '16.9', number: 160_009, encoding: 'UTF8', replica: false }

  it.each([
    [{}, null],
    [{ version: '15.0', number: 150_000 }, null],
    [{ version: '18.4', number: 180_004 }, null],
    [{ version: '14.18', number: 140_018 }, 'PostgreSQL 14.18. Samspil bruger version 15 til 18'],
    [{ version: '19beta1', number: 190_000 }, 'PostgreSQL 19beta1. Samspil bruger version 15 til 18'],
    [{ encoding: 'LATIN1' }, 'tegnsættet LATIN1'],
    [{ replica: true }, 'kun kan læses'],
  ])('%j: %s', (facts, why) => {
    const given = whyNotUse({ ...good, ...facts })
    if (why === null) expect(given).toBe(null)
    else expect(given).toContain(why)
  })
})
