import type { Context, Tx } from '#core/context.ts'
import { Refusal } from '#core/refusal.ts'
import { sql } from '#core/sql.ts'
import type { AppointmentRow } from '#db/types.ts'
import type { AppointmentState, ListedAppointment } from './contract.ts'

type NewAppointment = {
  familyId: string
  personId: string | null
  staffId: string
  startsAt: string
  what: string
  place: string | null
  madeAt: Date
  fromContact: string | null
}

/** Where a family with a protected person meets is agreed by word of mouth: an appointment stands in lists (HG-22). */
async function refuseProtectedPlace(tx: Tx, { familyId, place }: NewAppointment): Promise<void> {
  if (!place) return
  const family = await tx.one<{ protected: boolean }>(
    sql`select exists (select 1 from data.person where family_id = ${familyId} and protected) as protected`,
  )
  const why = 'Familien har beskyttet navn og adresse. Lad stedet stå tomt, og aftal det med familien selv.'
  if (family.protected) throw new Refusal('invalid', 'protected-place', why, { place: why })
}

export async function insertAppointment({ tx, actor }: Context, made: NewAppointment) {
  await refuseProtectedPlace(tx, made)
  return tx.one<{ appointmentId: string; version: number }>(sql`
    insert into data.appointment (tenant, family_id, person_id, staff_id, starts_at, what, place, state, made_by, made_at, from_contact)
    values (${actor.tenant}, ${made.familyId}, ${made.personId}, ${made.staffId}, ${made.startsAt}, ${made.what}, ${made.place}, 'planned', ${actor.staffId}, ${made.madeAt}, ${made.fromContact})
    returning id as appointment_id, version`)
}

export function findAppointment(tx: Tx, familyId: string, appointmentId: string) {
  return tx.maybe<
    Pick<AppointmentRow, 'personId' | 'staffId' | 'startsAt' | 'what' | 'place' | 'state' | 'version'>
  >(sql`
    select person_id, staff_id, starts_at, what, place, state, version from data.appointment where id = ${appointmentId} and family_id = ${familyId}`)
}

type Settling = { appointmentId: string; version: number; state: AppointmentState; contactId: string | null }

export function updateState(tx: Tx, settled: Settling) {
  return tx.run(sql`
    update data.appointment set state = ${settled.state}, settled_contact = ${settled.contactId}, version = version + 1
    where id = ${settled.appointmentId} and version = ${settled.version}`)
}

/** The appointments that a contact settled stand as planned again. */
export function reopenSettledBy(tx: Tx, familyId: string, contactId: string) {
  return tx.run(sql`
    update data.appointment set state = 'planned', settled_contact = null, version = version + 1 where family_id = ${familyId} and settled_contact = ${contactId}`)
}

export function listAppointments(tx: Tx, familyId: string) {
  return tx.many<ListedAppointment>(sql`
    select a.id as appointment_id, a.starts_at, a.what, a.place, a.state, a.person_id, p.given_name as person, a.staff_id, s.given_name as staff, a.version
    from data.appointment a join data.staff s on s.tenant = a.tenant and s.id = a.staff_id left join data.person p on p.tenant = a.tenant and p.id = a.person_id
    where a.family_id = ${familyId} order by a.starts_at desc, a.id`)
}
