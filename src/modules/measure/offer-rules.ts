import type { Day } from '#core/day.ts'
import { mandateOf, whoCanSayYes, type Mandate, type Worker } from '#modules/mandate/mandate-rules.ts'
import type { ListedType } from '#modules/mandate/type-contract.ts'
import { wholePrice } from '#modules/mandate/type-rules.ts'
import type { Offer, ServedStep } from './contract.ts'
import { readyTerms, wantedFor } from './grant-rules.ts'

type Colleague = Worker & { name: string; phone: string | null }
/** As many ways to a yes as are shown for one measure. */
const MOST_SAYERS = 3

type About = {
  familyId: string
  personId: string
  person: string
  windowId: string | null
  view: { on: Day; words: string } | null
  today: Day
  age: number
  part: string
  staffId: string
  /** Open steps of the plan, with the measure chosen for each. */
  steps: readonly ServedStep[]
  /** When a measure was granted that the person still has, by its code. */
  granted: ReadonlyMap<string, Day>
}

/** Whether a measure of the catalogue is meant for somebody. */
export function isFor(type: Pick<ListedType, 'whom'>, part: string): boolean {
  return type.whom === 'anyone' || (type.whom === 'young') === (part === 'young' || part === 'sibling')
}

/**
 * The measures for one person in the order of how near a yes is: mine with one tap, mine with something to fill in, a colleague
 * who is at work, somebody who is there later, nobody. The order is about us and never about the person.
 */
export function offersOf(
  types: readonly ListedType[],
  about: About,
  register: { mandates: readonly (Mandate & { answerHours: number })[]; workers: readonly Colleague[] },
  now: Date,
): Offer[] {
  const offered = types
    .filter((type) => isFor(type, about.part))
    .map((type) => ({ ...type, kroner: wholePrice(type) }))
    .map((type): Offer => {
      const ask = { measure: type.code, kroner: type.kroner, weeks: type.weeks }
      const sayers = whoCanSayYes(ask, register, now)
        .filter(({ staffId }) => staffId !== about.staffId)
        .slice(0, MOST_SAYERS)
        .flatMap((able) => {
          const worker = register.workers.find(({ staffId }) => staffId === able.staffId)
          const mandate = register.mandates.find(({ mandateId }) => mandateId === able.mandateId)
          if (!worker || !mandate) return []
          const { name, department, phone } = worker
          return [{ ...able, name, department, phone, answerHours: mandate.answerHours }]
        })
      const { code, name, law, form, kroner, weeks, intensity, provider, evidence, inGroup } = type
      return {
        code,
        name,
        law,
        form,
        kroner,
        weeks,
        intensity,
        provider,
        evidence,
        inGroup,
        mine: mandateOf(about.staffId, ask, register, now) !== null,
        wants: wantedFor(form, about.age, readyTerms(type, about)),
        sayers,
        serves: servedBy(code, about.steps),
        grantedOn: about.granted.get(code) ?? null,
      }
    })
  return offered.sort((a, b) => nearness(a) - nearness(b) || a.name.localeCompare(b.name, 'da'))
}

/** The step of the plan that a measure is chosen for. Two that ask for the same are told apart by somebody, not by us. */
export function servedBy(code: string, steps: readonly ServedStep[]): ServedStep | null {
  const [only, other] = steps.filter(({ measure }) => measure === code)
  return only && !other ? only : null
}

function nearness({ mine, wants, sayers }: Offer): number {
  if (mine) return wants.length === 0 ? 0 : 1
  if (sayers.some(({ now }) => now)) return 2
  return sayers.length > 0 ? 3 : 4
}
