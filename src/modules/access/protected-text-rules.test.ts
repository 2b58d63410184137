import { describe, expect, it } from 'vitest'
import { protectedTexts, warned } from '#test/protected-texts.ts'
import { placesNamed } from './protected-text-rules.ts'

describe('a note that names a protected place (HG-22, goal G13)', () => {
  const { misses, alarms, recall, precision } = warned(
    protectedTexts(20_261, 5_000),
    (text, place) => placesNamed(text, [place]).length > 0,
  )

  it('is warned about: at least 99 of 100 exact, inflected and spaced ways of writing it', () => {
    expect(
      misses.slice(0, 5).map(({ place, text }) => `${place.value}: ${text}`),
      `recall ${recall}`,
    ).toHaveLength(Math.min(5, misses.length))
    expect(recall).toBeGreaterThanOrEqual(0.99)
  })

  it('is seldom warned about in vain: at least 90 of 100 warnings are right', () => {
    expect(precision).toBeGreaterThanOrEqual(0.9)
    expect(alarms.slice(0, 3).map(({ place, text }) => `${place.value}: ${text}`).length).toBeLessThanOrEqual(
      3,
    )
  })

  it('is not found when nobody wrote it: the control', () => {
    expect(placesNamed('Vi gik en tur i skoven.', [{ kind: 'address', value: 'Skovvej 12' }])).toEqual([])
    expect(placesNamed('Vi ses på Skov vej 12.', [{ kind: 'address', value: 'Skovvej 12' }])).toEqual([
      'address',
    ])
    expect(placesNamed('120304050', [{ kind: 'phone', value: '20304050' }])).toEqual([])
  })
})
