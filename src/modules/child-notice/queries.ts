import type { Context, Tx } from '#core/context.ts'
import { sql } from '#core/sql.ts'
import type { z } from 'zod'
import type { Notice, NoticeOutcome, writtenWords } from './contract.ts'

/** When the clock of a card starts: at the receipt of the concern, else now; the server's time. */
export function getStart(tx: Tx, signalId: string) {
  return tx.one<{ at: string | null }>(sql`select gate.notice_start(${signalId}) as at`)
}

export function receive(tx: Tx, signalId: string, receiptOn: string) {
  return tx.one<{ noticeId: string }>(sql`select gate.receive_notice(${signalId}, ${receiptOn}) as notice_id`)
}

/** Takes one step, at the server's time; false when it was taken before or may not be taken yet. */
export async function step(
  tx: Tx,
  signalId: string,
  taken: { step: 'assess' | 'receipt' | 'close'; acute?: boolean; outcome?: NoticeOutcome },
): Promise<boolean> {
  const { done } = await tx.one<{ done: boolean }>(sql`
    select gate.step_notice(${signalId}, ${taken.step}, ${taken.acute ?? null}::boolean, ${taken.outcome ?? null}::text) as done`)
  return done
}

export function insertWords(
  { tx, actor, now }: Context,
  signalId: string,
  written: { kind: 'assessment' | 'outcome'; words: string },
) {
  return tx.run(sql`
    insert into data.child_notice_words (tenant, signal_id, kind, words, written_by, written_at)
    values (${actor.tenant}, ${signalId}, ${written.kind}, ${written.words}, ${actor.staffId}, ${now})`)
}

/** The notices that are open, and those closed since a day; the oldest deadline first. */
export function listNotices(tx: Tx, since: string) {
  return tx.many<Notice>(sql`
    select n.signal_id, s.age, n.received_at, n.assess_by, n.receipt_on, n.assessed_at, n.acute, n.receipt_at, n.outcome, n.closed_at,
      (select p.given_name || ' ' || p.family_name from data.staff p where p.tenant = n.tenant and p.id = n.assessed_by) as assessed_by,
      (select p.given_name || ' ' || p.family_name from data.staff p where p.tenant = n.tenant and p.id = n.receipt_by_id) as receipt_by,
      (select p.given_name || ' ' || p.family_name from data.staff p where p.tenant = n.tenant and p.id = n.closed_by_id) as closed_by,
      array(select b.deadline from data.child_notice_breach b where b.tenant = n.tenant and b.notice_id = n.id order by b.deadline) as breaches
    from data.child_notice n left join data.signal s on s.tenant = n.tenant and s.id = n.signal_id
    where n.closed_at is null or n.closed_at >= ${since} order by n.closed_at is not null, n.assess_by, n.id`)
}

export function listWords(tx: Tx, signalId: string) {
  return tx.many<z.infer<typeof writtenWords>>(sql`
    select w.kind, w.words, s.given_name || ' ' || s.family_name as by, w.written_at as at from data.child_notice_words w join data.staff s on s.tenant = w.tenant and s.id = w.written_by
    where w.signal_id = ${signalId} order by w.written_at`)
}

export function noteBreaches(tx: Tx) {
  return tx.one<{ breaches: number }>(sql`select gate.note_all_breaches() as breaches`)
}
