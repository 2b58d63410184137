import { shareOpens } from './oracle-consent.ts'
import { fits } from './oracle-terms.ts'
import { holds, rowsOf, type Actor, type Cell, type Row, type World } from './oracle-world.ts'

/** How somebody stands to the families of their municipality at a moment: what every rule asks about. */

const doors = ['samspil_staff', 'samspil_police', 'samspil_steering', 'samspil_control', 'samspil_worker']
const set = (cell: Cell | undefined) => cell !== null && cell !== undefined

const colleague = (world: World, actor: Actor): Row | undefined =>
  rowsOf(world, 'staff', actor.tenant).find((row) => row.id === actor.staff)
export const departmentOf = (world: World, actor: Actor): Cell | undefined =>
  colleague(world, actor)?.department
export const rolesOf = (world: World, actor: Actor): string[] =>
  actor.door === 'samspil_worker' ? ['service'] : ((colleague(world, actor)?.roles ?? []) as string[])

/** W2 and W8: a live session of an active colleague, and a committed, fresh log row of what is about to be done. */
export function begins(world: World, actor: Actor): boolean {
  if (actor.door === 'samspil_portal') return actor.session === 'valid' && actor.logged === 'fresh'
  if (!doors.includes(actor.door) || actor.session !== 'valid' || actor.logged !== 'fresh') return false
  if (actor.door !== 'samspil_worker' && colleague(world, actor)?.active !== true) return false
  return fits(rolesOf(world, actor), actor.purpose)
}

/** G1: works with the family now. A department is never enough, nor a role. */
export function worksWith(
  world: World,
  { tenant, staff }: { tenant: number; staff: Cell | undefined },
  family: Cell | undefined,
  now: number,
): boolean {
  return rowsOf(world, 'family_relation', tenant).some(
    (row) => row.family_id === family && row.staff_id === staff && holds(row.from_at, row.to_at, now),
  )
}

const leads = (world: World, actor: Actor, staff: Cell | undefined) =>
  rowsOf(world, 'staff', actor.tenant).some((row) => row.id === staff && row.leader_id === actor.staff)

/** Whether an active colleague answers to the actor. */
export const answersTo = (world: World, actor: Actor, staff: Cell | undefined): boolean =>
  leads(world, actor, staff) &&
  rowsOf(world, 'staff', actor.tenant).some((row) => row.id === staff && row.active === true)

const openingNow = (world: World, actor: Actor, table: string, now: number): Row[] =>
  rowsOf(world, table, actor.tenant).filter(
    (row) =>
      row.staff_id === actor.staff &&
      row.family_id === actor.family &&
      holds(row.opened_at, row.until_at, now) &&
      !set(row.ended_at),
  )

/** A restricted family may only be kept: nobody works in it, and only the records officer reads it. */
export const restricted = (world: World, actor: Actor, family: Cell | undefined): boolean =>
  rowsOf(world, 'family', actor.tenant).some((row) => row.id === family && set(row.restricted_at))

/** By what right the opened family is before the actor: a relation, supervision (G2), emergency (G5), records, or nothing. */
export function via(world: World, actor: Actor, now: number): string {
  if (actor.family === null) return ''
  const casework = ['SAGSBEHANDLING', 'MOEDE_115', 'PARTSINDSIGT'].includes(actor.purpose)
  if (casework && worksWith(world, actor, actor.family, now)) return 'relation'
  const roles = rolesOf(world, actor)
  if (actor.purpose === 'TILSYN' && roles.includes('leader')) {
    const open = openingNow(world, actor, 'supervision', now)
    const theirs = rowsOf(world, 'staff', actor.tenant).some(
      (row) =>
        leads(world, actor, row.id) &&
        worksWith(world, { tenant: actor.tenant, staff: row.id }, actor.family, now),
    )
    if (!open.length || !theirs) return ''
    return open.some((row) => row.sensitive === true) ? 'supervision-sensitive' : 'supervision'
  }
  if (actor.purpose === 'NOEDADGANG')
    return openingNow(world, actor, 'break_glass', now).length ? 'break-glass' : ''
  const keeps = actor.purpose === 'PARTSINDSIGT' && roles.includes('records')
  return keeps && restricted(world, actor, actor.family) ? 'records' : ''
}

/** W3: a recusal that is not lifted closes the family, before every grant. */
export const recused = (world: World, actor: Actor, family: Cell | undefined): boolean =>
  rowsOf(world, 'recusal', actor.tenant).some(
    (row) => row.staff_id === actor.staff && row.family_id === family && !set(row.lifted_at),
  )

/** W6: a sealed family is open only to those named on the seal. */
export const sealedOff = (world: World, actor: Actor, family: Cell | undefined): boolean =>
  rowsOf(world, 'family_seal', actor.tenant).some(
    (seal) =>
      seal.family_id === family &&
      !set(seal.lifted_at) &&
      !rowsOf(world, 'family_seal_name', actor.tenant).some(
        (name) => name.seal_id === seal.id && name.staff_id === actor.staff && !set(name.removed_at),
      ),
  )

/** W7: what may be written, while the family's course is open. */
export const writable = (world: World, actor: Actor, now: number): boolean =>
  via(world, actor, now) === 'relation' &&
  rowsOf(world, 'family', actor.tenant).some(
    (row) => row.id === actor.family && row.phase !== 'closed' && !set(row.restricted_at),
  )

/** W5: material of the police list is for casework and the list meeting, by those who prevent or who work with the family. */
export const policeList = (world: World, actor: Actor, now: number): boolean =>
  ['SAGSBEHANDLING', 'MOEDE_115'].includes(actor.purpose) &&
  (rolesOf(world, actor).some((role) => role === 'early_help' || role === 'police') ||
    via(world, actor, now) === 'relation')

/** G3: a share of this class from the row's department to the actor's, about this person; about everyone who takes part when the row is about them all. */
export function shared(world: World, actor: Actor, row: Row, now: number): boolean {
  if (row.family_id !== actor.family || via(world, actor, now) !== 'relation') return false
  const about = rowsOf(world, 'share', actor.tenant)
    .filter(
      (share) =>
        share.family_id === actor.family &&
        share.from_department === row.owner_department &&
        share.to_department === departmentOf(world, actor) &&
        (share.classes as string[]).includes(String(row.class)) &&
        shareOpens(world, share, now),
    )
    .map((share) => share.person_id)
  if (set(row.person_id)) return about.includes(row.person_id)
  const taking = rowsOf(world, 'person', actor.tenant).filter(
    (person) => person.family_id === actor.family && person.participates,
  )
  return taking.length > 0 && taking.every((person) => about.includes(person.id))
}
