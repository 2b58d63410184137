import { randomInt, randomUUID } from 'node:crypto'
import { catalogue, type Catalogue, type OperationName } from '#catalogue'
import { execute, type Caller, type Door } from '#core/execute.ts'
import type { Operation } from '#core/operation.ts'
import { hashPassword, newToken, tokenHash } from '#core/secrets.ts'
import { legalParameters } from '#modules/municipality/legal-parameters-definition.ts'
import { asOwner, type Database } from '#server/database/open.ts'
import { testCluster, testDatabase } from './database.ts'

/** Someone who can do things: `did('family.list', {})` goes down the one road as this person. */
export type Person = { staffId: string; caller: Caller; did: Did }
export type Did = <Name extends OperationName>(
  name: Name,
  input: Catalogue[Name]['input'],
  key?: string,
) => Promise<Catalogue[Name]['output']>

/** A municipality of its own for one test, with the people of ux.md: Line (F), Jonas (P), Sofie (S), Hanne (J) and others. */
export type World = {
  database: Database
  tenant: number
  admin: Person
  service: Person
  staff: (name: StaffName) => Person
  /** Every session confirmed, as after a step-up. */
  confirm: () => Promise<void>
}
export type StaffName = 'line' | 'jonas' | 'sofie' | 'hanne' | 'lars' | 'mette' | 'stig' | 'pia' | 'dina'

const people: Record<
  StaffName,
  {
    givenName: string
    familyName: string
    profession: string
    department: string
    roles: ('core' | 'early_help' | 'leader' | 'steering' | 'police' | 'auditor')[]
  }
> = {
  line: {
    givenName: 'Line',
    familyName: 'Holst',
    profession: 'socialrådgiver',
    department: 'F',
    roles: ['core', 'early_help'],
  },
  jonas: {
    givenName: 'Jonas',
    familyName: 'Krag',
    profession: 'SSP-konsulent',
    department: 'P',
    roles: ['core', 'early_help'],
  },
  sofie: {
    givenName: 'Sofie',
    familyName: 'Lund',
    profession: 'KUI-vejleder',
    department: 'S',
    roles: ['core'],
  },
  hanne: {
    givenName: 'Hanne',
    familyName: 'Bech',
    profession: 'jobrådgiver',
    department: 'J',
    roles: ['core'],
  },
  lars: {
    givenName: 'Lars',
    familyName: 'Toft',
    profession: 'familiebehandler',
    department: 'F',
    roles: ['core'],
  },
  mette: {
    givenName: 'Mette',
    familyName: 'Riis',
    profession: 'faglig leder',
    department: 'F',
    roles: ['leader'],
  },
  stig: {
    givenName: 'Stig',
    familyName: 'Vang',
    profession: 'direktør',
    department: 'F',
    roles: ['steering'],
  },
  pia: {
    givenName: 'Pia',
    familyName: 'Dahl',
    profession: 'politiassistent',
    department: 'P',
    roles: ['police'],
  },
  dina: {
    givenName: 'Dina',
    familyName: 'Kjær',
    profession: 'databeskyttelsesrådgiver',
    department: 'F',
    roles: ['auditor'],
  },
}

export const departments = {
  F: 'Familie og børn',
  S: 'Skole',
  P: 'SSP',
  J: 'Job og uddannelse',
  Z: 'Sundhed',
  A: 'Andre',
}

/** A person with a session of their own, without going through the log-in page. */
export async function signedIn(database: Database, tenant: number, staffId: string): Promise<Person> {
  const token = newToken()
  const { rows } = await asOwner(testCluster(), database.name, (owner) =>
    owner.query<{ door: Door }>(
      `insert into gate.session (token_hash, tenant, staff_id, door, expires_at) select $1, p.tenant, p.id, p.door, now() + interval '1 hour' from data.staff p where p.tenant = $2 and p.id = $3 returning door`,
      [tokenHash(token), tenant, staffId],
    ),
  )
  const caller: Caller = { token, door: rows[0]?.door ?? 'samspil_staff' }
  return { staffId, caller, did: doing(database, caller) }
}

function doing(database: Database, caller: Caller): Did {
  return (name, input, key) =>
    execute(database.road, catalogue[name] as unknown as Operation<unknown, never>, {
      name,
      caller,
      input,
      key,
    })
}

/** The worker's session: the schedule that releases figures and deletes what is due. */
async function theSchedule(database: Database, tenant: number): Promise<Person> {
  const caller: Caller = { token: newToken(), door: 'samspil_worker' }
  await asOwner(testCluster(), database.name, (owner) =>
    owner.query('select gate.start_service($1, $2)', [tenant, tokenHash(caller.token)]),
  )
  return { staffId: '00000000-0000-0000-0000-000000000000', caller, did: doing(database, caller) }
}

/** Builds a municipality through the operations themselves, so that fixtures obey the rules. Its administrator has confirmed who they are. */
export async function newWorld(): Promise<World> {
  const database = await testDatabase()
  const tenant = randomInt(1_000, 2_000_000_000)
  const password = await quickPassword()
  const { rows } = await asOwner(testCluster(), database.name, (owner) =>
    owner.query<{ id: string }>(
      `select gate.found_municipality($1, 'Vestby', 'Samspil Vestby', 'F', 'Familie og børn', 'Anne', 'Admin', $2, $3, now()) as id`,
      [tenant, `admin-${randomUUID()}`, password],
    ),
  )
  const admin = await signedIn(database, tenant, rows[0]?.id ?? '')
  await confirmSessions(database, tenant)
  for (const [code, name] of Object.entries(departments))
    if (code !== 'F') await admin.did('municipality.add-department', { code, name })
  for (const parameter of legalParameters) await admin.did('municipality.set-parameter', parameter)
  const made = new Map<StaffName, Person>()
  for (const [name, person] of Object.entries(people) as [StaffName, (typeof people)[StaffName]][]) {
    const { staffId } = await admin.did('staff.add', { ...person, phone: null, leaderId: null })
    made.set(name, await signedIn(database, tenant, staffId))
  }
  const staff = (name: StaffName): Person => {
    const person = made.get(name)
    if (!person) throw new Error(`nobody called ${name}`)
    return person
  }
  const confirm = () => confirmSessions(database, tenant)
  return { database, tenant, admin, service: await theSchedule(database, tenant), staff, confirm }
}

async function confirmSessions(database: Database, tenant: number): Promise<void> {
  await asOwner(testCluster(), database.name, (owner) =>
    owner.query('update gate.session set stepped_up_at = now() where tenant = $1', [tenant]),
  )
}

const remembered: { hash?: Promise<string> } = {}
/** Hashing costs a quarter of a second by design; the tests do it once. */
function quickPassword(): Promise<string> {
  remembered.hash ??= hashPassword('samspil-demo')
  return remembered.hash
}
