import { useEffect, useRef } from 'react'
import { ArrowRight } from 'lucide-react'
import { useText } from '#kit/language.ts'
import { Link, LinkButton } from '#kit/Link.tsx'
import { useAddressChoice } from '#kit/navigation.ts'
import type { Board, Card } from '../contract.ts'
import type { ListMeeting } from '../meeting-contract.ts'
import { Agenda } from './Agenda.tsx'
import { backAt, inOrder, inSentence, nextOpen, useWho } from './card-words.ts'
import { text } from './meeting-text.ts'
import { SignalWork } from './SignalWork.tsx'
import { Turn } from './Turn.tsx'

type MeetingTableProps = { meeting: ListMeeting; board: Board; cards: readonly Card[]; again: () => void }

/** What is on the table: the agenda beside the one that is discussed now. On a phone one of the two at a time. */
export function MeetingTable({ meeting, board, cards, again }: MeetingTableProps) {
  const [chosen] = useAddressChoice('kort', '')
  const gone = inOrder(board.cards.filter(({ standing }) => standing === 'gone'))
  const back = inOrder(backAt([...board.cards, ...board.decided.cards], meeting))
  const isOpen = meeting.state === 'open'
  const all = [...back, ...cards, ...gone]
  const card = isOpen ? all.find(({ signalId }) => signalId === chosen) : undefined
  const hrefOf = (signalId: string) => `/tidlig-hjaelp/moede/${meeting.meetingId}?kort=${signalId}`
  if (all.length === 0) return null
  return (
    <div className="meeting-table" data-discussing={card ? true : undefined}>
      <Agenda
        meeting={meeting}
        cards={cards}
        back={back}
        gone={gone}
        current={card?.signalId}
        hrefOf={isOpen ? hrefOf : undefined}
      />
      <div className="meeting-work">
        {card ? (
          <Discussed
            key={card.signalId}
            card={card}
            cards={all}
            again={again}
            hrefOf={hrefOf}
            meeting={meeting}
          />
        ) : (
          <NothingChosen cards={[...back, ...cards]} meeting={meeting} hrefOf={hrefOf} />
        )}
      </div>
    </div>
  )
}

type NothingChosenProps = {
  cards: readonly Card[]
  meeting: ListMeeting
  hrefOf: (signalId: string) => string
}

/** Nothing is discussed now: one thing to do next, or that everyone has been discussed. */
function NothingChosen({ cards, meeting, hrefOf }: NothingChosenProps) {
  const t = useText(text).table
  const who = useWho()
  const first = nextOpen(cards, '', meeting)
  if (meeting.state !== 'open') return <p className="muted">{t.waiting}</p>
  if (!first) return <p className="muted">{cards.length > 0 ? t.allDone : t.pick}</p>
  return (
    <LinkButton href={hrefOf(first.signalId)} tone="primary" icon={ArrowRight}>
      {t.begin(inSentence(who(first)))}
    </LinkButton>
  )
}

type DiscussedProps = {
  card: Card
  cards: readonly Card[]
  again: () => void
  hrefOf: (signalId: string) => string
  meeting: ListMeeting
}

function Discussed({ card, cards, again, hrefOf, meeting }: DiscussedProps) {
  const t = useText(text).table
  const who = useWho()
  const { meetingId } = meeting
  const next = nextOpen(cards, card.signalId, meeting)
  const heading = useRef<HTMLHeadingElement>(null)
  // The address changed but not the page: reading goes on at the card, as it would on a new screen.
  useEffect(() => {
    if (!document.activeElement?.closest('[data-keep-focus]')) heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <div className="stack">
      <div className="agenda-back">
        <Link href={`/tidlig-hjaelp/moede/${meetingId}`}>{t.back}</Link>
      </div>
      <div className="row row-apart">
        <h2 className="discussed-title" tabIndex={-1} ref={heading}>
          {t.nowTitle(inSentence(who(card)))}
        </h2>
        <Turn cards={cards} current={card.signalId} hrefOf={hrefOf} />
      </div>
      <SignalWork
        card={card}
        again={again}
        asked=""
        next={next && { card: next, href: hrefOf(next.signalId) }}
        meetingId={meetingId}
      />
    </div>
  )
}
