import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ListPerson } from './list-contract.ts'
import { compareWithLast, listFingerprint, matchPerson } from './list-match-rules.ts'
import type { Candidate, Identity } from './list-match-rules.ts'
import { fold, normaliseName } from '#core/name.ts'
import { likeness } from './list-names-rules.ts'

const BORN = '2012-05-14'

function identity(name: string, cprHash: string | null = null, birthDate = BORN): Identity {
  return { name, birthDate, cprHash }
}

function known(id: string, name: string, cprHash: string | null = null, birthDate = BORN): Candidate {
  return { id, name, birthDate, cprHash }
}

describe('a name to compare by (domain 6.5)', () => {
  test.each([
    ['Åse Kjærsgaard', 'Aase Kjaersgård'],
    ['Søren ØSTERGÅRD Holm', 'soeren oestergaard holm'],
    ['José Herrera', 'Jose Herrera'],
    ['Anne-Marie  Lund', 'Anne Marie Lund'],
    ['Birk, Noah', 'Noah Birk'],
    ['Zeynep Öztürk', 'Zeynep Oezturk'],
    ['Łukasz Nowak', 'Lukasz Nowak'],
    ['IŞIL Yılmaz', 'Isil Yilmaz'],
    ["Siobhán O'Neil", 'Siobhan ONeil'],
    ['A\u030Ase', 'Åse'],
  ])('"%s" and "%s" are one name', (one, other) => {
    expect(normaliseName(one)).toBe(normaliseName(other))
  })

  test.each([
    ['Noah Birk', 'Noa Birk'],
    ['Ida Holm', 'Eva Holm'],
  ])('"%s" and "%s" are two', (one, other) => {
    expect(normaliseName(one)).not.toBe(normaliseName(other))
  })

  test('folding twice changes nothing more', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
    )
  })
})

describe('names that resemble each other', () => {
  test.each([
    ['Birk Noah', 'Noah Birk', 'other-order'],
    ['Noa Birk', 'Noah Birk', 'one-letter'],
    ['Noah Birch', 'Noah Birck', 'one-letter'],
    ['Naoh Birk', 'Noah Birk', 'one-letter'],
    ['Noah Dirk', 'Noah Birk', 'one-letter'],
    ['Mohammed Yousef', 'Muhammad Yusuf', 'other-spelling'],
    ['Hussein Ali', 'Hussain Ali', 'one-letter'],
    ['Noah Emil Birk', 'Noah Birk', 'fewer-names'],
    ['Ida Holm', 'Eva Lund', null],
    ['Noah Birk', 'Noah Emil', null],
    ['Noah', 'Noah Birk', null],
  ])('"%s" and "%s": %s', (one, other, expected) => {
    expect(likeness(one, other)).toBe(expected)
    expect(likeness(other, one)).toBe(expected)
  })

  test('resembling is mutual', () => {
    const name = fc.array(fc.constantFrom('Noah', 'Noa', 'Birk', 'Emil', 'Ali', 'Aly'), {
      minLength: 1,
      maxLength: 4,
    })
    fc.assert(
      fc.property(name, name, (one, other) => {
        expect(likeness(one.join(' '), other.join(' '))).toBe(likeness(other.join(' '), one.join(' ')))
      }),
    )
  })
})

describe('who a listed person may be', () => {
  test('the same number is the same person', () => {
    const match = matchPerson(identity('Noah Birk', 'h1'), [
      known('a', 'Noah Birk', 'h1'),
      known('b', 'Noah Birk'),
    ])
    expect(match).toEqual({ kind: 'exact', id: 'a', nameAgrees: true })
  })

  test('the same number under another name is said aloud: a slip in a number can hit another child', () => {
    const match = matchPerson(identity('Noah Birk', 'h1'), [known('a', 'Ida Holm', 'h1')])
    expect(match).toEqual({ kind: 'exact', id: 'a', nameAgrees: false })
  })

  test('no number on either side never counts as the same number', () => {
    expect(matchPerson(identity('Ida Holm'), [known('a', 'Noah Birk')])).toEqual({ kind: 'none' })
  })

  test('birth date and name make it likely, and a person confirms', () => {
    const match = matchPerson(identity('BIRK, Noah'), [
      known('a', 'Noah Birk', 'h1'),
      known('b', 'Noah Birk'),
    ])
    expect(match).toEqual({ kind: 'likely', ids: ['a', 'b'] })
  })

  test('birth date and a similar name make it possible, with the reason', () => {
    const match = matchPerson(identity('Noa Birk'), [known('a', 'Noah Birk'), known('b', 'Ida Holm')])
    expect(match).toEqual({ kind: 'possible', candidates: [{ id: 'a', because: 'one-letter' }] })
  })

  test('two different numbers make the same name possible only', () => {
    const match = matchPerson(identity('Noah Birk', 'h1'), [known('a', 'Noah Birk', 'h2')])
    expect(match).toEqual({ kind: 'possible', candidates: [{ id: 'a', because: 'other-cpr' }] })
  })

  test('another birth date is nobody, however equal the name', () => {
    expect(matchPerson(identity('Noah Birk'), [known('a', 'Noah Birk', null, '2012-05-15')])).toEqual({
      kind: 'none',
    })
  })
})

