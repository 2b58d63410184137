import { Check } from 'lucide-react'
import { useText } from '#kit/language.ts'
import { Link } from '#kit/Link.tsx'
import type { Card } from '../contract.ts'
import { text as cardText } from './card-text.ts'
import { useOutcome, useWho, waits } from './card-words.ts'
import { text } from './meeting-text.ts'

type AgendaProps = {
  meeting: { meetingId: string; heldOn: string }
  /** On the meeting's own list, and those who come back because a meeting said so. */
  cards: readonly Card[]
  back: readonly Card[]
  gone: readonly Card[]
  current: string | undefined
  /** Before the meeting is open there is nothing to choose. */
  hrefOf: ((signalId: string) => string) | undefined
}

/** The meeting's order of business, made by itself: new, still there, and those who are no longer on the list. */
export function Agenda({ meeting, cards, back, gone, current, hrefOf }: AgendaProps) {
  const t = useText(text).table
  const { standings } = useText(cardText)
  const all = [...back, ...cards]
  const isDiscussed = (card: Card) => !waits(card, meeting)
  const done = all.filter(isDiscussed).length
  const groups = [
    { title: t.backTitle, cards: back },
    { title: standings.new, cards: cards.filter(({ standing }) => standing === 'new') },
    { title: standings.still, cards: cards.filter(({ standing }) => standing === 'still') },
    { title: t.goneTitle, cards: gone },
  ].filter((group) => group.cards.length > 0)
  return (
    <nav className="agenda" aria-label={t.agenda} data-keep-focus>
      <h2>{t.title}</h2>
      <p className="small muted" role="status">
        {t.progress(done, all.length)}
      </p>
      {groups.map((group) => (
        <div key={group.title}>
          <h3>
            {group.title} <span className="count">({group.cards.length})</span>
          </h3>
          <ul>
            {group.cards.map((card) => (
              <li key={card.signalId}>
                <Line
                  card={card}
                  isDiscussed={isDiscussed(card)}
                  current={card.signalId === current}
                  href={hrefOf?.(card.signalId)}
                />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}

type LineProps = { card: Card; isDiscussed: boolean; current: boolean; href: string | undefined }

function Line({ card, isDiscussed, current, href }: LineProps) {
  const { states } = useText(cardText)
  const who = useWho()(card)
  const outcome = useOutcome()(card)
  const word = card.state === 'decided' || card.decision === 'follow-up' ? outcome : states[card.state]
  const content = (
    <>
      <span className="agenda-mark">{isDiscussed && <Check aria-hidden />}</span>
      <span>
        {who}
        {isDiscussed && <span className="small muted agenda-word">{word}</span>}
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
