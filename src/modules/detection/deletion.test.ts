import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { asOwner } from '#server/database/open.ts'
import { testCluster } from '#test/database.ts'
import { csv, meetings } from '#test/list-meetings.ts'
import { newWorld, type World } from '#test/world.ts'

/** A name, a number and words that no other test uses, since tests share a database: a hit is a remnant. */
const secret = {
  name: 'Zebulon Quistgaardsen',
  folded: 'zebulon quistgaardsen',
  cpr: '8803124447',
  seen: 'Ventede ved xylofonværkstedet',
}

/**
 * Where in the whole database a text or some bytes stand: every column of every table of every schema that can hold text,
 * JSON or bytes, whoever owns it; only PostgreSQL's own catalogue is left out.
 */
async function findEverywhere(world: World, needles: { text: string[]; bytes: Buffer[] }): Promise<string[]> {
  return asOwner(testCluster(), world.database.name, async (owner) => {
    const { rows: columns } = await owner.query<{ place: string; name: string; type: string }>(`
      select format('%I.%I', n.nspname, c.relname) as place, a.attname as name, t.typname as type from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
      join pg_type t on t.oid = a.atttypid where c.relkind in ('r', 'p', 'm') and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_toast' and a.attnum > 0 and not a.attisdropped
        and t.typname in ('text', 'varchar', 'bpchar', 'name', 'json', 'jsonb', 'bytea', '_text', '_bytea')`)
    expect(columns.length).toBeGreaterThan(150)
    const found: string[] = []
    await owner.query('begin')
    // The owner of the tables is behind the walls too; for the search they are taken down and the transaction is rolled back.
    const { rows: tables } = await owner.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('data', 'gate', 'audit')`,
    )
    for (const { name } of tables)
      await owner.query(`alter table ${name} no force row level security, disable row level security`)
    for (const { place, name, type } of columns) {
      const wanted =
        type === 'bytea'
          ? needles.bytes.map((bytes) => `position('\\x${bytes.toString('hex')}'::bytea in "${name}") > 0`)
          : needles.text.map((text) => `lower("${name}"::text) like '%${text.toLowerCase()}%'`)
      const { rows } = await owner.query(`select 1 from ${place} where ${wanted.join(' or ')} limit 1`)
      if (rows.length > 0) found.push(`${place}.${name}`)
    }
    await owner.query('rollback')
    return found
  })
}

describe('deletion of whoever was not taken up (HG-15)', () => {
  let world: World
  let needles: { text: string[]; bytes: Buffer[] }

  beforeAll(async () => {
    world = await newWorld()
    const hash = world.database.road.secrets.cprHash(secret.cpr)
    needles = {
      text: [
        secret.name,
        secret.folded,
        'quistgaardsen',
        secret.cpr,
        '880312-4447',
        secret.seen,
        hash.toString('hex'),
      ],
      bytes: [hash, Buffer.from(secret.cpr), Buffer.from(secret.name)],
    }
    const m = meetings(world)
    const meetingId = await m.plan('2026-01-01')
    await m.bring(
      meetingId,
      csv(`"Quistgaardsen, Zebulon";28-03-2012;880312-4447;Skolevej 3;${secret.seen};01-12-2025`),
    )
    const [card] = await m.cards(meetingId)
    await m.line.did('detection.show', { signalId: card!.signalId, why: 'meeting' })
    await m.line.did(
      'detection.describe',
      { signalId: card!.signalId, version: card!.version, strengths: 'Godt', seen: null },
      randomUUID(),
    )
    await world.staff('sofie').did(
      'concern.report',
      {
        once: randomUUID(),
        strand: 'OUTREACH',
        name: secret.name,
        birthDate: '2012-03-28',
        age: null,
        seen: secret.seen,
        strengths: '',
        told: 'no',
      },
      randomUUID(),
    )
  })

  it('finds the person while the cards live: the search can fail (negative control)', async () => {
    const found = await findEverywhere(world, needles)
    expect(found).toEqual(
      expect.arrayContaining([
        'data.signal_identity.cpr_hash',
        'data.signal_identity.folded_name',
        'data.signal.seen',
        'data.concern_words.seen',
      ]),
    )
  })

  it('leaves nothing of the person anywhere, and a count', async () => {
    await asOwner(testCluster(), world.database.name, (owner) =>
      owner.query(`update data.signal set delete_on = current_date - 2 where tenant = $1`, [world.tenant]),
    )
    const { deleted } = await world.service.did('detection.purge', {})
    expect(deleted).toBe(2)
    expect(await findEverywhere(world, needles)).toEqual([])
    const log = await asOwner(
      testCluster(),
      world.database.name,
      async (owner) =>
        (await owner.query('select what, rule, number from data.deletion where tenant = $1', [world.tenant]))
          .rows,
    )
    expect(log).toEqual([{ what: 'signal', rule: 'S115_REVIEW', number: 2 }])
  })
})
