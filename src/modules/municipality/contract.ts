import { z } from 'zod'
import { day, departmentCode, id, words } from '#core/fields.ts'

export const addDepartment = z.object({ code: departmentCode, name: words(60, 'Skriv afdelingens navn.') })
export const oneDepartment = addDepartment.pick({ code: true })
const within = (least: number, most: number, says: string) => z.int(says).min(least, says).max(most, says)

export const setAim = z.object({
  aim: z.enum(['preventive', 'intervening']),
  programmeName: words(60, 'Skriv, hvad indsatsen hedder hos jer.'),
  signalRetentionDays: within(1, 365, 'Skriv et antal dage fra 1 til 365.'),
  windowHours: within(1, 168, 'Skriv et antal timer fra 1 til 168.'),
  caseloadCeiling: within(1, 100, 'Skriv et antal familier fra 1 til 100.'),
  smallestCell: within(5, 50, 'Skriv et antal fra 5 til 50. Færre end 5 vises aldrig.'),
})
/** Days after which the product reminds: cases not handed over (R-PHA-02). */
export const setReminders = z.object({ handoverDays: within(1, 180, 'Skriv et antal dage fra 1 til 180.') })
/** Local rhythms of the work with a family: none of them is science (R-PLN-06, R-END-02, R-OUT-03). */
export const setRhythms = z.object({
  stepDownMonths: within(1, 24, 'Skriv et antal måneder fra 1 til 24.'),
  laterMonths: z
    .array(within(1, 120, 'Skriv måneder fra 1 til 120, fx 6, 12, 24.'))
    .min(1, 'Skriv mindst ét antal måneder.')
    .max(8, 'Skriv højst otte.'),
  weeklyThings: within(1, 50, 'Skriv et antal fra 1 til 50.'),
  followUpCloseDays: within(1, 180, 'Skriv et antal dage fra 1 til 180.'),
  followUpRegularDays: within(1, 180, 'Skriv et antal dage fra 1 til 180.'),
  followUpLightDays: within(1, 180, 'Skriv et antal dage fra 1 til 180.'),
  followUpLeaderDays: within(0, 90, 'Skriv et antal dage fra 0 til 90.'),
  /** Ahead of a birthday of 15 or 18; a new answer can be asked for at most sixty days ahead. */
  birthdayDays: within(7, 60, 'Skriv et antal dage fra 7 til 60.'),
  answerPairHours: within(1, 72, 'Skriv et antal timer fra 1 til 72.'),
  answerLeaderHours: within(1, 168, 'Skriv et antal timer fra 1 til 168.'),
  /** The one number that families call; null when the municipality has none. */
  wayInPhone: words(30).nullable(),
})

/** Monday to Friday as 'HH:MM-HH:MM', '' for a day that is closed; null while it is not said, and each contact is ticked by hand. */
export const setOpeningHours = z.object({
  openingHours: z
    .array(
      z
        .string()
        .regex(/^(([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d)?$/, 'Skriv fra og til, fx 8.00-15.00.')
        .refine(
          (hours) => hours === '' || hours.slice(0, 5) < hours.slice(6),
          'Skriv et senere klokkeslæt til sidst.',
        ),
    )
    .length(5, 'Skriv mandag til fredag.')
    .nullable(),
})

/** The domain of the families' mail addresses, which the municipality's mail server hands on; null: they have none. */
export const setMailDomain = z.object({
  mailDomain: z
    .string()
    .trim()
    .toLowerCase()
    .max(200)
    .regex(
      /^(?=.*\.)[a-z0-9](?:[a-z0-9-]|\.(?=[a-z0-9])){0,198}[a-z0-9]$/,
      'Skriv et domæne uden @, fx familier.kommune.dk.',
    )
    .nullable(),
})
export const mailSetup = z.object({
  mailDomain: z.string().nullable(),
  /** Mails of the last thirty days that reached no family. */
  strays: z.int(),
})

const legalParameterCode = z.enum([
  'CONSENT_SELF_FROM',
  'ADULT_FROM',
  'PROGRAMME_AGE_FROM',
  'PROGRAMME_AGE_TO',
  'CONSENT_REVIEW',
  'S115_REVIEW',
])
export type LegalParameterCode = z.infer<typeof legalParameterCode>

/** A figure of the law from a day on. Its unit never changes, and a figure without a source is not taken. */
export const setLegalParameter = z.object({
  code: legalParameterCode,
  value: within(1, 120, 'Skriv et helt tal fra 1 til 120.'),
  source: words(200, 'Skriv, hvor tallet kommer fra, fx loven og paragraffen eller jeres beslutning.'),
  validFrom: day,
})

export const organisation = z.object({
  name: z.string(),
  programmeName: z.string(),
  aim: z.enum(['preventive', 'intervening']),
  signalRetentionDays: z.int(),
  windowHours: z.int(),
  caseloadCeiling: z.int(),
  smallestCell: z.int(),
  handoverDays: z.int(),
  stepDownMonths: z.int(),
  laterMonths: z.array(z.int()),
  weeklyThings: z.int(),
  followUpCloseDays: z.int(),
  followUpRegularDays: z.int(),
  followUpLightDays: z.int(),
  followUpLeaderDays: z.int(),
  birthdayDays: z.int(),
  answerPairHours: z.int(),
  answerLeaderHours: z.int(),
  wayInPhone: z.string().nullable(),
  openingHours: z.array(z.string()).nullable(),
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
