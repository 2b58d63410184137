import { expectTypeOf, it } from 'vitest'
import { z } from 'zod'
import { nothing, operation, theFamily, type Operation } from '#core/operation.ts'
import { onTheTeam, signedIn } from '#core/policy.ts'

const whole = {
  kind: 'read',
  purpose: 'DRIFT',
  input: z.object({ familyId: z.string() }),
  output: z.object({ n: z.int() }),
  opens: theFamily,
  allow: signedIn,
  run: async () => ({ n: 1 }),
  audit: () => ({}),
} as const
const { allow: _allow, ...withoutAllow } = whole
const { audit: _audit, ...withoutAudit } = whole
const { opens: _opens, ...withoutOpens } = whole
const { purpose: _purpose, ...withoutPurpose } = whole

// Compiled by `npm run check`: each line marked below must NOT compile, else the check fails.
it('access, audit, purpose and what is opened cannot be left out', () => {
  expectTypeOf(operation(whole)).toExtend<Operation<{ familyId: string }, { n: number }>>()
  // @ts-expect-error without saying who may
  operation(withoutAllow)
  // @ts-expect-error without saying what is remembered
  operation(withoutAudit)
  // @ts-expect-error without saying whose data it opens
  operation(withoutOpens)
  // @ts-expect-error without a purpose
  operation(withoutPurpose)
  // @ts-expect-error a family's rule on an input without a family
  operation({ ...whole, input: z.object({}), opens: nothing, allow: onTheTeam })
  // @ts-expect-error an output that cannot travel
  operation({ ...whole, output: z.object({ at: z.date() }), run: async () => ({ at: new Date() }) })
  // @ts-expect-error free text in what is remembered
  operation({ ...whole, audit: () => ({ text: 'Noah' }) })
})
