import { describe, expect, it } from 'vitest'
import { asKept, floor, hardFields, hardWordsIn, whyNotFamilyVisible, whyNotWord } from './rules.ts'

describe('words that a family never meets (R-STG-01, domain.md 7.11)', () => {
  it.each([
    'bande',
    'Bander',
    'bandemiljøet',
    'rocker- og bandemiljø',
    'gadebande',
    'rockerne',
    'kriminelle',
    'risikoungen',
    'belastet  familie',
    'ghettoen',
  ])('stops %s', (text) => {
    expect(hardWordsIn(`Vi ser ${text} her`, [])).not.toEqual([])
  })
  it.each([
    'trivsel og skole',
    'forbandet træt',
    'et bandage',
    'min kontrabas',
    'Husbandens navn er Ali'.replace('Husbandens', 'Mandens'),
  ])('lets %s pass', (text) => {
    expect(hardWordsIn(text, [])).toEqual([])
  })
  it('says the word and offers another', () => {
    expect(whyNotFamilyVisible('Han er i en bande', [])).toBe(
      'Ordet „bande“ kan gøre familien bange. Prøv: trivsel, skole, venner.',
    )
    expect(whyNotFamilyVisible('Han spiller bold', [])).toBeNull()
  })
})

describe('the municipality’s own words (R-STG-01)', () => {
  const own = [{ word: 'klient', offer: 'familie' }]
  it('are found from the start of a word, with any ending, and never inside another', () => {
    expect(hardWordsIn('Klienterne kom', own)).toEqual([{ word: 'Klienterne', offer: 'familie' }])
    expect(hardWordsIn('ekstraklient', own)).toEqual([])
    expect(hardWordsIn('Klienterne kom', [])).toEqual([])
  })
  it('are kept as words and never read as a pattern', () => {
    expect(asKept('  Svær   FAMILIE ')).toBe('svær familie')
    expect(hardWordsIn('svær \n familien', [{ word: 'svær familie', offer: 'x' }])).toHaveLength(1)
    expect(hardWordsIn('abc', [{ word: 'a.c', offer: 'x' }])).toEqual([])
  })
  it('stand beside the list that is built in, which none of them can take away', () => {
    for (const { word } of floor)
      expect(hardWordsIn(word, [{ word, offer: word }]).length, word).toBeGreaterThan(0)
  })
  it.each([
    ['klient', 'familie', null],
    ['bande', 'venner', 'built-in'],
    ['bandemedlem', 'ung', 'built-in'],
    ['ab', 'x', 'too-short'],
    ['.*', 'x', 'not-a-word'],
    ['klient', 'klienten', 'offer-same'],
    ['tung sag', 'kriminel', 'offer-hard'],
  ])('%s for %s: %s', (word, offer, why) => expect(whyNotWord(word, offer, own)).toBe(why))
  it('are named field by field, with what is offered instead', () => {
    const texts = { staffLine: 'Vores klient', helps: 'morfar', what: null }
    const says = 'Ordet „klient“ kan gøre familien bange. Prøv: familie.'
    expect(hardFields(texts, own)).toEqual({ first: says, fields: { staffLine: says } })
    expect(hardFields({ what: 'Vi taler om banden' }, [])?.fields.what).toContain('trivsel')
    expect(hardFields({ staffLine: null, helps: 'morfar' }, own)).toBeNull()
  })
})
