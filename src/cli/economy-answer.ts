import { z } from 'zod'
import { breakEven, type Bill } from '#modules/economy/break-even-rules.ts'
import type { Assumptions, Cost, Scenario, UnitCost } from '#modules/economy/contract.ts'
import { assumptions, gains } from '#modules/economy/contract.ts'
import { kronerOf, roundOre } from '#modules/economy/money-rules.ts'
import { simulate, tornado, tornadoOfNet } from '#modules/economy/simulation-rules.ts'
import { seededRandom } from './seeded-random.ts'

const text = z.object({ da: z.string(), en: z.string() })
const money = z.number()
const bar = z.object({ input: z.string(), low: z.number().nullable(), high: z.number().nullable() })

/** The shape of `samspil economy --json`; names and meaning are in docs/economy.md. All money is in kroner. */
export const economyAnswer = z.object({
  version: z.string(),
  seed: z.int(),
  scenario: z.string(),
  title: text,
  source: z.string(),
  section: z.string(),
  basis: z.string(),
  price_year: z.int().nullable(),
  notes: z.array(text),
  teams: z.number(),
  years: z.number(),
  children: z.number(),
  parents: z.number().nullable(),
  families: z.number().nullable(),
  missing: z.array(text),
  total: money.nullable(),
  cash_flow: z.array(money).nullable(),
  per_year: money.nullable(),
  per_child: money.nullable(),
  per_child_year: money.nullable(),
  steady_per_child_year: money.nullable(),
  per_person_year: money.nullable(),
  per_family_year: money.nullable(),
  lines: z.array(z.object({ label: text, total: money })),
  assumptions,
  break_even: z.array(
    z.object({
      unit_cost: z.object({
        id: z.string(),
        title: text,
        source: z.string(),
        year: z.int().nullable(),
        low: money,
        mode: money,
        high: money,
        gains,
        notes: z.array(text),
      }),
      person_years: z.object({ low: z.number(), mode: z.number(), high: z.number() }),
      person_years_per_child: z.number(),
      present_cost: money,
      present_value_per_child: money,
      children: z.number().nullable(),
      share_of_children: z.number().nullable(),
      gains_at_break_even: z
        .object({ municipality: money, state: money, unknown: money, municipality_net: money })
        .nullable(),
      simulation: z.object({
        draws: z.int(),
        children: z.object({
          median: z.number().nullable(),
          low: z.number().nullable(),
          high: z.number().nullable(),
        }),
        probability: z.array(z.object({ children: z.int(), probability: z.number() })),
        net: z.object({ median: money, low: money, high: money, probability: z.number() }).nullable(),
      }),
      tornado: z.array(bar),
      tornado_of_net: z.array(bar),
    }),
  ),
  caution: z.array(text),
})

const kr = (ore: number) => kronerOf(roundOre(ore))
const krOrNull = (ore: number | null) => (ore === null ? null : kr(ore))

/** The cost part of the answer; every amount is null while a price is missing. */
export function costAnswer(plan: Scenario, cost: Cost) {
  const known = 'total' in cost ? cost : null
  return {
    scenario: plan.id,
    title: plan.title,
    source: plan.source,
    section: plan.section,
    basis: plan.basis,
    price_year: plan.priceYear,
    notes: plan.notes,
    teams: plan.teams,
    years: plan.years,
    children: plan.teams * plan.children,
    parents: plan.parents === null ? null : plan.teams * plan.parents,
    families: plan.families === null ? null : plan.teams * plan.families,
    missing: cost.missing,
    total: krOrNull(known?.total ?? null),
    cash_flow: known ? known.cashFlow.map((ore) => kr(ore)) : null,
    per_year: krOrNull(known?.perYear ?? null),
    per_child: krOrNull(known?.perChild ?? null),
    per_child_year: krOrNull(known?.perChildYear ?? null),
    steady_per_child_year: krOrNull(known?.steadyPerChildYear ?? null),
    per_person_year: krOrNull(known?.perPersonYear ?? null),
    per_family_year: krOrNull(known?.perFamilyYear ?? null),
    lines: known ? known.lines.map(({ label, total }) => ({ label, total: kr(total) })) : [],
  }
}

/** The break-even against one unit cost. Each simulation starts from the seed, so that one does not disturb another. */
export function breakEvenAnswer(
  bill: Bill,
  unit: UnitCost,
  how: { assumed: Assumptions; seed: number; draws: number },
): z.infer<typeof economyAnswer>['break_even'][number] {
  const { assumed } = how
  const found = breakEven(bill, unit, assumed)
  const drawn = simulate(bill, unit, assumed, { draws: how.draws, random: seededRandom(how.seed) })
  const { net } = drawn
  return {
    unit_cost: { ...unit, low: kr(unit.low), mode: kr(unit.mode), high: kr(unit.high) },
    person_years: found.personYears,
    person_years_per_child: found.personYearsPerChild,
    present_cost: kr(found.presentCost),
    present_value_per_child: kr(found.presentValuePerChild),
    children: found.children,
    share_of_children: found.share,
    gains_at_break_even: found.gains && {
      municipality: kr(found.gains.municipality),
      state: kr(found.gains.state),
      unknown: kr(found.gains.unknown),
      municipality_net: kr(found.gains.municipalityNet),
    },
    simulation: {
      ...drawn,
      net: net && {
        median: kr(net.median),
        low: kr(net.low),
        high: kr(net.high),
        probability: net.probability,
      },
    },
    tornado: tornado(bill, unit, assumed),
    tornado_of_net: tornadoOfNet(bill, unit, assumed).map(({ input, low, high }) => ({
      input,
      low: krOrNull(low),
      high: krOrNull(high),
    })),
  }
}
