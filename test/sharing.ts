import { asOwner } from '#server/database/open.ts'
import { testCluster } from './database.ts'
import { plant } from './rows.ts'
import type { World } from './world.ts'

type Between = {
  from: string
  to: string
  personIds: readonly string[]
  classes: readonly ('CONF' | 'ART9_HEALTH' | 'ART10_CRIME')[]
  by: string
}

/** A yes of each person to sharing between two departments, with the share it opens; the ids of the shares. */
export async function shareBetween(world: World, familyId: string, sharing: Between): Promise<string[]> {
  const at = new Date(Date.now() - 60_000).toISOString()
  const shares: string[] = []
  for (const personId of sharing.personIds) {
    const givers = await whoAnswers(world, personId)
    const yes = async (department: string) => {
      const consentId = await plant(world, 'consent', {
        family_id: familyId,
        person_id: personId,
        purpose: 'share',
        department,
        state: 'given',
        how: 'written',
        given_by: personId,
        capacity: 'self',
        language: 'da',
        text_version: '1',
        asked_at: at,
        asked_by: sharing.by,
        answered_at: at,
      })
      for (const givenBy of givers)
        await plant(world, 'consent_answer', {
          consent_id: consentId,
          given_by: givenBy,
          family_id: familyId,
          capacity: givenBy === personId ? 'self' : 'custody_holder',
          answer: 'given',
          how: 'written',
          answered_at: at,
          recorded_at: new Date().toISOString(),
          recorded_by: sharing.by,
        })
      return consentId
    }
    const [first, second] = [await yes(sharing.from), await yes(sharing.to)]
    shares.push(
      await plant(world, 'share', {
        family_id: familyId,
        person_id: personId,
        from_department: sharing.from,
        to_department: sharing.to,
        classes: sharing.classes,
        purpose: 'SAGSBEHANDLING',
        basis: 'CONSENT',
        consent_id: first,
        other_consent_id: second,
        from_at: at,
      }),
    )
  }
  return shares
}

/** Who must say yes for a person today (15 and 18 years; those who hold custody). */
async function whoAnswers(world: World, personId: string): Promise<string[]> {
  return asOwner(testCluster(), world.database.name, async (owner) => {
    const { rows } = await owner.query<{ id: string }>(
      `select p.id from data.person p where p.tenant = $1 and p.id = $2 and p.birth_date <= now() - interval '15 years'
       union select k.from_person from data.kinship k join data.person p on p.tenant = k.tenant and p.id = k.to_person
         where k.tenant = $1 and k.to_person = $2 and k.custody and k.removed_at is null and p.birth_date > now() - interval '18 years'`,
      [world.tenant, personId],
    )
    return rows.map(({ id }) => id)
  })
}

/** Ends shares, as a withdrawal of the yes behind them does. */
export async function endShares(world: World, shares: readonly string[]): Promise<void> {
  await asOwner(testCluster(), world.database.name, (owner) =>
    owner.query('update data.share set ended_at = now() where tenant = $1 and id = any ($2::uuid[])', [
      world.tenant,
      shares,
    ]),
  )
}

/** What the log holds of an operation, or of all that fit a pattern with %, oldest first. */
export async function logOf(world: World, operation: string): Promise<{ kind: string; facts: unknown }[]> {
  return asOwner(testCluster(), world.database.name, async (owner) => {
    const { rows } = await owner.query<{ kind: string; facts: unknown }>(
      'select kind, facts from audit.event where tenant = $1 and operation like $2 order by seq',
      [world.tenant, operation],
    )
    return rows
  })
}
