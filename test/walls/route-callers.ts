import { newToken } from '#core/secrets.ts'
import { asOwner } from '#server/database/open.ts'
import { citizenOf } from '../citizen.ts'
import { newFamily } from '../family.ts'
import type { Known } from '../inputs.ts'
import { testCluster } from '../database.ts'
import { newWorld, signedIn, type Person, type World } from '../world.ts'

/** Somebody with a session who calls addresses; `roles` is what they hold, and nobody here works with the family. */
export type RouteCaller = { name: string; cookie: string; roles: string[] }
export type RouteGround = {
  world: World
  /** Ids of a family with its people that none of the callers works with. */
  known: Known
  /** The same fields, with ids that nothing has. */
  unknown: Known
  callers: RouteCaller[]
  /** Cookies that open nothing: none, invented, ended, run out, closed account, the schedule's, the directory's, misspelt. */
  strangers: { name: string; cookie: string }[]
  /** The cookie of a citizen of that family, at their own door. */
  citizen: string
}

const cookieOf = (token: Buffer) => `samspil=${token.toString('base64url')}`
const citizenCookieOf = (token: Buffer) => `samspil-citizen=${token.toString('base64url')}`

async function colleague(world: World, givenName: string, roles: string[]): Promise<Person> {
  const { staffId } = await world.admin.did('staff.add', {
    givenName,
    familyName: 'Prøve',
    profession: 'prøve',
    department: 'F',
    phone: null,
    leaderId: null,
    roles: roles as ['core'],
  })
  return signedIn(world.database, world.tenant, staffId)
}

/** Every kind of session that the server may meet, around one family that Line alone works with. */
export async function routeGround(): Promise<RouteGround> {
  const [world, other] = [await newWorld(), await newWorld()]
  const line = world.staff('line')
  const { familyId, noah, sanne } = await newFamily(line)
  const { caller: citizen } = await citizenOf(world, sanne)
  const records = await colleague(world, 'Rikke', ['records'])
  const early = await colleague(world, 'Ellen', ['early_help'])
  const none = await colleague(world, 'Nanna', ['core'])
  const [ended, late, closed] = [
    await colleague(world, 'Ea', ['core']),
    await colleague(world, 'Liv', ['core']),
    await colleague(world, 'Kaj', ['core']),
  ]
  await world.confirm()
  const directory = await world.admin.did('staff.make-directory-token', { provider: null, days: 1 })
  await asOwner(testCluster(), world.database.name, async (owner) => {
    const set = (text: string, who: Person) =>
      owner.query(`update gate.session set ${text} where tenant = $1 and staff_id = $2`, [
        world.tenant,
        who.staffId,
      ])
    await set(`role_ceiling = '{}'`, none)
    await set('ended_at = now()', ended)
    await set(`expires_at = now() - interval '1 second'`, late)
  })
  await world.admin.did('staff.deactivate', { staffId: closed.staffId, version: 1 })
  const caller = (name: string, { caller: { token } }: Person, ...roles: string[]): RouteCaller => ({
    name,
    cookie: cookieOf(token),
    roles,
  })
  return {
    world,
    known: { familyId, personId: noah, fromPerson: noah, toPerson: noah, staffId: line.staffId },
    unknown: {},
    callers: [
      caller('core member without a relation', world.staff('hanne'), 'core'),
      caller('core member of another municipality', other.staff('line'), 'core', 'early_help'),
      caller('early help', early, 'early_help'),
      caller('leader', world.staff('mette'), 'leader'),
      caller('steering group', world.staff('stig'), 'steering'),
      caller('administrator', world.admin, 'administrator'),
      caller('police', world.staff('pia'), 'police'),
      caller('data protection officer', world.staff('dina'), 'auditor'),
      caller('records officer', records, 'records'),
      caller('nobody’s role', none),
    ],
    strangers: [
      { name: 'no cookie', cookie: '' },
      { name: 'an invented session', cookie: cookieOf(newToken()) },
      { name: 'an ended session', cookie: cookieOf(ended.caller.token) },
      { name: 'a session that ran out', cookie: cookieOf(late.caller.token) },
      { name: 'a closed colleague', cookie: cookieOf(closed.caller.token) },
      { name: 'the directory’s token', cookie: `samspil=${directory.token}` },
      { name: 'something else', cookie: 'samspil=../../etc' },
      { name: 'a citizen of the family', cookie: citizenCookieOf(citizen.token) },
      { name: 'a citizen’s token as a colleague’s', cookie: cookieOf(citizen.token) },
    ],
    citizen: citizenCookieOf(citizen.token),
  }
}
