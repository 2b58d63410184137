import { describe, expect, it } from 'vitest'
import type { CollisionKind } from './load-contract.ts'
import { aDemand, aSituation } from './load.example.ts'
import { collisionTeller } from './load-words.ts'
import { answerLoad, daysOf, isRule } from './recurrence.ts'

const collisions = (situation: Parameters<typeof aSituation>[0]) =>
  answerLoad(aSituation(situation)).collisions.map(({ kind, person, demands, excess }) => ({
    kind,
    person,
    demands,
    excess,
  }))
const kinds = (situation: Parameters<typeof aSituation>[0]): CollisionKind[] =>
  collisions(situation).map(({ kind }) => kind)
const monday = '2026-09-07'

describe('weekly load (R-COO-01; domain.md 7.6)', () => {
  it('counts each thing once for each person it is asked of, with its minutes, and not their own life', () => {
    const { load } = answerLoad(
      aSituation({
        demands: [
          aDemand({ id: 'a', on: monday, at: '09:00', minutes: 45 }),
          aDemand({ id: 'b', on: '2026-09-13', persons: ['sanne', 'noah'], at: '09:00', minutes: 30 }),
          aDemand({ id: 'c', on: '2026-09-14' }),
          aDemand({ id: 'd', on: monday, kind: 'own', nature: 'own', at: '16:00', minutes: 400 }),
        ],
      }),
    )
    const row = (person: string, week: string) =>
      load
        .filter((one) => one.person === person && one.week === week)
        .map(({ count, minutes }) => [count, minutes])
    expect(row('sanne', '2026-W37')).toEqual([[2, 75]])
    expect(row('sanne', '2026-W38')).toEqual([[1, 0]])
    expect(row('noah', '2026-W37')).toEqual([[1, 30]])
    expect(row('noah', '2026-W40')).toEqual([[0, 0]])
    expect(load).toHaveLength(8)
  })

  it('holds each week against what the person has said, else against the local setting', () => {
    const demands = ['a', 'b', 'c', 'd'].map((id, index) =>
      aDemand({ id, on: `2026-09-0${index + 7}`.replace('010', '10') }),
    )
    const persons = [
      {
        id: 'sanne',
        name: 'Sanne',
        part: 'parent' as const,
        limit: { perWeek: 2, notBefore: null, notAfter: null, freeDays: [] },
      },
    ]
    expect(answerLoad(aSituation({ demands })).load[0]).toMatchObject({ count: 4, limit: 3, over: 1 })
    expect(answerLoad(aSituation({ demands, persons })).load[0]).toMatchObject({ limit: 2, over: 2 })
  })
})

describe('collisions (R-COO-01, R-COO-02, R-COO-06; ux.md 2.4)', () => {
  const at = (id: string, time: string, more: object = {}) =>
    aDemand({ id, on: monday, at: time, minutes: 60, ...more })

  it.each<[string, Parameters<typeof aSituation>[0], CollisionKind[]]>([
    ['two things at once', { demands: [at('a', '09:00'), at('b', '09:30')] }, ['same-time']],
    ['one after the other', { demands: [at('a', '09:00'), at('b', '10:00')] }, []],
    ['different persons', { demands: [at('a', '09:00'), at('b', '09:30', { persons: ['noah'] })] }, []],
    [
      'no time to get there',
      { demands: [at('a', '09:00', { place: 'x' }), at('b', '10:30', { place: 'y' })] },
      ['travel'],
    ],
    [
      'just time to get there',
      { demands: [at('a', '09:00', { place: 'x' }), at('b', '10:35', { place: 'y' })] },
      [],
    ],
    ['a telephone call needs no way', { demands: [at('a', '09:00', { place: 'x' }), at('b', '10:00')] }, []],
    [
      'own life',
      { demands: [at('a', '09:00'), at('b', '09:30', { kind: 'own', nature: 'own' })] },
      ['own-life'],
    ],
    [
      'two of one’s own',
      {
        demands: [
          at('a', '09:00', { kind: 'own', nature: 'own' }),
          at('b', '09:30', { kind: 'own', nature: 'own' }),
        ],
      },
      [],
    ],
    [
      'two departments, two places',
      { demands: [at('a', '09:00', { place: 'x' }), at('b', '14:00', { place: 'y', department: 'S' })] },
      ['two-departments'],
    ],
    [
      'two departments, one place',
      { demands: [at('a', '09:00', { place: 'x' }), at('b', '14:00', { place: 'x', department: 'S' })] },
      [],
    ],
    ['three on one day', { demands: [at('a', '09:00'), at('b', '11:00'), at('c', '13:00')] }, ['pile-up']],
    [
      'more than agreed',
      {
        demands: [8, 9, 10, 11].map((date) =>
          at(`d${date}`, '09:00', { on: `2026-09-${String(date).padStart(2, '0')}` }),
        ),
      },
      ['over-limit'],
    ],
    [
      'a hold',
      {
        demands: [at('a', '09:00')],
        holds: [{ person: 'sanne', department: 'J', from: monday, to: monday }],
      },
      ['hold'],
    ],
    [
      'another department’s hold',
      {
        demands: [at('a', '09:00')],
        holds: [{ person: 'sanne', department: 'S', from: monday, to: monday }],
      },
      [],
    ],
    [
      'a duty of a parent while something acute is open',
      {
        demands: [at('a', '09:00', { nature: 'duty' })],
        acute: [{ person: null, from: monday, to: monday }],
      },
      ['acute'],
    ],
    [
      'an offer then',
      {
        demands: [at('a', '09:00', { nature: 'offer' })],
        acute: [{ person: null, from: monday, to: monday }],
      },
      [],
    ],
    [
      'a duty of the young person then',
      {
        demands: [at('a', '09:00', { nature: 'duty', persons: ['noah'] })],
        acute: [{ person: null, from: monday, to: monday }],
      },
      [],
    ],
    [
      'a duty while a window is open',
      {
        demands: [at('a', '09:00', { nature: 'duty', persons: ['noah'] })],
        windows: [{ person: 'noah', from: monday, to: monday }],
      },
      ['open-window'],
    ],
    [
      'the same asked by two departments',
      {
        demands: [
          aDemand({ id: 'a', on: monday, asks: 'økonomi' }),
          aDemand({ id: 'b', on: '2026-09-21', asks: 'økonomi', department: 'F' }),
        ],
      },
      ['asked-twice'],
    ],
    [
      'asked again after more than two weeks',
      {
        demands: [
          aDemand({ id: 'a', on: monday, asks: 'økonomi' }),
          aDemand({ id: 'b', on: '2026-09-22', asks: 'økonomi', department: 'F' }),
        ],
      },
      [],
    ],
    [
      'asked again by the same',
      {
        demands: [
          aDemand({ id: 'a', on: monday, asks: 'økonomi' }),
          aDemand({ id: 'b', on: '2026-09-08', asks: 'økonomi' }),
        ],
      },
      [],
    ],
  ])('%s', (_, situation, expected) => {
    expect(kinds(situation)).toEqual(expected)
  })

  it.each([
    ['08:45', 15],
    ['09:00', 0],
    ['13:30', 30],
    ['13:00', 0],
  ])('a demand at %s lies %i minutes outside 9 to 14', (time, excess) => {
    const persons = [
      {
        id: 'sanne',
        name: 'Sanne',
        part: 'parent' as const,
        limit: { perWeek: null, notBefore: '09:00', notAfter: '14:00', freeDays: [2] },
      },
    ]
    const found = collisions({ demands: [at('a', time)], persons })
    expect(found.map((one) => one.excess)).toEqual(excess ? [excess] : [])
    expect(kinds({ demands: [at('a', time, { on: '2026-09-08' })], persons })).toEqual([
      'outside-agreed-hours',
    ])
  })

  it('says what is the matter in a sentence, in Danish and in English', () => {
    const situation = aSituation({
      demands: [
        at('a', '09:00', { what: 'Jobsamtale', place: 'x' }),
        at('b', '10:15', { what: 'Møde', place: 'y' }),
      ],
    })
    const [found] = answerLoad(situation).collisions
    expect(found?.says).toBe('Sanne kan ikke nå fra Jobsamtale til Møde: der mangler 20 min. til transport.')
    expect(found && collisionTeller(situation, 'en')(found)).toMatch(
      /^Sanne cannot get from Jobsamtale to Møde: 20 min/,
    )
  })
})

