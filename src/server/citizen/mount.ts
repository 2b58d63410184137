import type { FastifyInstance } from 'fastify'
import { citizenCatalogue, type CitizenOperationName } from '#catalogue'
import type { CitizenOperation } from '#core/citizen-operation.ts'
import { executeForCitizen } from '#core/execute-citizen.ts'
import type { Config } from '../config.ts'
import type { Database } from '../database/open.ts'
import { citizenCallerOf } from './citizen-session.ts'

/** Where the citizens' operations are: POST /api/citizen/<name>, with the citizens' own cookie. */
export const citizenPrefix = 'citizen/'

/** Mounts every operation of the citizens; no other address serves one, and no colleague's session opens one. */
export function mountCitizen(app: FastifyInstance, config: Config, database: Database): void {
  for (const name of Object.keys(citizenCatalogue) as CitizenOperationName[]) {
    const operation = citizenCatalogue[name] as unknown as CitizenOperation<unknown, unknown>
    app.post(`/api/${citizenPrefix}${name}`, async (request) => {
      const caller = await citizenCallerOf(request, config, database.signIn)
      return executeForCitizen(database.road, operation, { name, caller, input: request.body ?? {} })
    })
  }
}
