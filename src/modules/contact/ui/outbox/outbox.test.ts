import { describe, expect, it } from 'vitest'
import { emptyForm } from '../log/contact-form.ts'
import {
  isExpired,
  isPassing,
  isWindow,
  leavesAt,
  mineOf,
  parseSent,
  sentFrom,
  shownOf,
  type Sent,
  type Waiting,
} from './outbox.ts'

const now = new Date('2026-09-04T12:50:00Z')
const waiting = (part: Partial<Waiting> = {}): Waiting => ({
  key: 'k1',
  staffId: 'line',
  familyId: 'birk',
  familyName: 'Familien Birk',
  keptAt: '2026-09-04T12:00:00Z',
  refusal: null,
  form: emptyForm(null, now),
  input: {
    familyId: 'birk',
    personId: null,
    kind: 'tried',
    happenedAt: '2026-09-04T12:00:00Z',
    familyVisible: false,
    words: 'fik ikke fat',
  },
  ...part,
})
const sent = (key: string, at: string): Sent => ({
  key,
  at,
  familyId: 'birk',
  familyName: 'Familien Birk',
  kind: 'met',
  contactId: 'c',
  version: 1,
  triesSince: 0,
  daysOfTries: 0,
  windowId: null,
})

describe('contacts that wait on the phone (ux.md section 3: encrypted, a day at most, never dropped for a conflict)', () => {
  it('leave the device after 24 hours', () => {
    expect(isExpired(waiting({ keptAt: '2026-09-03T12:50:00Z' }), now)).toBe(false)
    expect(isExpired(waiting({ keptAt: '2026-09-03T12:49:59Z' }), now)).toBe(true)
    expect(leavesAt(waiting())).toBe('2026-09-05T12:00:00.000Z')
  })
  it('are shown and sent for the person who wrote them alone, the oldest first', () => {
    const kept = [
      waiting({ key: 'new' }),
      waiting({ key: 'old', keptAt: '2026-09-04T11:00:00Z' }),
      waiting({ key: 'theirs', staffId: 'jonas' }),
      waiting({ key: 'gone', keptAt: '2026-09-01T11:00:00Z' }),
    ]
    expect(mineOf(kept, 'line', now).map(({ key }) => key)).toEqual(['old', 'new'])
  })
  it('hold a signal that opens a window like a contact, and never sends it for a colleague', () => {
    const { form: _form, input: _input, ...rest } = waiting({ key: 'signal' })
    const signal = { ...rest, opening: { familyId: 'birk', personId: 'noah', words: 'Jeg vil ud.' } }
    expect([isWindow(signal), isWindow(waiting())]).toEqual([true, false])
    expect(mineOf([signal, { ...signal, staffId: 'jonas' }], 'line', now)).toEqual([signal])
    expect(mineOf([signal], 'line', new Date('2026-09-06T12:50:00Z'))).toEqual([])
  })
  it('are tried again when nobody has said no, and kept with the reason when somebody has', () => {
    expect(
      ['offline', 'signed-out', 'busy', 'unexpected'].every((kind) => isPassing({ kind: kind as 'busy' })),
    ).toBe(true)
    expect(
      ['invalid', 'denied', 'missing', 'conflict'].some((kind) => isPassing({ kind: kind as 'denied' })),
    ).toBe(false)
  })
})

describe('what has just been sent', () => {
  it('holds nothing of what was said', () => {
    const line = sentFrom(
      waiting(),
      {
        contactId: 'c',
        version: 1,
        outsideHours: false,
        triesSince: 4,
        daysOfTries: 9,
        appointmentId: null,
        windowId: null,
        promiseId: null,
      },
      now.toISOString(),
    )
    expect(line).toMatchObject({ contactId: 'c', kind: 'tried', triesSince: 4, daysOfTries: 9 })
    expect(JSON.stringify(line)).not.toContain('fik ikke fat')
  })
  it('is shown for ten minutes, the newest first, each once', () => {
    const lines = [
      sent('a', '2026-09-04T12:45:00Z'),
      sent('b', '2026-09-04T12:49:00Z'),
      sent('a', '2026-09-04T12:45:00Z'),
      sent('c', '2026-09-04T12:39:00Z'),
    ]
    expect(shownOf(lines, now).map(({ key }) => key)).toEqual(['b', 'a'])
  })
  it('is read back from the tab, and nonsense is nothing', () => {
    expect(parseSent(JSON.stringify([sent('a', '2026-09-04T12:45:00Z')]))).toHaveLength(1)
    expect([parseSent(null), parseSent('{'), parseSent('{"a":1}')]).toEqual([[], [], []])
  })
})
