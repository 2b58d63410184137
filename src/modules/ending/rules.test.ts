import { integer, assert, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dayOfWeek } from '#core/day.ts'
import type { Lack } from './contract.ts'
import {
  departmentsLeft,
  isShorter,
  lacksOf,
  proposeSteps,
  stateOf,
  talkDue,
  whyNotAgree,
  whyNotTake,
} from './rules.ts'

const whole = {
  endsOn: '2027-03-01',
  wayIn: { phone: '20 30 40 50' },
  wayInWords: null,
  ifItTips: 'Ring, og sig at det haster.',
  ownView: 'Vi er klar.',
  farewell: 'Tak for jeres mod.',
}
const around = { steps: 3, departmentsLeft: 0, on: '2026-09-04' }

describe('what an ending lacks (R-END-02, R-END-04)', () => {
  it.each<[string, Partial<typeof whole> | object, Partial<typeof around>, Lack[]]>([
    ['a whole plan', {}, {}, []],
    ['nobody as the way in', { wayIn: null }, {}, ['way-in']],
    ['a way in without a number or words', { wayIn: { phone: null } }, {}, ['way-in']],
    ['a way in with words alone', { wayIn: { phone: null }, wayInWords: 'Kom i Huset.' }, {}, []],
    ['nothing said about when it tips', { ifItTips: null }, {}, ['if-it-tips']],
    ['the family has not been asked', { ownView: null }, {}, ['own-view']],
    ['no farewell', { farewell: null }, {}, ['farewell']],
    ['no step down', {}, { steps: 0 }, ['steps']],
    ['a department that takes nothing back', {}, { departmentsLeft: 1 }, ['departments']],
    ['a day that has passed', { endsOn: '2026-09-03' }, {}, ['day-passed']],
    ['the day itself', { endsOn: '2026-09-04' }, {}, []],
  ])('%s', (_, plan, more, lacks) =>
    expect(lacksOf({ ...whole, ...plan }, { ...around, ...more })).toEqual(lacks),
  )

  it('holds the yes back for anything but a day that has passed', () => {
    expect(whyNotAgree([])).toBeNull()
    expect(whyNotAgree(['day-passed'])).toBeNull()
    for (const lack of ['way-in', 'if-it-tips', 'own-view', 'farewell', 'steps', 'departments'] as const)
      expect(whyNotAgree([lack])).toBe('incomplete')
  })

  it('is nothing, a draft, or agreed', () => {
    expect([null, { agreedOn: null }, { agreedOn: '2026-09-04' }].map(stateOf)).toEqual([
      'none',
      'draft',
      'agreed',
    ])
  })

  it('names each department with an open case that nothing is handed back to', () => {
    const open = [{ code: 'J' }, { code: 'S' }]
    expect(departmentsLeft(open, [{ department: 'J' }])).toEqual([{ code: 'S' }])
    expect(departmentsLeft(open, [{ department: 'J' }, { department: 'S' }])).toEqual([])
  })
})

describe('the step-down (R-END-02)', () => {
  it('says when it is shorter than agreed, to the day', () => {
    expect(isShorter('2026-09-04', '2027-03-03', 6)).toBe(true)
    expect(isShorter('2026-09-04', '2027-03-04', 6)).toBe(false)
  })

  it('is proposed in order, on weekdays, never before it begins, with a farewell and a call after it', () => {
    assert(
      property(integer({ min: 0, max: 700 }), integer({ min: 0, max: 6 }), (length, shift) => {
        const from = addDays('2026-09-04', shift)
        const steps = proposeSteps(from, addDays(from, length))
        const days = steps.map(({ onDay }) => onDay)
        expect(days).toEqual(days.toSorted())
        expect(days.every((day) => dayOfWeek(day) <= 5 && day >= from)).toBe(true)
        expect(steps.some(({ kind }) => kind === 'farewell')).toBe(true)
      }),
    )
    expect(proposeSteps('2026-09-04', '2027-03-04').map(({ kind }) => kind)).toEqual([
      'joint',
      'fortnightly',
      'monthly',
      'farewell',
      'call',
    ])
  })
})

describe('after the ending (R-OUT-03)', () => {
  it('counts the months from the day it really ended, and until then from the day it is meant to', () => {
    expect(talkDue({ endedOn: null, endsOn: '2026-08-31' }, 6)).toBe('2027-02-28')
    expect(talkDue({ endedOn: '2026-10-01', endsOn: '2026-08-31' }, 12)).toBe('2027-10-01')
  })

  it('lets the department itself or the pair say that it has it, and nobody from a third', () => {
    const handed = { department: 'J' }
    expect(whyNotTake(handed, { departments: ['J'], inThePair: false })).toBeNull()
    expect(whyNotTake(handed, { departments: ['F'], inThePair: true })).toBeNull()
    expect(whyNotTake(handed, { departments: ['S'], inThePair: false })).toBe('other-department')
  })
})
