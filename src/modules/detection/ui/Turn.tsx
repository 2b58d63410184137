import { ArrowLeft, ArrowRight } from 'lucide-react'
import { useText } from '#kit/language.ts'
import { LinkButton } from '#kit/Link.tsx'
import type { Card } from '../contract.ts'
import { inSentence, useWho } from './card-words.ts'
import { text } from './signal-text.ts'
import { useTurnKeys } from './use-turn-keys.ts'

type TurnProps = { cards: readonly Card[]; current: string; hrefOf: (signalId: string) => string }

/** The card before and the card after this one, in the order they came. */
export function Turn({ cards, current, hrefOf }: TurnProps) {
  const t = useText(text)
  const who = useWho()
  const place = cards.findIndex(({ signalId }) => signalId === current)
  const [previous, next] = [cards[place - 1], cards[place + 1]]
  const href = (card: Card | undefined) => (card ? hrefOf(card.signalId) : null)
  useTurnKeys(href(previous), href(next))
  const label = (word: string, card: Card) => `${word}: ${inSentence(who(card))}`
  return (
    <div className="row" data-keep-focus title={t.keys}>
      {previous && (
        <LinkButton href={hrefOf(previous.signalId)} icon={ArrowLeft} label={label(t.previous, previous)}>
          {t.previous}
        </LinkButton>
      )}
      {next && (
        <LinkButton href={hrefOf(next.signalId)} icon={ArrowRight} label={label(t.next, next)}>
          {t.next}
        </LinkButton>
      )}
    </div>
  )
}
