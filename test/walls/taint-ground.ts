import type { Client } from 'pg'
import { newToken, placeOf, tokenHash, type Secrets } from '#core/secrets.ts'
import { legalParameters } from '#modules/municipality/legal-parameters-definition.ts'
import type { Database } from '#server/database/open.ts'
import type { Known } from '../inputs.ts'
import { citizenSession } from './citizen-door.ts'
import { hostileGround, wordOf, type HostileGround } from './hostile-ground.ts'
import { columnsOf } from './hostile-run.ts'
import { rowsOf, type Actor } from './oracle-world.ts'
import { askers, cellsOf, situations } from './situations.ts'
import { families, personOf, signals, staff, tenants } from './worlds.ts'

/** Somebody with a session in the marked world, and the columns that their login has. */
export type Taster = { name: string; cookie: string; actor: Actor; readable: Map<string, readonly string[]> }
export type TaintGround = { ground: HostileGround; taster: Taster }

/** Places, numbers and files lie sealed, as the product seals them, with the marker inside: opened, they give it. */
async function sealMarkers(owner: Client, { world }: HostileGround, secrets: Secrets): Promise<void> {
  const put = async (
    table: string,
    column: string,
    key: string,
    seal: (word: string, row: string[]) => Buffer,
  ) => {
    for (const tenant of tenants)
      for (const row of rowsOf(world, table, tenant)) {
        const word = wordOf(`${table}.${column}.${tenant}.${String(row[key])}`)
        const sealed = seal(word, [String(tenant), String(row['person_id']), String(row['kind'])])
        const text = `update data.${table} set ${column} = $3 where tenant = $1 and ${key} = $2`
        await owner.query(text, [tenant, row[key], sealed])
      }
  }
  await put('whereabouts', 'sealed', 'id', (word, [tenant, person = '', kind = '']) =>
    secrets.placeSeal(word, placeOf(Number(tenant), person, kind)),
  )
  await put('person', 'cpr_sealed', 'id', (word) => secrets.cprSeal(word))
  await put('signal_identity', 'cpr_sealed', 'signal_id', (word) => secrets.cprSeal(word))
  await put('concern_file', 'content', 'id', (word) => secrets.fileSeal(Buffer.from(word)))
}

/** Codes that the constraints leave free and the contracts do not, so that planted rows can be read as real ones are. */
const realCodes = [
  `update data.criterion set code = 'proof' where code = 'x'`,
  `update data.criterion_answer set code = 'proof' where code = 'x'`,
  `update data.signal set strand = 'S115_LIST'`,
  `update data.plan_version set changed = '{steps}'`,
  `update data.assessment set definition = 'light-v1'`,
  `update data.assessment_part set part = 'journal_notes'`,
  `update data.family set strand = 'S115_LIST'`,
  `update data.consent_text set body = '{"self":{"da":"x","en":"x"},"about":{"da":"x","en":"x"},"lines":[{"da":"x","en":"x"}],"fixed":[]}'`,
  `update data.measure_type set complaint = 'not_a_decision'`,
  `update data.measure_grant set type_code = 'fritidspas', complaint = 'not_a_decision'`,
  `update data.measure_group set type_code = 'mindtheparents'`,
  `delete from data.release_ledger`,
]

async function makeReal(owner: Client): Promise<void> {
  for (const text of realCodes) {
    await owner.query('savepoint code')
    await owner
      .query(`${text} ${text.includes('where') ? 'and' : 'where'} tenant = any ($1)`, [tenants])
      .catch(() => owner.query('rollback to code'))
  }
  for (const { code, value, unit, source, validFrom } of legalParameters)
    await owner.query(
      `insert into data.legal_parameter (tenant, code, value, unit, source, valid_from) select t, $1, $2, $3, $4, $5 from unnest($6::int[]) t on conflict do nothing`,
      [code, value, unit, source, validFrom, tenants],
    )
}

/** A world with a marker in every protected word of it, and somebody of one kind who has just logged in to it. */
export async function taintGround(owner: Client, database: Database, kind: number): Promise<TaintGround> {
  const asker = askers[kind]
  const [situation] = situations
  if (!asker || !situation) throw new Error('there is somebody like that')
  const ground = await hostileGround(owner, asker)
  await owner.query('begin')
  await owner.query('set local session_replication_role = replica')
  await makeReal(owner)
  await sealMarkers(owner, ground, database.road.secrets)
  await owner.query('commit')
  const { actor } = cellsOf(ground.shapes, situation, asker)
  const token = newToken()
  const citizen = actor.door === 'samspil_portal'
  if (citizen) await citizenSession(owner, ground.world, { actor, tokenHash: tokenHash(token) })
  else
    await owner.query(
      `insert into gate.session (token_hash, tenant, staff_id, door, expires_at, stepped_up_at) values ($1, $2, $3, $4, now() + interval '1 hour', now())`,
      [tokenHash(token), actor.tenant, actor.staff, actor.door],
    )
  const { rows } = await owner.query<{ table: string; columns: string[] }>(columnsOf, [actor.door])
  const readable = new Map(rows.map(({ table, columns }) => [table, columns]))
  return {
    ground,
    taster: {
      name: asker[0],
      cookie: `samspil${citizen ? '-citizen' : ''}=${token.toString('base64url')}`,
      actor,
      readable,
    },
  }
}

const camel = (name: string) => name.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase())

/** Ids of rows of one family (and its signal), by the name of the field that they belong in. */
export function idsOf({ world }: HostileGround, family: number): Known {
  const found: Known = {}
  for (const table of Object.keys(world)) {
    const row = rowsOf(world, table, tenants[0]).find(
      (one) => one['family_id'] === undefined || one['family_id'] === families[family],
    )
    if (!row || typeof row['id'] !== 'string') continue
    found[`${camel(table)}Id`] ??= row['id']
    found[`${table.split('_').at(-1)}Id`] ??= row['id']
  }
  const person = personOf(family, 0)
  return {
    ...found,
    familyId: families[family] ?? '',
    personId: person,
    personIds: person,
    recipientId: person,
    fromPerson: personOf(family, 1),
    toPerson: person,
    staffId: staff[1] ?? '',
    signalId: signals[family] ?? '',
  }
}
