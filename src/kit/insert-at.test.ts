import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { insertAt, takeOut } from './insert-at.ts'

describe('words go in where the caret is (R-STG-01)', () => {
  it.each<[text: string, place: number, words: string, expected: string, caret: number]>([
    ['', 0, 'Goddag', 'Goddag', 6],
    ['Vi ses', 6, 'Goddag', 'Vi ses Goddag', 13],
    ['Vi ses', 0, 'Goddag', 'Goddag Vi ses', 7],
    ['Vi ses fredag', 7, 'på', 'Vi ses på fredag', 10],
    ['Vi ses, alle', 6, 'fredag', 'Vi ses fredag, alle', 13],
    ['Vi ses\n', 7, 'fredag', 'Vi ses\nfredag', 13],
    ['Vi ses', 99, 'fredag', 'Vi ses fredag', 13],
    ['Vi ses', -1, 'Hej', 'Hej Vi ses', 4],
  ])('%j at %i gets %j: %j', (...row) => {
    const [text, place, words, expected, caret] = row
    const inserted = insertAt(text, place, words)
    expect(inserted.text).toBe(expected)
    expect(inserted.caret).toBe(caret)
  })

  it('keeps every character that was written, and undo gives the text back', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer(), fc.string({ minLength: 1 }), (text, place, words) => {
        const inserted = insertAt(text, place, words)
        expect(inserted.text.slice(0, inserted.from) + inserted.text.slice(inserted.caret)).toBe(text)
        expect(takeOut(inserted.text, inserted)).toBe(text)
      }),
    )
  })

  it('takes out only its own words, wherever they stand now, and nothing when they were changed', () => {
    const inserted = insertAt('Vi ses', 6, 'fredag')
    expect(takeOut('Nej: Vi ses fredag kl. 14', inserted)).toBe('Nej: Vi ses kl. 14')
    expect(takeOut('Vi ses lørdag', inserted)).toBeNull()
  })
})
