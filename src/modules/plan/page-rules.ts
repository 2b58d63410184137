import type { Day } from '#core/day.ts'
import type { DocumentLanguage } from '#core/document.ts'
import { hardWordsIn, type HardWord } from '#modules/wording/rules.ts'
import type { ShownGoal, ShownPlan, ShownStep } from './contract.ts'
import type { FamilyPage } from './page-contract.ts'
import { PAGE_WORDS } from './page-words.ts'
import { isOpen } from './step-rules.ts'

/** Of steps that are done, the last one of each goal stands on the page: something happens, and the next is what counts. */
const doneStepsPerGoal = 1

/** What stands around the plan on the page: who the family calls, and when they meet next. */
export type Circle = {
  family: string
  on: Day
  contacts: readonly { givenName: string; phone: string | null }[]
  wayIn: FamilyPage['plan']['wayIn']
  next: { on: Day; time: string; what: string; personId: string | null } | null
  /** Words that the municipality has added to those that a family never meets. */
  hard: readonly HardWord[]
}

/**
 * The page the whole family may read (ux.md 2.6; R-CON-02, R-CON-03): of what `shown` holds for its reader, only goals
 * worked on now, of ordinary class, of the family or of persons whose things may stand there. Staff's texts with a word
 * that frightens stay out, also when the list of words has grown since they were written (R-STG-01). The family's own
 * words are theirs: verbatim whatever they are.
 */
export function familyPageOf(shown: ShownPlan, circle: Circle, language: DocumentLanguage): FamilyPage {
  const may = mayStandFor(circle.hard)
  const { onPage, goals, wishes, strengths, leftOut } = forAll(shown, may)
  const page = { onPage, language, may }
  const words = PAGE_WORDS[language]
  return {
    plan: {
      family: may(circle.family) ? circle.family : '',
      on: shown.versionOn ?? circle.on,
      version: Math.max(1, shown.versionNo),
      quotes: wishes.map(({ words: text, who, on }) => ({ text, who, on })),
      goals: goals.map(({ goal, steps }) => goalOnPage(goal, steps, page)),
      goingWell: strengths.map(({ words: text }) => text),
      agreement: shown.agreement
        .filter(({ personId }) => onPage.has(personId))
        .map(({ givenName, state, on }) => ({
          name: givenName,
          answer: onPaper[state],
          on: onPaper[state] === 'not-asked' ? null : on,
        })),
      contacts: circle.contacts.map(({ givenName, phone }) => ({
        name: givenName,
        role: words.yourContact,
        phone: phone ?? words.noPhone,
      })),
      wayIn: circle.wayIn,
      nextMeeting: nextMeeting(circle, page),
    },
    leftOut,
  }
}

type MayStand = (text: string) => boolean

/** Whether a text of staff may stand on a family's page, measured with the words the municipality has added. */
const mayStandFor =
  (hard: readonly HardWord[]): MayStand =>
  (text) =>
    hardWordsIn(text, hard).length === 0

/** What of the plan is for all of the family, and how much that stands in it today is not. */
function forAll(shown: ShownPlan, may: MayStand) {
  const onPage = new Set(shown.people.filter((person) => person.onFamilyPage).map(({ personId }) => personId))
  const standing = shown.quotes.filter(({ replacedOn }) => replacedOn === null)
  const quotes = standing.filter(({ personId }) => onPage.has(personId))
  const now = shown.goals.filter(({ stage }) => stage === 'now')
  const goals = now
    .filter((goal) => goal.class === 'CONF' && (goal.personId === null || onPage.has(goal.personId)))
    .map((goal) => ({ goal, steps: stepsOnPage(goal, onPage, may) }))
  const hiddenSteps = goals.map(
    ({ goal, steps }) => goal.steps.filter(isOpen).length - steps.filter(isOpen).length,
  )
  return {
    onPage,
    goals,
    wishes: quotes.filter(({ kind }) => kind === 'wish'),
    strengths: quotes.filter(({ kind }) => kind === 'strength'),
    leftOut:
      standing.length -
      quotes.length +
      now.length -
      goals.length +
      hiddenSteps.reduce((sum, count) => sum + count, 0),
  }
}

/** How much one A4 holds, measured on the drawing: a longer plan is not read (report 7.1.3). */
const paper = { goalsBesideTwoQuotes: 3, strengths: 4, steps: 8 } as const

