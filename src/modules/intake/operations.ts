import { z } from 'zod'
import { today } from '#core/day.ts'
import { nothing, operation } from '#core/operation.ts'
import { hasRole } from '#core/policy.ts'
import { strand } from '#core/fields.ts'
import { listSteps } from '#modules/criteria/queries.ts'
import { stepsAfterBoard } from './contract.ts'
import { listOnTheWay } from './queries.ts'
import { othersThan, stepOf, waitedDays } from './rules.ts'

/** What came of those who were found: my own families by step, with how long they have waited, and the others in numbers. */
export const steps = operation({
  kind: 'read',
  purpose: 'SAGSBEHANDLING',
  input: z.object({}),
  output: stepsAfterBoard,
  opens: nothing,
  allow: hasRole('early_help'),
  async run({ tx, now }) {
    const day = today(now)
    const families = (await listOnTheWay(tx, day)).flatMap(({ phase, ...family }) => {
      const step = stepOf(phase)
      return step === null ? [] : [{ ...family, step, waitedDays: waitedDays(family.since, day) }]
    })
    const all = (await listSteps(tx)).map((one) => ({ ...one, strand: strand.parse(one.strand) }))
    return { families, others: othersThan(all, families) }
  },
  audit: (_, { families }) => ({
    familyIds: families.map(({ familyId }) => familyId).toSorted(),
    counts: { families: families.length },
  }),
})
