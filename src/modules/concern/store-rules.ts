import { normaliseName } from '#core/name.ts'
import { nameParts, type WhyNotConcern } from './rules.ts'

/** What is said when a concern cannot be taken in. */
export const concernReasons: Record<WhyNotConcern, string> = {
  'no-age': 'Skriv en alder, også hvis den er cirka.',
  'birth-ahead': 'Fødselsdatoen er ikke kommet endnu.',
  'cpr-in-text': 'Skriv ikke CPR-nummer i teksten. Slet det, og prøv igen.',
}

type Written = {
  name: string
  birthDate: string | null
  age: number | null
  seen: string
  strengths: string
  told: string
}
type Sender = { senderName: string; senderPart: string; senderPhone: string }

/** A concern as it is kept: empty answers as nothing, the name in parts and folded for recognising the person. */
export function storedOf(written: Written, sender: Sender, from: string) {
  const parts = nameParts(written.name)
  return {
    givenName: parts?.givenName ?? null,
    familyName: parts?.familyName ?? null,
    foldedName: parts ? normaliseName(`${parts.givenName} ${parts.familyName}`) : null,
    birthDate: written.birthDate,
    age: written.age,
    seen: written.seen,
    strengths: written.strengths || null,
    senderName: sender.senderName,
    senderPart: sender.senderPart || null,
    senderPhone: sender.senderPhone || null,
    told: written.told,
    from,
  }
}
