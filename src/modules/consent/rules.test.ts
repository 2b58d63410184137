import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, age, type Day } from '#core/day.ts'
import type { ShareAnswer, Situation } from './contract.ts'
import { giversFor, lastDay, maySeeAnswersOf, nextChange, type Subject } from './giver-rules.ts'
import { mayShare } from './rules.ts'

const ages = { selfFrom: 15, adultFrom: 18 }
const noah: Subject = { personId: 'noah', birthDate: '2012-05-14', custodyHolders: ['sanne', 'karim'] }

describe('who must answer (HG-07)', () => {
  it.each<[Day, string[]]>([
    ['2026-09-04', ['sanne', 'karim']],
    ['2027-05-13', ['sanne', 'karim']],
    ['2027-05-14', ['noah', 'sanne', 'karim']],
    ['2030-05-13', ['noah', 'sanne', 'karim']],
    ['2030-05-14', ['noah']],
  ])('on %s: %o', (on, expected) =>
    expect(giversFor(noah, ages, on).map(({ personId }) => personId)).toEqual(expected),
  )
  it('nobody for a child whose custody is not known, but an adult answers without anyone’s custody', () => {
    const alone = { ...noah, custodyHolders: [] }
    expect(giversFor(alone, ages, '2026-09-04')).toEqual([])
    expect(giversFor(alone, ages, '2027-09-04')).toEqual([])
    expect(giversFor(alone, ages, '2030-09-04')).toEqual([{ personId: 'noah', capacity: 'self' }])
  })
  it('somebody born on 29 February answers alone from 1 March in other years', () => {
    const leap = { ...noah, birthDate: '2008-02-29' }
    expect(giversFor(leap, ages, '2026-02-28')).toHaveLength(3)
    expect(giversFor(leap, ages, '2026-03-01')).toHaveLength(1)
  })
  it.each<[Day, Day, Day]>([
    ['2026-09-04', '2027-03-01', '2027-03-01'],
    ['2026-09-04', '2027-06-01', '2027-05-13'],
    ['2027-05-14', '2028-05-14', '2028-05-14'],
    ['2029-12-01', '2030-12-01', '2030-05-13'],
    ['2030-05-14', '2031-05-14', '2031-05-14'],
  ])('a yes from %s to %s ends on %s (HG-20)', (from, until, expected) =>
    expect(lastDay(noah, ages, { from, until })).toBe(expected),
  )
  it('a parent sees a child’s answers until the 18th birthday, and never an adult’s (R-CON-03)', () => {
    expect(maySeeAnswersOf('sanne', noah, ages, '2030-05-13')).toBe(true)
    expect(maySeeAnswersOf('sanne', noah, ages, '2030-05-14')).toBe(false)
    expect(maySeeAnswersOf('noah', noah, ages, '2030-05-14')).toBe(true)
    expect(maySeeAnswersOf('morfar', noah, ages, '2026-09-04')).toBe(false)
    expect(nextChange(noah, ages, '2030-05-14')).toBeNull()
  })
})

const yes = (department: string, givenBy: string, more: Partial<ShareAnswer> = {}): ShareAnswer => ({
  department,
  givenBy,
  state: 'given',
  from: '2026-03-01',
  until: '2027-03-01',
  withdrawnAt: null,
  ...more,
})
const everyone = (department: string, more: Partial<ShareAnswer> = {}) =>
  ['sanne', 'karim'].map((parent) => yes(department, parent, more))
const situation: Situation = {
  class: 'CONF',
  from: 'S',
  to: 'F',
  person: { ...noah, custodyHolders: ['sanne', 'karim'] },
  consents: [...everyone('S'), ...everyone('F')],
  now: '2026-09-04T10:00:00Z',
  ages,
  basesInUse: ['CONSENT'],
}

