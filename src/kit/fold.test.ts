import { describe, expect, it } from 'vitest'
import { compareDanish, matchesText } from './fold.ts'

describe('searching folds Danish letters', () => {
  it.each([
    ['oezil', 'Familien Øzil'],
    ['ozil', 'Familien Øzil'],
    ['øzil', 'Familien Oezil'],
    ['ågaard', 'Sofie Aagaard'],
    ['aagård', 'Sofie Ågaard'],
    ['andre', 'André'],
    ['kon bir', 'Log kontakt · Familien Birk'],
    ['BIRK', 'Familien Birk'],
    ['aero', 'Ærø'],
    ['', 'Familien Birk'],
  ])('%s finds %s', (query, text) => expect(matchesText(query, text)).toBe(true))

  it.each([
    ['irk', 'Familien Birk'],
    ['birk dam', 'Familien Birk'],
  ])('%s does not find %s', (query, text) => expect(matchesText(query, text)).toBe(false))
})

it('sorts as Danes do: æ ø å last, aa as å', () => {
  const names = ['Øzil', 'Aagaard', 'Birk', 'Ærø', 'Ålborg', 'Dam']
  expect(names.sort(compareDanish)).toEqual(['Birk', 'Dam', 'Ærø', 'Øzil', 'Aagaard', 'Ålborg'])
})
