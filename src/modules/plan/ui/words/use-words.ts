import type { Refusal } from '#kit/call.ts'
import type { Undo } from '#kit/use-undo.ts'
import { useWrite } from '#kit/use-write.ts'
import type { ShownQuote } from './QuoteLines.tsx'

export type NewWords = { kind: 'wish' | 'strength'; personId: string; words: string; saidOn: string }
export type WordsWriter = {
  /** Writes words down, in place of `former` when there is one. True when they stand. */
  write: (words: NewWords, former: ShownQuote | null) => Promise<boolean>
  takeBack: (quote: ShownQuote) => Promise<void>
  refusal: Refusal | null
  pending: boolean
  clear: () => void
}

/** Writes, corrects and takes back the family's words, each with the way back; nothing that was said is ever lost. */
export function useWords(familyId: string, undo: Undo): WordsWriter {
  const say = useWrite('plan.say')
  const correct = useWrite('plan.correct-words')
  const remove = useWrite('plan.take-back-words')
  const correctTo = (quoteId: string, { personId, words, saidOn }: NewWords) =>
    correct.send({ familyId, quoteId, personId, words, saidOn })
  const write = async (words: NewWords, former: ShownQuote | null) => {
    const answer = former ? await correctTo(former.quoteId, words) : await say.send({ familyId, ...words })
    if (!answer.ok) return false
    const { quoteId } = answer.output
    undo.offer(() => (former ? correctTo(quoteId, asNew(former)) : remove.send({ familyId, quoteId })))
    return true
  }
  const takeBack = async (quote: ShownQuote) => {
    const answer = await remove.send({ familyId, quoteId: quote.quoteId })
    if (answer.ok) undo.offer(() => say.send({ familyId, ...asNew(quote) }))
  }
  const clear = () => {
    say.clear()
    correct.clear()
  }
  return {
    write,
    takeBack,
    clear,
    refusal: say.refusal ?? correct.refusal ?? remove.refusal,
    pending: say.pending || correct.pending,
  }
}

function asNew({ kind, personId, words, on }: ShownQuote): NewWords {
  return { kind, personId, words, saidOn: on }
}
