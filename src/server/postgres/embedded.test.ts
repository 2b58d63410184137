import { existsSync, readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rows, scratchState } from './for-tests.ts'
import { openPostgres } from './open-postgres.ts'
import type { Postgres } from './postgres.ts'
import { postmasterOf, serverProcesses } from './processes.ts'

const { state, remove } = scratchState()
const lines: string[] = []
let postgres: Postgres

beforeAll(async () => {
  postgres = await openPostgres({ state, log: (line) => lines.push(line) })
})

afterAll(async () => {
  await postgres.stop()
  remove()
})

async function setting(name: string): Promise<string | undefined> {
  return (await rows<{ value: string }>(postgres.admin, 'select current_setting($1) as value', [name]))[0]
    ?.value
}

describe('a server started on an empty state directory', () => {
  it('answers with Danish letters, upper and lower case, in Danish order', async () => {
    const names = ['Åse', 'Aage', 'Østergaard', 'Ærø', 'Zoe', 'Anna']
    const [row] = await rows<{ upper: string; sorted: string[]; name: string }>(
      postgres.admin,
      `select upper('æøå') as upper, array_agg(n order by n collate "da-x-icu") as sorted, current_database() as name
       from unnest($1::text[]) n`,
      [names],
    )
    expect(row).toEqual({
      upper: 'ÆØÅ',
      sorted: ['Anna', 'Zoe', 'Ærø', 'Østergaard', 'Aage', 'Åse'],
      name: 'samspil',
    })
    expect(lines.join('\n')).toContain('svarer efter')
    expect(postgres).toMatchObject({ kind: 'embedded', version: await setting('server_version') })
  })

  it.each([
    ['data_checksums', 'on'],
    ['fsync', 'on'],
    ['full_page_writes', 'on'],
    ['synchronous_commit', 'on'],
    ['jit', 'off'],
    ['listen_addresses', ''],
    ['password_encryption', 'scram-sha-256'],
    ['server_encoding', 'UTF8'],
    ['log_statement', 'none'],
    ['log_parameter_max_length_on_error', '0'],
    ['max_connections', '60'],
  ])('runs with %s = %s', async (name, value) => {
    expect(await setting(name)).toBe(value)
  })

  it('keeps its guards when they are changed by ALTER SYSTEM', async () => {
    await rows(postgres.admin, 'alter system set fsync = off')
    await rows(postgres.admin, 'alter system set jit = on')
    await rows(postgres.admin, 'select pg_reload_conf()')
    await rows(postgres.admin, 'alter system reset all')
    expect([await setting('fsync'), await setting('jit')]).toEqual(['on', 'off'])
  })

  it('keeps the data, the socket, the log and the key to their owners', () => {
    const mode = (path: string) => (statSync(join(state, path)).mode & 0o777).toString(8)
    const directories = ['pg18', 'run', 'keys', 'log'].filter((path) => existsSync(join(state, path)))
    expect(directories.map(mode)).toEqual(['700', '700', '700', '700'])
    expect(['keys/postgres.json', 'log/postgres.log', 'pg18/PG_VERSION'].map(mode)).toEqual([
      '600',
      '600',
      '600',
    ])
    expect(statSync(state).mode & 0o006).toBe(0)
  })
})

describe('who comes in', () => {
  it('is asked for a password: the right one opens, a wrong, an empty and a missing one do not', async () => {
    expect(await rows(postgres.configFor('postgres'), 'select 1 as one')).toEqual([{ one: 1 }])
    await expect(
      rows(postgres.configFor('samspil', 'postgres', 'forkert'), 'select 1'),
    ).rejects.toMatchObject({ code: '28P01' })
    await expect(rows(postgres.configFor('samspil', 'postgres', ''), 'select 1')).rejects.toThrow(/password/)
    await expect(rows({ ...postgres.admin, password: undefined }, 'select 1')).rejects.toThrow(/password/)
  })

  it('finds no rule of trust, peer or ident, and none for the network', async () => {
    const rules = await rows(postgres.admin, 'select type, auth_method, error from pg_hba_file_rules')
    expect(rules).toEqual([{ type: 'local', auth_method: 'scram-sha-256', error: null }])
  })

  it('as a role of the product sees its own database and no other', async () => {
    await rows(postgres.admin, `create role visitor login password 'besøgendes-eget-ord'`)
    const visitor = (database: string) =>
      rows(postgres.configFor(database, 'visitor', 'besøgendes-eget-ord'), 'select 1 as one')
    expect(await visitor('samspil')).toEqual([{ one: 1 }])
    await expect(visitor('postgres')).rejects.toMatchObject({ code: '42501' })
    await expect(visitor('template1')).rejects.toMatchObject({ code: '42501' })
  })

  it.runIf(existsSync('/proc/net/tcp'))('finds no TCP port of the server', async () => {
    const control = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => control.once('listening', resolve))
    const own = tcpListeners(process.pid)
    control.close()
    expect(own.length, 'the control: a port of this process is seen').toBeGreaterThan(0)
    const servers = serverProcesses(join(state, 'pg18'))
    expect(servers).toContain(postmasterOf(join(state, 'pg18')))
    expect(servers.flatMap(tcpListeners)).toEqual([])
  })
})

describe('the log of the server', () => {
  it('holds neither statements nor values of the product (security.md T47), though it holds errors of the superuser', async () => {
    await rows(postgres.admin, `create table note (word text primary key)`)
    await rows(postgres.admin, `create role writer login password 'skriver'; grant insert on note to writer`)
    const write = (sql: string) => rows(postgres.configFor('samspil', 'writer', 'skriver'), sql, ['MARKØR-A'])
    await write('insert into note values ($1)')
    await expect(write('insert into note values ($1)')).rejects.toMatchObject({ code: '23505' })
    await expect(write('insert into note select $1::text::int')).rejects.toMatchObject({ code: '22P02' })
    await expect(rows(postgres.admin, `select 'MARKØR-B'::int`)).rejects.toMatchObject({ code: '22P02' })
    const log = readFileSync(join(state, 'log', 'postgres.log'), 'utf8')
    expect(log).not.toContain('MARKØR-A')
    expect(log, 'the control: what is logged can be found').toContain('"MARKØR-B"')
    expect(log).not.toMatch(/STATEMENT|DETAIL|CONTEXT/)
  })
})

describe('a server that was stopped', () => {
  it('leaves no process, and is there with its rows at the next start', async () => {
    await rows(postgres.admin, `create table kept as select 'blåbærgrød' as word`)
    await postgres.stop()
    await postgres.stop()
    expect(serverProcesses(join(state, 'pg18'))).toEqual([])
    postgres = await openPostgres({ state, log: (line) => lines.push(line) })
    expect(await rows(postgres.admin, 'select word from kept')).toEqual([{ word: 'blåbærgrød' }])
  })
})

/** The TCP sockets of a process that listen, as the kernel lists them (state 0A). */
function tcpListeners(pid: number): string[] {
  const listening = ['tcp', 'tcp6'].flatMap((table) =>
    readFileSync(`/proc/net/${table}`, 'utf8')
      .split('\n')
      .map((line) => line.trim().split(/\s+/))
      .filter((fields) => fields[3] === '0A')
      .map((fields) => `socket:[${fields[9]}]`),
  )
  const open = readdirSync(`/proc/${pid}/fd`).map((fd) => linkOf(`/proc/${pid}/fd/${fd}`))
  return listening.filter((socket) => open.includes(socket))
}

function linkOf(path: string): string {
  try {
    return readlinkSync(path)
  } catch {
    return ''
  }
}
