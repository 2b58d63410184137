import { z } from 'zod'
import { day, id, strand } from '#core/fields.ts'
import { persistence } from '#modules/family/reach-contract.ts'

/** Steps after the board (issue of the way in; domain.md 7.1): reached, said yes, handed over to the core team, or no thank you. */
export const step = z.enum(['contact', 'consent', 'handed-over', 'not-taken-up'])
export type Step = z.infer<typeof step>

/** One of the reader's own families on its way in. No young person is named, and nothing about anybody is computed. */
export const familyOnTheWay = z.object({
  familyId: id,
  familyName: z.string(),
  strand,
  step,
  since: day.describe('the first concern, or the day the family came in where there was none'),
  fromConcern: z.boolean().describe('whether `since` is the first concern'),
  waitedDays: z.int(),
  reached: z.boolean(),
  tries: z.int().describe('tries since the last contact'),
  persistence,
  cases: z.int().describe('open cases in the departments'),
  handedOver: z.int().describe('of those: handed over or followed'),
})
export type FamilyOnTheWay = z.infer<typeof familyOnTheWay>

/** Every family after the board: one's own as cards, the others only as numbers. */
export const stepsAfterBoard = z.object({
  families: z.array(familyOnTheWay),
  others: z.array(z.object({ step, strand, number: z.int() })),
})
export type StepsAfterBoard = z.infer<typeof stepsAfterBoard>
