import { z } from 'zod'
import { nothing, operation } from '#core/operation.ts'
import { hasRole, onOurDoor } from '#core/policy.ts'
import { Refusal } from '#core/refusal.ts'
import { listedFirstWords, setFirstWords } from './contract.ts'
import { shippedFirstWords } from './first-words-definition.ts'
import { firstWordsNow } from './first-words-rules.ts'
import { insertFirstWords, listFirstWords } from './queries.ts'
import { whyNotFamilyVisible } from './rules.ts'

/** Words to begin with towards a family: the municipality's own, and what was shipped where it has none (R-STG-01). */
export const firstWords = operation({
  kind: 'read',
  purpose: 'DRIFT',
  input: z.object({}),
  output: z.array(listedFirstWords),
  opens: nothing,
  allow: onOurDoor,
  run: async ({ tx }) => firstWordsNow(await listFirstWords(tx), shippedFirstWords),
  audit: () => ({}),
})

/** A new version of words to begin with, or words of one's own. What frightens a family is refused, with another word offered. */
export const setTheFirstWords = operation({
  kind: 'write',
  purpose: 'DRIFT',
  input: setFirstWords,
  output: z.object({}),
  opens: nothing,
  allow: hasRole('leader', 'administrator'),
  async run({ tx }, input) {
    const hard = Object.entries({ danish: input.danish, english: input.english ?? '' }).flatMap(
      ([field, text]) => {
        const why = whyNotFamilyVisible(text)
        return why ? [[field, why] as const] : []
      },
    )
    if (hard[0]) throw new Refusal('invalid', 'hard-word', hard[0][1], Object.fromEntries(hard))
    await insertFirstWords(tx, input)
    return {}
  },
  audit: ({ code, occasion, inUse }) => ({ codes: { code, occasion, inUse: inUse ? 'yes' : 'no' } }),
})
