import { placesNamed } from '#modules/access/protected-text-rules.ts'
import { protectedTexts, warned } from '#test/protected-texts.ts'
import type { Measured } from './measure.ts'

/** G13: generated Danish notes that name a protected place, and the warnings about them; a new seed each time. */
export function protectedText(): Measured {
  const texts = protectedTexts(Date.now() % 2 ** 31, 5_000)
  const { recall, precision } = warned(texts, (text, place) => placesNamed(text, [place]).length > 0)
  const plain = warned(texts, (text, place) => text.includes(place.value))
  const percent = (share: number) => Math.round(share * 1000) / 10
  return {
    id: 'G13',
    says: `% of 2,500 notes with a protected place that are warned about (exact, inflected, apart, together); ${percent(precision)} % of the warnings are right (at least 90)`,
    value: percent(recall),
    target: '>= 99',
    ok: recall >= 0.99 && precision >= 0.9,
    control: {
      says: `looking for the place as it stands finds ${percent(plain.recall)} %`,
      failed: plain.recall < 0.99,
    },
  }
}