describe('from one list to the next', () => {
  test('new, still there, gone', () => {
    const before = [identity('Noah Birk', 'h1'), identity('Ida Holm'), identity('Bo Lund', 'h3')]
    const now = [identity('Eva Dam'), identity('Holm, Ida', 'h2'), identity('Noah B.', 'h1')]
    const { added, stillThere, gone } = compareWithLast(before, now)
    expect(added).toEqual([now[0]])
    expect(stillThere).toEqual([
      { before: before[1], now: now[1] },
      { before: before[0], now: now[2] },
    ])
    expect(gone).toEqual([before[2]])
  })

  test('the same name with another number is another child', () => {
    const { added, gone } = compareWithLast([identity('Ida Holm', 'h1')], [identity('Ida Holm', 'h2')])
    expect([added.length, gone.length]).toEqual([1, 1])
  })

  const anyone = fc.record({
    name: fc.constantFrom('Noah Birk', 'Birk, Noah', 'Ida Holm', 'Eva Holm'),
    birthDate: fc.constantFrom(BORN, '2012-05-15'),
    cprHash: fc.constantFrom(null, 'h1', 'h2'),
  })

  test('everyone on either list is in the comparison exactly once', () => {
    fc.assert(
      fc.property(fc.array(anyone), fc.array(anyone), (before, now) => {
        const { added, stillThere, gone } = compareWithLast(before, now)
        expect(new Set([...gone, ...stillThere.map((pair) => pair.before)])).toEqual(new Set(before))
        expect(gone.length + stillThere.length).toBe(before.length)
        expect(added.length + stillThere.length).toBe(now.length)
      }),
    )
  })

  test('a list compared with itself has nothing new and nobody gone', () => {
    fc.assert(
      fc.property(fc.array(anyone), (list) => {
        const { added, gone } = compareWithLast(list, list)
        expect([added, gone]).toEqual([[], []])
      }),
    )
  })
})

describe('the fingerprint of a list', () => {
  const person = fc.record<Omit<ListPerson, 'line'>>({
    name: fc.string(),
    birthDate: fc.constantFrom(BORN, '2012-05-15'),
    cpr: fc.constantFrom(null, '7405124003'),
    address: fc.option(fc.string()),
    reason: fc.option(fc.string()),
    contactDate: fc.constantFrom(null, '2026-08-21'),
    marks: fc.constant([]),
  })
  const numbered = (list: Omit<ListPerson, 'line'>[]) =>
    list.map((one, index) => ({ ...one, line: index + 2 }))

  test('does not change with the order of the rows, nor with which of two equal rows came first', () => {
    fc.assert(
      fc.property(fc.array(person), fc.nat(), (list, cut) => {
        const at = cut % (list.length + 1)
        const turned = numbered([...list.slice(at), ...list.slice(0, at)])
        const [accepted, rest] = [turned.slice(at), turned.slice(0, at)]
        const duplicates = rest.map((one) => ({
          line: one.line,
          sameAsLine: 2,
          because: 'same-cpr' as const,
          person: one,
        }))
        expect(listFingerprint({ accepted, duplicates })).toBe(
          listFingerprint({ accepted: numbered(list), duplicates: [] }),
        )
      }),
    )
  })

  test.each(['name', 'birthDate', 'cpr', 'address', 'reason', 'contactDate'] as const)(
    'changes with the %s',
    (field) => {
      const one: ListPerson = {
        line: 2,
        name: 'Noah Birk',
        birthDate: BORN,
        cpr: '7405124003',
        address: 'Lindehaven 12B',
        reason: 'Truffet sent',
        contactDate: '2026-08-21',
        marks: [],
      }
      const print = (person: ListPerson) => listFingerprint({ accepted: [person], duplicates: [] })
      expect(print({ ...one, [field]: '2012-05-15' })).not.toBe(print(one))
    },
  )
})
