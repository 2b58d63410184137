import type { z } from 'zod'
import type { Context, Tx } from '#core/context.ts'
import { sql } from '#core/sql.ts'
import type { closeCase, correctPerson, takeBackKinship } from './correction-contract.ts'

export function updatePerson(tx: Tx, person: z.infer<typeof correctPerson> & { foldedName: string }) {
  return tx.run(sql`
    update data.person set given_name = ${person.givenName}, family_name = ${person.familyName}, birth_date = ${person.birthDate}, part = ${person.part}, sex = ${person.sex},
      participates = ${person.participates}, at_home = ${person.atHome}, protected = ${person.protected}, phone = ${person.phone}, language = ${person.language},
      deceased_on = ${person.deceasedOn}, folded_name = ${person.foldedName}, version = version + 1
    where family_id = ${person.familyId} and id = ${person.personId} and version = ${person.version}`)
}

export function listBirthDates(tx: Tx, familyId: string, personIds: string[]) {
  return tx.many<{ personId: string; bornOn: string }>(sql`
    select id as person_id, birth_date as born_on from data.person where family_id = ${familyId} and id = any (${personIds}::uuid[])`)
}

export function markKinshipRemoved({ tx, now }: Context, kin: z.infer<typeof takeBackKinship>) {
  return tx.run(sql`
    update data.kinship set removed_at = ${now}, custody_changed_at = case when custody then clock_timestamp() else custody_changed_at end
    where family_id = ${kin.familyId} and from_person = ${kin.fromPerson} and to_person = ${kin.toPerson} and kind = ${kin.kind} and removed_at is null`)
}

export function markNetworkPersonRemoved({ tx, now }: Context, familyId: string, networkPersonId: string) {
  return tx.run(
    sql`update data.network_person set removed_at = ${now} where family_id = ${familyId} and id = ${networkPersonId} and removed_at is null`,
  )
}

/** Closes a case on a day, or opens it again when the day is null; a case never closes before it opened. */
export async function updateCaseEnd(tx: Tx, item: z.infer<typeof closeCase>) {
  const closed = await tx.run(sql`
    update data.department_case set closed_on = ${item.closedOn}
    where family_id = ${item.familyId} and id = ${item.caseId} and (${item.closedOn}::date is null or ${item.closedOn}::date >= opened_on)`)
  if (closed > 0)
    await tx.run(sql`
      update data.case_handover set closed_on = ${item.closedOn}, version = version + 1 where family_id = ${item.familyId} and case_id = ${item.caseId}`)
  return closed
}
