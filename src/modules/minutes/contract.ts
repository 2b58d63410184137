import { z } from 'zod'
import { day, id } from '#core/fields.ts'
import { outcome, sex } from '#modules/detection/contract.ts'

const department = z.object({ code: z.string(), name: z.string() })

/**
 * One line of a department's minutes: what was decided about somebody it is responsible for. Never a name, and nothing of
 * what the police or others had seen: the one responsible opens the name on screen, where it is logged (HG-02, HG-05).
 */
export const minutesRow = z.object({
  signalId: id,
  reference: z.string().describe('four signs that tell two cards apart on paper'),
  sex: sex.nullable(),
  age: z.int(),
  outcome,
  reason: z.string().nullable(),
  whoThen: z.string().nullable(),
  responsible: z.string(),
  dueOn: day.nullable(),
  doneOn: day.nullable(),
})
export type MinutesRow = z.infer<typeof minutesRow>

/** The minutes of one meeting for one department, as they stand now. Nothing of them is kept: they go with the cards. */
export const minutes = z.object({
  meetingId: id,
  heldOn: day,
  startsAt: z.string(),
  chair: z.string(),
  department,
  rows: z.array(minutesRow),
  destroyBy: day.nullable().describe('when the last of the cards is deleted, and the paper must be too'),
  departments: z.array(department.extend({ persons: z.int() })).describe('who is responsible for somebody'),
})
export type Minutes = z.infer<typeof minutes>

export const showMinutes = z.object({
  meetingId: id,
  department: z.string().max(10).nullable().describe('null: your own where it has somebody, else the first'),
})

/** Something early help has left to me: a decision, why, and by when. */
export const listTask = z.object({
  signalId: id,
  reference: z.string(),
  sex: sex.nullable(),
  age: z.int(),
  outcome,
  reason: z.string().nullable(),
  whoThen: z.string().nullable(),
  dueOn: day,
  daysOver: z.int(),
  deleteOn: day,
  doneOn: day.nullable(),
  heldOn: day.nullable().describe('the list meeting that decided it; null when it was decided at the board'),
})
export type ListTask = z.infer<typeof listTask>

export const settleTask = z.object({ signalId: id, done: z.boolean() })
export const taskName = z.object({
  signalId: id,
  givenName: z.string().nullable(),
  familyName: z.string().nullable(),
  birthDate: day.nullable(),
})
