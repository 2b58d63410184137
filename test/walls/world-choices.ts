import * as fc from 'fast-check'

/** What differs from one random world to the next; worlds.ts builds the world. */

export const departments = ['F', 'S', 'J', 'P'] as const
export const classes = ['CONF', 'ART9_HEALTH', 'ART10_CRIME'] as const

/** What a share rests on when it rests on consent: how the answers were given and what has happened since. */
export type Yes = {
  state: string
  validFrom: number
  validTo: number | null
  by: ('self' | 'parent')[]
  refused: boolean
  withdrawn: number | null
}

/** The few things that differ from world to world; everything else is the same in all. */
export type Choices = {
  staff: { department: string; roles: string[]; active: boolean; leader: number | null }[]
  kept: {
    kind: 'recusal' | 'seal'
    m: number
    family: number
    staff: number
    lifted: boolean
    named: number[]
  }[]
  openings: {
    kind: 'supervision' | 'break_glass'
    m: number
    family: number
    staff: number
    from: number
    until: number
    ended: boolean
    sensitive: boolean
  }[]
  life: { phase: string; restricted: boolean }[]
  provenance: (string | null)[]
  signals: { family: number | null; matched: number | null }[]
  relations: { m: number; family: number; staff: number; from: number; to: number | null }[]
  shares: {
    m: number
    family: number
    person: number
    from: number
    to: number
    classes: string[]
    from_at: number
    to_at: number | null
    ended: number | null
    yes: Yes | null
  }[]
  secret: { department: number; class: number; person: number | null; owner: number }[]
  participates: boolean[]
  child: { years: number; days: number; custody: boolean; changed: number | null; removed?: boolean }
  /** Which person of each family has died; null: nobody. */
  dead: number | null
  pages: {
    recipient: number
    about: number | null
    audience: 'own' | 'custody'
    class: string
    withdrawn: boolean
  }[]
  meetings: { state: string; participants: number[] }[]
}

const index = (max: number) => fc.nat(max - 1)
/** Mostly the first: worlds in which much happens around one family say more than worlds in which little meets. */
const near = (max: number) =>
  fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: index(max) })
const often = <T>(value: T, other: fc.Arbitrary<T>, weight = 2) =>
  fc.oneof({ weight, arbitrary: fc.constant(value) }, { weight: 1, arbitrary: other })
const from = often(-3600, fc.constantFrom(-3600, -1, 0, 1, 3600))
const end = often<number | null>(null, fc.constantFrom(-3600, -1, 0, 1, 3600))
const rarely = often(false, fc.boolean(), 3)

const roles: fc.Arbitrary<string[]> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<string[]>(['core']) },
  { weight: 2, arbitrary: fc.constant<string[]>(['core', 'early_help']) },
  { weight: 2, arbitrary: fc.constantFrom<string[][]>(['leader'], ['core', 'leader']) },
  { weight: 1, arbitrary: fc.constantFrom<string[][]>(['records'], ['administrator'], ['early_help']) },
  {
    weight: 1,
    arbitrary: fc.subarray(['core', 'early_help', 'leader', 'records'], { minLength: 1 }),
  },
)
const colleague = fc.record({
  department: fc.constantFrom('F', 'F', 'S', 'J'),
  roles,
  active: rarely.map((gone) => !gone),
  leader: fc.option(index(3), { freq: 3 }),
})
const relation = fc.record({ m: near(2), family: near(3), staff: near(4), from, to: end })
const kept = fc.record({
  kind: fc.constantFrom('recusal' as const, 'seal' as const),
  m: near(2),
  family: index(3),
  staff: index(3),
  lifted: fc.boolean(),
  named: fc.uniqueArray(index(3)),
})
const opening = fc.record({
  kind: fc.constantFrom('supervision' as const, 'break_glass' as const),
  m: near(2),
  family: near(3),
  staff: index(3),
  from: often(-3600, fc.constantFrom(-1, 0, 1)),
  until: often(3600, fc.constantFrom(0, 1)),
  ended: rarely,
  sensitive: fc.boolean(),
})
const yes: fc.Arbitrary<Yes> = fc.record({
  state: often('given', fc.constantFrom('withdrawn', 'refused', 'asked'), 4),
  validFrom: often(-5, fc.constantFrom(-1, 0, 1), 3),
  validTo: often<number | null>(null, fc.constantFrom(-1, 0, 1), 3),
  by: often<('self' | 'parent')[]>(['self', 'parent'], fc.subarray(['self', 'parent'])),
  refused: rarely,
  withdrawn: often<number | null>(null, fc.constantFrom(-100, -50, 0), 4),
})
const page = fc.record({
  recipient: near(3),
  about: often<number | null>(null, index(3)),
  audience: fc.constantFrom('own' as const, 'custody' as const, 'custody' as const),
  class: fc.constantFrom('ORD', ...classes),
  withdrawn: rarely,
})
const share = fc
  .record({
    m: near(2),
    family: near(3),
    person: index(3),
    from: often(1, index(4)),
    to: near(4),
    classes: often([...classes] as string[], fc.subarray([...classes] as string[], { minLength: 1 })),
    from_at: from,
    to_at: end,
    ended: often<number | null>(null, fc.constantFrom(-1, 0, 1), 3),
    yes: fc.option(yes, { freq: 1 }),
  })
  .filter(({ from, to }) => from !== to)

export const choices: fc.Arbitrary<Choices> = fc.record({
  staff: fc.array(colleague, { minLength: 6, maxLength: 6 }),
  relations: fc.uniqueArray(relation, {
    selector: ({ m, family, staff }) => `${m}/${family}/${staff}`,
    minLength: 2,
    maxLength: 8,
  }),
  kept: fc.array(kept, { maxLength: 2 }),
  openings: fc.array(opening, { maxLength: 4 }),
  life: fc.array(
    fc.record({ phase: often('active', fc.constantFrom('closed', 'ended')), restricted: rarely }),
    { minLength: 3, maxLength: 3 },
  ),
  provenance: fc.array(fc.constantFrom(null, 'P115'), { minLength: 4, maxLength: 4 }),
  signals: fc.array(
    fc.record({ family: fc.option(index(3), { freq: 1 }), matched: fc.option(index(3), { freq: 1 }) }),
    { minLength: 3, maxLength: 3 },
  ),
  shares: fc.array(share, { maxLength: 6 }),
  secret: fc.array(
    fc.record({
      department: fc.constantFrom(0, 1, 1, 2, 3),
      class: near(3),
      person: fc.option(index(3), { freq: 1 }),
      owner: index(3),
    }),
    { minLength: 3, maxLength: 4 },
  ),
  participates: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
  child: fc.record({
    years: fc.constantFrom(12, 15, 18),
    days: fc.constantFrom(-400, -5, -1, 0, 1),
    custody: often(true, fc.boolean(), 3),
    changed: often<number | null>(null, fc.constantFrom(-100, -50, 0), 3),
    removed: rarely,
  }),
  dead: often<number | null>(null, index(3), 5),
  pages: fc.array(page, { minLength: 3, maxLength: 4 }),
  meetings: fc.array(
    fc.record({
      state: fc.constantFrom('planned', 'open', 'closed'),
      participants: fc.uniqueArray(index(6)),
    }),
    { minLength: 2, maxLength: 2 },
  ),
})
