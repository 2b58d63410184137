import type { Tx } from '#core/context.ts'
import { sql } from '#core/sql.ts'
import type { StaffRole } from './contract.ts'
import type {
  DirectoryGroup,
  DirectoryPerson,
  KnownGroup,
  KnownPerson,
  Provisioning,
} from './provisioning-contract.ts'

type Count = { n: number }
type Made = { id: string | null }

export const listPersons = (tx: Tx) =>
  tx.many<KnownPerson>(
    sql`select id, user_name, external_id, given_name, family_name, profession, department, phone, email, active, roles, version, made_at, changed_at from gate.scim_users()`,
  )
export const putPerson = (tx: Tx, id: string | null, person: DirectoryPerson) =>
  tx.one<Made>(sql`select gate.scim_put_user(${id}, ${JSON.stringify(person)}) as id`)
export const listGroups = (tx: Tx) =>
  tx.many<KnownGroup>(
    sql`select id, name, external_id, role, team_id, version, made_at, changed_at, members from gate.scim_groups()`,
  )
export const putGroup = (tx: Tx, id: string | null, group: DirectoryGroup) =>
  tx.one<Made>(
    sql`select gate.scim_put_group(${id}, ${group.name}, ${group.externalId}, ${group.members}) as id`,
  )
export const deleteGroup = (tx: Tx, id: string) =>
  tx.one<Count>(sql`select gate.scim_delete_group(${id}) as n`)
export const makeToken = (tx: Tx, hash: Buffer, provider: string | null, days: number) =>
  tx.one<{ id: string }>(sql`select gate.make_scim_token(${hash}, ${provider}, ${days}) as id`)
export const endToken = (tx: Tx) => tx.one<Count>(sql`select gate.end_scim_token() as n`)
export const getToken = (tx: Tx) =>
  tx.maybe<NonNullable<Provisioning['token']>>(
    sql`select started_at, expires_at, provider from gate.scim_token()`,
  )
export const mapGroup = (tx: Tx, id: string, role: string | null, team: string | null) =>
  tx.one<Count>(sql`select gate.map_scim_group(${id}, ${role}, ${team}) as n`)
export const listWaiting = (tx: Tx) =>
  tx.many<Provisioning['waiting'][number]>(sql`select staff_id, name, role, since from gate.waiting_roles()`)
export const rolesNow = (tx: Tx, staffId: string) =>
  tx.one<{ roles: StaffRole[] | null }>(sql`select gate.roles_now(${staffId}) as roles`)
export const settleWaiting = (tx: Tx, role: { staffId: string; role: string; yes: boolean }) =>
  tx.one<Count>(sql`select gate.settle_waiting_role(${role.staffId}, ${role.role}, ${role.yes}) as n`)
