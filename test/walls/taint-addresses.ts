import type { Client } from 'pg'
import { newToken, tokenHash } from '#core/secrets.ts'
import { readConfig } from '#server/config.ts'
import type { Database } from '#server/database/open.ts'
import { buildHttp } from '#server/http.ts'
import { idOf } from './planting.ts'
import { taintGround } from './taint-ground.ts'
import { staff, tenants } from './worlds.ts'

const actor = idOf(0xd1)

/** The directory’s own actor with a token, and everybody of the first municipality and a group as it knows them. */
async function directory(owner: Client, profession: string): Promise<string> {
  const token = newToken()
  await owner.query(
    `insert into data.staff (tenant, id, given_name, family_name, profession, department, roles, door)
     select tenant, $2, 'Kommunens', 'brugerstyring', 'system', department, '{provisioning}', 'samspil_staff' from data.staff where tenant = $1 limit 1`,
    [tenants[0], actor],
  )
  await owner.query(`update data.staff set profession = $3 where tenant = $1 and id <> $2`, [
    tenants[0],
    actor,
    profession,
  ])
  await owner.query(`insert into gate.scim_client values ($1, $2, 'vestby')`, [tenants[0], actor])
  await owner.query(
    `insert into gate.session (token_hash, tenant, staff_id, door, expires_at, method) values ($1, $2, $3, 'samspil_staff', now() + interval '1 hour', 'scim')`,
    [tokenHash(token), tenants[0], actor],
  )
  await owner.query(
    `insert into gate.scim_user (tenant, staff_id, user_name) select tenant, id, 'name-' || right(id::text, 4) from data.staff where tenant = $1 and id <> $2`,
    [tenants[0], actor],
  )
  await owner.query(
    `with g as (insert into gate.scim_group (tenant, name) values ($1, 'KT') returning id) insert into gate.scim_member select $1, g.id, $2 from g`,
    [tenants[0], staff[0]],
  )
  return token.toString('base64url')
}

async function feed(owner: Client): Promise<string> {
  const token = newToken()
  await owner.query(`insert into gate.calendar_feed (token_hash, tenant, staff_id) values ($1, $2, $3)`, [
    tokenHash(token),
    tenants[0],
    staff[0],
  ])
  return token.toString('base64url')
}

export type Tasted = { status: number; text: string }

/**
 * What the addresses without a session give of the marked world: a colleague's calendar and the directory's users and groups.
 * `url` is the address of Samspil, `profession` what all colleagues are: the control puts a marker there.
 */
export async function tasteAddresses(
  owner: Client,
  database: Database,
  { url, profession }: { url: string; profession: string },
): Promise<{ calendar: Tasted; directory: Tasted[] }> {
  const http = await buildHttp(
    readConfig({ SAMSPIL_STATE: '/tmp', PORT: '4600', SAMSPIL_URL: url }),
    database,
  )
  const { ground } = await taintGround(owner, database, 0)
  try {
    const [bearer, calendar] = [await directory(owner, profession), await feed(owner)]
    const get = async (path: string): Promise<Tasted> => {
      const {
        statusCode: status,
        headers,
        body,
      } = await http.inject({
        method: 'GET',
        url: path,
        headers: { authorization: `Bearer ${bearer}` },
      })
      return { status, text: `${JSON.stringify(headers)}\n${body}` }
    }
    const paths = ['Users', `Users/${staff[0]}`, 'Groups', `Users/${idOf(0x2000)}`]
    const answers: Tasted[] = []
    for (const path of paths) answers.push(await get(`/scim/v2/${path}`))
    return { calendar: await get(`/kalender/${calendar}.ics`), directory: answers }
  } finally {
    for (const table of ['scim_member', 'scim_group', 'scim_user', 'scim_client', 'calendar_feed'])
      await owner.query(`delete from gate.${table} where tenant = any ($1)`, [tenants])
    await ground.clean()
    await http.close()
  }
}
