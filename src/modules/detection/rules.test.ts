import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decision, notIncluded, signalState, type Decision } from './contract.ts'
import { entriesOf, findKnown, sexOf, splitName } from '#modules/police-list/entry-rules.ts'
import type { ListPerson } from '#modules/police-list/list-contract.ts'
import { mayAttend, mayChair, whyNotImport, whyNotOpen } from './meeting-rules.ts'
import { placeEntries, type Earlier } from './place-rules.ts'
import {
  countOutcomes,
  deleteOn,
  momentOf,
  outcomeOf,
  stateAfter,
  whyNotClarify,
  whyNotDecide,
  whyNotTakeIn,
  type DecisionFacts,
  type SignalFacts,
} from './rules.ts'

const today = '2026-09-04'
const signal: SignalFacts = {
  state: 'new',
  strengths: 'Går til boksning',
  seen: 'Set ude sent',
  matched: false,
  matchConfirmed: null,
  takenIn: false,
  deleteOn: '2026-12-03',
}
const talk: DecisionFacts = {
  decision: 'adult-talks',
  notIncluded: null,
  whoThen: null,
  responsibleId: 'jonas',
  dueOn: '2026-09-11',
}
const help: DecisionFacts = {
  ...talk,
  decision: 'other-help',
  notIncluded: 'TOO_DEEPLY_INVOLVED',
  whoThen: 'Exit',
}
const nothing: DecisionFacts = {
  ...talk,
  decision: 'nothing',
  notIncluded: 'NOT_IN_TARGET',
  responsibleId: null,
  dueOn: null,
}

describe('a decision about a signal', () => {
  it.each<[string, Partial<SignalFacts>, DecisionFacts, string | null]>([
    ['a talk with an adult needs someone and a day', {}, talk, null],
    ['strengths come first', { strengths: null }, talk, 'no-strengths'],
    ['an empty text is no strength', { strengths: '' }, nothing, 'no-strengths'],
    ['why it was necessary to share must stand somewhere (HG-01)', { seen: '' }, talk, 'no-necessity'],
    ['someone carries it out', {}, { ...talk, responsibleId: null }, 'no-responsible'],
    ['by a day', {}, { ...talk, dueOn: null }, 'no-date'],
    ['that has not passed', {}, { ...talk, dueOn: '2026-09-03' }, 'date-gone'],
    ['today is in time', {}, { ...talk, dueOn: today }, null],
    ['before the card itself is deleted', {}, { ...talk, dueOn: '2026-12-04' }, 'due-after-deletion'],
    ['on the day of deletion is in time', {}, { ...talk, dueOn: '2026-12-03' }, null],
    ['nothing needs only why', {}, nothing, null],
    ['not without a reason from the list (domain 7.9)', {}, { ...nothing, notIncluded: null }, 'no-code'],
    [
      'too far in always leads somewhere (R-DET-08)',
      {},
      { ...nothing, notIncluded: 'TOO_DEEPLY_INVOLVED' },
      'too-deep-needs-help',
    ],
    ['not us names who then', {}, { ...help, whoThen: '' }, 'who-then'],
    ['not us, but Exit', {}, help, null],
    [
      'an offer waits until the match is answered',
      { matched: true },
      { ...talk, decision: 'offer-family' },
      'match-open',
    ],
    [
      'an offer to someone who is in already',
      { matched: true, matchConfirmed: true },
      { ...talk, decision: 'offer-family' },
      'known-already',
    ],
    [
      'an offer when it was another person',
      { matched: true, matchConfirmed: false },
      { ...talk, decision: 'offer-family' },
      null,
    ],
    [
      'already in needs to know with whom',
      { matched: true },
      { ...nothing, decision: 'already-in' },
      'not-known',
    ],
    [
      'already in',
      { matched: true, matchConfirmed: true },
      { ...nothing, decision: 'already-in', notIncluded: null },
      null,
    ],
    ['a family that was taken in has its own page', { takenIn: true }, talk, 'taken-in'],
    ['a decided card is taken up again first', { state: 'decided' }, talk, 'no-such-way'],
    ['an offer is not made twice', { state: 'offer' }, { ...talk, decision: 'offer-family' }, 'no-such-way'],
    ['the family says not now', { state: 'offer' }, { ...nothing, notIncluded: 'DECLINED' }, null],
  ])('%s', (_, more, input, expected) =>
    expect(whyNotDecide({ ...signal, ...more }, input, today)).toBe(expected),
  )

  it('an offer waits for the family, everything else is decided', () => {
    expect(decision.options.filter((one) => stateAfter(one) === 'offer')).toEqual(['offer-family'])
  })

  it('never decides without strengths, whatever else is said (ux.md 2.7)', () => {
    const facts = fc.record({
      decision: fc.constantFrom(...decision.options),
      notIncluded: fc.option(fc.constantFrom(...notIncluded.options)),
      whoThen: fc.option(fc.string()),
      responsibleId: fc.option(fc.uuid()),
      dueOn: fc.constantFrom(null, today, '2026-09-30'),
    })
    fc.assert(
      fc.property(
        facts,
        fc.constantFrom(...signalState.options),
        fc.constantFrom(null, ''),
        (input, state, strengths) => {
          expect(whyNotDecide({ ...signal, state, strengths }, input, today)).not.toBeNull()
        },
      ),
    )
  })

  it('says nothing that depends on age, sex or where a signal came from (HG-17, R-DET-04)', () => {
    expect(Object.keys(signal)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/age|sex|strand|score|risk|ethnic/)]),
    )
  })
})

