import type { TimeLeft } from './rules.ts'

type Language = 'da' | 'en'
const TWO_DAYS = 48

/** How long there is left, in words: `3 t. 10 min. tilbage`. Over is hopeful: the door is still open (ux.md 2.9). */
export function timeLeftWords({ over, hours, minutes }: TimeLeft, language: Language = 'da'): string {
  if (over)
    return language === 'da'
      ? 'Tiden er gået. Døren er stadig åben.'
      : 'The time has passed. The door is still open.'
  const words =
    language === 'da'
      ? { days: 'dage', hour: 't.', minute: 'min.', left: 'tilbage', under: 'Under 1 min. tilbage' }
      : { days: 'days', hour: 'h', minute: 'min', left: 'left', under: 'Under 1 min left' }
  if (hours >= TWO_DAYS)
    return `${Math.floor(hours / 24)} ${words.days} ${hours % 24} ${words.hour} ${words.left}`
  if (hours > 0) return `${hours} ${words.hour} ${minutes} ${words.minute} ${words.left}`
  return minutes > 0 ? `${minutes} ${words.minute} ${words.left}` : words.under
}

/** What is said after a try: that it counts to go on (report 7.2.1, vedholdenhed; ux.md 6, string 48). Null after a contact. */
export function persistenceWords(triesSince: number, days: number, language: Language = 'da'): string | null {
  if (triesSince === 0) return null
  if (triesSince === 1)
    return language === 'da'
      ? '1. forsøg. Det betyder noget, at du prøver.'
      : '1st attempt. It matters that you try.'
  if (language === 'da')
    return `${triesSince}. forsøg på ${days === 1 ? 'én dag' : `${days} dage`}. Det betyder noget, at du bliver ved.`
  return `Attempt ${triesSince} in ${days === 1 ? 'one day' : `${days} days`}. Your persistence matters.`
}
