import { useState } from 'react'
import { DoorClosed, FileInput } from 'lucide-react'
import { Button } from '#kit/Button.tsx'
import { EmptyState } from '#kit/EmptyState.tsx'
import { formatDayShort } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Link, LinkButton } from '#kit/Link.tsx'
import { Loaded } from '#kit/Loaded.tsx'
import { useAddressChoice, usePathPart } from '#kit/navigation.ts'
import { Page } from '#kit/Page.tsx'
import { useRead } from '#kit/use-read.ts'
import type { Board, Card } from '../contract.ts'
import type { ListMeeting as Meeting } from '../meeting-contract.ts'
import { backAt, inOrder } from './card-words.ts'
import { CloseMeeting } from './CloseMeeting.tsx'
import { HeldMeeting } from './HeldMeeting.tsx'
import { ListImport } from './ListImport.tsx'
import { MeetingTable } from './MeetingTable.tsx'
import { OpenMeetingForm } from './OpenMeetingForm.tsx'
import { Present } from './Present.tsx'
import { Room } from './Room.tsx'
import { text } from './meeting-text.ts'
import { useIsPolice } from './use-is-police.ts'
import './early-help.css'

/** A list meeting in meeting mode (ux.md 2.7, 2.8): who is here, what is on the table, one decision at a time. */
export function ListMeeting() {
  const isPolice = useIsPolice()
  const meetingId = usePathPart('meetingId')
  const t = useText(text)
  if (isPolice === null) return null
  if (!isPolice) return <OurMeeting meetingId={meetingId} />
  return (
    <Page title={t.meeting} lead={t.lead}>
      <Room meetingId={meetingId} />
    </Page>
  )
}

function OurMeeting({ meetingId }: { meetingId: string }) {
  const t = useText(text)
  const [language] = useLanguage()
  const meetings = useRead('detection.meetings', {})
  const meeting = meetings.data?.find((one) => one.meetingId === meetingId)
  const isOpen = meeting?.state === 'open'
  // A meeting has several screens: what one colleague writes should reach the others without a reload.
  const board = useRead('detection.board', {}, isOpen ? { everySeconds: 30 } : {})
  const [showing, setShowing] = useAddressChoice('vis', '')
  const [closing, setClosing] = useState(false)
  const cards = board.data ? cardsOf(board.data, meetingId) : []
  const back = board.data && meeting ? backAt(allOf(board.data), meeting) : []
  const title = meeting
    ? t.meetingOf(formatDayShort(meeting.heldOn, language), meeting.startsAt.replace(':', '.'))
    : t.meeting
  const actions = isOpen && (
    <>
      {cards.length > 0 && (
        <Button
          icon={FileInput}
          onPress={() => setShowing(showing === 'liste' ? '' : 'liste')}
          expanded={showing === 'liste'}
        >
          {showing === 'liste' ? t.closeList : t.readList}
        </Button>
      )}
      <Button icon={DoorClosed} onPress={() => setClosing(true)}>
        {t.close.button}
      </Button>
    </>
  )
  return (
    <Page title={title} beside={<Link href="/moeder">{t.title}</Link>} lead={t.lead} actions={actions}>
      <Loaded of={meetings}>
        {() =>
          meeting ? (
            <Loaded of={board}>
              {(data) => (
                <Stages
                  meeting={meeting}
                  board={data}
                  cards={cards}
                  again={board.again}
                  listShown={showing === 'liste'}
                />
              )}
            </Loaded>
          ) : (
            <EmptyState title={t.missing} action={<LinkButton href="/moeder">{t.toMeetings}</LinkButton>} />
          )
        }
      </Loaded>
      {meeting && (
        <CloseMeeting
          meeting={meeting}
          cards={[...cards, ...back]}
          open={closing}
          onClose={() => setClosing(false)}
        />
      )}
    </Page>
  )
}

type StagesProps = { meeting: Meeting; board: Board; cards: Card[]; again: () => void; listShown: boolean }

function Stages({ meeting, board, cards, again, listShown }: StagesProps) {
  const { state, meetingId } = meeting
  if (state === 'closed') return <HeldMeeting meeting={meeting} cards={decidedAt(board, meeting, cards)} />
  const table = <MeetingTable meeting={meeting} board={board} cards={cards} again={again} />
  if (state === 'open') {
    return (
      <>
        <Present meeting={meeting} />
        {(listShown || cards.length === 0) && <ListImport meetingId={meetingId} />}
        {table}
      </>
    )
  }
  return (
    <>
      <OpenMeetingForm meeting={meeting} isReady={cards.length > 0} />
      <ListImport meetingId={meetingId} />
      {table}
    </>
  )
}

/** The persons on the meeting's table, decided or not, in the order they came. */
function cardsOf(board: Board, meetingId: string): Card[] {
  return inOrder(allOf(board).filter((card) => card.meetingId === meetingId))
}

/** Those of the meeting's list, and those who were decided at it and came from elsewhere. */
function decidedAt(board: Board, { meetingId }: Meeting, cards: readonly Card[]): Card[] {
  const others = allOf(board).filter(
    (card) => card.meetingId !== meetingId && card.decidedMeetingId === meetingId,
  )
  return [...cards, ...inOrder(others)]
}

function allOf({ cards, decided }: Board): Card[] {
  return [...cards, ...decided.cards]
}
