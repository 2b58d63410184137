import { z } from 'zod'
import { today } from '#core/day.ts'
import { id } from '#core/fields.ts'
import { nothing, operation, theSignal } from '#core/operation.ts'
import { hasRole } from '#core/policy.ts'
import { found, Refusal, refuseIf } from '#core/refusal.ts'
import { listTask, minutes, settleTask, showMinutes, taskName } from './contract.ts'
import {
  findMinutesMeeting,
  findTaskName,
  listDecidedAt,
  listDepartments,
  listMyTasks,
  settleTask as settleOne,
  type MinutesLine,
} from './queries.ts'
import { cameOf, daysOver, destroyBy, referenceOf, whichDepartment, whyNotMinutes } from './rules.ts'

/**
 * What a closed list meeting left to one department: whom it is responsible for, the decision, the reason and the next step
 * (report 7.1.1; R-DET-11). Another department's children are never on the same page.
 */
export const show = operation({
  kind: 'read',
  purpose: 'MOEDE_115',
  input: showMinutes,
  output: minutes,
  opens: nothing,
  allow: hasRole('early_help'),
  async run({ tx, actor, now }, { meetingId, department: asked }) {
    const meeting = found(await findMinutesMeeting(tx, meetingId), 'Mødet')
    refuseIf(whyNotMinutes(meeting), {
      'not-closed': 'Mødet er ikke lukket endnu. Luk mødet, så er referatet klar.',
    })
    const lines = await listDecidedAt(tx, meetingId, today(now))
    const departments = countBy(lines)
    const code = whichDepartment(departments, asked, actor.departments)
    const department = (await listDepartments(tx)).find((one) => one.code === code)
    if (!department) throw new Refusal('missing', 'no-department', 'Vælg en af afdelingerne.')
    const theirs = lines.filter((line) => line.department === code)
    return {
      meetingId,
      heldOn: meeting.heldOn,
      startsAt: meeting.startsAt,
      chair: meeting.chair,
      department,
      rows: theirs.map(asRow),
      destroyBy: destroyBy(theirs),
      departments,
    }
  },
  audit: ({ meetingId }, { department, rows }) => ({
    ids: { meetingId },
    codes: { department: department.code },
    counts: { persons: rows.length },
  }),
})

function countBy(lines: readonly MinutesLine[]) {
  return [...Map.groupBy(lines, ({ department }) => department)]
    .map(([code, theirs]) => ({ code, name: theirs[0]?.departmentName ?? code, persons: theirs.length }))
    .toSorted((a, b) => a.code.localeCompare(b.code))
}

function asRow(line: MinutesLine) {
  const { signalId, sex, age, whoThen, responsible, dueOn, doneOn } = line
  // A family that was taken in has its own reasons in its own place.
  const reason = line.takenIn ? null : line.reason
  const outcome = cameOf(line)
  return {
    signalId,
    reference: referenceOf(signalId),
    sex,
    age,
    outcome,
    reason,
    whoThen,
    responsible,
    dueOn,
    doneOn,
  }
}

/** What early help has left to me, the earliest first, whether or not I take part in it. */
export const mine = operation({
  kind: 'read',
  purpose: 'SAGSBEHANDLING',
  input: z.object({}),
  output: z.array(listTask),
  opens: nothing,
  allow: hasRole('core', 'early_help'),
  run: async ({ tx, now }) =>
    (await listMyTasks(tx)).map(({ decision, ...task }) => ({
      ...task,
      reference: referenceOf(task.signalId),
      outcome: cameOf({ decision, takenIn: false }),
      daysOver: daysOver(task.dueOn, today(now)),
    })),
  audit: (_, tasks) => ({ counts: { tasks: tasks.length } }),
})

/** The name of the one it is about, for the one responsible; each opening is logged (HG-05, HG-14). */
export const name = operation({
  kind: 'read',
  purpose: 'SAGSBEHANDLING',
  input: z.object({ signalId: id }),
  output: taskName,
  opens: theSignal,
  allow: hasRole('core', 'early_help'),
  async run({ tx }, { signalId }) {
    return { signalId, ...found(await findTaskName(tx), 'Opgaven') }
  },
  audit: () => ({}),
})

/** It is done, or it was not after all; early help sees it on the card. */
export const settle = operation({
  kind: 'write',
  purpose: 'SAGSBEHANDLING',
  input: settleTask,
  output: z.object({}),
  opens: theSignal,
  allow: hasRole('core', 'early_help'),
  async run({ tx }, { done }) {
    const { settled } = await settleOne(tx, done)
    found(settled === 1 ? settled : null, 'Opgaven')
    return {}
  },
  audit: ({ signalId, done }) => ({ ids: { signalId }, codes: { done: done ? 'yes' : 'no' } }),
})
