import { z } from 'zod'
import { day, optionalWords, words } from '#core/fields.ts'

/** When the words are said or sent. */
const occasion = z.enum(['visit', 'phone', 'text_message', 'letter'])
export type Occasion = z.infer<typeof occasion>

/** Words to begin with towards a family: of wellbeing, school and free time (report 7.1.1). */
export const firstWords = z.object({
  code: z.string().regex(/^[a-z0-9-]{2,40}$/, 'Brug et kort navn med små bogstaver.'),
  occasion,
  danish: words(600, 'Skriv ordene på dansk.'),
  english: optionalWords(600).nullable(),
})
export type FirstWords = z.infer<typeof firstWords>

/** The municipality's own version from now on; out of use it is offered no more. */
export const setFirstWords = firstWords.extend({ inUse: z.boolean() })

/** Who wrote it, and when; nobody for what was shipped. */
const written = { setBy: z.string().nullable(), setOn: day.nullable() }
export const listedFirstWords = firstWords.extend({ inUse: z.boolean(), ...written })
export type ListedFirstWords = z.infer<typeof listedFirstWords>

/** A word that a family never meets, and what to write instead. */
export const hardWord = z.object({ word: z.string(), offer: z.string() })
export const setHardWord = z.object({
  word: words(60, 'Skriv ordet.'),
  offer: words(120, 'Skriv, hvad man kan skrive i stedet.'),
  inUse: z.boolean(),
})
const ownHardWord = hardWord.extend({ inUse: z.boolean(), setBy: z.string(), setOn: day })
export const hardWordList = z.object({ floor: z.array(hardWord), own: z.array(ownHardWord) })
export type HardWordList = z.infer<typeof hardWordList>
