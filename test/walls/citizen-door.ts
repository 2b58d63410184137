import type { Client } from 'pg'
import { wordOf } from './hostile-ground.ts'
import { citizenNames } from './oracle-citizens.ts'
import { rowsOf, type Actor, type World } from './oracle-world.ts'

/**
 * A citizen's session in a world where every word is a marker, the keyed hash of a number too: of the person of the opened
 * family that the actor is; with a number that nobody has for whoever is nobody there.
 */
export async function citizenSession(
  owner: Client,
  world: World,
  { actor, tokenHash }: { actor: Actor; tokenHash: Buffer },
): Promise<void> {
  const me = rowsOf(world, 'person', actor.tenant).find(
    (row) => row.family_id === actor.family && row.cpr_hash === actor.citizen,
  )
  const hash = me ? wordOf(`person.cpr_hash.${actor.tenant}.${String(me.id)}`) : 'nobody'
  await owner.query(
    `insert into gate.citizen_session (token_hash, tenant, cpr_hash, level, issuer) values ($1, $2, $3, 'high', 'proof')`,
    [tokenHash, actor.tenant, Buffer.from(hash)],
  )
}

/** The markers of the given names that a citizen is told: their own and those of the children in their custody. */
export function namesTold(world: World, actor: Actor): Set<string> {
  return new Set(
    citizenNames(world, actor).map((id) => wordOf(`person.given_name.${actor.tenant}.${String(id)}`)),
  )
}
