import { z } from 'zod'
import { departmentCode, id } from '#core/fields.ts'
import { typeCode } from '#modules/mandate/type-contract.ts'
import { underWhat } from './contract.ts'

export const placeStep = z.object({ familyId: id, stepId: id, ...underWhat.shape, version: z.int() })
/** Marks a goal, or one step of it, as what is helped with first; `on` false takes the mark away. */
export const helpFirst = z.object({ familyId: id, goalId: id, stepId: id.nullable(), on: z.boolean() })
/** What can be chosen for a step on a day: departments, sections of law and measures of the municipality's own catalogue. */
export const stepChoices = z.object({
  departments: z.array(z.object({ code: departmentCode, name: z.string() })),
  laws: z.array(z.string()),
  measures: z.array(z.object({ code: typeCode, name: z.string(), law: z.string() })),
})
export type StepChoices = z.infer<typeof stepChoices>
