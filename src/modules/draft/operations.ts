import { z } from 'zod'
import { instant } from '#core/fields.ts'
import { nothing, operation } from '#core/operation.ts'
import { hasRole } from '#core/policy.ts'
import { Refusal } from '#core/refusal.ts'
import { keptDraft, listedDraft, oneDraft, saveDraft } from './contract.ts'
import { deleteDraft, findDraft, listDrafts, purgeDrafts, upsertDraft } from './queries.ts'
import { draftKind } from './rules.ts'

const purpose = 'DRIFT'
const whoWrites = hasRole('core', 'early_help', 'leader', 'administrator')

/** Keeps what somebody is writing, for themselves alone, until it is finished (ux.md section 3, autosave). */
export const save = operation({
  kind: 'write',
  purpose,
  input: saveDraft,
  output: z.object({ savedAt: instant }),
  opens: nothing,
  allow: whoWrites,
  async run(context, input) {
    const kept = await upsertDraft(context, input)
    if (kept === 0) {
      throw new Refusal(
        'denied',
        'not-on-team',
        'Du er ikke på familiens team, så kladden kan ikke gemmes her.',
      )
    }
    return { savedAt: context.now.toISOString() }
  },
  audit: ({ key, familyId }) => ({
    ...(familyId === null ? {} : { familyIds: [familyId] }),
    codes: { draft: draftKind(key) },
  }),
})

/** My draft under a key, or null when there is none. */
export const mine = operation({
  kind: 'read',
  purpose,
  input: oneDraft,
  output: z.object({ draft: keptDraft.nullable() }),
  opens: nothing,
  allow: whoWrites,
  run: async ({ tx }, { key }) => ({ draft: (await findDraft(tx, key)) ?? null }),
  audit: ({ key }) => ({ codes: { draft: draftKind(key) } }),
})

/** What I have begun and not finished, newest first; where it is, not what stands in it. */
export const list = operation({
  kind: 'read',
  purpose,
  input: z.object({}),
  output: z.array(listedDraft),
  opens: nothing,
  allow: whoWrites,
  run: async ({ tx }) => (await listDrafts(tx)).map((draft) => ({ ...draft, kind: draftKind(draft.key) })),
  audit: (_, drafts) => ({ counts: { drafts: drafts.length } }),
})

/** Lets a draft go, when it is sent or no longer wanted. Letting go of what is not there is done already. */
export const discard = operation({
  kind: 'write',
  purpose,
  input: oneDraft,
  output: z.object({ discarded: z.int() }),
  opens: nothing,
  allow: whoWrites,
  run: ({ tx }, { key }) => deleteDraft(tx, key),
  audit: ({ key }, { discarded }) => ({ codes: { draft: draftKind(key) }, counts: { discarded } }),
})

/** Deletes drafts that nobody has touched for 30 days; the schedule does it (security.md, storage no longer than needed). */
export const purge = operation({
  kind: 'write',
  purpose: 'DRIFT',
  input: z.object({}),
  output: z.object({ purged: z.int() }),
  opens: nothing,
  allow: hasRole('service'),
  run: ({ tx }) => purgeDrafts(tx),
  audit: (_, { purged }) => ({ counts: { purged } }),
})
