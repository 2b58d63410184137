import type { FastifyInstance } from 'fastify'
import type { Config } from '../config.ts'
import type { Database } from '../database/open.ts'
import { signInGate } from './gate.ts'
import { mountPasswords } from './password-routes.ts'

/** Every way to log in, to confirm who one is, and to log out. */
export async function mountSignIn(app: FastifyInstance, config: Config, database: Database): Promise<void> {
  const gate = signInGate(database.signIn)
  await mountPasswords(app, config, gate)
}
