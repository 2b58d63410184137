import { EmptyState } from '#kit/EmptyState.tsx'
import { useText } from '#kit/language.ts'
import { Link, LinkButton } from '#kit/Link.tsx'
import { Loaded } from '#kit/Loaded.tsx'
import { useAddressChoice, usePathPart } from '#kit/navigation.ts'
import { Page } from '#kit/Page.tsx'
import { useRead } from '#kit/use-read.ts'
import type { Board } from '../contract.ts'
import { inOrder, inSentence, nextOpen, useWho } from './card-words.ts'
import { text as boardText } from './text.ts'
import { text } from './signal-text.ts'
import { SignalWork } from './SignalWork.tsx'
import { Turn } from './Turn.tsx'
import './early-help.css'

/** One card under discussion: what goes well, what was seen, what is to happen. Opens no name by itself. */
export function Signal() {
  const t = useText(text)
  const { purpose } = useText(boardText)
  const signalId = usePathPart('signalId')
  const [asked] = useAddressChoice('beslut', '')
  const board = useRead('detection.board', {})
  const who = useWho()
  const card = board.data && find(board.data, signalId)
  return (
    <Page
      title={card ? t.nowTitle(inSentence(who(card))) : t.title}
      windowTitle={t.title}
      beside={<Link href="/tidlig-hjaelp">{t.toBoard}</Link>}
      lead={purpose}
      actions={
        board.data && <Turn cards={besides(board.data, signalId)} current={signalId} hrefOf={hrefOf} />
      }
    >
      <Loaded of={board}>
        {(data) =>
          card ? (
            <SignalWork
              key={`${signalId} ${asked}`}
              card={card}
              again={board.again}
              asked={asked}
              next={nextOf(data, signalId)}
            />
          ) : (
            <Missing />
          )
        }
      </Loaded>
    </Page>
  )
}

function find({ cards, decided }: Board, signalId: string) {
  return [...cards, ...decided.cards].find((card) => card.signalId === signalId)
}

/** The cards that are not decided, and the one that is looked at, so that its neighbours stay where they were. */
function besides({ cards, decided }: Board, signalId: string) {
  return inOrder([...cards, ...decided.cards.filter((card) => card.signalId === signalId)])
}

const hrefOf = (signalId: string) => `/tidlig-hjaelp/${signalId}`

function nextOf(board: Board, signalId: string) {
  const next = nextOpen(besides(board, signalId), signalId)
  return next && { card: next, href: hrefOf(next.signalId) }
}

function Missing() {
  const t = useText(text)
  return (
    <EmptyState title={t.missing} action={<LinkButton href="/tidlig-hjaelp">{t.toBoard}</LinkButton>}>
      {t.missingWhy}
    </EmptyState>
  )
}
