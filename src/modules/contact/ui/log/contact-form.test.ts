import { describe, expect, it } from 'vitest'
import { logContact } from '../../contract.ts'
import { parseClock } from '../clock-text.ts'
import {
  clockOf,
  emptyForm,
  faultsOf,
  isWorthKeeping,
  kindOf,
  nextDay,
  restoreForm,
  toInput,
  withMoment,
} from './contact-form.ts'

const now = new Date('2026-09-04T12:50:00Z')
const noah = '0198f0aa-0000-4000-8000-000000000001'
const place = {
  familyId: '0198f0aa-0000-4000-8000-000000000002',
  appointmentId: null,
  nextWhat: 'Taler sammen igen',
}
const form = (part = {}) => ({ ...emptyForm(noah, now), ...part })

describe('the sheet for a contact (ux.md 2.15)', () => {
  it('needs one answer: what happened', () => {
    expect(faultsOf(form(), now)).toEqual(['kind'])
    expect(faultsOf(form({ kind: 'tried' }), now)).toEqual([])
  })
  it('gives what the server accepts, with person and moment filled in (T01)', () => {
    const input = toInput(form({ kind: 'talked', next: 'tomorrow' }), place, now)
    expect(input).toMatchObject({
      personId: noah,
      kind: 'talked',
      happenedAt: '2026-09-04T12:50:00.000Z',
      words: null,
      next: { startsAt: '2026-09-05T13:00:00.000Z', what: 'Taler sammen igen', place: null },
    })
    expect(logContact.safeParse(input).success).toBe(true)
  })
  it('a window takes the words as the signal, and means that they talked (T09)', () => {
    const opened = form({ window: true, words: 'Jeg gider ikke det her mere.', familyVisible: true })
    expect(faultsOf(opened, now)).toEqual([])
    expect(kindOf(opened)).toBe('talked')
    expect(toInput(opened, place, now)).toMatchObject({
      kind: 'talked',
      familyVisible: false,
      window: { words: 'Jeg gider ikke det her mere.', wish: null },
    })
    expect(faultsOf(form({ personId: null, window: true }), now)).toEqual(['person', 'words'])
  })
  it('asks only for what the person began to say', () => {
    expect(faultsOf(form({ kind: 'met', next: 'date', nextTime: '25.00' }), now)).toEqual([
      'nextDay',
      'nextTime',
    ])
    expect(faultsOf(form({ kind: 'met', next: 'none', nextTime: '' }), now)).toEqual([])
    expect(faultsOf(form({ kind: 'met', promise: true }), now)).toEqual(['promiseWords', 'promiseDay'])
  })
  it('sends a promise only when it stands', () => {
    const promised = form({
      kind: 'met',
      promise: true,
      promiseWords: ' Vi finder en klub ',
      promiseDay: '2026-09-09',
    })
    expect(toInput(promised, place, now).promise).toEqual({ words: 'Vi finder en klub', dueOn: '2026-09-09' })
    expect(toInput({ ...promised, promise: false }, place, now).promise).toBeNull()
  })
  it('knows the day behind one tap', () => {
    expect(['tomorrow', 'monday', 'none'].map((next) => nextDay(form({ next }), now))).toEqual([
      '2026-09-05',
      '2026-09-07',
      null,
    ])
    expect(nextDay(form({ next: 'date', nextDay: '2026-09-20' }), now)).toBe('2026-09-20')
  })
  it('places the next time by Danish clocks, also after they change', () => {
    const autumn = new Date('2026-10-23T13:00:00Z')
    expect(
      toInput({ ...emptyForm(noah, autumn), kind: 'met', next: 'monday' }, place, autumn).next?.startsAt,
    ).toBe('2026-10-26T14:00:00.000Z')
  })
})

describe('what is kept of a sheet', () => {
  it('comes back as it was, and nonsense does not', () => {
    const kept = form({ kind: 'met', words: 'halv', next: 'monday' })
    expect(restoreForm(JSON.parse(JSON.stringify(kept)), now)).toEqual(kept)
    expect(restoreForm({ words: 'fra en ældre udgave', unknown: 1 }, now)).toMatchObject({
      words: 'fra en ældre udgave',
      kind: null,
    })
    for (const nonsense of [null, 'x', { words: 3 }, { kind: 'other' }, { happenedAt: 'i går' }])
      expect(restoreForm(nonsense, now)).toBeNull()
  })
  it('is worth a draft only when there are words in it', () => {
    expect(isWorthKeeping(form({ kind: 'met', next: 'monday' }))).toBe(false)
    expect(isWorthKeeping(form({ promiseWords: 'klub' }))).toBe(true)
  })
  it('keeps its moment when a time cannot be read', () => {
    expect(withMoment(form(), '2026-09-03', '18.00').happenedAt).toBe('2026-09-03T16:00:00.000Z')
    expect(withMoment(form(), '2026-09-03', '18.').happenedAt).toBe(form().happenedAt)
    expect(withMoment(form(), null, '18.00').happenedAt).toBe(form().happenedAt)
    expect(clockOf('2026-09-03T16:00:00Z')).toBe('18.00')
  })
})

describe('a time as people write it', () => {
  it.each([
    ['14.50', '14:50'],
    ['14:50', '14:50'],
    ['1450', '14:50'],
    ['9', '09:00'],
    ['kl. 9.05', '09:05'],
    [' 23.59 ', '23:59'],
    ['24.00', null],
    ['9.60', null],
    ['', null],
    ['ni', null],
  ])('%s is %s', (text, time) => expect(parseClock(text)).toBe(time))
})
