import { z } from 'zod'
import { today } from '#core/day.ts'
import { id } from '#core/fields.ts'
import { operation, theFamily } from '#core/operation.ts'
import { onTheTeam } from '#core/policy.ts'
import { found, refuseIf } from '#core/refusal.ts'
import { correctWords, say as sayInput, takeBackWords as takeBackInput } from './contract.ts'
import { insertQuote, markQuoteReplaced } from './queries.ts'
import { getCircle } from './reading-queries.ts'

const purpose = 'SAGSBEHANDLING'
const later = { 'in-future': 'Datoen er ikke kommet endnu. Vælg i dag eller før.' } as const

/**
 * The family's own words: written down as they were said, by whom and when (R-PLN-01). No word is refused or altered:
 * they are not ours to weigh.
 */
export const say = operation({
  kind: 'write',
  purpose,
  input: sayInput,
  output: z.object({ quoteId: id }),
  opens: theFamily,
  allow: onTheTeam,
  async run(context, input) {
    refuseIf(input.saidOn > today(context.now) ? 'in-future' : null, later, 'invalid')
    const { people } = await getCircle(context.tx, input.familyId, today(context.now))
    found(
      people.find(({ personId }) => personId === input.personId),
      'Personen',
    )
    return insertQuote(context, input)
  },
  audit: ({ familyId, personId, kind }, { quoteId }) => ({
    familyIds: [familyId],
    personIds: [personId],
    ids: { quoteId },
    codes: { kind },
  }),
})

/** Words that were written down wrongly are never edited: new ones replace them, and the old are kept. */
export const correctTheWords = operation({
  kind: 'write',
  purpose,
  input: correctWords,
  output: z.object({ quoteId: id }),
  opens: theFamily,
  allow: onTheTeam,
  async run(context, input) {
    refuseIf(input.saidOn > today(context.now) ? 'in-future' : null, later, 'invalid')
    const { people } = await getCircle(context.tx, input.familyId, today(context.now))
    found(
      people.find(({ personId }) => personId === input.personId),
      'Personen',
    )
    const { kind } = found(await markQuoteReplaced(context, input.familyId, input.quoteId), 'Citatet')
    return insertQuote(context, { ...input, kind })
  },
  audit: ({ familyId, personId, quoteId: replaced }, { quoteId }) => ({
    familyIds: [familyId],
    personIds: [personId],
    ids: { quoteId, replaced },
  }),
})

/** Words noted for the wrong person, or that the family does not stand by, no longer stand in the plan; they are kept. */
export const takeBackWords = operation({
  kind: 'write',
  purpose,
  input: takeBackInput,
  output: z.object({}),
  opens: theFamily,
  allow: onTheTeam,
  async run(context, { familyId, quoteId }) {
    found(await markQuoteReplaced(context, familyId, quoteId), 'Citatet')
    return {}
  },
  audit: ({ familyId, quoteId }) => ({ familyIds: [familyId], ids: { quoteId } }),
})
