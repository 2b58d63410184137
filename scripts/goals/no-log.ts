import { randomInt } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { catalogue } from '#catalogue'
import { execute, type Caller } from '#core/execute.ts'
import type { Operation } from '#core/operation.ts'
import { asOwner } from '#server/database/open.ts'
import type { Ground, Measured } from './measure.ts'

const ATTEMPTS = 200
const open = catalogue['family.open'] as unknown as Operation<{ familyId: string }, unknown>

const disturbances = ['end connections', 'lock the log', 'nothing'] as const

/** Disturbs one read at a random moment of it: its connection is ended by force, or the log cannot be written for a while. */
async function disturb({ cluster, database }: Ground, kind: (typeof disturbances)[number]): Promise<void> {
  await delay(randomInt(12))
  if (kind === 'nothing') return
  await asOwner(cluster, database.name, async (owner) => {
    if (kind === 'end connections') {
      await owner.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'samspil_staff'`,
      )
      return
    }
    await owner.query('begin')
    await owner.query('lock table audit.event in access exclusive mode')
    await delay(randomInt(150))
    await owner.query('rollback')
  })
}

/** Whether the log has a row of this name; every attempt of the goal has a name of its own. */
async function logged({ owner }: Ground, name: string): Promise<boolean> {
  return ((await owner.query('select 1 from audit.event where operation = $1', [name])).rowCount ?? 0) > 0
}

/** Reads that get nothing although they try: the log row was rolled back, or is of the same transaction. */
async function withoutCommit({ database }: Ground, caller: Caller, familyId: string): Promise<number> {
  const client = await database.road.doors.samspil_staff.connect()
  let opened = 0
  for (const rollBack of [true, false]) {
    await client.query('begin')
    const { rows } = await client.query<{ event: string }>(
      `select audit.log($1, 'goal.a1', 'read', 'SAGSBEHANDLING', $2, null, '{}') as event`,
      [caller.token, familyId],
    )
    if (rollBack) await client.query('rollback; begin')
    await client.query('select * from gate.begin($1, $2)', [caller.token, rows[0]?.event]).then(
      () => opened++,
      () => {},
    )
    await client.query('rollback')
  }
  client.release()
  return opened
}

/** While nobody can write the log, nobody reads: reads that were answered under a lock that was held all along. */
async function underLock(ground: Ground, caller: Caller, familyId: string): Promise<number> {
  const { cluster, database } = ground
  return asOwner(cluster, database.name, async (owner) => {
    await owner.query('begin')
    await owner.query('lock table audit.event in access exclusive mode')
    const answers = await Promise.allSettled(
      Array.from({ length: 6 }, () =>
        execute(database.road, open, { name: 'goal.a1-locked', caller, input: { familyId } }),
      ),
    )
    await owner.query('rollback')
    return answers.filter(({ status }) => status === 'fulfilled').length
  })
}

/** A1: no log, no data. Answers that were delivered without a committed row of their own, under 200 disturbed reads. */
export async function noLogNoData(ground: Ground, caller: Caller, families: string[]): Promise<Measured> {
  const delivered: string[] = []
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const name = `goal.a1-${attempt}`
    const input = { familyId: families[attempt % families.length] ?? '' }
    const disturbed = disturb(ground, disturbances[attempt % 3] ?? 'nothing')
    const answer = await execute(ground.database.road, open, { name, caller, input }).catch(() => null)
    if (answer) delivered.push(name)
    await disturbed
  }
  let unlogged = 0
  for (const name of delivered) if (!(await logged(ground, name))) unlogged++
  const [family = ''] = families
  const [uncommitted, locked] = [
    await withoutCommit(ground, caller, family),
    await underLock(ground, caller, family),
  ]
  const planted = !(await logged(ground, 'goal.a1-somebody-read-past-the-gate'))
  return {
    id: 'A1',
    says: `answers without a committed log row, of ${delivered.length} delivered in ${ATTEMPTS} disturbed reads; ${uncommitted} opened by uncommitted rows, ${locked} while the log was locked`,
    value: unlogged + uncommitted + locked,
    target: '0',
    ok: unlogged + uncommitted + locked === 0 && delivered.length > 60 && delivered.length < ATTEMPTS,
    control: { says: 'an answer that was never logged is found to be missing', failed: planted },
  }
}
