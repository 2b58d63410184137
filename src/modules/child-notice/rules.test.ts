import { assert, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { acuteStanding, hoursLeft, receiptDay, receiptStanding, whyNotClose } from './rules.ts'

const HOUR = 3_600_000
const at = (text: string) => new Date(text)

describe('the 24 hours of a notice (HG-08, Barnets Lov § 136)', () => {
  const notice = (received: string, assessedAt: string | null = null) => ({
    receivedAt: at(received).toISOString(),
    assessBy: new Date(at(received).getTime() + 24 * HOUR).toISOString(),
    assessedAt,
  })

  it.each([
    ['2024-05-24T13:30:00Z', 0, 'plenty'],
    ['2024-05-24T13:30:00Z', 11.9, 'plenty'],
    ['2024-05-24T13:30:00Z', 12, 'half-gone'],
    ['2024-05-24T13:30:00Z', 19.2, 'nearly-gone'],
    ['2024-05-24T13:30:00Z', 24, 'nearly-gone'],
    ['2024-05-24T13:30:00Z', 24.001, 'passed'],
    // Over a weekend and over the change of the clock the hours are real ones.
    ['2024-03-30T19:00:00Z', 23.9, 'nearly-gone'],
    ['2024-12-24T19:00:00Z', 36, 'passed'],
  ] as const)('received %s, %s hours later: %s', (received, hours, standing) =>
    expect(acuteStanding(notice(received), new Date(at(received).getTime() + hours * HOUR))).toBe(standing),
  )

  it('kept in time stays kept, and done too late stays passed, whenever it is looked at', () => {
    assert(
      property(integer({ min: 0, max: 72 * 60 }), integer({ min: 0, max: 10_000 }), (minutes, later) => {
        const received = '2026-01-09T15:00:00Z'
        const assessed = new Date(at(received).getTime() + minutes * 60_000)
        const seen = new Date(assessed.getTime() + later * HOUR)
        expect(acuteStanding(notice(received, assessed.toISOString()), seen)).toBe(
          minutes <= 24 * 60 ? 'kept' : 'passed',
        )
      }),
    )
  })
  it('says how many whole hours are left', () => {
    expect(hoursLeft(notice('2026-01-09T15:00:00Z'), at('2026-01-09T15:00:00Z'))).toBe(24)
    expect(hoursLeft(notice('2026-01-09T15:00:00Z'), at('2026-01-10T14:30:00Z'))).toBe(0)
  })
})

describe('the receipt within six weekdays, counted the way that ends first (Barnets Lov § 138)', () => {
  it.each([
    ['2024-03-26T10:00:00Z', '2024-04-05'],
    ['2026-01-09T15:00:00Z', '2026-01-16'],
    // 23.30 in Denmark on the 9th is the 9th, half an hour later the 10th.
    ['2026-01-09T22:30:00Z', '2026-01-16'],
    ['2026-01-09T23:30:00Z', '2026-01-17'],
  ])('received %s: %s', (received, day) => expect(receiptDay(at(received))).toBe(day))

  it('stands by the day', () => {
    const of = (receiptAt: string | null, now: string) =>
      receiptStanding({ receiptOn: '2026-01-16', receiptAt }, at(now))
    expect(of(null, '2026-01-12T10:00:00Z')).toBe('plenty')
    expect(of(null, '2026-01-16T10:00:00Z')).toBe('nearly-gone')
    expect(of(null, '2026-01-17T10:00:00Z')).toBe('passed')
    expect(of('2026-01-16T22:00:00Z', '2026-03-01T10:00:00Z')).toBe('kept')
    expect(of('2026-01-17T10:00:00Z', '2026-03-01T10:00:00Z')).toBe('passed')
  })
})

describe('closing', () => {
  it.each([
    [null, null, null, 'not-assessed'],
    [null, '2026-01-10T10:00:00Z', null, 'not-assessed'],
    ['2026-01-10T10:00:00Z', null, null, 'no-receipt'],
    ['2026-01-10T10:00:00Z', '2026-01-10T10:00:00Z', null, null],
    ['2026-01-10T10:00:00Z', '2026-01-10T10:00:00Z', '2026-01-11T10:00:00Z', 'closed'],
  ])('assessed %s, receipt %s, closed %s: %s', (assessedAt, receiptAt, closedAt, why) =>
    expect(whyNotClose({ assessedAt, receiptAt, closedAt })).toBe(why),
  )
})
