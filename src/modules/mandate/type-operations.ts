import { z } from 'zod'
import { today } from '#core/day.ts'
import { nothing, operation } from '#core/operation.ts'
import { hasRole, onOurDoor } from '#core/policy.ts'
import { refuseIf } from '#core/refusal.ts'
import { listHardWords } from '#modules/wording/queries.ts'
import { insertType, listOwnTypes } from './queries.ts'
import { listedType, measureType } from './type-contract.ts'
import { typeReasons, typesOn, whyNotType } from './type-rules.ts'

/** The municipality's catalogue of measures today: its own versions, and what was shipped where it has none (R-PLN-04). */
export const catalogueToday = operation({
  kind: 'read',
  purpose: 'DRIFT',
  input: z.object({}),
  output: z.array(listedType),
  opens: nothing,
  allow: onOurDoor,
  run: async ({ tx, now }) => typesOn(await listOwnTypes(tx), today(now)),
  audit: () => ({}),
})

/** A new version of a measure from a day on; earlier grants stand under the version they were made under. */
export const setType = operation({
  kind: 'write',
  purpose: 'DRIFT',
  input: measureType,
  output: z.object({}),
  opens: nothing,
  allow: hasRole('administrator'),
  async run(context, type) {
    refuseIf(whyNotType(type, today(context.now), await listHardWords(context.tx)), typeReasons, 'invalid')
    await insertType(context, type)
    return {}
  },
  audit: ({ code, form }) => ({ codes: { code, form } }),
})
