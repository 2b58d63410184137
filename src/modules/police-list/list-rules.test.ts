import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { guessMapping, whyNotMapped } from './list-columns-rules.ts'
import { listField, listPerson, listReading } from './list-contract.ts'
import type { ListTable } from './list-contract.ts'
import { readRows } from './list-rules.ts'

const TODAY = '2026-09-04'
const COLUMNS = ['Navn', 'Fødselsdato', 'CPR', 'Adresse', 'Begrundelse', 'Kontaktdato']

function table(...rows: string[][]): ListTable {
  return { columns: COLUMNS, rows: rows.map((cells, index) => ({ line: index + 2, cells })) }
}

function read(...rows: string[][]) {
  return readRows(table(...rows), guessMapping(COLUMNS), TODAY)
}

describe('which column holds what', () => {
  test.each([
    [['Navn', 'Født', 'CPR-nr.'], { name: 0, birthDate: 1, cpr: 2 }],
    [['FORNAVN', 'EFTERNAVN', 'Fødselsdag'], { givenName: 0, familyName: 1, birthDate: 2 }],
    [['Full name', 'Date of birth', 'Address', 'Reason'], { name: 0, birthDate: 1, address: 2, reason: 3 }],
    [['Begrundelse (§ 115)', 'Kontaktdato', 'Nr.'], { reason: 0, contactDate: 1 }],
    [['Nødvendighed: hvorfor deles det?', 'Personnummer'], { reason: 0, cpr: 1 }],
    [['Foedselsdato', 'Bopæl', 'Dato'], { birthDate: 0, address: 1, contactDate: 2 }],
    [['Dato', 'Kontaktdato'], { contactDate: 1 }],
    [['Navn på mor', 'Fødselsdato mor', 'Alder', ''], {}],
  ])('%j', (columns, mapping) => {
    expect(guessMapping(columns)).toEqual(mapping)
  })

  test('a list needs names, and birth dates if only inside the personal number', () => {
    expect(whyNotMapped(guessMapping(['Født', 'CPR']))).toBe('no-name-column')
    expect(whyNotMapped(guessMapping(['Efternavn', 'CPR']))).toBe('no-name-column')
    expect(whyNotMapped(guessMapping(['Navn', 'Adresse']))).toBe('no-birth-date-column')
    expect(whyNotMapped(guessMapping(['Navn', 'CPR']))).toBeNull()
    expect(whyNotMapped(guessMapping(['Fornavn', 'Efternavn', 'Født']))).toBeNull()
  })

  test('no column is given to two fields, and none outside the list', () => {
    const heading = fc.oneof(fc.string(), fc.constantFrom(...COLUMNS, 'Dato', 'Fornavn', 'Efternavn', 'Name'))
    fc.assert(
      fc.property(fc.array(heading), (columns) => {
        const found = Object.values(guessMapping(columns))
        expect(new Set(found).size).toBe(found.length)
        expect(found.every((index) => index >= 0 && index < columns.length)).toBe(true)
      }),
    )
  })
})

