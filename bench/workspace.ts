import type { Client, PoolClient } from 'pg'
import { catalogue } from '#catalogue'
import { transaction, type Actor, type Context } from '#core/context.ts'
import { execute, type Caller, type Road } from '#core/execute.ts'
import type { Operation } from '#core/operation.ts'
import { newToken, tokenHash } from '#core/secrets.ts'
import { sql } from '#core/sql.ts'
import { benchStaff, benchTenant } from './load.ts'

type Timing = { p50: number; p95: number }

/** The half and the slowest twentieth of some times, in milliseconds. */
export function timingOf(samples: number[]): Timing {
  const sorted = samples.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
  return { p50: at(0.5), p95: at(0.95) }
}

/** How long something takes, in milliseconds. */
export async function timed(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await run()
  return performance.now() - start
}

const open = catalogue['family.open'] as unknown as Operation<{ familyId: string }, unknown>

/** A session of the measured colleague. */
export async function benchCaller(owner: Client): Promise<Caller> {
  const token = newToken()
  await owner.query(
    `insert into gate.session (token_hash, tenant, staff_id, door, expires_at) values ($1, $2, $3, 'samspil_staff', now() + interval '1 day')`,
    [tokenHash(token), benchTenant, benchStaff],
  )
  return { token, door: 'samspil_staff' }
}

const actor: Actor = {
  tenant: benchTenant,
  staffId: benchStaff,
  roles: ['core'],
  relation: 'coordinator',
  via: 'relation',
  barred: null,
  departments: ['F'],
  steppedUp: false,
}

/** The statements of opening a family inside the walls: begin, seal, read, commit. */
async function behindWalls(road: Road, client: PoolClient, caller: Caller, familyId: string): Promise<void> {
  const tx = transaction(client)
  const { event } = await tx.one<{ event: string }>(
    sql`select audit.log(${caller.token}, 'family.open', 'read', 'SAGSBEHANDLING', ${familyId}, null, '{}') as event`,
  )
  await client.query('begin')
  await tx.run(sql`select * from gate.begin(${caller.token}, ${event})`)
  await open.run({ tx, actor, now: road.clock(), secrets: road.secrets } satisfies Context, { familyId })
  await client.query('commit')
}

/** The same statements as a login that row level security does not touch. */
async function withoutWalls(road: Road, owner: Client, familyId: string): Promise<void> {
  await owner.query('begin')
  await open.run(
    { tx: transaction(owner), actor, now: road.clock(), secrets: road.secrets } satisfies Context,
    { familyId },
  )
  await owner.query('commit')
}

/** Opening and logging, one client, and the price of the walls measured in turns inside one run. */
export async function measureWorkspace(road: Road, owner: Client, families: string[], rounds: number) {
  const caller = await benchCaller(owner)
  const pick = (round: number) => families[round % families.length] ?? ''
  const client = await road.doors.samspil_staff.connect()
  const samples = { whole: [] as number[], walls: [] as number[], bare: [] as number[], log: [] as number[] }
  try {
    for (let round = -30; round < rounds; round++) {
      const familyId = pick(round + 30)
      const whole = await timed(() =>
        execute(road, open, { name: 'family.open', caller, input: { familyId } }),
      )
      const walls = await timed(() => behindWalls(road, client, caller, familyId))
      const bare = await timed(() => withoutWalls(road, owner, familyId))
      const log = await timed(() => logContact(road, caller, familyId))
      if (round < 0) continue
      samples.whole.push(whole)
      samples.walls.push(walls)
      samples.bare.push(bare)
      samples.log.push(log)
    }
  } finally {
    client.release()
  }
  const [whole, walls, bare, log] = [
    timingOf(samples.whole),
    timingOf(samples.walls),
    timingOf(samples.bare),
    timingOf(samples.log),
  ]
  return { open: whole, log, wallsRatio: walls.p50 / bare.p50 }
}

function logContact(road: Road, caller: Caller, familyId: string): Promise<unknown> {
  const operation = catalogue['contact.log'] as unknown as Operation<unknown, unknown>
  const input = {
    familyId,
    personId: null,
    kind: 'talked',
    happenedAt: road.clock().toISOString(),
    familyVisible: false,
    next: null,
  }
  return execute(road, operation, { name: 'contact.log', caller, input, key: crypto.randomUUID() })
}