/**
 * The same page for paper: the newest words, and no steps that are done when there are many. Nothing else is left off: a
 * family with more open steps than one A4 holds gets two.
 */
export function onOnePaper(plan: FamilyPage['plan'], language: DocumentLanguage): FamilyPage['plan'] {
  const { done } = PAGE_WORDS[language].status
  const many = plan.goals.reduce((sum, { steps }) => sum + steps.length, 0) > paper.steps
  return {
    ...plan,
    quotes: plan.quotes.slice(0, plan.goals.length > paper.goalsBesideTwoQuotes ? 1 : 2),
    goingWell: plan.goingWell.slice(0, paper.strengths),
    goals: many
      ? plan.goals.map((goal) => ({ ...goal, steps: goal.steps.filter(({ status }) => status !== done) }))
      : plan.goals,
  }
}

const onPaper = {
  yes: 'yes',
  no: 'no',
  could_not_answer: 'could-not-answer',
  not_asked: 'not-asked',
  ask_again: 'not-asked',
} as const

/** Open steps and what was done last, so that the page shows that something happens. */
function stepsOnPage(goal: ShownGoal, onPage: ReadonlySet<string>, may: MayStand): ShownStep[] {
  const mayStand = (step: ShownStep) =>
    may(`${step.what} ${step.waitingFor ?? ''}`) &&
    (step.ownerPerson === null || onPage.has(step.ownerPerson))
  const steps = goal.steps.filter(mayStand)
  const done = steps
    .filter(({ status }) => status === 'done')
    .toSorted((a, b) => b.dueOn.localeCompare(a.dueOn))
    .slice(0, doneStepsPerGoal)
  return steps.filter((step) => isOpen(step) || done.includes(step))
}

type Page = { onPage: ReadonlySet<string>; language: DocumentLanguage; may: MayStand }

function goalOnPage(
  goal: ShownGoal,
  steps: readonly ShownStep[],
  { onPage, language, may }: Page,
): FamilyPage['plan']['goals'][number] {
  const words = PAGE_WORDS[language]
  return {
    words: goal.words,
    whose: goal.person ?? words.wholeFamily,
    scaleNow: goal.scaleNow,
    scaleThen: goal.scaleThen,
    scaleWished: goal.scaleWished,
    signs: goal.signs !== null && may(goal.signs) ? goal.signs : null,
    scaleBy: goal.scaleByPerson !== null && onPage.has(goal.scaleByPerson) ? goal.scaleBy : null,
    helps: goal.helps !== null && may(goal.helps) ? [goal.helps] : [],
    first: goal.helpFirst,
    steps: steps.map((step) => ({
      what: step.what,
      who: step.owner,
      by: step.dueOn,
      status:
        step.status === 'cannot_yet' && step.waitingFor
          ? words.waitingFor(step.waitingFor)
          : words.status[step.status],
      first: step.helpFirst,
      ...helpedBy(step, { onPage, language, may }),
    })),
  }
}

/**
 * The measure and the department in plain words, and the law; none of the measure and its law when it is for somebody whose
 * things are not on the page. A no is told in a letter and by somebody, not on the refrigerator.
 */
function helpedBy(
  step: ShownStep,
  { onPage, language, may }: Page,
): { helpedBy: string | null; law: string | null } {
  const { measure, underDepartmentName: department } = step
  const mayStand = measure === null || measure.personId === null || onPage.has(measure.personId)
  const calm = (text: string | null) => (text !== null && may(text) ? text : null)
  const state = measure?.state ?? null
  const name = mayStand && measure !== null && state !== 'declined' ? calm(measure.name) : null
  const words = PAGE_WORDS[language]
  const given = name === null ? null : state === null ? name : words.measure[state](name)
  const said = [given, calm(department)].filter((part) => part !== null)
  return { helpedBy: said.join(' · ') || null, law: mayStand ? calm(step.law) : null }
}

/** The next appointment, when it is for all or for somebody of the page. Where they meet is never on paper (HG-22). */
function nextMeeting({ next }: Circle, { onPage, language, may }: Page): FamilyPage['plan']['nextMeeting'] {
  if (!next || (next.personId !== null && !onPage.has(next.personId))) return null
  return {
    on: next.on,
    time: next.time,
    what: may(next.what) ? next.what : PAGE_WORDS[language].appointment,
  }
}
