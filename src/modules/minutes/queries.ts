import type { Tx } from '#core/context.ts'
import { sql } from '#core/sql.ts'
import type { Decision } from '#modules/detection/contract.ts'
import type { MeetingState } from '#modules/detection/meeting-contract.ts'
import type { ListTask, MinutesRow } from './contract.ts'

type Decided = { decision: Decision | null }

export type MinutesLine = Omit<MinutesRow, 'outcome' | 'reference'> &
  Decided & { department: string; departmentName: string; deleteOn: string; takenIn: boolean }

/** Those decided at a meeting whom somebody is to do something about, with the department of the one responsible. */
export function listDecidedAt(tx: Tx, meetingId: string, today: string) {
  return tx.many<MinutesLine>(sql`
    select s.id as signal_id, s.sex, s.age, s.decision, s.reason, s.who_then, r.given_name || ' ' || r.family_name as responsible, s.due_on,
      (s.done_at at time zone 'Europe/Copenhagen')::date as done_on, s.family_id is not null as taken_in, s.delete_on, d.code as department, d.name as department_name
    from data.signal s join data.staff r on r.tenant = s.tenant and r.id = s.responsible_id join data.department d on d.tenant = r.tenant and d.code = r.department
    where coalesce(s.decided_meeting_id, s.meeting_id) = ${meetingId} and s.state <> 'new' and s.delete_on >= ${today} and s.decision is distinct from 'continued'
    order by s.due_on, s.id`)
}

export function findMinutesMeeting(tx: Tx, meetingId: string) {
  return tx.maybe<{ heldOn: string; startsAt: string; state: MeetingState; chair: string }>(sql`
    select m.held_on, m.starts_at, m.state, s.given_name || ' ' || s.family_name as chair
    from data.list_meeting m join data.staff s on s.tenant = m.tenant and s.id = m.chair_id where m.id = ${meetingId}`)
}

export function listDepartments(tx: Tx) {
  return tx.many<{ code: string; name: string }>(sql`select code, name from data.department order by code`)
}

type TaskRow = Omit<ListTask, 'outcome' | 'reference' | 'daysOver' | 'doneOn'> &
  Decided & { doneOn: string | null }

/** What early help has left to me, whether or not I take part in it; the gate gives my own and nobody else's. */
export function listMyTasks(tx: Tx) {
  return tx.many<TaskRow>(sql`
    select signal_id, sex, age, decision, reason, who_then, due_on, delete_on, (done_at at time zone 'Europe/Copenhagen')::date as done_on, held_on
    from gate.my_list_tasks() order by due_on, signal_id`)
}

/** The name behind the opened signal, for the one responsible; without a name where the card has none. */
export function findTaskName(tx: Tx) {
  return tx.maybe<{ givenName: string | null; familyName: string | null; birthDate: string | null }>(
    sql`select given_name, family_name, birth_date from gate.task_name()`,
  )
}

export function settleTask(tx: Tx, done: boolean) {
  return tx.one<{ settled: number }>(sql`select gate.settle_task(${done}) as settled`)
}
