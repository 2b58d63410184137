import { z } from 'zod'
import { instant } from '#core/fields.ts'
import { nothing, operation } from '#core/operation.ts'
import { hasRole } from '#core/policy.ts'
import { newToken, tokenHash } from '#core/secrets.ts'
import { endFeed, findFeed, insertFeed } from './feed-queries.ts'

const of = { purpose: 'SAGSBEHANDLING', opens: nothing, allow: hasRole('core') } as const

/**
 * A secret address that a calendar program can read: when the colleague's families have appointments, without names, titles
 * or places. It is shown once and only its hash is kept; making a new one ends the former.
 */
export const make = operation({
  ...of,
  kind: 'write',
  input: z.object({}),
  output: z.object({ path: z.string() }),
  async run({ tx }) {
    const token = newToken()
    await insertFeed(tx, tokenHash(token))
    return { path: `/kalender/${token.toString('base64url')}.ics` }
  },
  audit: () => ({}),
})

/** Ends the address: whoever has it gets nothing from now on. */
export const end = operation({
  ...of,
  kind: 'write',
  input: z.object({}),
  output: z.object({ ended: z.boolean() }),
  run: async ({ tx }) => ({ ended: (await endFeed(tx)).number > 0 }),
  audit: (_, { ended }) => ({ codes: { ended: ended ? 'yes' : 'no' } }),
})

/** Whether there is an address, since when, and when it was last read; never the address itself. */
export const mine = operation({
  ...of,
  kind: 'read',
  input: z.object({}),
  output: z.object({ feed: z.object({ madeAt: instant, readAt: instant.nullable() }).nullable() }),
  run: async ({ tx }) => ({ feed: (await findFeed(tx)) ?? null }),
  audit: () => ({}),
})
