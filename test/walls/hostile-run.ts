import { createHash } from 'node:crypto'
import { Client } from 'pg'
import type { Cluster } from '#server/database/open.ts'
import { citizenSession, namesTold } from './citizen-door.ts'
import { hostileGround, lawfulMarks, marksIn, type HostileGround } from './hostile-ground.ts'
import type { Actor } from './oracle-world.ts'
import { askers, cellsOf, situations } from './situations.ts'

export type HostileFault = { asker: string; statement: string; what: string }
export type Attack = {
  cluster: Cluster
  database: string
  owner: Client
  passwords: Record<string, string>
}

/** Faults that the attack must notice, and how each is mended. */
export const plantedLeaks: [says: string, plant: { fault: string; mend: string }][] = [
  [
    'CPR numbers that a login may read',
    {
      fault: 'grant select (cpr_sealed) on data.person to samspil_staff',
      mend: 'revoke select (cpr_sealed) on data.person from samspil_staff',
    },
  ],
  [
    'a table without its walls',
    {
      fault: 'alter table data.person disable row level security',
      mend: 'alter table data.person enable row level security',
    },
  ],
]

/** The same at the citizens' door. */
export const citizenLeaks: [says: string, plant: { fault: string; mend: string }][] = [
  [
    'pages without their walls',
    {
      fault: 'alter table data.released_page disable row level security',
      mend: 'alter table data.released_page enable row level security',
    },
  ],
  [
    'names that a citizen may read',
    {
      fault:
        'grant select (given_name) on data.person to samspil_portal; create policy easy on data.person for select to samspil_portal using ((select gate.tenant()) = tenant)',
      mend: 'drop policy easy on data.person; revoke select (given_name) on data.person from samspil_portal',
    },
  ],
]

export const columnsOf = `
  select c.relname as table, array_agg(a.attname::text) as columns from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  where c.relnamespace = 'data'::regnamespace and c.relkind = 'r' and has_column_privilege($1::text, c.oid, a.attnum, 'select') group by 1`

/** Everything about roles, rights, policies and functions, as one word: what may not change. */
const rights = `
  select md5(concat((select string_agg(r::text, ',' order by r.oid) from pg_roles r), (select string_agg(m::text, ',' order by m.oid) from pg_auth_members m),
    (select string_agg(c.relname || coalesce(c.relacl::text, '') || c.relrowsecurity || c.relforcerowsecurity, ',' order by c.oid) from pg_class c where c.relnamespace::regnamespace::text in ('data', 'gate', 'audit')),
    (select string_agg(a.attacl::text, ',' order by a.attrelid, a.attnum) from pg_attribute a where a.attacl is not null), (select string_agg(p::text, ',' order by p.oid) from pg_policy p),
    (select string_agg(f.proname || md5(f.prosrc) || coalesce(f.proacl::text, ''), ',' order by f.oid) from pg_proc f where f.pronamespace::regnamespace::text in ('data', 'gate', 'audit', 'public')),
    (select string_agg(n.nspname || coalesce(n.nspacl::text, ''), ',' order by n.oid) from pg_namespace n where n.nspname !~ '^pg_(temp|toast)'))) as word`

/** Every row of the two municipalities, as one word. */
async function contentOf(owner: Client, { shapes }: HostileGround): Promise<string> {
  const parts = shapes.map(
    ({ name }) =>
      `(select md5(coalesce(string_agg(t::text, ',' order by t::text), '')) from data.${name} t where tenant = any ($1))`,
  )
  const { rows } = await owner.query<{ word: string }>(
    `select md5(concat(${parts.join(', ')}, (select md5(coalesce(string_agg(s::text, ',' order by s::text), '')) from gate.session s where tenant = any ($1)), (select md5(coalesce(string_agg(s::text, ',' order by s::text), '')) from gate.citizen_session s where tenant = any ($1)),
      (select md5(coalesce(string_agg(e::text, ',' order by e.tenant, e.seq), '')) from audit.event e where tenant = any ($1)))) as word`,
    [[1001, 1002]],
  )
  return rows[0]?.word ?? ''
}

/** An answer as text, with its bytes as hex. */
function textOf(answer: unknown): string {
  return JSON.stringify(answer, (_, value: { type?: string; data?: number[] } | null) =>
    value?.type === 'Buffer' && value.data ? Buffer.from(value.data).toString('hex') : value,
  )
}

