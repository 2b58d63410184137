import { numbersIn } from './phone-rules.ts'

/** A text in which a telephone number can be called with one tap. */
export function WithNumbers({ text }: { text: string }) {
  return numbersIn(text).map(({ text: piece, number }, place) =>
    number ? (
      // The pieces of a text never change places.
      <a key={place} className="portal-number" href={`tel:+45${number}`}>
        {piece}
      </a>
    ) : (
      piece
    ),
  )
}
