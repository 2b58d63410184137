import { operation, theFamily } from '#core/operation.ts'
import { onTheTeam } from '#core/policy.ts'
import { found } from '#core/refusal.ts'
import { askLine, windowLine } from './line-contract.ts'
import { findLine } from './line-queries.ts'
import { lineOf, minutesBetween } from './line-rules.ts'

const MINUTES = 60

/** Everything that happens from the signal until the window closes, on one line (R-SPD-01; report 6.1). */
export const show = operation({
  kind: 'read',
  purpose: 'SAGSBEHANDLING',
  input: askLine,
  output: windowLine,
  opens: theFamily,
  allow: onTheTeam,
  async run({ tx, now }, { familyId, windowId }) {
    const { rows, ...window } = found(await findLine(tx, familyId, windowId), 'Vinduet')
    const { openedAt, offerBy, firstActionAt } = window
    return {
      events: lineOf(rows, window, now),
      firstActionMinutes: firstActionAt === null ? null : minutesBetween(openedAt, firstActionAt),
      clockHours: Math.round(minutesBetween(openedAt, offerBy) / MINUTES),
    }
  },
  // Without the window's id: whoever takes the newest step back finds it in the log by that, and a look is no step.
  audit: ({ familyId }, { events }) => ({ familyIds: [familyId], counts: { events: events.length } }),
})
