import { describe, expect, it } from 'vitest'
import { coverOf, levelOf, type Candidate } from './rules.ts'

const one = (staffId: string, kind: Candidate['kind'], away = false): Candidate => ({
  staffId,
  name: staffId,
  kind,
  away,
})
const weekday = new Date('2026-09-04T10:00:00+02:00')
const evening = new Date('2026-09-04T19:00:00+02:00')
const ids = (candidates: Candidate[], at = weekday) => coverOf(candidates, at).map(({ staffId }) => staffId)

describe('whoever covers now gets the message (R-TRU-03)', () => {
  it.each([
    ['the pair', [one('line', 'pair'), one('sofie', 'pair'), one('stig', 'team')], ['line', 'sofie']],
    ['the one of the pair who is here', [one('line', 'pair', true), one('sofie', 'pair')], ['sofie']],
    ['a stand-in when both are away', [one('line', 'pair', true), one('lars', 'stand_in')], ['lars']],
    ['the way in after an ending', [one('line', 'way_in'), one('stig', 'team')], ['line']],
    ['anybody on the team in working hours', [one('line', 'pair', true), one('stig', 'team')], ['stig']],
    ['nobody who is away', [one('line', 'pair', true), one('lars', 'stand_in', true)], []],
    [
      'nobody on the turn in working hours while the pair is here',
      [one('per', 'turn'), one('line', 'pair')],
      ['line'],
    ],
  ])('%s', (_, candidates, covers) => expect(ids(candidates)).toEqual(covers))

  it('is the turn in the evening, and without one the pair', () => {
    expect(ids([one('per', 'turn'), one('line', 'pair')], evening)).toEqual(['per'])
    expect(ids([one('per', 'turn', true), one('line', 'pair')], evening)).toEqual(['line'])
    expect(ids([one('stig', 'team')], evening)).toEqual([])
  })
})

describe('an unanswered message goes on by the clock', () => {
  const hours = { pair: 4, leader: 24 }
  const after = (waited: number, sentTo = 1) =>
    levelOf(
      { receivedAt: weekday.toISOString(), sentTo },
      hours,
      new Date(weekday.getTime() + waited * 3_600_000),
    )
  it('to the pair and then to the leader, and at once to the leader when nobody covers', () => {
    expect([0, 3.99, 4, 23.99, 24].map((waited) => after(waited))).toEqual([
      'cover',
      'cover',
      'pair',
      'pair',
      'leader',
    ])
    expect(after(0, 0)).toBe('leader')
  })
})
