import { Check } from 'lucide-react'
import { useText } from '#kit/language.ts'
import { Link } from '#kit/Link.tsx'
import type { Card } from '../contract.ts'
import { text as cardText } from './card-text.ts'
import { useOutcome, useWho } from './card-words.ts'
import { text } from './meeting-text.ts'

type AgendaProps = {
  cards: readonly Card[]
  gone: readonly Card[]
  current: string | undefined
  /** Before the meeting is open there is nothing to choose. */
  hrefOf: ((signalId: string) => string) | undefined
}

/** The meeting's order of business, made by itself: new, still there, and those who are no longer on the list. */
export function Agenda({ cards, gone, current, hrefOf }: AgendaProps) {
  const t = useText(text).table
  const { standings } = useText(cardText)
  const done = cards.filter(isDiscussed).length
  const groups = [
    { title: standings.new, cards: cards.filter(({ standing }) => standing === 'new') },
    { title: standings.still, cards: cards.filter(({ standing }) => standing === 'still') },
    { title: t.goneTitle, cards: gone },
  ].filter((group) => group.cards.length > 0)
  return (
    <nav className="agenda" aria-label={t.agenda} data-keep-focus>
      <h2>{t.title}</h2>
      <p className="small muted" role="status">
        {t.progress(done, cards.length)}
      </p>
      {groups.map((group) => (
        <div key={group.title}>
          <h3>
            {group.title} <span className="count">({group.cards.length})</span>
          </h3>
          <ul>
            {group.cards.map((card) => (
              <li key={card.signalId}>
                <Line card={card} current={card.signalId === current} href={hrefOf?.(card.signalId)} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}

function isDiscussed({ state }: Card): boolean {
  return state !== 'new'
}

function Line({ card, current, href }: { card: Card; current: boolean; href: string | undefined }) {
  const { states } = useText(cardText)
  const who = useWho()(card)
  const outcome = useOutcome()(card)
  const word = card.state === 'decided' ? outcome : states[card.state]
  const content = (
    <>
      <span className="agenda-mark">{isDiscussed(card) && <Check aria-hidden />}</span>
      <span>
        {who}
        {isDiscussed(card) && <span className="small muted agenda-word">{word}</span>}
      </span>
    </>
  )
  if (!href) return <span className="agenda-line">{content}</span>
  return (
    <Link href={href} className="agenda-line" current={current}>
      {content}
    </Link>
  )
}
