import { describe, expect, it } from 'vitest'
import { daysOf } from './recurrence.ts'
import { repeatRule } from './draft-rules.ts'
import { whyNotAnswer, whyNotAsk } from './request-rules.ts'

const asked = {
  kind: 'pause' as const,
  department: 'J',
  demandId: 'd',
  occurrenceOn: null,
  personIds: [],
  fromOn: '2026-09-07',
  untilOn: '2026-09-20',
  toOn: null,
  joinKey: null,
  answerBy: '2026-09-04',
}
const around = { myDepartments: ['F'], onTeam: ['F', 'J'], today: '2026-09-04' }

describe('who may ask whom for what (R-COO-02)', () => {
  it.each([
    [{}, null],
    [{ department: 'F' }, 'own-department'],
    [{ department: 'S' }, 'nobody-to-ask'],
    [{ answerBy: '2026-09-03' }, 'deadline-has-passed'],
    [{ untilOn: '2026-09-06' }, 'no-period'],
    [{ fromOn: null }, 'no-period'],
    [{ demandId: null }, 'no-person'],
    [{ demandId: null, personIds: ['sanne'] }, null],
    [{ kind: 'move' as const }, 'no-demand'],
    [{ kind: 'move' as const, occurrenceOn: '2026-09-07' }, 'no-new-time'],
    [{ kind: 'move' as const, occurrenceOn: '2026-09-07', toOn: '2026-09-08' }, null],
    [{ kind: 'join' as const, occurrenceOn: '2026-09-07', joinKey: 'd:x@2026-09-08' }, null],
  ])('%j is %s', (change, why) => expect(whyNotAsk({ ...asked, ...change }, around)).toBe(why))
})

describe('who may answer, and when a reason is needed', () => {
  const open = { department: 'J', duty: false, answer: null, withdrawnAt: null }
  it.each([
    ['yes', null, {}, null],
    ['no', null, {}, 'no-reason'],
    ['no', 'Fristen følger af loven.', {}, null],
    ['yes', null, { duty: true }, 'no-reason'],
    ['yes', 'Hvilende pligt.', { duty: true }, null],
    ['yes', null, { department: 'S' }, 'other-department'],
    ['yes', null, { answer: 'no' }, 'already-answered'],
    ['yes', null, { withdrawnAt: '2026-09-04T10:00:00Z' }, 'withdrawn'],
  ] as const)('%s with %s of %j is %s', (answer, reason, change, why) =>
    expect(whyNotAnswer({ answer, reason }, { ...open, ...change }, ['J'])).toBe(why),
  )
})

describe('the repetitions that the form offers are RFC 5545', () => {
  it.each([
    [1, 3, ['2026-09-07', '2026-09-14', '2026-09-21']],
    [2, 3, ['2026-09-07', '2026-09-21', '2026-10-05']],
    [1, 1, ['2026-09-07']],
  ])('every %i weeks, %i times', (weeks, times, days) =>
    expect(
      daysOf({ on: '2026-09-07', repeat: repeatRule(weeks, times), except: [] }, '2026-09-01', '2026-12-31'),
    ).toEqual(days),
  )
})
