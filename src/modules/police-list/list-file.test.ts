import { readFile, readdir } from 'node:fs/promises'
import { deflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { guessMapping } from './list-columns-rules.ts'
import type { ListPerson } from './list-contract.ts'
import { LIST_FILE_LIMIT, readListFile } from './list-file.ts'
import { listFingerprint } from './list-match-rules.ts'
import { readRows } from './list-rules.ts'

const FOLDER = new URL('../../../test/data/lists/', import.meta.url)
const TODAY = '2026-09-04'
const LISTS = [
  'politiliste.xlsx',
  'politiliste-andet-system.xlsx',
  'politiliste-semikolon-utf8-bom.csv',
  'politiliste-semikolon-windows-1252.csv',
  'politiliste-komma-utf8.csv',
  'politiliste-tabulator-utf16.txt',
]
// Read in list-source.test.ts.
const HARD = [
  'svaer-libreoffice.xlsx',
  'svaer-python-komma-utf8-bom.csv',
  'svaer-python-semikolon-windows-1252.csv',
]
const REFUSED = [
  ['politiliste.ods', 'open-document'],
  ['gammel-excel-omdoebt.xlsx', 'old-excel'],
  ['laast-med-adgangskode.xlsx', 'password'],
  ['tom.csv', 'empty'],
] as const

function load(name: string): Promise<Buffer> {
  return readFile(new URL(name, FOLDER))
}

async function tableOf(bytes: Uint8Array) {
  const found = await readListFile(bytes)
  if ('problem' in found) throw new Error(`refused: ${found.problem}`)
  return found.table
}

async function problemOf(bytes: Uint8Array | string) {
  const found = await readListFile(typeof bytes === 'string' ? Buffer.from(bytes) : bytes)
  return 'problem' in found ? found.problem : 'read'
}

/** What must not depend on the kind of file: everything but the row it stood in. */
function whoAndWhy({ name, birthDate, cpr, address, reason, contactDate }: ListPerson) {
  return { name, birthDate, cpr, address, reason, contactDate }
}

async function readingOf(name: string) {
  const table = await tableOf(await load(name))
  return readRows(table, guessMapping(table.columns), TODAY)
}

describe('the same list in every form is the same twelve people (R-DET-01, R-DET-11)', () => {
  test.each(LISTS)('%s', async (name) => {
    const reading = await readingOf(name)
    const persons = reading.accepted.map(whoAndWhy)
    expect(persons).toHaveLength(12)
    expect(persons[0]).toEqual({
      name: 'Noah Birk',
      birthDate: '2012-05-14',
      cpr: '7405124003',
      address: 'Lindehaven 12B, 3. tv, 9999 Prøvelund',
      reason:
        'Går til boksning og er glad for det. Truffet ved stationen kl. 23 med ældre unge. Skole og forældre bør kende det.',
      contactDate: '2026-08-21',
    })
    const first = await readingOf('politiliste.xlsx')
    expect(persons).toEqual(first.accepted.map(whoAndWhy))
    expect(reading.rejected.map(({ problem }) => problem)).toEqual([
      'birth-date-unreadable',
      'no-name',
      'birth-date-unreadable',
    ])
    expect(listFingerprint(reading)).toBe(listFingerprint(first))
  })

  test('rows are numbered as the spreadsheet numbers them', async () => {
    expect((await readingOf('politiliste.xlsx')).rejected.map(({ line }) => line)).toEqual([6, 10, 14])
    expect((await readingOf('politiliste-andet-system.xlsx')).rejected.map(({ line }) => line)).toEqual([
      9, 13, 17,
    ])
  })

  test('every sample file is either read or refused here', async () => {
    const files = (await readdir(FOLDER)).filter((name) => name !== 'README.md')
    expect(files.toSorted()).toEqual([...LISTS, ...HARD, ...REFUSED.map(([name]) => name)].toSorted())
  })
})

describe('a file that is no list is refused with what to do', () => {
  test.each(REFUSED)('%s: %s', async (name, problem) => {
    const found = await readListFile(await load(name))
    expect(found).toMatchObject({ problem })
    expect('message' in found && found.message).toMatch(/prøv igen|send|gem|slet/i)
  })

  test.each([
    ['only blanks', ' \r\n ; ; \r\n', 'no-rows'],
    ['headings alone', 'Navn;Født\r\n', 'no-rows'],
    ['a PDF', '%PDF-1.7 x', 'pdf'],
    ['a web page that is called .xls', '<html><table></table></html>', 'web-page'],
    ['rich text', String.raw`{\rtf1 Navn}`, 'word'],
    ['a quote that is never closed', 'Navn;Født\n"Noah;14-05-2012\nIda;1.1.2012\n', 'quotes'],
    ['letters lost on the way', 'Navn;Født\nSÃ¸ren Holm;1.1.2012\n', 'broken-letters'],
    ['a zip that is cut off', 'PK\u0003\u0004 and no more', 'damaged'],
  ])('%s', async (_name, text, problem) => {
    expect(await problemOf(text)).toBe(problem)
  })

  test('Mac and DOS letters are noticed instead of making wrong names', async () => {
    expect(await problemOf(Buffer.from('Navn;F\u009Bdt\nS\u009Bren Holm;1.1.2012\n', 'latin1'))).toBe(
      'broken-letters',
    )
  })

  test('a picture and a program are no lists', async () => {
    expect(await problemOf(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]))).toBe('picture')
    expect(await problemOf(Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 3]))).toBe('not-a-list')
  })

  test('a file cut off on the way is damaged, wherever the cut falls', async () => {
    const whole = await load('politiliste.xlsx')
    for (const share of [0.1, 0.5, 0.9, 0.99])
      expect(await problemOf(whole.subarray(0, Math.floor(whole.length * share)))).toBe('damaged')
  })
})

