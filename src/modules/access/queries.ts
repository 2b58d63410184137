import type { Tx } from '#core/context.ts'
import { sql } from '#core/sql.ts'

export function recuse(tx: Tx, familyId: string, staffId: string, personId: string | null) {
  return tx.one<{ recusalId: string }>(
    sql`select gate.recuse(${familyId}, ${staffId}, ${personId}) as recusal_id`,
  )
}
export function liftRecusal(tx: Tx, recusalId: string) {
  return tx.one<{ n: number }>(sql`select gate.lift_recusal(${recusalId}) as n`)
}
export function handOver(tx: Tx, toStaffId: string | null) {
  return tx.one<{ n: number }>(sql`select gate.hand_over(${toStaffId}) as n`)
}
export function appointContact(tx: Tx, familyId: string, staffId: string) {
  return tx.one<{ n: number }>(sql`select gate.appoint_contact(${familyId}, ${staffId}) as n`)
}
export function sealFamily(tx: Tx, familyId: string, staffIds: string[]) {
  return tx.one<{ n: number }>(sql`select gate.seal_family(${familyId}, ${staffIds}) as n`)
}
export function unsealFamily(tx: Tx, familyId: string) {
  return tx.one<{ n: number }>(sql`select gate.unseal_family(${familyId}) as n`)
}
/** 0: it was so already. */
export function restrictFamily(tx: Tx, familyId: string, why: string) {
  return tx.one<{ n: number }>(sql`select gate.restrict_family(${familyId}, ${why}) as n`)
}
export function liftRestriction(tx: Tx, familyId: string) {
  return tx.one<{ n: number }>(sql`select gate.lift_restriction(${familyId}) as n`)
}
export function openSupervision(
  tx: Tx,
  {
    familyId,
    hours,
    reason,
    sensitiveReason,
  }: { familyId: string; hours: number; reason: string; sensitiveReason: string | null },
) {
  return tx.one<{ until: string | null }>(
    sql`select gate.open_supervision(${familyId}, ${hours}, ${reason}, ${sensitiveReason}) as until`,
  )
}
export function openBreakGlass(
  tx: Tx,
  {
    familyId,
    reasonCode,
    reason,
    reviewDueOn,
  }: { familyId: string; reasonCode: string; reason: string; reviewDueOn: string },
) {
  return tx.one<{ until: string | null }>(
    sql`select gate.open_break_glass(${familyId}, ${reasonCode}, ${reason}, ${reviewDueOn}) as until`,
  )
}
export function endOpenings(tx: Tx, familyId: string) {
  return tx.one<{ ended: number }>(sql`select gate.end_openings(${familyId}) as ended`)
}
export function reviewBreakGlass(tx: Tx, breakGlassId: string, judgement: string, words: string) {
  return tx.one<{ n: number }>(
    sql`select gate.review_break_glass(${breakGlassId}, ${judgement}, ${words}) as n`,
  )
}
export function markSeen(tx: Tx, notificationId: string, now: Date) {
  return tx.run(
    sql`update data.notification set seen_at = ${now} where id = ${notificationId} and seen_at is null`,
  )
}
