import type { Day } from '#core/day.ts'
import type { DocumentLanguage } from '#core/document.ts'
import { hardWordsIn } from '#modules/wording/rules.ts'
import type { FamilyPage, ShownGoal, ShownPlan, ShownStep } from './contract.ts'
import { PAGE_WORDS } from './page-words.ts'
import { isOpen } from './step-rules.ts'

/** How much one A4 page holds beside five goals: a longer one is not read (report 7.1.3). */
export const pageLimits = { quotes: 3, strengths: 6, doneStepsPerGoal: 1 } as const

/** What stands around the plan on the page: who the family calls, and when they meet next. */
export type Circle = {
  family: string
  on: Day
  contacts: readonly { givenName: string; phone: string | null }[]
  next: { on: Day; time: string; what: string; personId: string | null } | null
}

/**
 * The page the whole family may read (ux.md 2.6; R-CON-02, R-CON-03): of what `shown` holds for its reader, only goals
 * worked on now, of ordinary class, of the family or of persons whose things may stand there. Staff's texts with a word
 * that frightens stay out, also when the list of words has grown since they were written (R-STG-01). The family's own
 * words are theirs: verbatim whatever they are.
 */
export function familyPageOf(shown: ShownPlan, circle: Circle, language: DocumentLanguage): FamilyPage {
  const onPage = new Set(shown.people.filter((person) => person.onFamilyPage).map(({ personId }) => personId))
  const quotes = shown.quotes.filter(({ replacedOn }) => replacedOn === null)
  const wishes = quotes
    .filter(({ kind, personId }) => kind === 'wish' && onPage.has(personId))
    .slice(0, pageLimits.quotes)
  const strengths = quotes
    .filter(({ kind, personId }) => kind === 'strength' && onPage.has(personId))
    .slice(0, pageLimits.strengths)
  const now = shown.goals.filter(({ stage }) => stage === 'now')
  const goals = now.filter(
    (goal) => goal.class === 'CONF' && (goal.personId === null || onPage.has(goal.personId)),
  )
  const steps = goals.map((goal) => stepsOnPage(goal, onPage))
  return {
    plan: {
      family: hardWordsIn(circle.family).length === 0 ? circle.family : '',
      on: shown.versionOn ?? circle.on,
      version: Math.max(1, shown.versionNo),
      quotes: wishes.map(({ words, who, on }) => ({ text: words, who, on })),
      goals: goals.map((goal, index) => goalOnPage(goal, steps[index] ?? [], { onPage, language })),
      goingWell: strengths.map(({ words }) => words),
      agreement: shown.agreement
        .filter(({ personId }) => onPage.has(personId))
        .map(({ givenName, state, on }) => {
          const answer = onPaper[state]
          return { name: givenName, answer, on: answer === 'not-asked' ? null : on }
        }),
      contacts: circle.contacts.map(({ givenName, phone }) => ({
        name: givenName,
        role: PAGE_WORDS[language].yourContact,
        phone: phone ?? PAGE_WORDS[language].noPhone,
      })),
      nextMeeting: nextMeeting(circle, onPage, language),
    },
    leftOut:
      now.length -
      goals.length +
      openSteps(goals) -
      steps.flat().filter(isOpen).length +
      quotes.length -
      wishes.length -
      strengths.length,
  }
}

const onPaper = {
  yes: 'yes',
  no: 'no',
  could_not_answer: 'could-not-answer',
  not_asked: 'not-asked',
  ask_again: 'not-asked',
} as const

function openSteps(goals: readonly ShownGoal[]): number {
  return goals.flatMap(({ steps }) => steps).filter(isOpen).length
}

/** Open steps and what was done last, so that the page shows that something happens. */
function stepsOnPage(goal: ShownGoal, onPage: ReadonlySet<string>): ShownStep[] {
  const mayStand = (step: ShownStep) =>
    hardWordsIn(`${step.what} ${step.waitingFor ?? ''}`).length === 0 &&
    (step.ownerPerson === null || onPage.has(step.ownerPerson))
  const steps = goal.steps.filter(mayStand)
  const done = steps
    .filter(({ status }) => status === 'done')
    .toSorted((a, b) => b.dueOn.localeCompare(a.dueOn))
    .slice(0, pageLimits.doneStepsPerGoal)
  return steps.filter((step) => isOpen(step) || done.includes(step))
}

type Page = { onPage: ReadonlySet<string>; language: DocumentLanguage }

function goalOnPage(
  goal: ShownGoal,
  steps: readonly ShownStep[],
  { onPage, language }: Page,
): FamilyPage['plan']['goals'][number] {
  const words = PAGE_WORDS[language]
  return {
    words: goal.words,
    whose: goal.person ?? words.wholeFamily,
    scaleNow: goal.scaleNow,
    scaleThen: goal.scaleThen,
    scaleBy: goal.scaleByPerson !== null && onPage.has(goal.scaleByPerson) ? goal.scaleBy : null,
    helps: goal.helps !== null && hardWordsIn(goal.helps).length === 0 ? [goal.helps] : [],
    steps: steps.map(({ what, owner, dueOn, status, waitingFor }) => ({
      what,
      who: owner,
      by: dueOn,
      status: status === 'cannot_yet' && waitingFor ? words.waitingFor(waitingFor) : words.status[status],
    })),
  }
}

/** The next appointment, when it is for all or for somebody of the page. Where they meet is never on paper (HG-22). */
function nextMeeting(
  { next }: Circle,
  onPage: ReadonlySet<string>,
  language: DocumentLanguage,
): FamilyPage['plan']['nextMeeting'] {
  if (!next || (next.personId !== null && !onPage.has(next.personId))) return null
  return {
    on: next.on,
    time: next.time,
    what: hardWordsIn(next.what).length === 0 ? next.what : PAGE_WORDS[language].appointment,
  }
}