describe('a row of the list', () => {
  test('becomes a person with all that was written', () => {
    const row = ['Noah Birk', '14-05-2012', '740512-4003', 'Lindehaven 12B', 'Truffet sent', '21-08-2026']
    expect(read(row).accepted).toEqual([
      {
        line: 2,
        name: 'Noah Birk',
        birthDate: '2012-05-14',
        cpr: '7405124003',
        address: 'Lindehaven 12B',
        reason: 'Truffet sent',
        contactDate: '2026-08-21',
        marks: ['replacement-number'],
      },
    ])
  })

  test('needs only a name and a birth date; a missing reason is marked for the meeting to write (HG-01)', () => {
    expect(read(['Ida Holm', '1/2-12']).accepted).toMatchObject([
      { birthDate: '2012-02-01', cpr: null, reason: null, contactDate: null, marks: ['no-reason'] },
    ])
  })

  test('takes the birth date from the personal number where it is not written', () => {
    expect(read(['Noah Birk', '', '740512-4003']).accepted).toMatchObject([{ birthDate: '2012-05-14' }])
  })

  test('gets back the zero that a spreadsheet has eaten', () => {
    const { accepted } = read(
      ['Prøve Person', '07-07-1961', '70761428'],
      ['Prøve Person', '07-07-1961', '707614285'],
    )
    expect(accepted).toMatchObject([
      { cpr: '0707614285', marks: ['age-outside', 'zero-restored', 'no-reason'] },
    ])
  })

  test.each([
    ['no name', ['', '14-05-2012'], 'no-name', /Navnet mangler/],
    ['a name without letters', ['?', '14-05-2012'], 'no-name', /Navnet mangler/],
    ['31 February', ['Malthe Kragh', '31-02-2011'], 'birth-date-unreadable', /»31-02-2011«.*Skriv den som/],
    ['a text for a date', ['Sara Lykke', 'ca. 14 år'], 'birth-date-unreadable', /»ca. 14 år«/],
    ['a number for a date', ['Sara Lykke', '4104'], 'birth-date-number', /Vælg datoformat/],
    ['a birth that has not been', ['Ida Holm', '5.9.2026'], 'birth-date-ahead', /ikke er kommet/],
    ['a number from years ahead', ['Ida Holm', '', '710136-4000'], 'cpr-date', /Spørg politiet/],
    ['neither birth date nor number', ['Ida Holm', ''], 'no-birth-date', /Skriv en af delene/],
    ['six digits of a number', ['Ida Holm', '', '140512'], 'cpr-digits', /ti cifre/],
    ['an impossible number', ['Ida Holm', '', '310225-4000'], 'cpr-date', /Spørg politiet/],
    ['two birth dates', ['Noah Birk', '15-05-2012', '740512-4003'], 'cpr-disagrees', /Spørg politiet/],
    [
      'a contact tomorrow',
      ['Ida', '1.1.2012', '', '', '', '5.9.2026'],
      'contact-date-ahead',
      /ikke er kommet/,
    ],
    ['a contact before birth', ['Ida', '1.1.2012', '', '', '', '1.1.2011'], 'contact-before-birth', /Ret en/],
    ['a contact in words', ['Ida', '1.1.2012', '', '', '', 'i går'], 'contact-date-unreadable', /»i går«/],
    ['a contact as a number', ['Ida', '1.1.2012', '', '', '', '462690'], 'contact-date-number', /datoformat/],
    ['a cell beyond the headings', ['Ida', '1.1.2012', '', '', '', '', 'x'], 'too-many-cells', /overskrift/],
    ['a very long text', ['Ida', '1.1.2012', '', '', 'x'.repeat(2001)], 'too-long', /2\.000 tegn/],
  ])('%s is rejected with what to do', (_name, cells, problem, reason) => {
    const { accepted, rejected } = read(cells)
    expect(accepted).toEqual([])
    expect(rejected).toEqual([
      { line: 2, problem, reason: expect.stringMatching(reason), reasonEnglish: expect.any(String), cells },
    ])
  })

  test('a contact today and a birth today are days that have come', () => {
    expect(read(['Ida Holm', '1.1.2012', '', '', '', '4.9.2026']).rejected).toEqual([])
    expect(read(['Ida Holm', '4.9.2026']).accepted[0]?.marks).toContain('age-outside')
  })

  test('a personal number in the wrong column is not repeated by the message', () => {
    const [rejected] = read(['Ida Holm', '710311-4009']).rejected
    expect(rejected?.reason).toContain('710311-••••')
    expect(`${rejected?.reason}${rejected?.reasonEnglish}`).not.toContain('4009')
  })

  test('an unusual check digit is a mark and never a rejection (domain 6.1)', () => {
    expect(read(['Ida Holm', '', '710311-4001']).accepted[0]?.marks).toContain('check-digit')
    expect(read(['Ida Holm', '', '710311-4009']).accepted[0]?.marks).not.toContain('check-digit')
  })

  test.each([
    ['the day before turning 6', '05-09-2020', true],
    ['on the 6th birthday', '04-09-2020', false],
    ['the day before turning 23', '05-09-2003', false],
    ['on the 23rd birthday', '04-09-2003', true],
  ])('ages outside 6 to 22 are marked, not rejected (R-DET-03): %s', (_name, birth, marked) => {
    const { accepted } = read(['Ida Holm', birth])
    expect(accepted[0]?.marks.includes('age-outside')).toBe(marked)
  })

  test('a municipality sets its own ages (R-DET-04)', () => {
    const ages = { from: 10, to: 17 }
    const { accepted } = readRows(table(['Ida Holm', '1.1.2018']), guessMapping(COLUMNS), TODAY, ages)
    expect(accepted[0]?.marks).toContain('age-outside')
  })

  test.each([
    [['Fornavn', 'Efternavn', 'Født'], ['Noah', 'Birk', '14.5.2012'], 'Noah Birk'],
    [['Navn', 'Fornavn', 'Født'], ['Birk', 'Noah', '14.5.2012'], 'Noah Birk'],
    [['Navn', 'Fornavn', 'Efternavn', 'Født'], ['Noah Birk', 'Noah', 'Birk', '14.5.2012'], 'Noah Birk'],
    [['Fornavn', 'Efternavn', 'Født'], ['Noah', '', '14.5.2012'], 'Noah'],
  ])('the name is put together once: %j', (columns, cells, name) => {
    const { accepted } = readRows({ columns, rows: [{ line: 2, cells }] }, guessMapping(columns), TODAY)
    expect(accepted[0]?.name).toBe(name)
  })
})

