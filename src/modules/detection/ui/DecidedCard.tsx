import { Button } from '#kit/Button.tsx'
import { Fact, Facts } from '#kit/Fact.tsx'
import { formatDayShort } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import type { Card } from '../contract.ts'
import { text as cardText } from './card-text.ts'
import { shortDate, useOutcome } from './card-words.ts'
import { text } from './signal-text.ts'
import { useToday } from './use-today.ts'

type DecidedCardProps = { card: Card; onAgain: (() => void) | undefined }

/** What was decided, why, by whom it is done and by when (R-DET-11), and the way to take it up again. */
export function DecidedCard({ card, onAgain }: DecidedCardProps) {
  const t = useText(text)
  const { codes } = useText(cardText)
  const outcome = useOutcome()(card)
  const [language] = useLanguage()
  const today = useToday()
  const short = (day: string) => formatDayShort(day, language)
  return (
    <section className="card stack-tight" aria-label={t.decidedTitle}>
      <h2>{t.decidedTitle}</h2>
      <p className="decided-word">{outcome}</p>
      <Facts row>
        {card.notIncluded && <Fact label={t.code}>{codes[card.notIncluded]}</Fact>}
        {card.whoThen && <Fact label={t.whoThen}>{card.whoThen}</Fact>}
        {card.reason && <Fact label={t.why}>{card.reason}</Fact>}
        {card.responsible && (
          <Fact label={t.responsible}>
            {card.dueOn ? t.by(card.responsible.name, short(card.dueOn)) : card.responsible.name}
          </Fact>
        )}
      </Facts>
      {card.takenIn && <p>{t.takenIn}</p>}
      {!card.takenIn && (
        <p className="muted">
          {card.deleteOn <= today ? t.deletedTonight : t.deletes(shortDate(card.deleteOn, language))}
        </p>
      )}
      {!card.takenIn && onAgain && (
        <div className="row">
          <Button onPress={onAgain}>{t.again}</Button>
        </div>
      )}
    </section>
  )
}