describe('limits', () => {
  const rows = (count: number) => `Navn;Født\n${'Ida Holm;1.1.2012\n'.repeat(count)}`

  test('12,000 rows are read and 12,001 are not', async () => {
    expect((await tableOf(Buffer.from(rows(12_000)))).rows).toHaveLength(12_000)
    expect(await problemOf(rows(12_001))).toBe('too-many-rows')
  })

  test('more than 2 MB is not read', async () => {
    expect(await problemOf(Buffer.alloc(LIST_FILE_LIMIT + 1, 'a'))).toBe('too-large')
  })

  test('60 columns are read and 61 are not', async () => {
    const wide = (count: number) =>
      `${Array(count).fill('x').join(';')}\n${Array(count).fill('y').join(';')}\n`
    expect(await problemOf(wide(60))).toBe('read')
    expect(await problemOf(wide(61))).toBe('too-many-columns')
  })

  test('a small archive that unpacks to a huge one is stopped, whatever size it claims', async () => {
    const bomb = zipOf('xl/worksheets/sheet1.xml', Buffer.alloc(70 * 1024 * 1024), 10)
    expect(bomb.length).toBeLessThan(LIST_FILE_LIMIT)
    expect(await problemOf(bomb)).toBe('too-large')
  })

  test('an archive that hides a file between two others is damaged', async () => {
    const honest = zipOf('a.txt', Buffer.from('hej'), 3)
    expect(await problemOf(honest)).toBe('zip')
    expect(await problemOf(zipOf('a.txt', Buffer.from('hej'), 3, 100))).toBe('damaged')
  })
})

describe('CSV as it comes', () => {
  test.each([
    ['semicolons', 'Navn;Født\nIda Holm;1.1.2012\n'],
    ['commas', 'Navn,Født\nIda Holm,1.1.2012\n'],
    ['tabs', 'Navn\tFødt\nIda Holm\t1.1.2012\n'],
    ['the line with which Excel names the delimiter', 'sep=;\r\nNavn;Født\r\nIda Holm;1.1.2012\r\n'],
    ['quotes around everything', '"Navn";"Født"\r\n"Ida Holm";"1.1.2012"\r\n'],
    ['no line end after the last row', 'Navn;Født\nIda Holm;1.1.2012'],
    ['empty columns to the right', 'Navn;Født;;\nIda Holm;1.1.2012;;\n'],
    ['titles above', 'Liste til møde, uge 36\nKreds;Nord\n\nNavn;Født\nIda Holm;1.1.2012\n'],
    ['a formula that keeps text as text', 'Navn;Født\n="Ida Holm";="1.1.2012"\n'],
    ['invisible marks and letters taken apart', '\uFEFFNavn;Fo\u0308dt\n\u200BIda Holm;1.1.2012\n'],
  ])('%s', async (_name, text) => {
    const { columns, rows } = await tableOf(Buffer.from(text))
    expect(columns).toHaveLength(2)
    expect(rows.map(({ cells }) => cells)).toEqual([['Ida Holm', '1.1.2012']])
  })

  test('a line break, a delimiter and a quotation mark inside quotes stay in their cell', async () => {
    const text =
      'Navn;Født;Begrundelse\nIda;1.1.2012;"sagde ""nej""; gik\nhjem"\nBo;2.2.2012;kendt som "Bobby" i klubben\n'
    const { rows } = await tableOf(Buffer.from(text))
    expect(rows.map(({ cells }) => cells[2])).toEqual([
      'sagde "nej"; gik\nhjem',
      'kendt som "Bobby" i klubben',
    ])
    expect(rows.map(({ line }) => line)).toEqual([2, 3])
  })

  test('commas in addresses do not win over the semicolons of the list', async () => {
    const rows = Array.from({ length: 9 }, () => 'Ida Holm;1.1.2012;Ålevej 3, 1. tv, 2. sal, 9999 Prøvelund')
    const { columns } = await tableOf(Buffer.from(['Navn;Født;Adresse', ...rows].join('\n')))
    expect(columns).toEqual(['Navn', 'Født', 'Adresse'])
  })

  test('an address that was not put in quotes shows as too many cells, not as a wrong person', async () => {
    const table = await tableOf(Buffer.from('Navn,Født,Adresse\nIda Holm,1.1.2012,Ålevej 3, 1. tv\n'))
    const { accepted, rejected } = readRows(table, guessMapping(table.columns), TODAY)
    expect(accepted).toEqual([])
    expect(rejected.map(({ problem }) => problem)).toEqual(['too-many-cells'])
  })

  test('blank rows count as rows of the spreadsheet and are not people', async () => {
    const { rows } = await tableOf(Buffer.from('Navn;Født\n;\n\nIda Holm;1.1.2012\n'))
    expect(rows.map(({ line }) => line)).toEqual([4])
  })
})

/** A zip archive of one deflated file that claims `claimed` bytes, with `gap` unlisted bytes before its directory. */
function zipOf(name: string, content: Buffer, claimed: number, gap = 0): Buffer {
  const packed = deflateRawSync(content)
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(8, 8)
  local.writeUInt32LE(packed.length, 18)
  local.writeUInt32LE(claimed, 22)
  local.writeUInt16LE(name.length, 26)
  const central = Buffer.alloc(46)
  central.writeUInt32LE(0x02014b50, 0)
  central.writeUInt16LE(8, 10)
  central.writeUInt32LE(packed.length, 20)
  central.writeUInt32LE(claimed, 24)
  central.writeUInt16LE(name.length, 28)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(46 + name.length, 12)
  end.writeUInt32LE(30 + name.length + packed.length + gap, 16)
  return Buffer.concat([local, Buffer.from(name), packed, Buffer.alloc(gap), central, Buffer.from(name), end])
}
