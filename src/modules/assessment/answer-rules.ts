import { looksLikeCpr } from '#core/cpr.ts'
import { whyNotFamilyVisible, type HardWord } from '#modules/wording/rules.ts'
import type { Answering, Question } from './definition-contract.ts'
import { keysOf } from './people-rules.ts'

export type WhyNotAnswer =
  | 'no-such-choice'
  | 'not-on-scale'
  | 'too-long'
  | 'cpr-in-text'
  | 'frightening-word'
  | 'too-many'
  | 'not-pickable'

type Of<Kind extends Answering['kind']> = Extract<Question, { kind: Kind }>

/**
 * Why a value is no answer to a question. `pickable` are the keys a pick may hold. A word that frightens is refused in
 * what we write (`hard` are the words the municipality has added), since the picture is made with the family looking on; a person's own words never are (domain.md 7.11).
 */
export function whyNotAnswer(
  question: Question,
  value: string,
  pickable: ReadonlySet<string>,
  hard: readonly HardWord[],
): WhyNotAnswer | null {
  if (question.kind === 'choice')
    return question.choices.some((choice) => choice.value === value) ? null : 'no-such-choice'
  if (question.kind === 'scale') return /^(10|\d)$/.test(value) ? null : 'not-on-scale'
  return question.kind === 'text'
    ? whyNotText(question, value, hard)
    : whyNotPick(question, keysOf(value), pickable)
}

function whyNotText(
  { most, ownWords }: Of<'text'>,
  value: string,
  hard: readonly HardWord[],
): WhyNotAnswer | null {
  if (value.length > most) return 'too-long'
  if (looksLikeCpr(value)) return 'cpr-in-text'
  return ownWords || whyNotFamilyVisible(value, hard) === null ? null : 'frightening-word'
}

function whyNotPick(
  { most }: Of<'pick'>,
  keys: readonly string[],
  pickable: ReadonlySet<string>,
): WhyNotAnswer | null {
  if (keys.length > most) return 'too-many'
  return keys.every((key) => pickable.has(key)) ? null : 'not-pickable'
}

/** The refusal in words that say what to do. */
export function answerReason(
  why: WhyNotAnswer,
  question: Question,
  { value, hard }: { value: string; hard: readonly HardWord[] },
): string {
  const most = 'most' in question ? question.most : 0
  const reasons: Record<WhyNotAnswer, string> = {
    'no-such-choice': 'Vælg et af svarene.',
    'not-on-scale': 'Vælg et tal fra 0 til 10.',
    'too-long': `Skriv højst ${most} tegn. Du har ${value.length}.`,
    'cpr-in-text': 'Der står noget, der ligner et CPR-nummer. Skriv navnet i stedet.',
    'frightening-word':
      whyNotFamilyVisible(value, hard) ?? 'Ordet kan gøre familien bange. Skriv det på en anden måde.',
    'too-many': `Vælg højst ${most}.`,
    'not-pickable': 'En af dem, du valgte, er ikke længere på listen. Vælg igen.',
  }
  return reasons[why]
}
