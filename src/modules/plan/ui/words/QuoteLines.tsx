import { formatDay } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Menu } from '#kit/Menu.tsx'
import { Quote } from '#kit/Quote.tsx'
import type { ShownPlan } from '../../contract.ts'
import { text } from '../text.ts'

export type ShownQuote = ShownPlan['quotes'][number]
export type QuoteActions = { onCorrect: (quote: ShownQuote) => void; onTakeBack: (quote: ShownQuote) => void }
type QuoteProps = { quote: ShownQuote } & QuoteActions

/** A wish, with who and when; the first is the largest text of the page. */
export function QuoteLarge({ quote, large, ...actions }: QuoteProps & { large: boolean }) {
  return (
    <div className="plan-quote">
      <Quote who={quote.who} on={quote.on} large={large}>
        {quote.words}
      </Quote>
      <QuoteMenu quote={quote} {...actions} />
    </div>
  )
}

/** What goes well, on one line. */
export function QuoteLine({ quote, ...actions }: QuoteProps) {
  return (
    <div className="plan-quote">
      <p dir="auto">
        <Said quote={quote} />
      </p>
      <QuoteMenu quote={quote} {...actions} />
    </div>
  )
}

/** Words that newer ones have replaced: kept, and out of the way. */
export function EarlierWords({ quotes }: { quotes: readonly ShownQuote[] }) {
  const t = useText(text).words
  if (quotes.length === 0) return null
  return (
    <details className="plan-earlier no-print">
      <summary>{t.earlier(quotes.length)}</summary>
      <ul className="stack-tight">
        {quotes.map((quote) => (
          <li key={quote.quoteId} dir="auto">
            <Said quote={quote} />
          </li>
        ))}
      </ul>
    </details>
  )
}

function Said({ quote: { words, who, on, replacedOn } }: { quote: ShownQuote }) {
  const t = useText(text).words
  const [language] = useLanguage()
  return (
    <>
      “{words}”{' '}
      <span className="muted small">
        <span className="name">{who}</span>, {formatDay(on, language)}
        {replacedOn && `, ${t.replaced(formatDay(replacedOn, language))}`}
      </span>
    </>
  )
}

function QuoteMenu({ quote, onCorrect, onTakeBack }: QuoteProps) {
  const t = useText(text).words
  const actions = [
    { id: 'correct', label: t.correct, hint: t.correctHint, onAction: () => onCorrect(quote) },
    { id: 'take-back', label: t.takeBack, onAction: () => onTakeBack(quote) },
  ]
  return (
    <div className="no-print">
      <Menu label={t.menu(quote.who)} groups={[{ title: t.title, actions }]} />
    </div>
  )
}
