import type { FastifyInstance } from 'fastify'
import type { Config } from '../config.ts'
import type { Database } from '../database/open.ts'
import { mountCitizenSignIn } from '../citizen/sign-in-routes.ts'
import { passwordChecker } from './check-password.ts'
import { factorGate } from './factor-gate.ts'
import { signInGate } from './gate.ts'
import type { SignInKit } from './kit.ts'
import { mountPasskeys } from './passkey-routes.ts'
import { mountPasswords } from './password-routes.ts'
import { pendings } from './pending.ts'
import { providerGate } from './provider/gate.ts'
import { mountProviders } from './provider/routes.ts'
import { readSignInFile } from './provider/settings.ts'
import { mountStepUp } from './step-up-routes.ts'
import { mountCodes } from './totp-routes.ts'

export type Ways = { providers: { id: string; name: string }[] }

/** Every way to log in, to confirm who one is, and to log out; answers what the log-in page shows. */
export async function mountSignIn(app: FastifyInstance, config: Config, database: Database): Promise<Ways> {
  const pool = database.signIn
  const kit: SignInKit = {
    config,
    gate: signInGate(pool),
    factors: factorGate(pool),
    pending: pendings(config, pool),
    secrets: database.road.secrets,
    clock: database.road.clock,
  }
  const check = await passwordChecker(kit.gate)
  mountPasswords(app, kit, check)
  mountCodes(app, kit)
  mountPasskeys(app, kit)
  const outside = providerGate(pool)
  const { providers: settings, citizens } = await readSignInFile(config.signInFile)
  mountProviders(app, kit, outside, settings)
  mountCitizenSignIn(app, { kit, gate: outside, signIn: pool }, citizens)
  mountStepUp(app, kit, check, outside.providersOf)
  return { providers: settings.map(({ id, name }) => ({ id, name })) }
}
