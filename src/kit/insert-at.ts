/** A text into which words were put: what it is now, where they stand and where the caret goes on. */
export type Inserted = { text: string; from: number; piece: string; caret: number }

/**
 * Puts words into a text after the place in it, counted in UTF-16 units as a field's caret is; a place outside the text
 * is its nearest end. What is written stays as it is: a space is added only where two words would run together.
 */
export function insertAt(text: string, place: number, words: string): Inserted {
  const from = Math.min(Math.max(Math.trunc(place), 0), text.length)
  const before = text.slice(0, from)
  const after = text.slice(from)
  const piece = `${/\S$/.test(before) ? ' ' : ''}${words}${/^[^\s.,:;!?)”“’]/.test(after) ? ' ' : ''}`
  return { text: before + piece + after, from, piece, caret: from + piece.length }
}

/**
 * The text without the words that were put in, keeping what was written since on either side of them; null when they no
 * longer stand there as they were, because then there is nothing of ours to take out.
 */
export function takeOut(text: string, { from, piece }: Pick<Inserted, 'from' | 'piece'>): string | null {
  const [before, after] = [text.lastIndexOf(piece, from), text.indexOf(piece, from)]
  const nearest = before < 0 || (after >= 0 && after - from < from - before) ? after : before
  return nearest < 0 ? null : text.slice(0, nearest) + text.slice(nearest + piece.length)
}
