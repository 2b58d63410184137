import { createHash } from 'node:crypto'
import type { Pool } from 'pg'
import { transaction } from '#core/context.ts'
import { sql } from '#core/sql.ts'
import type { Who } from '../gate.ts'

/** All SQL of identity providers. */
export function providerGate(pool: Pool) {
  const gate = transaction(pool)
  return {
    async identify(
      tenant: number,
      provider: string,
      answer: { subject: string; name: string | null },
    ): Promise<Who | null> {
      const { who } = await gate.one<{ who: string | null }>(
        sql`select gate.identify(${tenant}, ${provider}, ${answer.subject}, ${answer.name}) as who`,
      )
      return who === null ? null : { tenant, staffId: who }
    },
    async useAnswer(once: string): Promise<boolean> {
      const hash = createHash('sha256').update(once).digest()
      return (await gate.one<{ fresh: boolean }>(sql`select gate.use_answer(${hash}, 3600) as fresh`)).fresh
    },
    noteKey: (who: Who, provider: string, key: string) =>
      gate.run(sql`select gate.note_provider_key(${who.tenant}, ${who.staffId}, ${provider}, ${key})`),
    sessionId: async (token: Buffer) =>
      (await gate.one<{ id: string }>(sql`select gate.session_id(${token}) as id`)).id,
    stepUp: async (session: string, who: Who, method: 'oidc' | 'saml', newHash: Buffer) =>
      (
        await gate.one<{ done: boolean }>(
          sql`select gate.step_up_session(${session}, ${who.tenant}, ${who.staffId}, ${method}, ${newHash}) as done`,
        )
      ).done,
    providersOf: async ({ tenant, staffId }: Who) =>
      (await gate.one<{ ids: string[] }>(sql`select gate.providers_of(${tenant}, ${staffId}) as ids`)).ids,
  }
}
export type ProviderGate = ReturnType<typeof providerGate>
