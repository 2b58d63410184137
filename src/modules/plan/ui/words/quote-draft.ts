import { useState } from 'react'
import { useDraft } from '#modules/draft/ui/use-draft.ts'
import type { ShownQuote } from './QuoteLines.tsx'

/** Words as they are being written down. */
export type QuoteDraft = {
  kind: 'wish' | 'strength'
  personId: string | null
  words: string
  saidOn: string | null
}

/**
 * Words being written down, kept while they are: they are there after a reload, a closed sheet or a sign-out. A correction
 * begins with the words that stand.
 */
export function useQuoteDraft(familyId: string, former: ShownQuote | null, day: string) {
  const draft = useDraft({
    key: former ? `quote:${familyId}:${former.quoteId}` : `quote:${familyId}`,
    familyId,
  })
  const [mine, setMine] = useState<QuoteDraft | null>(() => asQuote(draft.here))
  const start: QuoteDraft = former
    ? { kind: former.kind, personId: former.personId, words: former.words, saidOn: former.on }
    : { kind: 'wish', personId: null, words: '', saidOn: day }
  const quote = mine ?? asQuote(draft.former) ?? start
  const change = (more: Partial<QuoteDraft>) => {
    const next = { ...quote, ...more }
    setMine(next)
    draft.keep(next, next.words.trim() !== '')
  }
  return { quote, change, letGo: draft.letGo }
}

/** What was kept, read with care: an older version of the form may have kept it. */
function asQuote(kept: unknown): QuoteDraft | null {
  if (typeof kept !== 'object' || kept === null || !('words' in kept) || typeof kept.words !== 'string')
    return null
  const fields = kept as Record<string, unknown>
  const orNull = (value: unknown) => (typeof value === 'string' ? value : null)
  return {
    kind: fields['kind'] === 'strength' ? 'strength' : 'wish',
    personId: orNull(fields['personId']),
    words: kept.words,
    saidOn: orNull(fields['saidOn']),
  }
}