/** Gives the actor a session and a committed log row, so that a context of their own can begin. */
async function atTheDoor(owner: Client, { world }: HostileGround, actor: Actor): Promise<Buffer> {
  const token = Buffer.from(`hostile-${actor.door}`)
  const citizen = actor.door === 'samspil_portal'
  if (citizen)
    await citizenSession(owner, world, { actor, tokenHash: createHash('sha256').update(token).digest() })
  else
    await owner.query(
      `insert into gate.session (token_hash, tenant, staff_id, door, expires_at) values (sha256($1), $2, $3, $4, now() + interval '1 hour')`,
      [token, actor.tenant, actor.staff, actor.door],
    )
  await owner.query(
    `insert into audit.event (tenant, seq, at, xid, staff_id, session, operation, kind, purpose, family_id, signal_id, facts, previous, hash)
     values ($1, 1, clock_timestamp(), '3'::xid8, $2, sha256($3), $4, 'read', $5, $6, $7, '{}', '', '')`,
    [
      actor.tenant,
      citizen ? null : actor.staff,
      token,
      actor.operation,
      actor.purpose,
      actor.family,
      actor.signal,
    ],
  )
  return token
}

/** Sends one statement inside the login's own context, then reads all that the login may; everything that came back. */
async function attack(
  client: Client,
  { token, begin }: { token: Buffer; begin: string },
  statement: string,
  all: string,
): Promise<string> {
  const told: string[] = []
  client.on('notice', (notice) => told.push(JSON.stringify(notice)))
  await client.query('begin')
  // The log-in and the mail have no context of their own: they stand at the door without one.
  await client.query('savepoint begun')
  await client
    .query(`select * from gate.${begin}($1, 1)`, [token])
    .catch(() => client.query('rollback to begun'))
  await client.query('savepoint attack')
  const send = async (text: string) => {
    try {
      const answer = await client.query(text)
      told.push(textOf([answer].flat().map(({ rows }) => rows)))
    } catch (error) {
      told.push(JSON.stringify(error), String(error))
      await client.query('rollback to attack').catch(() => undefined)
    }
  }
  await send(statement)
  if (all) await send(all)
  await client.query('commit').catch(() => undefined)
  return told.join('\n')
}

/** Every statement by every kind of session and login; what came back beyond the oracle, what was changed or gained. */
export async function attackAll(
  { cluster, database, owner, passwords }: Attack,
  statementsOf: (asker: number) => readonly string[],
  plant: { fault: string; mend: string } | null = null,
): Promise<{ tried: number; seen: number; faults: HostileFault[] }> {
  const faults: HostileFault[] = []
  const count = { tried: 0, seen: 0 }
  for (const [place, asker] of askers.entries()) {
    const statements = statementsOf(place)
    if (statements.length === 0) continue
    const ground = await hostileGround(owner, asker)
    const [situation] = situations
    const { actor } = cellsOf(ground.shapes, situation ?? ['', {} as never], asker)
    try {
      const token = await atTheDoor(owner, ground, actor)
      const begin = actor.door === 'samspil_portal' ? 'begin_citizen' : 'begin'
      const { rows } = await owner.query<{ table: string; columns: string[] }>(columnsOf, [actor.door])
      const readable = new Map(rows.map(({ table, columns }) => [table, columns]))
      const lawful = lawfulMarks(ground, actor, readable)
      if (actor.door === 'samspil_portal') for (const word of namesTold(ground.world, actor)) lawful.add(word)
      if (plant) await owner.query(plant.fault)
      const state = async () =>
        `${(await owner.query<{ word: string }>(rights)).rows[0]?.word} ${await contentOf(owner, ground)}`
      const before = await state()
      const all = rows
        .map(({ table, columns }) => `select concat_ws(' ', ${columns.join(', ')}) as row from data.${table}`)
        .join(' union all ')
      for (const statement of statements) {
        const client = new Client(cluster.configFor(database, actor.door, passwords[actor.door]))
        client.on('error', () => {})
        await client.connect()
        const answer = await attack(client, { token, begin }, statement, all)
        await client.end()
        count.tried++
        const found = marksIn(answer)
        count.seen += found.length
        for (const word of found.filter((one) => !lawful.has(one))) {
          const { table = '', column = '', tenant = 0 } = ground.marks.get(word) ?? {}
          faults.push({ asker: asker[0], statement, what: `saw ${tenant} ${table}.${column}` })
        }
      }
      if ((await state()) !== before)
        faults.push({ asker: asker[0], statement: 'one of them', what: 'rights or rows are changed' })
    } finally {
      if (plant) await owner.query(plant.mend)
      await ground.clean()
    }
  }
  return { ...count, faults }
}
