import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { execute, type Road } from '#core/execute.ts'
import { nothing, operation } from '#core/operation.ts'
import { signedIn } from '#core/policy.ts'
import type { Statement } from '#core/sql.ts'
import { openDoors } from '#server/database/doors.ts'
import { loginPasswords } from '#server/database/roles.ts'
import { testKey } from './cluster.ts'
import { testCluster } from './database.ts'
import { newFamily } from './family.ts'
import { newWorld, type Person, type World } from './world.ts'

/** An operation whose SQL an attacker has got hold of: it runs whatever it is given, as the person who calls. */
const sent = (statements: readonly string[], familyId: string | null = null) =>
  operation({
    kind: 'read',
    purpose: 'SAGSBEHANDLING',
    input: z.object({}),
    output: z.object({ rows: z.array(z.string()) }),
    opens: familyId === null ? nothing : () => ({ family: familyId }),
    allow: signedIn,
    async run({ tx }) {
      const rows: string[] = []
      for (const text of statements)
        rows.push(
          ...(await tx.many({ text, values: [] } as unknown as Statement)).map((row) => JSON.stringify(row)),
        )
      return { rows }
    },
    audit: () => ({}),
  })

describe('a connection that goes back to the pool keeps nothing for the next person (T25, HG-05)', () => {
  let world: World
  let road: Road
  let close: () => Promise<void>
  beforeAll(async () => {
    world = await newWorld()
    const passwords = loginPasswords(testKey)
    const one = openDoors((login) => testCluster().configFor(world.database.name, login, passwords[login]), 1)
    road = { ...world.database.road, doors: one.doors }
    close = one.close
  })
  afterAll(() => close())
  const run = (by: Person, statements: readonly string[], familyId: string | null = null) =>
    execute(road, sent(statements, familyId), { name: 'proof.sent', caller: by.caller, input: {} })
  const backend = 'select pg_backend_pid() as pid'

  it('no cursor that outlives its transaction, no setting, no channel; what was prepared stays', async () => {
    const [line, lars] = [world.staff('line'), world.staff('lars')]
    const { familyId } = await newFamily(line)
    const names = 'select given_name from data.person order by 1'
    const stolen = await run(
      line,
      [
        backend,
        names,
        `declare stolen cursor with hold for ${names}`,
        'set statement_timeout = 0',
        `set search_path = 'data'`,
        'listen stolen',
      ],
      familyId,
    )
    expect(stolen.rows.join()).toContain('Noah')
    const { rows } = await run(lars, [
      backend,
      'select count(*)::int as held from pg_cursors where is_holdable',
      `select current_setting('statement_timeout') as wait, current_setting('search_path') as path`,
      'select count(*)::int as heard from pg_listening_channels()',
      'select count(*) > 0 as prepared from pg_prepared_statements',
    ])
    expect(rows[0]).toBe(stolen.rows[0])
    expect(rows.slice(1).map((row) => JSON.parse(row) as unknown)).toEqual([
      { held: 0 },
      { wait: '15s', path: '""' },
      { heard: 0 },
      { prepared: true },
    ])
    await expect(run(lars, ['fetch all from stolen'])).rejects.toMatchObject({ code: '34000' })
  })

  it('nor after an operation that failed or was refused', async () => {
    const [line, lars] = [world.staff('line'), world.staff('lars')]
    await expect(run(line, ['set statement_timeout = 0', 'select 1 / 0 as never'])).rejects.toMatchObject({
      code: '22012',
    })
    expect((await run(lars, [`select current_setting('statement_timeout') as wait`])).rows).toEqual([
      '{"wait":"15s"}',
    ])
  })
})