describe('the same person twice on a list', () => {
  test('the second row is kept as a duplicate, with its own reason', () => {
    const { accepted, duplicates } = read(
      ['Noah Birk', '14-05-2012', '740512-4003', '', 'Mandag'],
      ['BIRK, Noah', '14-05-2012', '', '', 'Fredag'],
      ['Noah B.', '', '7405124003', '', 'Lørdag'],
    )
    expect(accepted).toHaveLength(1)
    expect(duplicates).toMatchObject([
      { line: 3, sameAsLine: 2, because: 'same-name-and-birth-date', person: { reason: 'Fredag' } },
      { line: 4, sameAsLine: 2, because: 'same-cpr', person: { reason: 'Lørdag' } },
    ])
  })

  test('the same name and birthday with two numbers are two people', () => {
    expect(read(['Ida Holm', '', '710311-4009'], ['Ida Holm', '', '710311-4017']).accepted).toHaveLength(2)
  })

  test('twins are two people', () => {
    expect(read(['Ida Holm', '1.1.2012'], ['Eva Holm', '1.1.2012']).accepted).toHaveLength(2)
  })
})

describe('nothing is silently dropped', () => {
  const cell = fc.oneof(
    fc.string(),
    fc.constantFrom(
      '',
      'Noah Birk',
      'Birk, Noah',
      '14-05-2012',
      '31-02-2011',
      '740512-4003',
      '740512-4001',
      '41043',
    ),
  )
  const aTable = fc.record({
    columns: fc.constant(COLUMNS),
    rows: fc
      .array(fc.array(cell, { maxLength: 7 }), { maxLength: 12 })
      .map((rows) => rows.map((cells, index) => ({ line: index + 2, cells }))),
  })
  const aMapping = fc.dictionary(fc.constantFrom(...listField.options), fc.nat(7))

  test('accepted, rejected and duplicates are together the rows, each once', () => {
    fc.assert(
      fc.property(aTable, aMapping, (list, mapping) => {
        const reading = readRows(list, mapping, TODAY)
        const lines = [...reading.accepted, ...reading.rejected, ...reading.duplicates].map(
          ({ line }) => line,
        )
        expect(lines.toSorted((a, b) => a - b)).toEqual(list.rows.map(({ line }) => line))
        expect(listReading.parse(reading)).toEqual(reading)
      }),
      { numRuns: 300 },
    )
  })

  test('a rejected row keeps its cells as they stood, and a duplicate points to an accepted row', () => {
    fc.assert(
      fc.property(aTable, (list) => {
        const reading = readRows(list, guessMapping(COLUMNS), TODAY)
        const cellsOf = new Map(list.rows.map(({ line, cells }) => [line, cells]))
        for (const { line, cells } of reading.rejected) expect(cells).toEqual(cellsOf.get(line))
        const accepted = new Set(reading.accepted.map(({ line }) => line))
        for (const { sameAsLine } of reading.duplicates) expect(accepted.has(sameAsLine)).toBe(true)
      }),
    )
  })

  test('a person of the list has no field that ranks or scores (HG-17)', () => {
    expect(Object.keys(listPerson.shape)).toEqual([
      'line',
      'name',
      'birthDate',
      'cpr',
      'address',
      'reason',
      'contactDate',
      'marks',
    ])
  })
})
