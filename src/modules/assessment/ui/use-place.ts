import { useState } from 'react'
import { keepCaret, readCaret } from '#kit/drafts.ts'
import { useRead } from '#kit/use-read.ts'
import { useDraft } from '#modules/draft/ui/use-draft.ts'
import type { ShownInput } from '../contract.ts'

/** Where somebody is in the picture: the part, the input, and where in its text. */
export type Place = { part: string; question: string; subject: string; caret: number | null }

type Kept = {
  /** False until it is known where I was. */
  ready: boolean
  /** Where I was when the page went away, on this device or another. */
  former: Place | null
  keep: (place: Place) => void
  letGo: () => void
}

/**
 * Remembers where somebody is, so that a crash or another device puts them back to the same field (T12). What they
 * wrote is saved with the answer itself; the place also makes the picture stand on Min dag as `Ikke færdig`.
 */
export function usePlace(familyId: string, assessmentId: string): Kept {
  const key = `assessment:${familyId}`
  const draft = useDraft({ key, familyId })
  const known = useRead('draft.mine', { key })
  const former = asPlace(draft.here, assessmentId) ?? asPlace(draft.former, assessmentId)
  return {
    ready: former !== null || known.data !== undefined || known.refusal !== null,
    former,
    keep: (place) => draft.keep({ ...place, assessmentId }, true),
    letGo: draft.letGo,
  }
}

/** The name under which the text of an input is kept while it is written. */
export function textKey(
  assessmentId: string,
  { question, subject }: Pick<ShownInput, 'question' | 'subject'>,
): string {
  return `picture:${assessmentId}:${question}:${subject}`
}

/** The place to begin at, with the caret laid where the field will look for it. Read once, before the fields appear. */
export function useBeginning(assessmentId: string, former: Place | null): Place | null {
  const [place] = useState(() => {
    if (former === null || former.caret === null) return former
    const key = textKey(assessmentId, former)
    // The tab's own memory is fresher than the server's; a new tab has none.
    if (readCaret(key) === null) keepCaret({ key, start: former.caret, end: former.caret })
    return former
  })
  return place
}

function asPlace(body: unknown, assessmentId: string): Place | null {
  if (typeof body !== 'object' || body === null) return null
  const { part, question, subject, caret, assessmentId: of } = body as Record<string, unknown>
  if (of !== assessmentId || typeof part !== 'string' || typeof question !== 'string') return null
  return { part, question, subject: String(subject), caret: typeof caret === 'number' ? caret : null }
}
