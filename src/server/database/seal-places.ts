import type { Client } from 'pg'
import { placeOf, secretsFrom } from '#core/secrets.ts'

type Plain = { tenant: number; id: string; person_id: string; kind: string; value: string }

/** Seals what earlier versions kept in the clear: places, and telephone numbers of protected persons (HG-22). */
export async function sealPlaces(admin: Client, key: Buffer): Promise<number> {
  const secrets = secretsFrom(key)
  await admin.query('begin')
  try {
    await admin.query(
      `with phones as (select tenant, id, family_id, phone from data.person where protected and phone is not null for update)
       insert into data.whereabouts (tenant, family_id, person_id, kind, sealed, from_on) select tenant, family_id, id, 'phone', convert_to(phone, 'UTF8'), current_date from phones`,
    )
    await admin.query(`update data.person set phone = null where protected and phone is not null`)
    const { rows } = await admin.query<Plain>(
      `select tenant, id, person_id, kind, coalesce(value, convert_from(sealed, 'UTF8')) as value from data.whereabouts
       where value is not null or (kind = 'phone' and octet_length(sealed) < 28) for update`,
    )
    for (const row of rows) {
      const about = placeOf(row.tenant, row.person_id, row.kind)
      await admin.query(
        'update data.whereabouts set value = null, sealed = $3 where tenant = $1 and id = $2',
        [row.tenant, row.id, secrets.placeSeal(row.value, about)],
      )
    }
    await admin.query('commit')
    return rows.length
  } catch (error) {
    await admin.query('rollback')
    throw error
  }
}