describe('recurrence (RFC 5545) in Danish local time', () => {
  it.each<[string, string[]]>([
    ['FREQ=WEEKLY;COUNT=3', ['2026-10-19', '2026-10-26', '2026-11-02']],
    ['FREQ=WEEKLY;UNTIL=20261026T080000Z', ['2026-10-19', '2026-10-26']],
    ['FREQ=WEEKLY;INTERVAL=2', ['2026-10-19', '2026-11-02']],
    ['FREQ=WEEKLY;BYDAY=MO,TU;COUNT=3', ['2026-10-19', '2026-10-20', '2026-10-26']],
    ['FREQ=MONTHLY;BYDAY=-1MO', ['2026-10-26']],
  ])('%s', (repeat, days) => {
    expect(daysOf({ on: '2026-10-19', repeat, except: [] }, '2026-10-01', '2026-11-08')).toEqual(days)
  })

  it('leaves out the days that are excepted, and refuses rules within a day or that nobody can read', () => {
    expect(
      daysOf(
        { on: '2026-10-19', repeat: 'FREQ=DAILY;COUNT=3', except: ['2026-10-20'] },
        '2026-10-01',
        '2026-11-01',
      ),
    ).toEqual(['2026-10-19', '2026-10-21'])
    for (const rule of [
      '',
      'hver uge',
      'FREQ=HOURLY',
      'FREQ=DAILY;BYHOUR=9',
      'FREQ=WEEKLY;BYDAY=XX',
      'FREQ=WEEKLY;COUNT=x',
    ])
      expect(isRule(rule), rule).toBe(false)
    expect(isRule('FREQ=WEEKLY;BYDAY=MO')).toBe(true)
  })

  it('keeps nine o’clock when the clock changes, and compares a night in elapsed time', () => {
    // Sunday 25 October 2026 has 25 hours: a night of 8 hours from 23.00 ends at 6.00.
    const night = aDemand({
      id: 'nat',
      on: '2026-10-24',
      at: '23:00',
      minutes: 480,
      kind: 'own',
      nature: 'own',
    })
    const meeting = (at: string) => aDemand({ id: 'm', on: '2026-10-25', at, minutes: 30 })
    const october = (at: string) => kinds({ from: '2026-10-19', demands: [night, meeting(at)] })
    expect(october('06:00')).toEqual([])
    expect(october('05:45')).toEqual(['own-life'])
    // Sunday 28 March 2027 has 23 hours: the same night ends at 8.00.
    const spring = (at: string) =>
      kinds({
        from: '2027-03-22',
        demands: [
          { ...night, on: '2027-03-27' },
          { ...meeting(at), on: '2027-03-28' },
        ],
      })
    expect(spring('08:00')).toEqual([])
    expect(spring('07:45')).toEqual(['own-life'])
  })
})
