import { z } from 'zod'
import { day, departmentCode, id, words } from '#core/fields.ts'

export const addDepartment = z.object({ code: departmentCode, name: words(60, 'Skriv afdelingens navn.') })
export const setAim = z.object({
  aim: z.enum(['preventive', 'intervening']),
  programmeName: words(60, 'Skriv, hvad indsatsen hedder hos jer.'),
  signalRetentionDays: z.int().min(1).max(365),
  windowHours: z.int().min(1).max(168),
  caseloadCeiling: z.int().min(1).max(100),
})
export const setLegalParameter = z.object({
  code: z.string().regex(/^[A-Z0-9_]+$/),
  value: z.int(),
  unit: words(30),
  source: words(200),
  validFrom: day,
})

export const organisation = z.object({
  name: z.string(),
  programmeName: z.string(),
  aim: z.enum(['preventive', 'intervening']),
  signalRetentionDays: z.int(),
  windowHours: z.int(),
  caseloadCeiling: z.int(),
  departments: z.array(z.object({ code: z.string(), name: z.string() })),
  staff: z.array(
    z.object({
      id,
      name: z.string(),
      profession: z.string(),
      department: z.string(),
      phone: z.string().nullable(),
      roles: z.array(z.string()),
    }),
  ),
  parameters: z.array(
    z.object({ code: z.string(), value: z.int(), unit: z.string(), source: z.string(), validFrom: day }),
  ),
})
export type Organisation = z.infer<typeof organisation>
