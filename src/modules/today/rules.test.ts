import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  caseload,
  daysOver,
  orderByDue,
  orderBySilence,
  orderWindows,
  standingOf,
  turnOf,
  type Rhythm,
} from './rules.ts'

const on = '2026-09-04'
const family: Rhythm = {
  lastContactAt: '2026-08-24T10:00:00Z',
  enteredOn: '2026-03-02',
  silenceDays: 10,
  phase: 'active',
  hasNext: false,
}

describe('what is quiet too long (ux.md 2.1: the rhythm agreed with the family, not one rule for all)', () => {
  it.each<[string, Partial<Rhythm>, string, number]>([
    ['more days than the rhythm, nothing planned', {}, 'quiet', 11],
    ['exactly the rhythm', { silenceDays: 11 }, 'unplanned', 11],
    ['long silence, but an appointment ahead', { hasNext: true }, 'planned', 11],
    ['contact yesterday, nothing planned', { lastContactAt: '2026-09-03T10:00:00Z' }, 'unplanned', 1],
    [
      'nobody has been in touch since it came in',
      { lastContactAt: null, enteredOn: '2026-08-20' },
      'quiet',
      15,
    ],
    ['came in today', { lastContactAt: null, enteredOn: on }, 'unplanned', 0],
    [
      'a contact after midnight is today’s, though the day has not begun in UTC',
      { lastContactAt: '2026-09-03T22:30:00Z' },
      'unplanned',
      0,
    ],
    ['the family said no', { phase: 'declined' }, 'planned', 11],
    ['the course has ended', { phase: 'ended' }, 'planned', 11],
  ])('%s', (_, more, standing, days) =>
    expect(standingOf({ ...family, ...more }, on)).toMatchObject({ standing, daysSince: days }),
  )

  it('an appointment ahead always takes a family off the list, and only ended families are left out without one', () => {
    const phases = fc.constantFrom(
      'contacting',
      'consented',
      'assessing',
      'active',
      'ending',
    ) as fc.Arbitrary<'active'>
    fc.assert(
      fc.property(phases, fc.nat(90), fc.boolean(), (phase, silenceDays, hasNext) => {
        const { standing } = standingOf({ ...family, phase, silenceDays, hasNext }, on)
        return hasNext ? standing === 'planned' : standing === (11 > silenceDays ? 'quiet' : 'unplanned')
      }),
    )
  })
})

describe('the order is fixed', () => {
  it('windows: the clock with the least time first, then those where something is under way', () => {
    const window = (name: string, offerBy: string, acted = false) => ({ name, offerBy, acted })
    const ordered = orderWindows([
      window('acted', '2026-09-04T10:00:00Z', true),
      window('later', '2026-09-05T10:00:00Z'),
      window('over', '2026-09-03T10:00:00Z'),
      window('soon', '2026-09-04T16:00:00Z'),
    ])
    expect(ordered.map(({ name }) => name)).toEqual(['over', 'soon', 'later', 'acted'])
  })
  it('silence: the longest first, and nobody reached before reached', () => {
    const quiet = (familyName: string, daysSince: number, hasContact = true) => ({
      familyName,
      daysSince,
      hasContact,
    })
    expect(
      orderBySilence([quiet('Dam', 11), quiet('Holm', 20), quiet('Bo', 20, false), quiet('Aa', 11)]).map(
        (one) => one.familyName,
      ),
    ).toEqual(['Bo', 'Holm', 'Aa', 'Dam'])
  })
  it('dates: the oldest first, mine before a colleague’s', () => {
    const due = (name: string, dueOn: string, mine: boolean) => ({ name, dueOn, mine })
    expect(
      orderByDue([due('theirs', on, false), due('mine', on, true), due('old', '2026-09-01', false)]).map(
        ({ name }) => name,
      ),
    ).toEqual(['old', 'mine', 'theirs'])
  })
  it('never loses or invents a line', () => {
    const windows = fc.array(
      fc.record({
        offerBy: fc.constantFrom('2026-09-04T10:00:00Z', '2026-09-05T10:00:00Z'),
        acted: fc.boolean(),
        id: fc.nat(),
      }),
    )
    fc.assert(
      fc.property(
        windows,
        (list) =>
          orderWindows(list).length === list.length && list.every((one) => orderWindows(list).includes(one)),
      ),
    )
  })
})

describe('what is due', () => {
  it.each([
    ['2026-09-01', 3],
    ['2026-09-04', 0],
    ['2026-09-05', 0],
  ])('due %s: %d days over', (dueOn, days) => expect(daysOver(dueOn, on)).toBe(days))

  const step = {
    owner: 'Line',
    mine: true,
    dueOn: on,
    status: 'under_way',
    waitingFor: null,
    helpFirst: false,
  }
  it.each([
    ['mine and due', {}, 'mine-now'],
    ['mine and over', { dueOn: '2026-08-01' }, 'mine-now'],
    ['mine, later', { dueOn: '2026-09-05' }, 'later'],
    ['mine, waiting for somebody', { status: 'cannot_yet', waitingFor: 'klubben' }, 'waiting'],
    ['mine, cannot yet but nobody named', { status: 'cannot_yet' }, 'mine-now'],
    ['a colleague’s', { mine: false, owner: 'Hanne', dueOn: '2026-09-20' }, 'waiting'],
    ['the family’s own', { mine: false, owner: null }, 'later'],
    ['mine, later, and what is helped with first', { dueOn: '2026-09-20', helpFirst: true }, 'mine-now'],
  ])('a step that is %s', (_, more, turn) => expect(turnOf({ ...step, ...more }, on)).toBe(turn))
})

describe('caseload (R-CAP-01)', () => {
  const count = (coordinated: number) =>
    caseload(
      [
        ...Array.from({ length: coordinated }, () => ({ phase: 'active' as const, coordinates: true })),
        { phase: 'active', coordinates: false },
        { phase: 'ended', coordinates: true },
      ],
      10,
    )
  it('counts the families one coordinates and whose course is running', () => {
    expect(count(9)).toEqual({ families: 9, ceiling: 10, over: 0 })
    expect(count(10)).toEqual({ families: 10, ceiling: 10, over: 0 })
    expect(count(12)).toEqual({ families: 12, ceiling: 10, over: 2 })
  })
})
