import { z } from 'zod'
import { nothing, operation } from '#core/operation.ts'
import { hasRole, onOurDoor } from '#core/policy.ts'
import { Refusal, refuseIf } from '#core/refusal.ts'
import { hardWord, hardWordList, listedFirstWords, setFirstWords, setHardWord } from './contract.ts'
import { shippedFirstWords } from './first-words-definition.ts'
import { firstWordsNow } from './first-words-rules.ts'
import {
  findHardFields,
  insertFirstWords,
  insertHardWord,
  listFirstWords,
  listHardWords,
  listHardWordVersions,
} from './queries.ts'
import { asKept, floor, whyNotWord } from './rules.ts'

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
    const hard = await findHardFields(tx, { danish: input.danish, english: input.english })
    if (hard) throw new Refusal('invalid', 'hard-word', hard.first, hard.fields)
    await insertFirstWords(tx, input)
    return {}
  },
  audit: ({ code, occasion, inUse }) => ({ codes: { code, occasion, inUse: inUse ? 'yes' : 'no' } }),
})

/** The words the municipality has added, for the mark on screen while somebody writes to a family. */
export const hardWords = operation({
  kind: 'read',
  purpose: 'DRIFT',
  input: z.object({}),
  output: z.array(hardWord),
  opens: nothing,
  allow: onOurDoor,
  run: ({ tx }) => listHardWords(tx),
  audit: () => ({}),
})

/** The list that is built in, and every version of the municipality's own words with who wrote it and when. */
export const hardWordsSetUp = operation({
  kind: 'read',
  purpose: 'DRIFT',
  input: z.object({}),
  output: hardWordList,
  opens: nothing,
  allow: hasRole('leader', 'administrator'),
  run: async ({ tx }) => ({ floor: [...floor], own: await listHardWordVersions(tx) }),
  audit: () => ({}),
})

const wordReasons = {
  'too-short': 'Skriv et ord på mindst tre bogstaver.',
  'not-a-word': 'Skriv ét ord eller nogle få ord uden tegn.',
  'built-in': 'Ordet er allerede på den faste liste.',
  'offer-hard': 'Det ord, du tilbyder i stedet, står selv på listen. Skriv et andet.',
  'offer-same': 'Det ord, du tilbyder i stedet, er det samme. Skriv et andet.',
} as const

/** Adds a word that a family never meets, changes what is offered for it, or takes an own one out. What is built in stays (R-STG-01). */
export const setWord = operation({
  kind: 'write',
  purpose: 'DRIFT',
  input: setHardWord,
  output: z.object({}),
  opens: nothing,
  allow: hasRole('leader', 'administrator'),
  async run({ tx }, input) {
    const word = asKept(input.word)
    const why = input.inUse ? whyNotWord(word, input.offer, await listHardWords(tx)) : null
    if (why?.startsWith('offer'))
      throw new Refusal('invalid', why, wordReasons[why], { offer: wordReasons[why] })
    refuseIf(why, wordReasons, 'invalid')
    await insertHardWord(tx, { ...input, word })
    return {}
  },
  audit: ({ inUse }) => ({ codes: { inUse: inUse ? 'yes' : 'no' } }),
})
