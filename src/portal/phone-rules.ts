/** A piece of a text; `number` is set where the piece is a telephone number, as it is dialled. */
export type Piece = { text: string; number: string | null }

const danishNumber = /(?<![\d-]|\d )(?:\d\d \d\d \d\d \d\d|\d{8})(?![\d-]| \d)/g

/** A text cut where Danish telephone numbers stand in it: eight digits, together or in pairs. A longer row of digits is none. */
export function numbersIn(text: string): Piece[] {
  const found = [...text.matchAll(danishNumber)]
  const plain = (from: number, to: number): Piece[] =>
    from < to ? [{ text: text.slice(from, to), number: null }] : []
  const pieces = found.flatMap((match, place) => {
    const former = found[place - 1]
    const from = former ? former.index + former[0].length : 0
    return [...plain(from, match.index), { text: match[0], number: match[0].replaceAll(' ', '') }]
  })
  const last = found.at(-1)
  return [...pieces, ...plain(last ? last.index + last[0].length : 0, text.length)]
}
