import { renameSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { openEmbedded } from './embedded.ts'
import { rows, scratchState, until } from './for-tests.ts'
import type { Postgres, RestartEvent } from './postgres.ts'
import { postmasterOf, serverProcesses } from './processes.ts'
import { withClient } from './readiness.ts'
import { ordinaryPatience } from './supervisor.ts'

const { state, remove } = scratchState()
const data = join(state, 'pg18')
const lines: string[] = []
const servers: Postgres[] = []

async function start(attempts = 8): Promise<{ postgres: Postgres; events: RestartEvent[] }> {
  const postgres = await openEmbedded({
    state,
    log: (line) => lines.push(line),
    patience: { ...ordinaryPatience, attempts, firstDelayMs: 10 },
    // So that rows which were not forced to disk stay in memory until the kill; see the negative control.
    settings: { wal_writer_delay: '10s', fsync: 'off' },
  })
  const events: RestartEvent[] = []
  postgres.onRestart((event) => events.push(event))
  servers.push(postgres)
  return { postgres, events }
}

function killPostmaster(): void {
  process.kill(postmasterOf(data) ?? 0, 'SIGKILL')
}

/** Inserts numbers one at a time; returns those that the server acknowledged. */
async function acknowledged(postgres: Postgres, commit: 'on' | 'off', numbers: number[]): Promise<number[]> {
  return await withClient(postgres.admin, async (client) => {
    await client.query(`set synchronous_commit = ${commit}`)
    const done: number[] = []
    for (const number of numbers) {
      await client.query('insert into promise values ($1)', [number])
      done.push(number)
    }
    return done
  })
}

async function lost(postgres: Postgres, numbers: number[]): Promise<number[]> {
  const found = new Set(
    (await rows<{ number: number }>(postgres.admin, 'select number from promise')).map((row) => row.number),
  )
  return numbers.filter((number) => !found.has(number))
}

afterEach(async () => {
  for (const postgres of servers.splice(0)) await postgres.stop()
})

afterAll(remove)

describe('a postmaster killed with SIGKILL', () => {
  it('is started again with every acknowledged row (R1), while the control without forced commits loses rows', async () => {
    const { postgres, events } = await start()
    expect(await rows(postgres.admin, 'show fsync'), 'our settings cannot turn fsync off').toEqual([
      { fsync: 'on' },
    ])
    await rows(postgres.admin, 'create table promise (number int primary key)')
    const kept = await acknowledged(postgres, 'on', numbersFrom(1, 200))
    const risked = await acknowledged(postgres, 'off', numbersFrom(1_001, 200))
    const first = postmasterOf(data)
    killPostmaster()
    await until(() => events.some(({ kind }) => kind === 'up'))
    expect(postmasterOf(data)).not.toBe(first)
    expect(events.map(({ kind }) => kind)).toEqual(['down', 'up'])
    expect(await lost(postgres, kept)).toEqual([])
    expect((await lost(postgres, risked)).length, 'the control: a lost row is seen').toBeGreaterThan(0)
    expect(lines.join('\n')).toContain('PostgreSQL svarer igen')
  })

  it('is started again each time it happens, also while a session is busy, whose memory blocks the next server', async () => {
    const { postgres, events } = await start()
    const busy = rows(
      postgres.admin,
      'select count(*) from generate_series(1, 30000) a, generate_series(1, 30000) b, generate_series(1, 30000) c',
    )
    const ended = expect(busy).rejects.toThrow('Connection terminated')
    const running = `select from pg_stat_activity where query like '%generate_series%' and pid <> pg_backend_pid()`
    while ((await rows(postgres.admin, running)).length === 0) continue
    for (const round of [1, 2, 3]) {
      killPostmaster()
      await until(() => events.filter(({ kind }) => kind === 'up').length === round)
    }
    expect(events.filter(({ kind }) => kind === 'down')).toHaveLength(3)
    await ended
  })
})

describe('a server that cannot come back', () => {
  it('is given up after the last attempt, says so, and can be stopped and mended', async () => {
    const { postgres, events } = await start(2)
    renameSync(join(data, 'global', 'pg_control'), join(data, 'global', 'pg_control.away'))
    killPostmaster()
    await until(() => events.some(({ kind }) => kind === 'given-up'))
    expect(lines.at(-1)).toMatch(/PostgreSQL er opgivet efter 2 forsøg/)
    expect(serverProcesses(data)).toEqual([])
    await postgres.stop()
    renameSync(join(data, 'global', 'pg_control.away'), join(data, 'global', 'pg_control'))
    await start()
    expect(serverProcesses(data).length).toBeGreaterThan(0)
  })

  it('stays down when it is stopped while it is being started again', async () => {
    const { postgres, events } = await start()
    killPostmaster()
    await until(() => events.length > 0)
    await postgres.stop()
    expect(serverProcesses(data)).toEqual([])
    expect(events.map(({ kind }) => kind)).not.toContain('given-up')
  })
})

function numbersFrom(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => first + index)
}
