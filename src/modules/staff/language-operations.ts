import { z } from 'zod'
import { id } from '#core/fields.ts'
import { nothing, operation } from '#core/operation.ts'
import { hasRole, type Rule } from '#core/policy.ts'
import { setTheLanguages, getLanguages } from './language-queries.ts'

const spoken = z
  .array(z.string().regex(/^[a-z]{2,3}$/, 'Vælg et sprog på listen.'))
  .max(20, 'Vælg højst 20 sprog.')

const oneselfOrAdministrator: Rule<{ staffId: string }> = {
  says: 'kollegaen selv eller en administrator',
  holds: (actor, { staffId }) => actor.staffId === staffId || hasRole('administrator').holds(actor, {}),
  code: 'not-oneself',
  reason: 'Kun kollegaen selv eller en administrator kan rette, hvilke sprog kollegaen taler.',
}

/** The languages a colleague speaks with families (ISO 639), seen when a family's pair is chosen (R-ACT-02). */
export const setLanguages = operation({
  kind: 'write',
  purpose: 'DRIFT',
  input: z.object({ staffId: id, languages: spoken }),
  output: z.object({ languages: z.array(z.string()) }),
  opens: nothing,
  allow: oneselfOrAdministrator,
  async run({ tx }, { staffId, languages }) {
    const each = [...new Set(languages)].toSorted()
    await setTheLanguages(tx, staffId, each)
    return { languages: each }
  },
  audit: ({ staffId }, { languages }) => ({ ids: { staffId }, counts: { languages: languages.length } }),
})

/** What a colleague has said they speak. */
export const languages = operation({
  kind: 'read',
  purpose: 'DRIFT',
  input: z.object({ staffId: id }),
  output: z.object({ languages: z.array(z.string()) }),
  opens: nothing,
  allow: oneselfOrAdministrator,
  run: ({ tx }, { staffId }) => getLanguages(tx, staffId),
  audit: () => ({}),
})
