import { age, dayReachingAge, type Day } from '#core/day.ts'
import { hasOwnRules } from '#modules/family/reading-rules.ts'
import { standsOnFamilyPage } from '#modules/plan/agreement-rules.ts'
import { hardWordsIn, type HardWord } from '#modules/wording/rules.ts'
import type { FarewellPage, ShownHandBack, ShownPlan, ShownStep } from './contract.ts'

type Person = {
  personId: string
  part: string
  birthDate: Day
  participates: boolean
  saidYesOn: Day | null
}
type Goal = { personId: string | null; stage: string; class: string; words: string }
type Quote = { personId: string; kind: string; words: string; replacedAt: string | null }

/** What the page is made from, as its reader may see it. */
export type FarewellFacts = {
  family: string
  plan: ShownPlan
  steps: readonly ShownStep[]
  handBacks: readonly Omit<ShownHandBack, 'ours'>[]
  goals: readonly Goal[]
  quotes: readonly Quote[]
  people: readonly Person[]
  adultFrom: number
  /** The family's own mail address. */
  address: string | null
  on: Day
  /** Words that the municipality has added to those that a family never meets. */
  hard: readonly HardWord[]
}

/** How much one A4 holds beside the rest, measured on the drawing. */
const onPaper = { reached: 4, strengths: 4, steps: 7, takesOver: 5 } as const

/** Lets a text of ours stand when no word of it frightens, also when the list has grown since it was written (R-STG-01). */
const standing =
  (hard: readonly HardWord[]) =>
  (text: string | null): string | null =>
    text !== null && hardWordsIn(text, hard).length === 0 ? text : null

/**
 * The page that the family keeps when the course ends (R-END-02, R-END-04, R-STG-01): what they have reached and what goes well in
 * their own words, verbatim; what happens until then; who is still there; what they can do if it tips; who takes over.
 * What a person of full age has not said yes to sharing with the family is not on it (R-CON-03, HG-20).
 */
export function farewellPageOf(facts: FarewellFacts): FarewellPage {
  const { plan, people, adultFrom, on } = facts
  const ours = standing(facts.hard)
  const page = new Set(people.filter((person) => mayStand(person, adultFrom, on)).map((one) => one.personId))
  const forAll = (personId: string | null) => personId === null || page.has(personId)
  const wayInWords = ours(plan.wayInWords)
  return {
    family: ours(facts.family) ?? '',
    endsOn: plan.endsOn,
    farewell: ours(plan.farewell),
    ownView:
      plan.ownView !== null && forAll(plan.ownViewBy)
        ? { text: plan.ownView, who: plan.ownViewName ?? facts.family }
        : null,
    strengths: facts.quotes
      .filter(
        ({ kind, replacedAt, personId }) => kind === 'strength' && replacedAt === null && forAll(personId),
      )
      .map(({ words }) => words)
      .slice(0, onPaper.strengths),
    reached: facts.goals
      .filter((goal) => goal.stage === 'reached' && goal.class === 'CONF' && forAll(goal.personId))
      .map(({ words }) => words)
      .slice(0, onPaper.reached),
    steps: facts.steps
      .filter(({ doneOn, what }) => doneOn === null && ours(what) !== null)
      .slice(0, onPaper.steps)
      .map(({ what, onDay, staff }) => ({ what, onDay, who: staff })),
    wayIn:
      plan.wayIn === null
        ? null
        : { name: plan.wayIn.name, phone: plan.wayIn.phone, words: wayInWords, address: facts.address },
    ifItTips: ours(plan.ifItTips),
    takesOver: facts.handBacks
      .filter(({ what }) => ours(what) !== null)
      .slice(0, onPaper.takesOver)
      .map(({ departmentName, what, receiver }) => ({ department: departmentName, what, receiver })),
  }
}

function mayStand(person: Person, adultFrom: number, on: Day): boolean {
  return standsOnFamilyPage({
    participates: person.participates,
    ownRules: hasOwnRules({ part: person.part, age: age(person.birthDate, on) }, adultFrom),
    saidYesOn: person.saidYesOn,
    adultOn: dayReachingAge(person.birthDate, adultFrom),
  })
}
