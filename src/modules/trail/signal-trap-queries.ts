import type { z } from 'zod'
import type { Tx } from '#core/context.ts'
import { sql } from '#core/sql.ts'
import type { canarySignal, plantCanarySignal } from './contract.ts'

type Invented = z.infer<typeof plantCanarySignal> & { foldedName: string }

export function plantSignal(tx: Tx, one: Invented, at: Date) {
  return tx.one<{ signalId: string }>(sql`
    select audit.plant_canary_signal(${one.givenName}, ${one.familyName}, ${one.foldedName}, ${one.birthDate}, ${one.sex}, ${one.seen}, ${at}) as signal_id`)
}

export function listSignals(tx: Tx) {
  return tx.many<z.infer<typeof canarySignal>>(
    sql`select signal_id, planted_at, delete_on, lifted_at, alarms from audit.canary_signals() order by planted_at desc`,
  )
}

export function liftSignal(tx: Tx, signalId: string) {
  return tx.one<{ lifted: number }>(sql`select audit.lift_canary_signal(${signalId}) as lifted`)
}
