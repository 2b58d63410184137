import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { guessMapping } from './list-columns-rules.ts'
import { readListFile } from './list-file.ts'
import { readRows } from './list-rules.ts'
import { columnsNotKept, headingsToSave, mappingFrom, unknownColumns } from './list-source-rules.ts'

const folder = new URL('../../../test/data/lists/', import.meta.url)
const today = '2026-09-04'

async function tableOf(name: string) {
  const found = await readListFile(await readFile(new URL(name, folder)))
  if ('problem' in found) throw new Error(found.problem)
  return found.table
}

describe('headings in use are recognised, however they are written', () => {
  it.each([
    ['CPR', 'cpr'],
    ['CPR-nr', 'cpr'],
    ['c.p.r. nr.', 'cpr'],
    ['CPRNR', 'cpr'],
    ['PERSONNUMMER', 'cpr'],
    ['Navn', 'name'],
    ['FORNAVN', 'givenName'],
    ['efternavn', 'familyName'],
    ['Fødselsdato', 'birthDate'],
    ['Fødsels dato', 'birthDate'],
    ['Adresse', 'address'],
    ['Postnr', 'postalCode'],
    ['Post nr.', 'postalCode'],
    ['By', 'town'],
    ['Dato', 'contactDate'],
    ['Hændelses-dato', 'contactDate'],
    ['Årsag', 'reason'],
    ['Bekymring', 'concern'],
    ['Kreds', 'district'],
    ['Bemærkning', 'remark'],
  ])('%s is %s', (heading, field) => expect(guessMapping([heading])).toEqual({ [field]: 0 }))

  it('and what is only nearly one is asked about', () =>
    expect(guessMapping(['Mors navn', 'Bekymringsgrad', 'Byggeri'])).toEqual({}))
})

describe('the hardest list of a real system: title, blanks, sums, "Efternavn, Fornavn", two-digit years', () => {
  it.each(['svaer-python-semikolon-windows-1252.csv', 'svaer-python-komma-utf8-bom.csv'])(
    '%s',
    async (name) => {
      const table = await tableOf(name)
      const reading = readRows(table, guessMapping(table.columns), today)
      expect(
        reading.accepted.map(({ name, birthDate, cpr, reason }) => [name, birthDate, cpr, reason]),
      ).toEqual([
        ['Birk, Noah', '2012-05-14', '7405124003', 'Set i hallen efter midnat'],
        ['Demir, Ali', '2011-02-03', null, 'Uro ved stationen · Bange for de store'],
        ['Holm, Ida Søe', '2010-09-09', '6909104008', 'Kom selv hen til patruljen'],
        ['Kjærsgaard, Åse', '2012-02-29', null, 'Gik hjemmefra'],
      ])
      expect(reading.rejected.map(({ line, problem }) => [line, problem])).toEqual([
        [10, 'birth-date-unreadable'],
      ])
      expect(reading.passedOver.map(({ line }) => line)).toEqual([12, 13])
      expect(unknownColumns(table, guessMapping(table.columns), []).map((at) => table.columns[at])).toEqual([
        'Journalnr.',
      ])
    },
  )

  it('a sheet by LibreOffice whose dates are numbers', async () => {
    const table = await tableOf('svaer-libreoffice.xlsx')
    const reading = readRows(table, guessMapping(table.columns), today)
    expect(
      reading.accepted.map(({ name, birthDate, contactDate, marks }) => [
        name,
        birthDate,
        contactDate,
        marks.includes('date-from-number'),
      ]),
    ).toEqual([
      ['Noah Birk', '2012-05-14', '2026-02-01', true],
      ['Ida Søe Holm', '2010-09-09', null, true],
      ['Ali Demir', '2011-02-03', '2026-02-05', true],
    ])
    expect(reading.rejected).toEqual([])
    expect(reading.passedOver.map(({ line }) => line)).toEqual([8])
  })

  it('a person called Total Hansen with a birth date is a person; a sum is not', () => {
    const table = {
      columns: ['Navn', 'Født'],
      rows: [
        { line: 2, cells: ['Hansen, Total', '1.1.2012'] },
        { line: 3, cells: ['Sumaya Ali', '2.2.2012'] },
        { line: 4, cells: ['Total', '2'] },
      ],
    }
    const reading = readRows(table, guessMapping(table.columns), today)
    expect(reading.accepted.map(({ line }) => line)).toEqual([2, 3])
    expect(reading.passedOver.map(({ line }) => line)).toEqual([4])
  })

  it('gives back the zero that a spreadsheet ate', () => {
    const table = { columns: ['Navn', 'CPR'], rows: [{ line: 2, cells: ['Eva Bro', '107164009'] }] }
    const [person] = readRows(table, guessMapping(table.columns), today).accepted
    expect(person?.cpr).toBe('0107164009')
    expect(person?.marks).toContain('zero-restored')
  })
})

describe('what a source means by its headings', () => {
  const table = {
    columns: ['Navn', 'CPR-nr.', 'Sag', 'Hvem så det', '', '701231-4009'],
    rows: [{ line: 2, cells: ['Noah', '7405124003', 'J-1', 'VKR', '', ''] }],
  }
  const guess = guessMapping(table.columns)

  it('is asked for columns with text, and never for empty ones', () =>
    expect(unknownColumns(table, guess, [])).toEqual([2, 3]))
  it('is remembered by the heading, wherever the column stands next time', () => {
    const saved = headingsToSave(table.columns, { ...guess, remark: 3 }, [2])
    expect(saved).toEqual({ navn: 'name', cprnr: 'cpr', sag: 'left-out', hvemsaadet: 'remark' })
    const next = ['Hvem så det?', 'sag', 'NAVN', 'CPR nr']
    expect(mappingFrom(next, guessMapping(next), saved)).toEqual({
      mapping: { remark: 0, name: 2, cpr: 3 },
      leftOut: [1],
    })
  })
  it('never keeps a heading that may be a personal number', () =>
    expect(Object.keys(headingsToSave(['701231-4009'], { name: 0 }, []))).toEqual([]))
  it('names what is understood and not kept', () =>
    expect(columnsNotKept(['Nr.', 'Navn', 'Adresse', 'Sag'], { name: 1, address: 2 }, [3])).toEqual([
      0, 2, 3,
    ]))
})
