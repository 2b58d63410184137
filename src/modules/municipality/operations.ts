import { z } from 'zod'
import { today } from '#core/day.ts'
import { nothing, operation } from '#core/operation.ts'
import { hasRole, signedIn } from '#core/policy.ts'
import { found, Refusal } from '#core/refusal.ts'
import { findHardFields } from '#modules/wording/queries.ts'
import {
  addDepartment,
  oneDepartment,
  organisation,
  setAim,
  setLegalParameter,
  setOpeningHours,
  setReminders,
  setRhythms,
} from './contract.ts'
import {
  getMunicipality,
  insertDepartment,
  insertParameter,
  listColleagues,
  listDepartments,
  listParameters,
  removeDepartment,
  updateDepartment,
  updateOpeningHours,
  updateReminders,
  updateRhythms,
  updateSettings,
} from './queries.ts'

/** The municipality, its departments, colleagues and dated legal parameters: what every screen needs to name things. */
export const get = operation({
  kind: 'read',
  purpose: 'DRIFT',
  input: z.object({}),
  output: organisation,
  opens: nothing,
  allow: signedIn,
  async run({ tx, now }) {
    const municipality = await getMunicipality(tx)
    return {
      ...municipality,
      aim: municipality.aim as 'preventive' | 'intervening',
      departments: await listDepartments(tx),
      staff: await listColleagues(tx),
      parameters: await listParameters(tx, today(now)),
    }
  },
  audit: () => ({}),
})

export const addADepartment = operation({
  kind: 'write',
  purpose: 'DRIFT',
  input: addDepartment,
  output: z.object({ code: z.string() }),
  opens: nothing,
  allow: hasRole('administrator'),
  async run({ tx, actor }, input) {
    if ((await listDepartments(tx)).some(({ code }) => code === input.code))
      throw new Refusal('invalid', 'code-taken', 'Bogstavet er taget af en anden afdeling. Vælg et andet.', {
        code: 'Vælg et andet bogstav.',
      })
    await insertDepartment(tx, actor.tenant, input)
    return { code: input.code }
  },
  audit: ({ code }) => ({ codes: { department: code } }),
})

export const renameADepartment = operation({
  kind: 'write',
  purpose: 'DRIFT',
  input: addDepartment,
  output: z.object({}),
  opens: nothing,
  allow: hasRole('administrator'),
  async run({ tx }, input) {
    found((await updateDepartment(tx, input)) || null, 'Afdelingen')
    return {}
  },
  audit: ({ code }) => ({ codes: { department: code } }),
})

/** Takes away a department that was made by mistake; one that anything refers to stays. */
export const removeADepartment = operation({
  kind: 'write',
  purpose: 'DRIFT',
  input: oneDepartment,
  output: z.object({}),
  opens: nothing,
  allow: hasRole('administrator'),
  async run({ tx }, { code }) {
    await removeDepartment(tx, code).catch((error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === '23503')
        throw new Refusal(
          'conflict',
          'department-in-use',
          'Afdelingen er i brug hos kolleger eller familier, så den kan ikke fjernes. Du kan give den et andet navn.',
        )
      throw error
    })
    return {}
  },
  audit: ({ code }) => ({ codes: { department: code } }),
})

/** The local aim and limits; they are local settings, not law (ux.md 7.1). */
export const configure = operation({
  kind: 'write',
  purpose: 'DRIFT',
  input: setAim,
  output: z.object({}),
  opens: nothing,
  allow: hasRole('administrator'),
  async run({ tx }, input) {
    const hard = await findHardFields(tx, { programmeName: input.programmeName })
    if (hard) throw new Refusal('invalid', 'hard-word', hard.first, hard.fields)
    await updateSettings(tx, input)
    return {}
  },
  audit: ({ aim }) => ({ codes: { aim } }),
})

/** How long something may wait before Min dag reminds of it; cases that wait already keep their day. */
export const setTheReminders = operation({
  kind: 'write',
  purpose: 'DRIFT',
  input: setReminders,
  output: z.object({}),
  opens: nothing,
  allow: hasRole('administrator'),
  async run({ tx }, input) {
    await updateReminders(tx, input)
    return {}
  },
  audit: ({ handoverDays }) => ({ counts: { handoverDays } }),
})

/** How often families are followed up, how long a step-down is, when they are asked later on; what is agreed keeps its dates. */
export const setTheRhythms = operation({
  kind: 'write',
  purpose: 'DRIFT',
  input: setRhythms,
  output: z.object({}),
  opens: nothing,
  allow: hasRole('administrator'),
  async run({ tx }, input) {
    await updateRhythms(tx, input)
    return {}
  },
  audit: ({ laterMonths, stepDownMonths, followUpRegularDays, answerLeaderHours }) => ({
    counts: { laterTalks: laterMonths.length, stepDownMonths, followUpRegularDays, answerLeaderHours },
  }),
})

/** When the municipality is open; contacts that are written down already keep what was said then. */
export const setTheOpeningHours = operation({
  kind: 'write',
  purpose: 'DRIFT',
  input: setOpeningHours,
  output: z.object({}),
  opens: nothing,
  allow: hasRole('administrator'),
  async run({ tx }, { openingHours }) {
    await updateOpeningHours(tx, openingHours)
    return {}
  },
  audit: ({ openingHours }) => ({ counts: { days: openingHours?.filter(Boolean).length ?? 0 } }),
})

const sameDay = new Refusal(
  'conflict',
  'same-day',
  'Der er allerede skrevet et tal, der gælder fra den dag. Vælg en anden dag.',
)

/** A legal parameter from a date on, with its source; old values stay. */
export const setParameter = operation({
  kind: 'write',
  purpose: 'DRIFT',
  input: setLegalParameter,
  output: z.object({}),
  opens: nothing,
  allow: hasRole('administrator'),
  async run({ tx, actor }, input) {
    if ((await insertParameter(tx, actor.tenant, input)) === 0) throw sameDay
    return {}
  },
  audit: ({ code, value }) => ({ codes: { parameter: code }, counts: { value } }),
})
