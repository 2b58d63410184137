import { useState } from 'react'
import { Button } from '#kit/Button.tsx'
import { formatDayShort } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Link } from '#kit/Link.tsx'
import { Notice } from '#kit/Notice.tsx'
import type { OutputOf } from '#kit/call.ts'
import type { Card } from '../contract.ts'
import { text as cardText } from './card-text.ts'
import { text } from './person-text.ts'
import type { CardWrites } from './use-card-writes.ts'

type Shown = OutputOf<'detection.show'>
type MatchBoxProps = { card: Card; shown: Shown | null; writes: CardWrites }

/** Whether we know the person. The likeness is only ever proposed; a person says yes or no (HG-17). */
export function MatchBox({ card, shown, writes }: MatchBoxProps) {
  const t = useText(text).match
  const isSuspected = card.match !== 'none'
  const isKnown = isSuspected || (shown?.candidates.length ?? 0) > 0
  if (shown && !isKnown) {
    return (
      <div className="stack-tight">
        {shown.givenName !== null && <p className="muted small">{t.nobody}</p>}
        <Twins shown={shown} />
      </div>
    )
  }
  if (!isKnown) return null
  return (
    <section className="card stack-tight" aria-label={t.title}>
      <h2>{t.title}</h2>
      {card.matchConfirmed === null && !shown && <p>{t.closed}</p>}
      <Answer card={card} shown={shown} writes={writes} />
      {shown && <Twins shown={shown} />}
    </section>
  )
}

function Answer({ card, shown, writes }: MatchBoxProps) {
  const t = useText(text).match
  const [changing, setChanging] = useState(false)
  const { confirm, inTurn } = writes
  const isOpen = shown !== null && (card.matchConfirmed === null || changing)
  const say = async (same: boolean, familyId: string | null) => {
    const answer = await inTurn((edited) => confirm.send({ ...edited, same, familyId }))
    if (answer.ok) setChanging(false)
  }
  return (
    <>
      {card.matchConfirmed !== null && <p>{card.matchConfirmed ? t.same : t.other}</p>}
      {isOpen && (
        <Candidates
          shown={shown}
          pending={confirm.pending}
          say={(same, familyId) => void say(same, familyId)}
        />
      )}
      {confirm.refusal && <Notice tone="note">{confirm.refusal.reason}</Notice>}
      {card.matchConfirmed !== null && shown && !changing && (
        <div className="row">
          <Button tone="plain" onPress={() => setChanging(true)}>
            {t.change}
          </Button>
        </div>
      )}
    </>
  )
}

type CandidatesProps = {
  shown: Shown
  pending: boolean
  say: (same: boolean, familyId: string | null) => void
}

function Candidates({ shown, pending, say }: CandidatesProps) {
  const t = useText(text).match
  const [only] = shown.candidates.length === 1 ? shown.candidates : []
  const no = (
    <Button onPress={() => say(false, null)} pending={pending}>
      {t.no}
    </Button>
  )
  return (
    <div className="stack-tight" role="group" aria-label={t.ask}>
      {shown.candidates.map(({ familyId, because, contacts }) => (
        <div key={familyId} className="stack-tight">
          <p>
            {contacts.length > 0 ? t.family(contacts.map(({ name }) => name).join(', ')) : t.familyAlone}{' '}
            {t.because[because]}
          </p>
          <strong>{t.ask}</strong>
          <div className="row">
            <Button onPress={() => say(true, familyId)} pending={pending}>
              {t.yes}
            </Button>
            {only && no}
          </div>
        </div>
      ))}
      {!only && <div className="row">{no}</div>}
    </div>
  )
}

function Twins({ shown }: { shown: Shown }) {
  const t = useText(text).match
  const { strands } = useText(cardText)
  const [language] = useLanguage()
  return shown.twins.map(({ signalId, strand, receivedOn }) => (
    <p key={signalId} className="small">
      {t.twin(strands[strand].toLowerCase(), formatDayShort(receivedOn, language))}{' '}
      <Link href={`/tidlig-hjaelp/${signalId}`}>{t.seeTwin}</Link>
    </p>
  ))
}
