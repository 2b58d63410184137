import { z } from 'zod'
import { CAUTION, SPILL_OVER_CAUTION, STATE_GAINS } from '#modules/economy/caution-words.ts'
import { costOf } from '#modules/economy/cost-rules.ts'
import {
  DEFAULT_ASSUMPTIONS,
  type OwnUnitCost,
  scenarioFile,
  type Cost,
  type ScenarioFile,
  type UnitCost,
} from '#modules/economy/contract.ts'
import { oreOf } from '#modules/economy/money-rules.ts'
import { UNIT_COSTS } from '#modules/economy/published-definition.ts'
import { findScenario, SCENARIOS } from '#modules/economy/scenario-definition.ts'
import {
  ANSWER_IS_NO,
  complaint,
  decimalNumber,
  DONE,
  notUnderstood,
  outside,
  readArguments,
  readJson,
  refuse,
  unreadable,
  VERSION,
  wholeNumber,
  type Arguments,
  type Complaint,
} from './command-line.ts'
import { breakEvenAnswer, costAnswer, economyAnswer } from './economy-answer.ts'
import type { Io } from './io.ts'
import { shapeWords } from './shape-words.ts'

const HELP = `samspil economy --scenario NAVN|FIL [--json] [--list] [--schema]
        [--teams N] [--years N] [--children N] [--parents N] [--families N]
        [--price KR] [--hours N --hourly KR] [--unit-cost KR] [--seed N] [--draws N]

Hvad en måde at organisere arbejdet på koster, og hvor mange børn der skulle holdes ude af en kriminel gruppering,
for at udgiften ville gå lige op. Beregningen siger aldrig, at en indsats sparer penge.

  --scenario    et medfølgende scenarie (se --list) eller en JSON-fil (se --schema)
  --price       det beløb pr. år og team, som ingen har offentliggjort
  --hours       timer pr. år og team, med --hourly som timepris
  --unit-cost   egen enhedspris: hvad en person i en kriminel gruppering koster om året
  --draws N     antal trækninger (100000); --seed N frø (1)
  --json        svaret som ét JSON-objekt, i kroner

Svarkode: 0 regnet ud, 1 en pris mangler og skal indtastes, 2 kommandoen eller filen blev ikke forstået.`

const OPTIONS = {
  scenario: { type: 'string' },
  json: { type: 'boolean' },
  list: { type: 'boolean' },
  schema: { type: 'boolean' },
  help: { type: 'boolean' },
  teams: { type: 'string' },
  years: { type: 'string' },
  children: { type: 'string' },
  parents: { type: 'string' },
  families: { type: 'string' },
  price: { type: 'string' },
  hours: { type: 'string' },
  hourly: { type: 'string' },
  'unit-cost': { type: 'string' },
  seed: { type: 'string' },
  draws: { type: 'string' },
} as const
const SEED = { fallback: 1, min: 0, max: 2 ** 31 - 1 }
const DRAWS = { fallback: 100_000, min: 100, max: 10_000_000 }

/**
 * `samspil economy --scenario NAME|FILE`: cost and break-even without a database. Resolves to the exit code: 0
 * computed, 1 an amount is missing that nobody has published, 2 the arguments or the file were not understood.
 */
export async function economy(args: string[], io: Io): Promise<number> {
  const read = readArguments(args, OPTIONS)
  if (read?.values.help) return say(io, HELP)
  if (read?.values.schema) return say(io, JSON.stringify(schemas(), null, 2))
  if (read?.values.list) return list(io, read.values.json === true)
  const json = args.includes('--json')
  if (!read) return refuse(io, unreadable(args, OPTIONS), json)
  const seed = wholeNumber(read.values.seed, SEED)
  const draws = wholeNumber(read.values.draws, DRAWS)
  if (seed === null) return refuse(io, outside('--seed', SEED), json)
  if (draws === null) return refuse(io, outside('--draws', DRAWS), json)
  const name = read.values.scenario
  if (typeof name !== 'string' || read.positionals.length > 0)
    return refuse(
      io,
      notUnderstood(
        'Nævn ét scenarie eller én fil med --scenario.',
        'Name one scenario or file with --scenario.',
      ),
      json,
    )
  const found = await open(name)
  if ('problem' in found) return refuse(io, found, json)
  const changed = withOptions(found.value, read)
  if ('problem' in changed) return refuse(io, changed, json)
  const { value: plan } = changed
  const cost = costOf(plan)
  const assumed = plan.assumptions ?? DEFAULT_ASSUMPTIONS
  if (cost.missing.length > 0 || !('total' in cost)) return missing(plan, cost, { io, json })
  const units = [...UNIT_COSTS, ...plan.unitCosts.map((own, i) => unitCost(own, i))]
  const bill = { cashFlow: cost.cashFlow, children: plan.teams * plan.children }
  const answer = {
    version: VERSION,
    seed,
    ...costAnswer(plan, cost),
    assumptions: assumed,
    break_even: units.map((unit) => breakEvenAnswer(bill, unit, { assumed, seed, draws })),
    caution: [...CAUTION, STATE_GAINS, ...(assumed.spillOver > 0 ? [SPILL_OVER_CAUTION] : [])],
  }
  if (json) io.out(JSON.stringify(answer, null, 2))
  else report(answer, io)
  return DONE
}

