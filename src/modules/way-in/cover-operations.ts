import { z } from 'zod'
import type { Actor } from '#core/context.ts'
import { today } from '#core/day.ts'
import { id } from '#core/fields.ts'
import { nothing, operation } from '#core/operation.ts'
import { hasRole } from '#core/policy.ts'
import { refuseIf } from '#core/refusal.ts'
import {
  coverPage,
  endCover as endCoverInput,
  noteAbsence as noteAbsenceInput,
  noteTurn as noteTurnInput,
} from './contract.ts'
import { endCover, getCover, noteAbsence, noteTurn } from './queries.ts'

const purpose = 'DRIFT'
const allow = hasRole('core', 'leader')
const noted = z.object({ coverId: id })

function refuseOthers(actor: Actor, staffId: string): void {
  refuseIf(
    staffId === actor.staffId || actor.roles.includes('leader') ? null : 'not-yours',
    { 'not-yours': 'Du kan kun notere for dig selv. En leder kan notere for andre.' },
    'denied',
  )
}

/** Who is away and who has the turn outside ordinary hours, from today on; never why. */
export const cover = operation({
  kind: 'read',
  purpose,
  input: z.object({}),
  output: coverPage,
  opens: nothing,
  allow,
  run: ({ tx, now }) => getCover(tx, today(now), now),
  audit: (_, { absences, turns }) => ({ counts: { absences: absences.length, turns: turns.length } }),
})

/** Somebody is away for some days, and who stands in: for oneself, or a leader for others. No reason is asked. */
export const away = operation({
  kind: 'write',
  purpose,
  input: noteAbsenceInput,
  output: noted,
  opens: nothing,
  allow,
  run({ tx, actor }, input) {
    refuseOthers(actor, input.staffId)
    refuseIf(
      input.standIn === input.staffId ? 'own-stand-in' : null,
      { 'own-stand-in': 'Vælg en anden end den, der er væk.' },
      'invalid',
    )
    return noteAbsence(tx, input)
  },
  audit: ({ staffId }, { coverId }) => ({ ids: { staffId, coverId } }),
})

/** Somebody has the turn outside ordinary hours. */
export const turn = operation({
  kind: 'write',
  purpose,
  input: noteTurnInput,
  output: noted,
  opens: nothing,
  allow,
  run({ tx, actor }, input) {
    refuseOthers(actor, input.staffId)
    return noteTurn(tx, input)
  },
  audit: ({ staffId }, { coverId }) => ({ ids: { staffId, coverId } }),
})

/** An absence or a turn ends before its time, or was noted by mistake. */
export const end = operation({
  kind: 'write',
  purpose,
  input: endCoverInput,
  output: z.object({}),
  opens: nothing,
  allow,
  async run(context, { coverId }) {
    const { number } = await endCover(context, coverId)
    refuseIf(number === 0 ? 'not-yours' : null, {
      'not-yours': 'Den er slut allerede, eller den er en kollegas. En leder kan afslutte den.',
    })
    return {}
  },
  audit: ({ coverId }) => ({ ids: { coverId } }),
})
