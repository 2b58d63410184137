import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  agreementOf,
  asksAgain,
  changeOf,
  opensVersion,
  standsOnFamilyPage,
  versionThatAsked,
} from './agreement-rules.ts'
import { change, stage, stepStatus, type Change, type Stage } from './contract.ts'
import { familyCarriesMost, isOpen, whyNotOwner, whyNotStatus } from './step-rules.ts'

const family = { team: ['line', 'jonas'], people: ['noah', 'sanne'] }

describe('a step has exactly one owner (ux.md 2.6)', () => {
  it.each([
    ['a colleague on the team', { ownerStaff: 'line', ownerPerson: null }, null],
    ['a person of the family', { ownerStaff: null, ownerPerson: 'noah' }, null],
    ['nobody', { ownerStaff: null, ownerPerson: null }, 'no-owner'],
    ['two', { ownerStaff: 'line', ownerPerson: 'noah' }, 'two-owners'],
    ['a colleague of another team', { ownerStaff: 'stig', ownerPerson: null }, 'not-on-team'],
    ['a person of another family', { ownerStaff: null, ownerPerson: 'per' }, 'not-in-family'],
  ] as const)('%s', (_, owners, why) => expect(whyNotOwner(owners, family)).toBe(why))

  it('says what it waits for when it cannot be taken yet', () => {
    expect(whyNotStatus('cannot_yet', null)).toBe('needs-waiting-for')
    expect(whyNotStatus('cannot_yet', 'klubben')).toBeNull()
    expect(whyNotStatus('done', null)).toBeNull()
  })
})

describe('who carries the plan (R-COO-01; ux.md 2.6)', () => {
  const ours = { ownerStaff: 'line', ownerPerson: null }
  const theirs = { ownerStaff: null, ownerPerson: 'noah' }
  it('is noticed when the family has more open steps than the municipality', () => {
    expect(familyCarriesMost([])).toBe(false)
    expect(
      familyCarriesMost([
        { ...ours, status: 'under_way' },
        { ...theirs, status: 'not_started' },
      ]),
    ).toBe(false)
    expect(
      familyCarriesMost([
        { ...ours, status: 'done' },
        { ...theirs, status: 'not_started' },
      ]),
    ).toBe(true)
    expect(
      familyCarriesMost([
        { ...theirs, status: 'done' },
        { ...theirs, status: 'not_needed' },
      ]),
    ).toBe(false)
  })

  it('is never noticed for the same steps with one more of ours', () => {
    const steps = fc.array(
      fc.record({ owner: fc.constantFrom(ours, theirs), status: fc.constantFrom(...stepStatus.options) }),
      { maxLength: 20 },
    )
    fc.assert(
      fc.property(steps, (all) => {
        const list = all.map(({ owner, status }) => ({ ...owner, status }))
        const balance = list.filter(isOpen).reduce((sum, { ownerStaff }) => sum + (ownerStaff ? 1 : -1), 0)
        expect(familyCarriesMost(list)).toBe(balance < 0)
        if (!familyCarriesMost(list))
          expect(familyCarriesMost([...list, { ...ours, status: 'under_way' }])).toBe(false)
      }),
    )
  })
})

describe('which changes ask the family again (issue 5, item 1)', () => {
  it.each([
    [null, 'now', 'goal_added', true],
    [null, 'later', null, false],
    ['later', 'now', 'goal_started', true],
    ['put_away', 'now', 'goal_started', true],
    ['now', 'later', 'goal_postponed', true],
    ['now', 'put_away', 'goal_put_away', true],
    ['now', 'reached', 'goal_reached', false],
    ['put_away', 'later', null, false],
  ] as const)('from %s to %s', (from, to, what, asks) => {
    expect(changeOf(from, to)).toBe(what)
    expect(what !== null && asksAgain([what])).toBe(asks)
  })

  it('not what is the plan being carried out: steps, numbers, words, a goal reached', () => {
    expect(change.options.filter((one) => !asksAgain([one]))).toEqual([
      'goal_reached',
      'steps',
      'numbers',
      'words',
    ])
  })

  it('opens a version by itself only when somebody has answered this one', () => {
    expect(opensVersion('goal_added', [], 1)).toBe(false)
    expect(opensVersion('goal_added', [{ versionNo: 1 }], 1)).toBe(true)
    expect(opensVersion('goal_added', [{ versionNo: 1 }], 2)).toBe(false)
    expect(opensVersion('goal_reached', [{ versionNo: 1 }], 1)).toBe(false)
    expect(opensVersion(null, [{ versionNo: 1 }], 1)).toBe(false)
  })
})