async function open(name: string): Promise<{ value: ScenarioFile } | Complaint> {
  const shipped = findScenario(name)
  if (shipped) return { value: { ...shipped, unitCosts: [] } }
  const found = await readJson(name, scenarioFile)
  if (!('problem' in found) || found.problem !== 'no-file') return found
  const names = SCENARIOS.map(({ id }) => id).join(', ')
  return {
    problem: 'no-scenario',
    message: `Der er hverken et scenarie eller en fil, der hedder »${name}«. Scenarier: ${names}`,
    messageEnglish: `There is neither a scenario nor a file named "${name}". Scenarios: ${names}`,
  }
}

/** The scenario with the numbers from the command line in place of its own, checked like a file. */
function withOptions(plan: ScenarioFile, { values }: Arguments): { value: ScenarioFile } | Complaint {
  const given = (name: string) =>
    values[name] === undefined ? undefined : (decimalNumber(values[name]) ?? NaN)
  const changes = ['teams', 'years', 'children', 'parents', 'families'].flatMap((name) => {
    const value = given(name)
    return value === undefined ? [] : [[name, value]]
  })
  const [price, hours, hourly] = [given('price'), given('hours'), given('hourly')]
  const lines = plan.lines.map((line) => {
    if (line.kind === 'running' && line.kroner === null && price !== undefined)
      return { ...line, kroner: price }
    if (line.kind !== 'hours') return line
    return { ...line, hours: hours ?? line.hours, hourly: hourly ?? line.hourly }
  })
  const own = given('unit-cost')
  const unitCosts =
    own === undefined
      ? plan.unitCosts
      : [
          ...plan.unitCosts,
          {
            title: { da: 'Egen enhedspris', en: 'Own unit cost' },
            source: 'egne tal',
            low: own,
            mode: own,
            high: own,
          },
        ]
  const idle = unused(plan, values)
  if (idle) return idle
  const read = scenarioFile.safeParse({ ...plan, ...Object.fromEntries(changes), lines, unitCosts })
  if (read.success) return { value: read.data }
  const { da, en } = shapeWords(read.error)
  return {
    problem: 'wrong-number',
    message: `Et tal kan ikke bruges: ${da}`,
    messageEnglish: `A number can not be used: ${en}`,
  }
}

/** An amount that was typed and would change nothing is refused: whoever typed it would believe that it counts. */
function unused(plan: ScenarioFile, values: Arguments['values']): Complaint | null {
  const open = plan.lines.some((line) => line.kind === 'running' && line.kroner === null)
  const hours = plan.lines.some((line) => line.kind === 'hours')
  const names = [...(open ? [] : ['price']), ...(hours ? [] : ['hours', 'hourly'])]
  const idle = names.filter((name) => values[name] !== undefined).map((name) => `--${name}`)
  if (idle.length === 0) return null
  return notUnderstood(
    `Scenariet har ingen linje, som ${idle.join(' og ')} kan udfylde.`,
    `The scenario has no line that ${idle.join(' and ')} could fill in.`,
  )
}

function unitCost(own: OwnUnitCost, index: number): UnitCost {
  const { title, source, year, gains } = own
  const money = { low: oreOf(own.low), mode: oreOf(own.mode), high: oreOf(own.high) }
  return { id: `own-${index + 1}`, title, source, year, gains, notes: [], ...money }
}

function missing(plan: ScenarioFile, cost: Cost, { io, json }: { io: Io; json: boolean }): number {
  const [da, en] = (['da', 'en'] as const).map((language) =>
    cost.missing.map((label) => label[language]).join('; '),
  )
  if (json)
    io.out(
      JSON.stringify(
        { version: VERSION, ...costAnswer(plan, cost), break_even: [], caution: CAUTION },
        null,
        2,
      ),
    )
  io.err(`Ingen har offentliggjort prisen: ${da}. Indtast den med --price eller --hours og --hourly.`)
  io.err(`Nobody has published the price: ${en}. Enter it with --price or --hours and --hourly.`)
  return ANSWER_IS_NO
}

function report(answer: z.infer<typeof economyAnswer>, io: Io): void {
  const kr = new Intl.NumberFormat('da-DK', { maximumFractionDigits: 0 })
  const one = new Intl.NumberFormat('da-DK', { maximumFractionDigits: 1 })
  io.out(`${answer.title.da} (${answer.source}, ${answer.section})`)
  io.out(
    `  i alt ${kr.format(answer.total ?? 0)} kr.; pr. barn og år ${kr.format(answer.per_child_year ?? 0)} kr.`,
  )
  io.out(`  år for år: ${(answer.cash_flow ?? []).map((year) => kr.format(year)).join(' + ')} kr.`)
  for (const found of answer.break_even) {
    const { median, low, high } = found.simulation.children
    const number =
      median === null
        ? 'kan ikke gå op'
        : `${one.format(median)} børn (${one.format(low ?? 0)} til ${one.format(high ?? Infinity)})`
    io.out(`  går lige op ved ${number} holdt ude: ${found.unit_cost.title.da}`)
  }
  for (const { da } of answer.caution) io.out(da)
}

function list(io: Io, json: boolean): number {
  if (json)
    io.out(
      JSON.stringify(
        SCENARIOS.map(({ id, title, section, basis }) => ({ id, title, section, basis })),
        null,
        2,
      ),
    )
  else for (const { id, title } of SCENARIOS) io.out(`${id}: ${title.da}`)
  return DONE
}

function schemas(): unknown {
  return {
    input: z.toJSONSchema(scenarioFile, { io: 'input' }),
    output: z.toJSONSchema(economyAnswer),
    complaint: z.toJSONSchema(complaint),
  }
}

function say(io: Io, text: string): number {
  io.out(text)
  return DONE
}
