import { describe, expect, it } from 'vitest'
import {
  beside,
  checkboxes,
  column,
  heading,
  paragraph,
  printDocument,
  scale,
  scaleInWords,
  strong,
  table,
} from './document.ts'

const AT = new Date('2026-09-04T12:30:00Z')

describe('a document for print', () => {
  it('carries the instant of printing it was given, and is plain JSON that a worker can receive', () => {
    const document = printDocument({ title: 'Vores plan', confidentiality: 'Fortroligt' }, AT, [
      heading(1, 'Det vil vi gerne'),
      paragraph('Det hjælper: ', strong('morfar')),
      checkboxes('Sanne', [{ text: 'Ja', checked: true }]),
    ])
    expect(document).toMatchObject({ language: 'da', printedAt: '2026-09-04T12:30:00.000Z', subtitle: '' })
    expect(JSON.parse(JSON.stringify(document))).toEqual(document)
  })

  it.each([
    ['that begins at level 2', [heading(2, 'Mål 1')]],
    ['that falls from level 1 to 3', [heading(1, 'Mål'), heading(3, 'Mål 1')]],
    ['also in two columns', [beside([heading(1, 'Mål')], [heading(3, 'Mål 1')])]],
  ])('refuses a heading %s: readers who move by headings would lose their way', (_, blocks) => {
    expect(() => printDocument({ title: 'Plan', confidentiality: null }, AT, blocks)).toThrow(RangeError)
  })

  it('lets headings climb back as far as they like', () => {
    const blocks = [1, 2, 3, 1].map((level) => heading(level as 1 | 2 | 3, 'Mål'))
    expect(printDocument({ title: 'Plan', confidentiality: null }, AT, blocks).blocks).toHaveLength(4)
  })

  it('refuses a table whose row does not fit its columns, because a cell would be lost', () => {
    const columns = [column('Hvem'), column('Senest')]
    expect(() => table('', columns, [['Line', '9.9.'], ['Jonas']])).toThrow(RangeError)
    expect(() => table('', [], [])).toThrow(RangeError)
    expect(table('', columns, [['Line', '9.9.']])).toMatchObject({ kind: 'table' })
  })

  it.each([-1, 11, 4.5, Number.NaN])('refuses %d on the scale from 0 to 10', (value) => {
    expect(() => scale('', [{ value, at: 'now', words: '' }])).toThrow(RangeError)
  })

  it('says a scale in words for those who do not see the picture', () => {
    const drawn = scale(
      'Hvordan går det?',
      [
        { value: 2, at: 'then', words: 'Før 2' },
        { value: 7, at: 'now', words: 'Nu 7, siger Noah' },
      ],
      '10 er rigtig godt.',
    )
    if (drawn.kind !== 'scale') throw new Error('not a scale')
    expect(scaleInWords(drawn)).toBe('0 – 10. Hvordan går det? Før 2. Nu 7, siger Noah. 10 er rigtig godt.')
  })
})
