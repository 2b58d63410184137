import { useState } from 'react'
import { formatDayShort } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import type { Card } from '../contract.ts'
import { text as cardText } from './card-text.ts'
import { shortDate } from './card-words.ts'
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
  /** In the list meeting the first reason to open a name is the meeting. */
  atMeeting?: boolean | undefined
}

/** Everything about one card: what came before, its name, whether we know the person, and what is to happen. Give it the signal's id as key. */
export function SignalWork({ card, again, asked, atMeeting }: SignalWorkProps) {
  const name = useOpenedName(card.signalId)
  const writes = useCardWrites(card, again)
  const [reopened, setReopened] = useState(asked !== '')
  const [choice, setChoice] = useState(asked)
  const reopen = (wanted: string) => {
    setChoice(wanted)
    setReopened(true)
  }
  const waits = card.state === 'decided' || card.state === 'offer'
  const form = !card.takenIn && (!waits || reopened)
  return (
    <div className="signal-work">
      <Before card={card} />
      {!card.takenIn && (
        <div className="columns">
          <NameBox
            name={name}
            whys={atMeeting ? ['meeting', 'match', 'contact'] : ['contact', 'match', 'meeting']}
          />
          <MatchBox card={card} shown={name.shown} writes={writes} />
        </div>
      )}
      {card.state === 'decided' && (
        <DecidedCard card={card} onAgain={reopened ? undefined : () => reopen('clarify')} />
      )}
      {card.state === 'offer' && (
        <OfferAnswer card={card} name={name} writes={writes} onOther={reopen} open={reopened} />
      )}
      {form && (
        <DecisionForm
          key={`${card.state} ${choice}`}
          card={card}
          asked={choice}
          writes={writes}
          onDone={() => setReopened(false)}
        />
      )}
    </div>
  )
}

/** Where the card comes from, and what was decided the time before. */
function Before({ card }: { card: Card }) {
  const t = useText(text)
  const { strands, standings, outcomes } = useText(cardText)
  const [language] = useLanguage()
  const { former } = card
  return (
    <p className="muted">
      {t.came(strands[card.strand], formatDayShort(card.receivedOn, language))}
      {card.standing !== 'own' && ` · ${standings[card.standing]}`}
      {`. ${t.deletes(shortDate(card.deleteOn, language))}`}
      {former &&
        ` ${t.former(formatDayShort(former.on, language), outcomes[former.decision], former.responsible)}`}
    </p>
  )
}