describe('where a person stands to the plan', () => {
  const said = (answer: 'yes' | 'no' | 'could_not_answer', versionNo: number, askedAt: string) => ({
    answer,
    versionNo,
    askedAt,
  })
  it.each([
    ['nobody has asked', [], 1, 'not_asked'],
    ['yes', [said('yes', 1, '2026-08-12T10:00:00Z')], 1, 'yes'],
    [
      'the latest answer counts',
      [said('yes', 1, '2026-08-12T10:00:00Z'), said('no', 1, '2026-08-13T10:00:00Z')],
      1,
      'no',
    ],
    [
      'in whatever order they were noted',
      [said('no', 1, '2026-08-13T10:00:00Z'), said('yes', 1, '2026-08-12T10:00:00Z')],
      1,
      'no',
    ],
    ['a yes to other goals asks again', [said('yes', 1, '2026-08-12T10:00:00Z')], 2, 'ask_again'],
    ['a no to other goals asks again', [said('no', 1, '2026-08-12T10:00:00Z')], 2, 'ask_again'],
    ['could not answer', [said('could_not_answer', 3, '2026-08-12T10:00:00Z')], 2, 'could_not_answer'],
  ] as const)('%s', (_, answers, asked, state) => expect(agreementOf(answers, asked).state).toBe(state))

  it('counts from the newest version with other goals; the first is such a one', () => {
    expect(versionThatAsked([])).toBe(1)
    expect(
      versionThatAsked([
        { versionNo: 4, asksAgain: false },
        { versionNo: 3, asksAgain: true },
        { versionNo: 2, asksAgain: true },
      ]),
    ).toBe(3)
  })

  it('is never yes without an answer from the version that asked on, whatever happens', () => {
    const events = fc.array(
      fc.oneof(
        fc.record({
          kind: fc.constant('answer' as const),
          answer: fc.constantFrom('yes' as const, 'no' as const, 'could_not_answer' as const),
        }),
        fc.record({
          kind: fc.constant('move' as const),
          from: fc.constantFrom<Stage | null>(...stage.options, null),
          to: fc.constantFrom<Stage>(...stage.options),
        }),
      ),
      { maxLength: 30 },
    )
    fc.assert(
      fc.property(events, (list) => {
        const answers: ReturnType<typeof said>[] = []
        const versions: { versionNo: number; asksAgain: boolean }[] = []
        let goalsChangedSince = false
        for (const [index, event] of list.entries()) {
          const current = versions.length + 1
          if (event.kind === 'answer') {
            answers.push(said(event.answer, current, new Date(index * 60_000).toISOString()))
            goalsChangedSince = false
          } else {
            const what: Change | null = event.from === event.to ? null : changeOf(event.from, event.to)
            if (opensVersion(what, answers, current))
              versions.push({ versionNo: current + 1, asksAgain: true })
            if (what !== null && asksAgain([what])) goalsChangedSince = true
          }
          const { state } = agreementOf(answers, versionThatAsked(versions))
          if (answers.length > 0) expect(state === 'ask_again').toBe(goalsChangedSince)
        }
      }),
    )
  })
})

describe('whose things may stand on the page the whole family reads (R-CON-03, HG-20)', () => {
  const maja = { participates: true, ownRules: true, adultOn: '2025-01-30' }
  it.each([
    [
      'a child who takes part',
      { participates: true, ownRules: false, saidYesOn: null, adultOn: '2030-05-14' },
      true,
    ],
    [
      'one who takes no part',
      { participates: false, ownRules: false, saidYesOn: null, adultOn: '2030-05-14' },
      false,
    ],
    ['a grown daughter who has not been asked', { ...maja, saidYesOn: null }, false],
    ['one whose yes is from before she was of age', { ...maja, saidYesOn: '2025-01-29' }, false],
    ['one who said yes on the day she came of age', { ...maja, saidYesOn: '2025-01-30' }, true],
  ])('%s', (_, person, may) => expect(standsOnFamilyPage(person)).toBe(may))
})
