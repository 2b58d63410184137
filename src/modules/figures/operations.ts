import { z } from 'zod'
import { nothing, operation } from '#core/operation.ts'
import { hasRole } from '#core/policy.ts'
import { EMPTY_LEDGER } from '#modules/disclosure/contract.ts'
import type { Tx } from '#core/context.ts'
import { countLoad } from '#modules/demand/recurrence.ts'
import { releaseQuarters, steeringPage } from './contract.ts'
import {
  countQuarter,
  getLastLedger,
  getSettings,
  insertRelease,
  listReleasedPeriods,
  listReleases,
  listYoung,
} from './queries.ts'
import { getWeeklyThings, listFamilyWeeks } from './load-queries.ts'
import { countedFamily, noLoad, situationIn, type CountedFamily } from './load-rules.ts'
import { endedQuarters, figuresOf, type Quarter } from './rules.ts'

const quartersKept = 8

/**
 * Releases the quarters that have ended and are not out yet, each once: what has left is never computed again, so that two
 * versions of one quarter cannot be subtracted.
 */
export const release = operation({
  kind: 'write',
  purpose: 'STATISTIK',
  input: releaseQuarters,
  output: z.object({ released: z.int() }),
  opens: nothing,
  allow: hasRole('service'),
  async run(context, { upTo }) {
    const out = (await listReleasedPeriods(context.tx)).map((row) => row.periodTo)
    const last = out.toSorted().at(-1) ?? ''
    const waiting = endedQuarters(upTo, quartersKept).filter((quarter) => quarter.to > last)
    let ledger = (await getLastLedger(context.tx))?.ledger ?? EMPTY_LEDGER
    for (const quarter of waiting) {
      const facts = {
        ...(await countQuarter(context.tx, quarter)),
        young: await listYoung(context.tx, quarter),
        load: await countedFamilies(context.tx, quarter),
      }
      const released = figuresOf(facts, quarter, ledger)
      await insertRelease(context, quarter, released)
      ledger = released.ledger
    }
    return { released: waiting.length }
  },
  audit: (_, { released }) => ({ counts: { released } }),
})

/** Each family's weeks, counted: what is asked of them by day stays here. */
async function countedFamilies(tx: Tx, quarter: Quarter): Promise<CountedFamily[]> {
  const { weeklyThings } = await getWeeklyThings(tx)
  return (await listFamilyWeeks(tx, quarter)).map((family) =>
    countedFamily(countLoad(situationIn(family, quarter, weeklyThings)), family.met),
  )
}

/** The page for the steering group, leaders and the team: released figures only, no way down to a person (domain.md 7.8). */
export const page = operation({
  kind: 'read',
  purpose: 'STATISTIK',
  input: z.object({}),
  output: steeringPage,
  opens: nothing,
  allow: hasRole('steering', 'leader', 'core'),
  run: async ({ tx }) => ({
    ...(await getSettings(tx)),
    // What was released before load was counted has none of it, and is never computed again.
    quarters: (await listReleases(tx, quartersKept)).map(({ figures, ...quarter }) => ({
      ...quarter,
      figures: { ...figures, load: figures.load ?? noLoad },
    })),
  }),
  audit: (_, { quarters }) => ({ counts: { quarters: quarters.length } }),
})
