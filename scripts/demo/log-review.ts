import { asOwner } from '#server/database/open.ts'
import type { Samspil } from '#server/start.ts'
import { tenant, type Vestby } from './vestby.ts'

/**
 * The data protection officer's own two years are short: one canary, somebody who opened it, and a first sample of the log.
 * Writing Vestby's history in minutes looks like going through everybody's data, so those alarms are taken away first.
 */
export async function logReview(samspil: Samspil, vestby: Vestby): Promise<void> {
  const dina = vestby.who('dina')
  await asOwner(samspil.postgres, samspil.database.name, (owner) =>
    owner.query('delete from audit.alarm where tenant = $1', [tenant]),
  )
  await dina.did('trail.plant-canary', {
    givenName: 'Vilfred',
    familyName: 'Tranekær',
    birthDate: '2012-02-29',
  })
  const [trap] = await dina.did('trail.canaries', {})
  await vestby
    .who('karen')
    .did('family.open', { familyId: trap?.familyId ?? '' })
    .catch(() => {})
  await samspil.checkpoints.signNow()
  await dina.did('trail.draw-review', {})
}
