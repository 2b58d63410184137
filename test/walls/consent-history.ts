import * as fc from 'fast-check'

/**
 * The rules of consent and shares once more, as a replay of what happened, with no import from the product: a second
 * statement to hold the wall against (goal P5). Days are counted from 1 January 2020; a step happens at noon of its day.
 */
export type Step =
  | { what: 'yes' | 'partly' | 'no' | 'withdraw'; department: 'S' | 'F' | null; holdsDays: number }
  | { what: 'custody-off' | 'custody-on' | 'death'; holder: 'mother' | 'father' }
  | { what: 'law'; from: 'S' | 'F'; holdsDays: number }
export type Life = {
  /** The day on which the child is 15, and 18; counted like the days of the steps. */
  turns15: number
  turns18: number
  holders: ('mother' | 'father')[]
  steps: { day: number; step: Step }[]
  /** Whether the grown-up who takes part too is covered by a share from S to F on a provision of law. */
  otherCovered: boolean
}
export type Kill = 'no' | 'withdraw' | 'custody' | 'birthday' | 'last-day' | 'nobody'
type Yes = {
  id: number
  department: 'S' | 'F'
  day: number
  lastDay: number
  givers: Set<string>
  killed: Kill[]
}
export type Told = { yeses: Yes[]; shares: { from: 'S' | 'F'; to: 'S' | 'F'; a: number; b: number }[] }

/** Who must say yes on a day; empty when nobody can. */
export function mustAnswer(life: Life, holders: ReadonlySet<string>, day: number): Set<string> {
  if (day >= life.turns18) return new Set(['child'])
  if (holders.size === 0) return new Set()
  return new Set(day >= life.turns15 ? [...holders, 'child'] : holders)
}

/** Replays a life up to its end: which yeses were given, what killed them, and which shares were made. */
export function replay(life: Life): Told & { holders: Set<string>; living: Set<string> } {
  const holders = new Set<string>(life.holders)
  const living = new Set<string>(['mother', 'father', 'child'])
  const told: Told = { yeses: [], shares: [] }
  const kill = (department: 'S' | 'F' | null, by: Kill) => {
    for (const yes of told.yeses)
      if (department === null || yes.department === department) yes.killed.push(by)
  }
  for (const [index, { day, step }] of life.steps.entries()) {
    if (step.what === 'death') {
      holders.delete(step.holder)
      living.delete(step.holder)
    } else if (step.what === 'custody-off' || step.what === 'custody-on') {
      const had = holders.has(step.holder)
      if (!living.has(step.holder) || had === (step.what === 'custody-on')) continue
      if (had) holders.delete(step.holder)
      else holders.add(step.holder)
      for (const yes of told.yeses) if (yes.day < life.turns18) yes.killed.push('custody')
    } else if (step.what === 'no' || step.what === 'withdraw') kill(step.department, step.what)
    else if (step.what === 'yes' && step.department !== null) {
      const givers = mustAnswer(life, holders, day)
      if (givers.size === 0) continue
      const yes: Yes = {
        id: index,
        department: step.department,
        day,
        lastDay: day + step.holdsDays,
        givers,
        killed: [],
      }
      const others = told.yeses.filter((one) => one.department !== yes.department && one.killed.length === 0)
      told.yeses.push(yes)
      for (const other of others)
        told.shares.push(
          { from: yes.department, to: other.department, a: yes.id, b: other.id },
          { from: other.department, to: yes.department, a: other.id, b: yes.id },
        )
    }
  }
  return { ...told, holders, living }
}

/** Whether S's rows about the child are open for F on a day after the last step. `blind` leaves one reason out: the control. */
export function isOpen(life: Life, day: number, blind: Kill | null = null): boolean {
  const { yeses, shares, holders } = replay(life)
  const alive = (id: number) => {
    const yes = yeses.find((one) => one.id === id)
    if (!yes) return false
    const reasons = new Set<Kill>(yes.killed)
    for (const birthday of [life.turns15, life.turns18])
      if (birthday > yes.day && birthday <= day) reasons.add('birthday')
    if (day > yes.lastDay) reasons.add('last-day')
    if (mustAnswer(life, holders, day).size === 0) reasons.add('nobody')
    if (blind !== null) reasons.delete(blind)
    return reasons.size === 0
  }
  const byConsent = shares.some(({ from, to, a, b }) => from === 'S' && to === 'F' && alive(a) && alive(b))
  const byLaw = life.steps.some(
    (one) =>
      one.step.what === 'law' &&
      one.step.from === 'S' &&
      day >= one.day &&
      day < one.day + one.step.holdsDays,
  )
  return byConsent || byLaw
}

const START = Date.UTC(2020, 0, 1)
/** The date of a counted day, and back. */
export const dateOf = (day: number): string => new Date(START + day * 86_400_000).toISOString().slice(0, 10)
const dayOf = (date: string): number => (Date.parse(`${date}T00:00:00Z`) - START) / 86_400_000
/** The same date so many years later or earlier; never asked of 29 February. */
export const yearsLater = (date: string, years: number): string =>
  `${Number(date.slice(0, 4)) + years}${date.slice(4)}`

const department = fc.constantFrom('S' as const, 'F' as const)
const holder = fc.constantFrom('mother' as const, 'father' as const)
const holdsDays = fc.integer({ min: 0, max: 365 })
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ what: fc.constant('yes' as const), department, holdsDays }),
  },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('partly' as const), department, holdsDays }) },
  {
    weight: 2,
    arbitrary: fc.record({
      what: fc.constantFrom('no' as const, 'withdraw' as const),
      department: fc.oneof(department, fc.constant(null)),
      holdsDays,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      what: fc.constantFrom('custody-off' as const, 'custody-on' as const, 'death' as const),
      holder,
    }),
  },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('law' as const), from: department, holdsDays }) },
)

/** A child of 10 to 20 with parents and what happens to the answers over up to 300 days. */
export const life: fc.Arbitrary<Life> = fc
  .record({
    turns15: fc.integer({ min: -1200, max: 500 }),
    holders: fc.constantFrom<Life['holders']>(['mother'], ['mother', 'father'], ['mother', 'father'], []),
    steps: fc.array(fc.record({ day: fc.integer({ min: 1, max: 40 }), step }), {
      minLength: 2,
      maxLength: 9,
    }),
    otherCovered: fc.boolean(),
  })
  .map(({ turns15: wanted, steps, ...rest }) => {
    const turns15 = dateOf(wanted).endsWith('02-29') ? wanted + 1 : wanted
    const days = steps.reduce<number[]>((sum, { day }) => [...sum, (sum.at(-1) ?? 0) + day], [])
    return {
      ...rest,
      turns15,
      turns18: dayOf(yearsLater(dateOf(turns15), 3)),
      steps: steps.map((one, index) => ({ ...one, day: days[index] ?? 0 })),
    }
  })
