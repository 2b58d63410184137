import { useId } from 'react'
import { useText } from '#kit/language.ts'
import type { Card, SignalState } from '../contract.ts'
import { countOutcomes } from '../rules.ts'
import { text as cardText } from './card-text.ts'
import { SignalCard } from './SignalCard.tsx'
import { text } from './text.ts'

type BoardColumnProps = { state: SignalState; cards: readonly Card[]; chosen: boolean }

/** One column. On a phone only the chosen one is shown. */
export function BoardColumn({ state, cards, chosen }: BoardColumnProps) {
  const t = useText(text)
  const heading = useId()
  return (
    <section className="board-column" aria-labelledby={heading} data-chosen={chosen || undefined}>
      <h2 id={heading}>
        {t.columns[state]} <span className="count">({cards.length})</span>
      </h2>
      {state === 'decided' && cards.length > 0 && <Outcomes cards={cards} />}
      {cards.length === 0 ? (
        <p className="muted small">{t.empty[state]}</p>
      ) : (
        <ul className="stack-tight">
          {cards.map((card) => (
            <li key={card.signalId}>
              <SignalCard card={card} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** How many of each outcome: counts of decisions, never of people's worth. */
function Outcomes({ cards }: { cards: readonly Card[] }) {
  const { outcomes } = useText(cardText)
  return (
    <ul className="small">
      {countOutcomes(cards).map(({ outcome, number }) => (
        <li key={outcome}>
          {outcomes[outcome]} {number}
        </li>
      ))}
    </ul>
  )
}
