import { localTime, hoursLater } from '#core/clock.ts'
import { z } from 'zod'
import type { Context } from '#core/context.ts'
import { age, dayReachingAge, today } from '#core/day.ts'
import { id } from '#core/fields.ts'
import { operation, theFamily } from '#core/operation.ts'
import { onTheTeam } from '#core/policy.ts'
import { listHelpFirst } from '#modules/demand/around-queries.ts'
import { hasOwnRules } from '#modules/family/reading-rules.ts'
import { listOwnTypes } from '#modules/mandate/queries.ts'
import { typesOn } from '#modules/mandate/type-rules.ts'
import { agreementOf, standsOnFamilyPage, versionThatAsked } from './agreement-rules.ts'
import { shownPlan, type ShownPerson, type ShownPlan, type ShownStep } from './contract.ts'
import { document as documentInput, familyPage } from './page-contract.ts'
import { listHardWords } from '#modules/wording/queries.ts'
import { familyPageOf } from './page-rules.ts'
import { firstThings, isGoalFirst, isMarked, isStepFirst, measureOf } from './place-rules.ts'
import {
  getCircle,
  getNext,
  getOneWayIn,
  getPlan,
  listGoals,
  listSteps,
  type PersonFacts,
} from './reading-queries.ts'
import { isOpen } from './step-rules.ts'

const purpose = 'SAGSBEHANDLING'
const onDay = (instant: string | Date) => today(new Date(instant))

type Circle = Awaited<ReturnType<typeof getCircle>>
type Plan = Awaited<ReturnType<typeof getPlan>>

/** The plan as the reader may see it, with the family and the team around it. */
async function planShownTo(
  { tx, actor, now }: Context,
  familyId: string,
): Promise<{ shown: ShownPlan; team: Circle['team'] }> {
  const day = today(now)
  const plan = await getPlan(tx, familyId)
  const goals = await listGoals(tx, familyId)
  const steps = await listSteps(tx, familyId)
  const marked = await listHelpFirst(tx, familyId, day)
  const types = typesOn(await listOwnTypes(tx), day)
  const { people: facts, team, adultFrom } = await getCircle(tx, familyId, day)
  if (adultFrom === null) throw new Error('the municipality lacks the legal parameter ADULT_FROM')
  const ours = (department: string) => actor.departments.includes(department)
  const shownSteps: ShownStep[] = firstThings(
    steps.map(({ department, measureCode, granted, ...step }) => ({
      ...step,
      measure: measureOf({ measureCode, granted }, types),
      helpFirst: isStepFirst(step, isOpen(step), marked),
      markedFirst: isMarked(step, marked),
      mayChange: ours(department) || step.ownerStaff === actor.staffId,
    })),
  )
  const people = facts.map((person) => shownPerson(person, adultFrom, day))
  const seen = new Set(goals.map(({ goalId }) => goalId))
  const shown = {
    ...heading(plan),
    goals: firstThings(
      goals.map(({ madeAt, ...goal }) => ({
        ...goal,
        madeOn: onDay(madeAt),
        mayChange: ours(goal.department),
        helpFirst: goal.stage === 'now' && isGoalFirst(goal.goalId, marked),
        markedFirst: isMarked({ goalId: goal.goalId, stepId: null }, marked),
        steps: shownSteps.filter(({ goalId }) => goalId === goal.goalId),
      })),
    ),
    looseSteps: shownSteps.filter(({ goalId }) => !seen.has(goalId)),
    agreement: agreement(people, plan),
    hiddenGoals: plan.hidden,
    people,
    team: team.map(({ staffId, givenName, name, department, inThePair }) => ({
      staffId,
      givenName,
      name,
      department,
      inThePair,
    })),
  }
  return { shown, team }
}

function heading({
  plan,
  versions,
  quotes,
}: Plan): Pick<ShownPlan, 'versionNo' | 'versionOn' | 'versions' | 'quotes'> {
  const on = versions[0]?.at ?? plan?.startedAt
  return {
    versionNo: plan?.versionNo ?? 0,
    versionOn: on === undefined ? null : onDay(on),
    versions: versions.map(({ at, ...version }) => ({ ...version, on: onDay(at) })),
    quotes: quotes.map(({ replacedAt, ...quote }) => ({
      ...quote,
      replacedOn: replacedAt === null ? null : onDay(replacedAt),
    })),
  }
}

function shownPerson(
  { birthDate, saidYesOn, ...person }: PersonFacts,
  adultFrom: number,
  day: string,
): ShownPerson {
  const ownRules = hasOwnRules({ part: person.part, age: age(birthDate, day) }, adultFrom)
  return {
    ...person,
    ownRules,
    onFamilyPage: standsOnFamilyPage({
      participates: person.participates,
      ownRules,
      saidYesOn,
      adultOn: dayReachingAge(birthDate, adultFrom),
    }),
  }
}

/** Everyone who takes part, each with where they stand to the plan as it is. */
function agreement(people: readonly ShownPerson[], { answers, versions }: Plan): ShownPlan['agreement'] {
  const asked = versionThatAsked(versions)
  return people
    .filter(({ participates }) => participates)
    .map(({ personId, givenName }) => {
      const { state, given } = agreementOf(
        answers.filter((answer) => answer.personId === personId),
        asked,
      )
      return {
        personId,
        givenName,
        state,
        on: given ? onDay(given.askedAt) : null,
        how: given?.how ?? null,
        askedBy: given?.by ?? null,
        comment: given?.comment ?? null,
      }
    })
}

/** The whole plan: the family's words, goals with their steps, agreement. What is hidden is a number and nothing else. */
export const show = operation({
  kind: 'read',
  purpose,
  input: z.object({ familyId: id }),
  output: shownPlan,
  opens: theFamily,
  allow: onTheTeam,
  run: async (context, { familyId }) => (await planShownTo(context, familyId)).shown,
  audit: (_, { goals, hiddenGoals }) => ({ counts: { goals: goals.length, hiddenGoals } }),
})

/** The one page that the family keeps: only what everyone on it may read. Drawn by plan-document.ts, on paper and screen. */
export const familyDocument = operation({
  kind: 'read',
  purpose,
  input: documentInput,
  output: familyPage,
  opens: theFamily,
  allow: onTheTeam,
  async run(context, { familyId, language }) {
    const { shown, team } = await planShownTo(context, familyId)
    // People run late: an appointment is still the next one for an hour after it began.
    const { family, next } = await getNext(context.tx, familyId, hoursLater(context.now, -1))
    const at = next && new Date(next.at)
    const circle = {
      family,
      on: today(context.now),
      hard: await listHardWords(context.tx),
      wayIn: await getOneWayIn(context.tx, familyId),
      contacts: team.filter(({ inThePair }) => inThePair),
      next:
        next && at
          ? { on: today(at), time: localTime(at).replace(':', '.'), what: next.what, personId: next.personId }
          : null,
    }
    return familyPageOf(shown, circle, language)
  },
  audit: ({ language }, { plan, leftOut }) => ({
    codes: { language },
    counts: { goals: plan.goals.length, leftOut },
  }),
})