describe('may something be shared? (HG-01)', () => {
  it.each<[string, Partial<Situation>, 'yes' | 'no', string]>([
    ['both departments have a yes from all', {}, 'yes', 'consent'],
    ['one department has none', { consents: everyone('S') }, 'no', 'no-yes-never'],
    ['the other has none', { consents: everyone('F') }, 'no', 'no-yes-never'],
    [
      'one parent has not answered',
      { consents: [...everyone('S'), yes('F', 'sanne')] },
      'no',
      'no-yes-never',
    ],
    [
      'one parent said no',
      { consents: [...everyone('S'), yes('F', 'sanne'), yes('F', 'karim', { state: 'refused' })] },
      'no',
      'no-yes-refused',
    ],
    [
      'one was asked and has not answered',
      { consents: [...everyone('S'), yes('F', 'sanne'), yes('F', 'karim', { state: 'asked' })] },
      'no',
      'no-yes-asked',
    ],
    ['it ran out yesterday', { now: '2027-03-02T00:00:00+01:00' }, 'no', 'no-yes-expired'],
    ['it holds through its last day', { now: '2027-03-01T23:59:00+01:00' }, 'yes', 'consent'],
    ['it holds from a later day', { now: '2026-02-28T12:00:00Z' }, 'no', 'no-yes-not-yet'],
    [
      'it was withdrawn a moment ago (HG-06)',
      {
        consents: [
          ...everyone('S'),
          ...everyone('F', { state: 'withdrawn', withdrawnAt: '2026-09-04T09:59:59Z' }),
        ],
      },
      'no',
      'no-yes-withdrawn',
    ],
    [
      'it was withdrawn a moment later',
      {
        consents: [
          ...everyone('S'),
          ...everyone('F', { state: 'withdrawn', withdrawnAt: '2026-09-04T10:00:01Z' }),
        ],
      },
      'yes',
      'consent',
    ],
    [
      'Noah is 15 now and was never asked (HG-20)',
      {
        now: '2027-05-14T10:00:00Z',
        consents: [...everyone('S', { until: '2028-01-01' }), ...everyone('F', { until: '2028-01-01' })],
      },
      'no',
      'no-yes-never',
    ],
    [
      'he is 18 now: his parents’ yes is nothing',
      {
        now: '2030-05-14T10:00:00Z',
        consents: [...everyone('S', { until: null }), ...everyone('F', { until: null })],
      },
      'no',
      'no-yes-never',
    ],
    [
      'his own yes at 16 does not outlive his 18th birthday',
      {
        now: '2030-05-14T10:00:00Z',
        consents: ['S', 'F'].map((department) =>
          yes(department, 'noah', { from: '2028-06-01', until: null }),
        ),
      },
      'no',
      'no-yes-expired',
    ],
    [
      'his own yes at 18 is enough',
      {
        now: '2030-05-14T10:00:00Z',
        consents: ['S', 'F'].map((department) =>
          yes(department, 'noah', { from: '2030-05-14', until: null }),
        ),
      },
      'yes',
      'consent',
    ],
    ['nobody holds custody', { person: { ...noah, custodyHolders: [] } }, 'no', 'no-giver'],
    ['health from the school', { class: 'ART9_HEALTH' }, 'no', 'health'],
    [
      'health from the health department, on its own yes',
      { class: 'ART9_HEALTH', from: 'Z', consents: [...everyone('Z'), ...everyone('F')] },
      'yes',
      'consent',
    ],
    [
      'health from the health department without it',
      { class: 'ART9_HEALTH', from: 'Z' },
      'no',
      'no-yes-never',
    ],
    ['offences, whatever was said', { class: 'ART10_CRIME' }, 'no', 'crime'],
    ['offences within the department', { class: 'ART10_CRIME', to: 'S' }, 'yes', 'own-department'],
  ])('%s', (_, more, answer, code) =>
    expect(mayShare({ ...situation, ...more })).toMatchObject({ answer, code }),
  )

  it('says why in Danish, names the law, and never that anything must be shared (HG-03)', () => {
    expect(mayShare(situation).reason).toBe(
      'Der er sagt ja til deling mellem S og F til og med 1.3.2027 (forvaltningsloven § 28). Del kun det, der er nødvendigt; ingen skal dele.',
    )
    expect(mayShare({ ...situation, consents: everyone('S') }).reason).toBe(
      'En forælder med forældremyndighed er ikke spurgt om deling med F. Spørg, før noget deles (forvaltningsloven § 28).',
    )
  })

  const days = fc.integer({ min: 0, max: 9000 }).map((count) => addDays('2010-01-01', count))
  const answers = fc.array(
    fc.record({
      department: fc.constantFrom('S', 'F', 'Z'),
      givenBy: fc.constantFrom('noah', 'sanne', 'karim'),
      state: fc.constantFrom('asked' as const, 'given' as const, 'refused' as const, 'withdrawn' as const),
      from: days,
      until: fc.option(days),
      withdrawnAt: fc.constantFrom(null, '2020-06-01T12:00:00Z', '2026-06-01T12:00:00Z'),
    }),
    { maxLength: 14 },
  )
  const described = fc.record({
    class: fc.constantFrom('CONF' as const, 'ART9_HEALTH' as const, 'ART10_CRIME' as const),
    from: fc.constantFrom('S', 'F', 'Z'),
    to: fc.constantFrom('S', 'F', 'Z'),
    person: fc.record({
      personId: fc.constant('noah'),
      birthDate: days,
      custodyHolders: fc.constantFrom<string[]>([], ['sanne'], ['sanne', 'karim']),
    }),
    consents: answers,
    now: days.map((day) => `${day}T12:00:00Z`),
    ages: fc.constant(ages),
    basesInUse: fc.constant<Situation['basesInUse']>(['CONSENT']),
  })

  /** The same rules once more as a table, written without the code above: every line must hold for a yes. */
  function byTheTable({ class: kind, from, to, person, consents, now }: Situation): boolean {
    if (from === to) return true
    const [on, years] = [now.slice(0, 10), age(person.birthDate, now.slice(0, 10))]
    const needed =
      years < 15
        ? person.custodyHolders
        : years < 18 && person.custodyHolders.length > 0
          ? ['noah', ...person.custodyHolders]
          : years < 18
            ? []
            : ['noah']
    const sameYears = (day: Day) =>
      years < 15
        ? age(person.birthDate, day) < 15
        : years < 18
          ? age(person.birthDate, day) >= 15
          : age(person.birthDate, day) >= 18
    const noAfter = (department: string, day: Day) =>
      consents.some(
        (one) =>
          one.department === department &&
          (one.state === 'refused'
            ? one.from >= day && one.from <= on
            : one.state === 'withdrawn' && one.withdrawnAt !== null && one.withdrawnAt <= now
              ? one.withdrawnAt.slice(0, 10) >= day
              : false),
      )
    const said = (department: string, who: string) =>
      consents.some(
        (one) =>
          one.department === department &&
          one.givenBy === who &&
          ['given', 'withdrawn'].includes(one.state) &&
          (one.state === 'given' || one.withdrawnAt !== null) &&
          one.from <= on &&
          (one.until ?? '9999-12-31') >= on &&
          (one.withdrawnAt ?? '9999') > now &&
          !noAfter(department, one.from) &&
          sameYears(one.from),
      )
    return [
      kind !== 'ART10_CRIME',
      kind !== 'ART9_HEALTH' || from === 'Z',
      needed.length > 0,
      ...needed.flatMap((who) => [said(from, who), said(to as string, who)]),
    ].every(Boolean)
  }
  it('agrees with the same rules stated as a table, over ages, custody and histories', () => {
    fc.assert(
      fc.property(described, (one) => {
        expect(mayShare(one).answer).toBe(byTheTable(one) ? 'yes' : 'no')
      }),
      { numRuns: 1000 },
    )
  })
  it('the table says yes often enough to be worth agreeing with', () => {
    const full = fc
      .record({
        years: fc.integer({ min: 1, max: 30 }),
        holders: fc.constantFrom<string[]>(['sanne'], ['sanne', 'karim']),
      })
      .map(({ years, holders }): Situation => {
        const all = ['noah', ...holders].flatMap((who) => [yes('S', who), yes('F', who)])
        return {
          ...situation,
          consents: all,
          person: { personId: 'noah', birthDate: `${2026 - years}-01-01`, custodyHolders: holders },
        }
      })
    fc.assert(
      fc.property(full, (one) => {
        expect([mayShare(one).answer, byTheTable(one)]).toEqual(['yes', true])
      }),
    )
  })
})
