import type { Tx } from '#core/context.ts'
import { sql } from '#core/sql.ts'

type Invented = { givenName: string; familyName: string; foldedName: string; birthDate: string }

export function plant(tx: Tx, person: Invented, at: Date) {
  return tx.one<{ number: number }>(sql`
    select audit.plant_canary(${person.givenName}, ${person.familyName}, ${person.foldedName}, ${person.birthDate}, ${at}) as number`)
}

export function listCanaries(tx: Tx) {
  return tx.many<{
    familyId: string
    number: number
    plantedAt: string
    liftedAt: string | null
    alarms: number
  }>(
    sql`select family_id, number, planted_at, lifted_at, alarms from audit.canaries() order by planted_at desc`,
  )
}

export function lift(tx: Tx, familyId: string) {
  return tx.one<{ lifted: number }>(sql`select audit.lift_canary(${familyId}) as lifted`)
}
