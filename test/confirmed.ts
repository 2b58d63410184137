import { tokenHash } from '#core/secrets.ts'
import { asOwner } from '#server/database/open.ts'
import { testCluster } from './database.ts'
import type { Person, World } from './world.ts'

/** The person's session as it is just after they have shown again who they are. */
export async function confirm(world: World, { caller }: Person): Promise<void> {
  await asOwner(testCluster(), world.database.name, (owner) =>
    owner.query(`update gate.session set stepped_up_at = now() where token_hash = $1`, [
      tokenHash(caller.token),
    ]),
  )
}