describe('looking closer, taking in, deleting', () => {
  it.each<[Partial<SignalFacts>, string | null]>([
    [{}, null],
    [{ state: 'clarify' }, null],
    [{ state: 'offer' }, null],
    [{ state: 'decided' }, null],
    [{ takenIn: true }, 'taken-in'],
  ])('any card can be looked into again but one whose family is in: %o', (more, expected) => {
    expect(whyNotClarify({ ...signal, ...more }, today, today)).toBe(expected)
  })
  it.each<[Partial<SignalFacts>, string | null]>([
    [{}, null],
    [{ state: 'offer' }, null],
    [{ state: 'decided' }, 'no-such-way'],
    [{ strengths: null }, 'no-strengths'],
    [{ matched: true }, 'match-open'],
    [{ matched: true, matchConfirmed: true }, 'known-already'],
    [{ matched: true, matchConfirmed: false }, null],
    [{ takenIn: true }, 'taken-in'],
  ])('a family is taken in from a card that is open and answered: %o', (more, expected) =>
    expect(whyNotTakeIn({ ...signal, ...more })).toBe(expected),
  )

  it.each<[Decision | null, string, string]>([
    [null, '2026-09-04', '2026-12-03'],
    ['adult-talks', '2026-09-04', '2026-12-03'],
    ['nothing', '2026-09-10', '2026-09-10'],
    ['nothing', '2026-12-24', '2026-12-03'],
  ])('after %s on %s a card received 4 September goes on %s', (what, on, expected) =>
    expect(deleteOn('2026-09-04', 90, what, on)).toBe(expected),
  )

  it('a moment is now or before: a device a few minutes ahead counts as now', () => {
    const now = new Date('2026-09-04T10:00:00Z')
    expect(momentOf(undefined, now)).toEqual(now)
    expect(momentOf('2026-09-04T10:04:00Z', now)).toEqual(now)
    expect(momentOf('2026-09-04T10:06:00Z', now)).toBeNull()
    expect(momentOf('2026-08-01T10:00:00Z', now)).toEqual(new Date('2026-08-01T10:00:00Z'))
  })

  it('counts every signal once', () => {
    const one = fc.record({
      state: fc.constantFrom(...signalState.options),
      decision: fc.option(fc.constantFrom(...decision.options)),
      notIncluded: fc.option(fc.constantFrom(...notIncluded.options)),
      takenIn: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(one), (signals) => {
        expect(countOutcomes(signals).reduce((sum, { number }) => sum + number, 0)).toBe(signals.length)
      }),
    )
    expect(
      outcomeOf({ state: 'decided', decision: 'nothing', notIncluded: 'DECLINED', takenIn: false }),
    ).toBe('declined')
    expect(outcomeOf({ state: 'offer', decision: 'offer-family', notIncluded: null, takenIn: false })).toBe(
      'undecided',
    )
  })
})

describe('the meeting room', () => {
  it.each([
    [['early_help'], true, true],
    [['core', 'early_help'], true, true],
    [['police'], true, false],
    [['core'], false, false],
    [['steering'], false, false],
    [['leader'], false, false],
  ])('%o may be in it: %s, may chair it: %s (HG-04)', (roles, attends, chairs) =>
    expect([mayAttend({ roles }), mayChair({ roles })]).toEqual([attends, chairs]),
  )
  const people = [{ roles: ['early_help'] }, { roles: ['police'] }]
  it.each([
    ['planned', '2026-09-04', false, null],
    ['planned', '2026-09-05', false, 'too-early'],
    ['planned', '2026-09-01', false, null],
    ['open', '2026-09-04', false, 'not-planned'],
    ['closed', '2026-09-04', false, 'not-planned'],
    ['planned', '2026-09-04', true, 'another-open'],
  ] as const)('a %s meeting of %s opens', (state, heldOn, anotherOpen, expected) =>
    expect(whyNotOpen({ state, heldOn }, { people, anotherOpen }, today)).toBe(expected),
  )
  it('does not open with somebody the law does not name', () =>
    expect(
      whyNotOpen(
        { state: 'planned', heldOn: today },
        { people: [...people, { roles: ['core'] }], anotherOpen: false },
        today,
      ),
    ).toBe('not-eligible'))
  it.each([
    ['planned', null],
    ['open', null],
    ['closed', 'closed'],
  ] as const)('a list comes to a %s meeting', (state, expected) =>
    expect(whyNotImport({ state })).toBe(expected),
  )
})

