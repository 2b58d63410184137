import { useState } from 'react'
import { ArrowRight } from 'lucide-react'
import { Button } from '#kit/Button.tsx'
import { formatDayShort } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { useGo } from '#kit/navigation.ts'
import { Notice } from '#kit/Notice.tsx'
import { CriteriaBox } from '#modules/criteria/ui/CriteriaBox.tsx'
import { NoticeBox } from '#modules/child-notice/ui/NoticeBox.tsx'
import { ConcernBox } from '#modules/concern/ui/ConcernBox.tsx'
import type { Card } from '../contract.ts'
import { text as cardText } from './card-text.ts'
import { inSentence, shortDate, useWho } from './card-words.ts'
import { DecidedCard } from './DecidedCard.tsx'
import { DecisionForm } from './DecisionForm.tsx'
import { MatchBox } from './MatchBox.tsx'
import { NameBox } from './NameBox.tsx'
import { OfferAnswer } from './OfferAnswer.tsx'
import { text } from './signal-text.ts'
import { useCardWrites } from './use-card-writes.ts'
import { useOpenedName } from './use-opened-name.ts'

type SignalWorkProps = {
  card: Card
  /** Fetches the board again, when a colleague has changed the card. */
  again: () => void
  /** What the address asks to be chosen already. */
  asked: string
  /** The card after this one, to go on to when this one is decided. */
  next: { card: Card; href: string } | null
  /** The open list meeting where it is discussed: the first reason to open a name, and what is decided belongs to it. */
  meetingId?: string | undefined
}

/**
 * Everything about one card: what came before, its name, whether we know the person, and what is to happen.
 * Give it the signal's id as key.
 */
export function SignalWork({ card, again, asked, next, meetingId }: SignalWorkProps) {
  const name = useOpenedName(card.signalId)
  const writes = useCardWrites(card, again)
  const [choice, setChoice] = useState(asked)
  const [done, setDone] = useState<string | null>(null)
  const waits = card.state === 'decided' || card.state === 'offer' || done !== null
  const [reopened, setReopened] = useState(asked !== '')
  const isDeciding = !card.takenIn && (!waits || reopened)
  const reopen = (wanted: string) => {
    setChoice(wanted)
    setReopened(true)
  }
  const decided = (words: string) => {
    setDone(words)
    setReopened(false)
  }
  return (
    <div className="signal-work">
      <Before card={card} />
      {done && !reopened && <Done words={done} card={card} next={next} onAgain={() => reopen('clarify')} />}
      {!card.takenIn && (
        <div className="columns">
          <NameBox
            name={name}
            whys={meetingId ? ['meeting', 'match', 'contact'] : ['contact', 'match', 'meeting']}
          />
          <MatchBox card={card} shown={name.shown} writes={writes} />
        </div>
      )}
      {card.concern && <ConcernBox signalId={card.signalId} concern={card.concern} />}
      {card.state === 'decided' && (
        <DecidedCard card={card} onAgain={reopened ? undefined : () => reopen('clarify')} />
      )}
      {card.state === 'offer' && (done === null || reopened) && (
        <OfferAnswer card={card} name={name} writes={writes} onOther={reopen} open={reopened} />
      )}
      {isDeciding && (
        <DecisionForm
          key={`${card.state} ${choice}`}
          card={card}
          asked={choice}
          writes={writes}
          meetingId={meetingId}
          onDone={decided}
        />
      )}
      {!card.takenIn && <CriteriaBox signalId={card.signalId} />}
      {!card.takenIn && <NoticeBox signalId={card.signalId} isNotice={card.notice !== null} />}
    </div>
  )
}

type DoneProps = { words: string; card: Card; next: SignalWorkProps['next']; onAgain: () => void }

/** The button that decided is gone: reading goes on here, and the next card is one press away. */
const focusIt = (element: HTMLElement | null) => element?.focus()

function Done({ words, card, next, onAgain }: DoneProps) {
  const go = useGo()
  const t = useText(text)
  const who = useWho()
  return (
    <div className="signal-done" tabIndex={-1} ref={focusIt}>
      <Notice
        tone="good"
        title={words}
        live
        action={
          <>
            {next && (
              <Button tone="primary" icon={ArrowRight} onPress={() => go(next.href)}>
                {t.nextOne(inSentence(who(next.card)))}
              </Button>
            )}
            {card.state === 'clarify' && <Button onPress={onAgain}>{t.decideAgain}</Button>}
          </>
        }
      >
        {card.state !== 'decided' && <Carried card={card} />}
      </Notice>
    </div>
  )
}

/** Who comes back, and by when. */
function Carried({ card: { responsible, dueOn } }: { card: Card }) {
  const t = useText(text)
  const [language] = useLanguage()
  return responsible && dueOn && t.by(responsible.name, formatDayShort(dueOn, language))
}

/** Where the card comes from, and what was decided the time before. */
function Before({ card }: { card: Card }) {
  const t = useText(text)
  const { strands, standings, outcomes } = useText(cardText)
  const [language] = useLanguage()
  const { former, responsible, dueOn } = card
  return (
    <p className="muted">
      {t.came(strands[card.strand], formatDayShort(card.receivedOn, language))}
      {card.standing !== 'own' && ` · ${standings[card.standing]}`}
      {card.state !== 'decided' && `. ${t.deletes(shortDate(card.deleteOn, language))}`}
      {card.state === 'clarify' &&
        responsible &&
        dueOn &&
        ` ${(card.decision === 'follow-up' ? t.comesBack : t.looks)(responsible.name, shortDate(dueOn, language))}`}
      {card.decision === 'follow-up' && card.reason && ` ${t.because(card.reason)}`}
      {former &&
        ` ${t.former(formatDayShort(former.on, language), outcomes[former.decision], former.responsible)}`}
    </p>
  )
}
