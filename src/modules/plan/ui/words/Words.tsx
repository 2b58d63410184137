import { useState, type ReactNode } from 'react'
import { MessageSquareQuote } from 'lucide-react'
import { writtenDayWithoutYear } from '#core/written-day.ts'
import { Button } from '#kit/Button.tsx'
import { EmptyState } from '#kit/EmptyState.tsx'
import { InlineSaved } from '#kit/InlineSaved.tsx'
import { useLanguage, useText } from '#kit/language.ts'
import { Notice } from '#kit/Notice.tsx'
import { Section } from '#kit/Page.tsx'
import { useUndo } from '#kit/use-undo.ts'
import type { ShownPlan } from '../../contract.ts'
import { text } from '../text.ts'
import { EarlierWords, QuoteLarge, QuoteLine, type QuoteActions, type ShownQuote } from './QuoteLines.tsx'
import { Say } from './Say.tsx'
import { useWords } from './use-words.ts'

/** `actions` stand beside the button for writing down what they say. */
type WordsProps = { familyId: string; plan: ShownPlan; actions: ReactNode }

/** What the family has said, verbatim: wishes first and largest, then what goes well. */
export function Words({ familyId, plan, actions }: WordsProps) {
  const t = useText(text).words
  const undo = useUndo()
  const words = useWords(familyId, undo)
  const [saying, setSaying] = useState<'new' | ShownQuote | null>(null)
  const standing = plan.quotes.filter(({ replacedOn }) => replacedOn === null)
  const wishes = standing.filter(({ kind }) => kind === 'wish')
  const card = { onCorrect: setSaying, onTakeBack: (quote: ShownQuote) => void words.takeBack(quote) }
  const add = (
    <Button icon={MessageSquareQuote} onPress={() => setSaying('new')}>
      {t.add}
    </Button>
  )
  return (
    <>
      <section className="plan-words" aria-label={t.said}>
        <h2 className="visually-hidden">{t.said}</h2>
        <div className="row row-apart no-print">
          <VersionLine plan={plan} />
          <InlineSaved of={undo} />
          <div className="row">
            {wishes.length > 0 && add}
            {actions}
          </div>
        </div>
        {words.refusal && saying === null && <Notice tone="note">{words.refusal.reason}</Notice>}
        {wishes.length === 0 && (
          <EmptyState title={t.empty} action={add}>
            {t.emptyHint}
          </EmptyState>
        )}
        {wishes.map((quote, index) => (
          <QuoteLarge key={quote.quoteId} quote={quote} large={index === 0} {...card} />
        ))}
      </section>
      <GoingWell strengths={standing.filter(({ kind }) => kind === 'strength')} {...card} />
      <EarlierWords quotes={plan.quotes.filter(({ replacedOn }) => replacedOn !== null)} />
      <Say
        familyId={familyId}
        people={plan.people}
        saying={saying}
        words={words}
        onClose={() => setSaying(null)}
      />
    </>
  )
}

function VersionLine({ plan }: { plan: ShownPlan }) {
  const t = useText(text)
  const [language] = useLanguage()
  return (
    <p className="muted small">
      {plan.versionOn && t.version(plan.versionNo, writtenDayWithoutYear(plan.versionOn, language))}
    </p>
  )
}

function GoingWell({ strengths, ...actions }: { strengths: readonly ShownQuote[] } & QuoteActions) {
  const t = useText(text).words
  return (
    <Section title={t.going}>
      {strengths.length === 0 && <p className="muted">{t.noGoing}</p>}
      <ul className="plan-well">
        {strengths.map((quote) => (
          <li key={quote.quoteId}>
            <QuoteLine quote={quote} {...actions} />
          </li>
        ))}
      </ul>
    </Section>
  )
}
