import { CalendarDays, Plus } from 'lucide-react'
import { Button } from '#kit/Button.tsx'
import { EmptyState } from '#kit/EmptyState.tsx'
import { formatDayShort } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Link, LinkButton } from '#kit/Link.tsx'
import { Loaded } from '#kit/Loaded.tsx'
import { useAddressChoice } from '#kit/navigation.ts'
import { Page } from '#kit/Page.tsx'
import { Skeleton } from '#kit/Skeleton.tsx'
import { useRead } from '#kit/use-read.ts'
import { AfterBoard } from '#modules/intake/ui/AfterBoard.tsx'
import type { Board, Card } from '../contract.ts'
import { BoardColumn } from './BoardColumn.tsx'
import { states, strands } from './codes.ts'
import { text as cardText } from './card-text.ts'
import { NewSignal } from './NewSignal.tsx'
import { text } from './text.ts'
import './early-help.css'

/** The board: which young people do we decide on today (ux.md 2.7)? No name, no score, no colour for a child (HG-17). */
export function EarlyHelp() {
  const t = useText(text)
  const board = useRead('detection.board', {})
  const [doing, setDoing] = useAddressChoice('gør', '')
  const actions = (
    <>
      <Button tone="primary" icon={Plus} onPress={() => setDoing('nyt-signal')}>
        {t.add}
      </Button>
      <LinkButton href="/moeder" icon={CalendarDays}>
        {t.meetings}
      </LinkButton>
      <LinkButton href="/tidlig-hjaelp/underretninger">{t.notices}</LinkButton>
      <LinkButton href="/tidlig-hjaelp/veje-ind">{t.waysIn}</LinkButton>
      <LinkButton href="/tidlig-hjaelp/hvem-finder-vi">{t.found}</LinkButton>
    </>
  )
  return (
    <Page
      title={t.title}
      beside={board.data?.meeting && <OpenMeeting of={board.data.meeting} />}
      lead={t.purpose}
      actions={actions}
    >
      <Loaded of={board} waiting={<Skeleton blocks={4} />}>
        {(data) => <Columns board={data} />}
      </Loaded>
      <NewSignal open={doing === 'nyt-signal'} onClose={() => setDoing('')} />
    </Page>
  )
}

function OpenMeeting({ of }: { of: NonNullable<Board['meeting']> }) {
  const t = useText(text)
  const [language] = useLanguage()
  return (
    <Link href={`/tidlig-hjaelp/moede/${of.meetingId}`}>
      {t.openMeeting(formatDayShort(of.heldOn, language), of.startsAt.replace(':', '.'), of.present)}
    </Link>
  )
}

function Columns({ board }: { board: Board }) {
  const t = useText(text)
  const after = useRead('intake.steps', {}).data
  const [wanted, setWanted] = useAddressChoice('kilde', 'alle')
  const [shown, setShown] = useAddressChoice('kolonne', 'new')
  const cards = [...board.cards, ...board.decided.cards]
  const found = [...cards, ...(after?.families ?? []), ...(after?.others ?? [])].map(({ strand }) => strand)
  const fits = ({ strand }: Card) => wanted === 'alle' || strand === wanted
  const chosen = states.find((state) => state === shown) ?? 'new'
  const inColumn = (state: Card['state']) => cards.filter((card) => card.state === state && fits(card))
  return (
    <div className="stack">
      <StrandFilter found={found} wanted={wanted} onChange={setWanted} />
      {cards.length > 0 && !found.some((strand) => wanted === 'alle' || strand === wanted) && (
        <EmptyState title={t.noMatch} action={<Button onPress={() => setWanted('alle')}>{t.reset}</Button>} />
      )}
      <div className="board-chooser no-print" role="group" aria-label={t.chooseColumn}>
        {states.map((state) => (
          <Button key={state} pressed={state === chosen} onPress={() => setShown(state)}>
            {t.columns[state]} ({inColumn(state).length})
          </Button>
        ))}
      </div>
      <div className="board">
        {states.map((state) => (
          <BoardColumn key={state} state={state} cards={inColumn(state)} chosen={state === chosen} />
        ))}
      </div>
      <LastDeletion of={board.lastDeletion} />
      {after && <AfterBoard of={after} strand={wanted} />}
    </div>
  )
}

type StrandFilterProps = { found: readonly string[]; wanted: string; onChange: (strand: string) => void }

/** Only the ways in that the board holds now: a filter that finds nothing is noise. */
function StrandFilter({ found, wanted, onChange }: StrandFilterProps) {
  const t = useText(text)
  const words = useText(cardText).strands
  const present = strands.filter((one) => one === wanted || found.includes(one))
  if (present.length < 2 && wanted === 'alle') return null
  return (
    <div className="row strand-filter no-print" role="group" aria-label={t.filter}>
      <span className="muted" aria-hidden>
        {t.filter}:
      </span>
      {(['alle', ...present] as const).map((one) => (
        <Button key={one} pressed={one === wanted} onPress={() => onChange(one)}>
          {one === 'alle' ? t.all : words[one]}
        </Button>
      ))}
    </div>
  )
}

function LastDeletion({ of }: { of: Board['lastDeletion'] }) {
  const t = useText(text)
  const [language] = useLanguage()
  return of && <p className="muted small">{t.lastDeletion(formatDayShort(of.on, language), of.number)}</p>
}
