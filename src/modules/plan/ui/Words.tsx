import { useState, type ReactNode } from 'react'
import { MessageSquareQuote } from 'lucide-react'
import { writtenDayWithoutYear } from '#core/written-day.ts'
import { formatDay } from '#kit/format-date.ts'
import { Button } from '#kit/Button.tsx'
import { EmptyState } from '#kit/EmptyState.tsx'
import { InlineSaved } from '#kit/InlineSaved.tsx'
import { useLanguage, useText } from '#kit/language.ts'
import { Menu } from '#kit/Menu.tsx'
import { Section } from '#kit/Page.tsx'
import { Quote } from '#kit/Quote.tsx'
import { useUndo } from '#kit/use-undo.ts'
import { useWrite } from '#kit/use-write.ts'
import type { ShownPlan } from '../contract.ts'
import { Say } from './Say.tsx'
import { text } from './text.ts'

type ShownQuote = ShownPlan['quotes'][number]
/** `actions` stand beside the button for writing down what they say. */
type WordsProps = { familyId: string; plan: ShownPlan; actions: ReactNode }

/** What the family has said, verbatim: wishes first and largest, then what goes well. */
export function Words({ familyId, plan, actions }: WordsProps) {
  const common = useText(text)
  const t = common.words
  const [language] = useLanguage()
  const undo = useUndo()
  const takeBack = useWrite('plan.take-back-words')
  const [saying, setSaying] = useState<'new' | ShownQuote | null>(null)
  const standing = plan.quotes.filter(({ replacedOn }) => replacedOn === null)
  const wishes = standing.filter(({ kind }) => kind === 'wish')
  const strengths = standing.filter(({ kind }) => kind === 'strength')
  const add = (
    <Button icon={MessageSquareQuote} onPress={() => setSaying('new')}>
      {t.add}
    </Button>
  )
  const card = {
    onCorrect: setSaying,
    onTakeBack: (quoteId: string) => void takeBack.send({ familyId, quoteId }),
  }
  const said = (quoteId: string) => undo.offer(() => takeBack.send({ familyId, quoteId }))
  return (
    <>
      <section className="plan-words" aria-label={t.said}>
        <h2 className="visually-hidden">{t.said}</h2>
        <div className="row row-apart no-print">
          <p className="row muted small">
            {plan.versionOn &&
              common.version(plan.versionNo, writtenDayWithoutYear(plan.versionOn, language))}
          </p>
          <InlineSaved of={undo} />
          <div className="row">
            {wishes.length > 0 && add}
            {actions}
          </div>
        </div>
        {wishes.length === 0 && (
          <EmptyState title={t.empty} action={add}>
            {t.emptyHint}
          </EmptyState>
        )}
        {wishes.map((quote, index) => (
          <OneQuote key={quote.quoteId} quote={quote} large={index === 0} {...card} />
        ))}
      </section>
      <Section title={t.going}>
        {strengths.length === 0 && <p className="muted">{t.noGoing}</p>}
        <ul className="plan-well">
          {strengths.map((quote) => (
            <li key={quote.quoteId}>
              <OneStrength quote={quote} {...card} />
            </li>
          ))}
        </ul>
      </Section>
      <Earlier quotes={plan.quotes.filter(({ replacedOn }) => replacedOn !== null)} />
      <Say
        familyId={familyId}
        people={plan.people}
        saying={saying}
        onClose={() => setSaying(null)}
        onSaid={said}
      />
    </>
  )
}

type OneQuoteProps = {
  quote: ShownQuote
  large?: boolean
  onCorrect: (quote: ShownQuote) => void
  onTakeBack: (quoteId: string) => void
}

function OneQuote({ quote, large, ...card }: OneQuoteProps) {
  return (
    <div className="plan-quote">
      <Quote who={quote.who} on={quote.on} large={large}>
        {quote.words}
      </Quote>
      <QuoteMenu quote={quote} {...card} />
    </div>
  )
}

function OneStrength({ quote, ...card }: OneQuoteProps) {
  const [language] = useLanguage()
  return (
    <div className="plan-quote">
      <p dir="auto">
        “{quote.words}”{' '}
        <span className="muted small">
          <span className="name">{quote.who}</span>, {formatDay(quote.on, language)}
        </span>
      </p>
      <QuoteMenu quote={quote} {...card} />
    </div>
  )
}

function QuoteMenu({ quote, onCorrect, onTakeBack }: OneQuoteProps) {
  const t = useText(text).words
  const actions = [
    { id: 'correct', label: t.correct, hint: t.correctHint, onAction: () => onCorrect(quote) },
    { id: 'take-back', label: t.takeBack, onAction: () => onTakeBack(quote.quoteId) },
  ]
  return (
    <div className="no-print">
      <Menu label={t.menu(quote.who)} groups={[{ title: t.title, actions }]} />
    </div>
  )
}

/** Words that newer ones have replaced: kept, and out of the way. */
function Earlier({ quotes }: { quotes: readonly ShownQuote[] }) {
  const t = useText(text).words
  const [language] = useLanguage()
  if (quotes.length === 0) return null
  return (
    <details className="plan-earlier no-print">
      <summary>{t.earlier(quotes.length)}</summary>
      <ul className="stack-tight">
        {quotes.map(({ quoteId, words, who, on, replacedOn }) => (
          <li key={quoteId}>
            “{words}”{' '}
            <span className="muted small">
              <span className="name">{who}</span>, {formatDay(on, language)}
              {replacedOn && `, ${t.replaced(formatDay(replacedOn, language))}`}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