describe('entries of a list', () => {
  it.each([
    ['Noah Birk', 'Noah', 'Birk'],
    ['Birk, Noah Emil', 'Noah Emil', 'Birk'],
    ['Noah Emil Birk', 'Noah Emil', 'Birk'],
    ['Noah', 'Noah', ''],
    ['Birk,', 'Birk', ''],
  ])('%s is %s and %s', (name, givenName, familyName) =>
    expect(splitName(name)).toEqual({ givenName, familyName }),
  )
  it.each([
    ['740512-4003'.replace('-', ''), 'm'],
    ['6909104008', 'f'],
    [null, null],
  ])('%s is legally %s', (cpr, expected) => expect(sexOf(cpr)).toBe(expected))

  const row = (line: number, more: Partial<ListPerson>): ListPerson => ({
    line,
    name: 'Noah Birk',
    birthDate: '2012-05-14',
    cpr: null,
    address: 'Skolevej 3',
    reason: null,
    contactDate: null,
    marks: [],
    ...more,
  })
  it('adds what stands on further rows about one person, and never the address (HG-22)', () => {
    const duplicates = [
      {
        line: 3,
        sameAsLine: 2,
        because: 'same-cpr' as const,
        person: row(3, { reason: 'Også fredag', contactDate: '2026-02-02', cpr: '7405124003' }),
      },
    ]
    const accepted = [row(2, { reason: 'Set sent', contactDate: '2026-02-01' }), row(4, { name: 'Ali' })]
    expect(entriesOf({ accepted, duplicates })).toEqual([
      {
        line: 2,
        name: 'Noah Birk',
        birthDate: '2012-05-14',
        cpr: '7405124003',
        seen: 'Set sent · Også fredag',
        seenOn: '2026-02-02',
      },
      { line: 4, name: 'Ali', birthDate: '2012-05-14', cpr: null, seen: '', seenOn: null },
    ])
  })

  it('a number alone under another name is no more than possible', () => {
    const entry = { name: 'ali demir', birthDate: '2011-02-03', cprHash: 'a' }
    expect(findKnown(entry, [{ id: '1', name: 'karl holm', birthDate: '1990-01-01', cprHash: 'a' }])).toEqual(
      { kind: 'possible', ids: [{ id: '1', because: 'same-number-other-name' }] },
    )
    expect(
      findKnown(entry, [{ id: '1', name: 'ali demir', birthDate: '2011-02-03', cprHash: 'a' }]).kind,
    ).toBe('exact')
    expect(findKnown(entry, [])).toEqual({ kind: 'none', ids: [] })
  })

  const entry = { name: 'ali demir', birthDate: '2011-02-03', cprHash: null }
  const earlier = (id: string, meetingId: string | null, open: boolean): Earlier => ({
    id,
    ...entry,
    meetingId,
    open,
  })
  it('takes over every open card of the same person from lists before, and none of our own observations', () => {
    const all = [earlier('old', 'm1', true), earlier('last', 'm2', false), earlier('ours', null, true)]
    expect(placeEntries([entry], all, { here: 'm3', before: 'm2' })).toEqual({
      here: [],
      add: [{ entry, follows: all[1], replaces: [all[0]] }],
    })
    expect(
      placeEntries([entry], [...all, earlier('here', 'm3', true)], { here: 'm3', before: 'm2' }),
    ).toEqual({ here: [entry], add: [] })
  })

  it('places every entry exactly once', () => {
    const someone = fc.record({
      name: fc.constantFrom('ali demir', 'noah birk', 'ida holm'),
      birthDate: fc.constantFrom('2011-02-03', '2012-05-14'),
      cprHash: fc.constantFrom(null, 'a', 'b'),
    })
    const before = fc.array(
      fc
        .record({ id: fc.uuid(), meetingId: fc.constantFrom(null, 'm1', 'm2', 'm3'), open: fc.boolean() })
        .chain((rest) => someone.map((one) => ({ ...one, ...rest }))),
    )
    fc.assert(
      fc.property(fc.array(someone), before, (entries, all) => {
        const { here, add } = placeEntries(entries, all, { here: 'm3', before: 'm2' })
        expect(new Set([...here, ...add.map((one) => one.entry)])).toEqual(new Set(entries))
        expect(here.length + add.length).toBe(entries.length)
        const replaced = add.flatMap(({ replaces }) => replaces.map(({ id }) => id))
        expect(new Set(replaced).size).toBe(replaced.length)
      }),
    )
  })
})
