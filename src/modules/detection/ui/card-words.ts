import { formatDayShort } from '#kit/format-date.ts'
import { useText, type Language } from '#kit/language.ts'
import { comesBack, outcomeOf } from '../rules.ts'
import type { Card } from '../contract.ts'
import { text } from './card-text.ts'

/** How a young person is spoken of before the name is opened: `Dreng, 13`. Sex may be unknown. */
export function useWho(): (person: Pick<Card, 'sex' | 'age'>) => string {
  const { who } = useText(text)
  return ({ sex, age }) => `${(age < 18 ? who.child : who.adult)[sex ?? 'none']}, ${age}`
}

/** The same inside a sentence: `dreng, 13`. */
export function inSentence(who: string): string {
  return who.charAt(0).toLowerCase() + who.slice(1)
}

/** `18.9.` – the day a card is deleted; the weekday says nothing there and breaks the line. */
export function shortDate(day: string, language: Language): string {
  return formatDayShort(day, language).replace(/^\S+ /, '')
}

/** What came of a decided card, in one or two words. */
export function useOutcome(): (card: Card) => string {
  const { outcomes } = useText(text)
  return (card) => outcomes[outcomeOf(card)]
}

/** Cards in one lasting order, by the day they came and never by anything about the person, whatever their column. */
export function inOrder(cards: readonly Card[]): Card[] {
  return [...cards].sort((a, b) => key(a).localeCompare(key(b)))
}

type Sitting = { meetingId: string; heldOn: string }

/** Whether a card waits to be discussed: nobody has yet, or it comes back to this meeting by itself. */
export function waits(card: Card, meeting?: Sitting): boolean {
  return card.state === 'new' || (meeting !== undefined && comesBack(card, meeting))
}

/** Cards that are on a meeting's agenda without being on its list: their day has come, or it has just been kept. */
export function backAt(cards: readonly Card[], meeting: Sitting): Card[] {
  const { meetingId } = meeting
  return cards.filter(
    (card) =>
      card.meetingId !== meetingId &&
      card.standing !== 'gone' &&
      (comesBack(card, meeting) || card.decidedMeetingId === meetingId),
  )
}

/** The first card after this one that waits to be discussed, or before it when none comes after. */
export function nextOpen(cards: readonly Card[], current: string, meeting?: Sitting): Card | null {
  const place = cards.findIndex(({ signalId }) => signalId === current)
  const isOpen = (card: Card) => waits(card, meeting) && card.signalId !== current
  return cards.slice(place + 1).find(isOpen) ?? cards.find(isOpen) ?? null
}

function key({ receivedOn, signalId }: Card): string {
  return `${receivedOn} ${signalId}`
}
