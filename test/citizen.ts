import { randomBytes } from 'node:crypto'
import { citizenCatalogue, type CitizenCatalogue, type CitizenOperationName } from '#catalogue'
import type { CitizenOperation } from '#core/citizen-operation.ts'
import { executeForCitizen, type CitizenCaller } from '#core/execute-citizen.ts'
import { newToken } from '#core/secrets.ts'
import { startCitizenSession } from '#server/citizen/citizen-gate.ts'
import { asOwner } from '#server/database/open.ts'
import { testCluster } from './database.ts'
import type { World } from './world.ts'

/** A person of a family who has logged in at the citizens' own door. */
export type TestCitizen = {
  cprHash: Buffer
  caller: CitizenCaller
  read: <Name extends CitizenOperationName>(
    name: Name,
    input: CitizenCatalogue[Name]['input'],
  ) => Promise<CitizenCatalogue[Name]['output']>
}

/** The keyed hash of a person's number; somebody without one is given one that nobody else has. */
export async function cprHashOf(world: World, personId: string): Promise<Buffer> {
  const { rows } = await asOwner(testCluster(), world.database.name, (owner) =>
    owner.query<{ cpr_hash: Buffer }>(
      'update data.person set cpr_hash = coalesce(cpr_hash, $3) where tenant = $1 and id = $2 returning cpr_hash',
      [world.tenant, personId, randomBytes(32)],
    ),
  )
  return rows[0]?.cpr_hash ?? Buffer.alloc(32)
}

/** Reads at the citizens' door with this token, whatever it is. */
export function citizenWith(world: World, token: Buffer): Pick<TestCitizen, 'caller' | 'read'> {
  const caller = { token }
  return {
    caller,
    read: (name, input) =>
      executeForCitizen(
        world.database.road,
        citizenCatalogue[name] as unknown as CitizenOperation<unknown, never>,
        { name, caller, input },
      ),
  }
}

/** Logs a person in as a citizen, through the log-in's own gate; null when there is no way in for them. */
export async function loggedIn(world: World, cprHash: Buffer): Promise<TestCitizen | null> {
  const token = newToken()
  const who = { tenant: world.tenant, cprHash, level: 'substantial', issuer: 'https://mitid.proof' } as const
  const began = await startCitizenSession(world.database.signIn, who, token)
  return began ? { cprHash, ...citizenWith(world, token) } : null
}

/** The same for somebody who has a way in. */
export async function citizenOf(world: World, personId: string): Promise<TestCitizen> {
  const citizen = await loggedIn(world, await cprHashOf(world, personId))
  if (!citizen) throw new Error('nobody who may log in as a citizen')
  return citizen
}
