import { age, dayReachingAge, today, type Day } from '#core/day.ts'
import { hardWordsIn, type HardWord } from '#modules/wording/rules.ts'
import type { PageContent, PageLine, SectionName } from './contract.ts'
import type { PageClass, PreparedLine, PreparedPage, Recipient } from './staff-contract.ts'

type Appointment = {
  appointmentId: string
  personId: string | null
  startsAt: string
  state: string
  what: string
  staff: string
}
type Promised = {
  promiseId: string
  toPerson: string | null
  words: string
  dueOn: Day
  promiser: string
  keptAt: string | null
  brokenAt: string | null
}
type Goal = { goalId: string; personId: string | null; class: string; words: string; stage: string }
type Step = {
  stepId: string
  goalId: string
  what: string
  owner: string
  ownerStaff: string | null
  ownerPerson: string | null
  dueOn: Day
  status: string
}
type Quote = { quoteId: string; personId: string; words: string; on: string; replacedAt: string | null }

/** What a page is made from, as the colleague who prepares it may see it. */
export type PageFacts = {
  recipientId: string
  appointments: readonly Appointment[]
  promises: readonly Promised[]
  goals: readonly Goal[]
  steps: readonly Step[]
  quotes: readonly Quote[]
  /** Given names of the family's two contacts. */
  contacts: readonly string[]
  phone: string | null
  /** Words that the municipality has added to those that a family never meets. */
  hard: readonly HardWord[]
  now: Date
}

const most = { appointments: 5, promises: 8, quotes: 6 } as const
const plain: Omit<PageLine, 'text'> = { kind: 'plain', on: null, at: null, by: null }
const lines = (name: SectionName, all: PreparedLine[]) => ({ name, lines: all })

/**
 * What would stand on one person's page (HG-07; domain.md 7.8): their own next appointments and those of the whole family, what
 * was promised to them or to all, their own goals and the family's, their own words, and how to reach us. Never another
 * member's own things, and never a place (HG-22): where one meets is no field of a line. Staff's texts with a word that
 * frightens stay out and are counted (R-STG-01); the person's own words and goals are theirs, verbatim.
 */
export function preparedPage(facts: PageFacts, sensitive: boolean): PreparedPage {
  const { recipientId, hard, now } = facts
  const forThem = (personId: string | null) => personId === null || personId === recipientId
  const calm = (text: string) => hardWordsIn(text, hard).length === 0
  const hourAgo = now.getTime() - 3_600_000
  const meetings = facts.appointments
    .filter(
      ({ state, personId, startsAt }) =>
        state === 'planned' && forThem(personId) && Date.parse(startsAt) >= hourAgo,
    )
    .toSorted((a, b) => a.startsAt.localeCompare(b.startsAt))
    .slice(0, most.appointments)
  const promises = facts.promises
    .filter(({ keptAt, brokenAt, toPerson }) => keptAt === null && brokenAt === null && forThem(toPerson))
    .slice(0, most.promises)
  const goals = facts.goals.filter(
    ({ stage, personId, class: aClass }) =>
      stage === 'now' && (personId === null ? aClass === 'CONF' : personId === recipientId),
  )
  const shown = goals.filter(({ class: aClass }) => sensitive || aClass === 'CONF')
  const goalLines = (own: boolean) =>
    shown
      .filter(({ personId }) => (personId !== null) === own)
      .flatMap((goal) => [
        { ...plain, kind: 'goal' as const, key: `goal:${goal.goalId}`, text: goal.words },
        ...stepsOf(goal, facts, calm),
      ])
  const hidden = [...meetings.map(({ what }) => what), ...promises.map(({ words }) => words)].filter(
    (text) => !calm(text),
  ).length
  const sections = [
    lines(
      'meetings_ahead',
      meetings
        .filter(({ what }) => calm(what))
        .map(({ appointmentId, what, startsAt, staff }) => ({
          ...plain,
          key: `appointment:${appointmentId}`,
          text: what,
          at: startsAt,
          by: staff,
        })),
    ),
    lines(
      'promised',
      promises
        .filter(({ words }) => calm(words))
        .map(({ promiseId, words, dueOn, promiser }) => ({
          ...plain,
          key: `promise:${promiseId}`,
          text: words,
          on: dueOn,
          by: promiser,
        })),
    ),
    lines('own_goals', goalLines(true)),
    lines('shared_goals', goalLines(false)),
    lines(
      'own_words',
      facts.quotes
        .filter(({ personId, replacedAt }) => personId === recipientId && replacedAt === null)
        .slice(0, most.quotes)
        .map(({ quoteId, words, on }) => ({
          ...plain,
          kind: 'quote' as const,
          key: `quote:${quoteId}`,
          text: words,
          on,
        })),
    ),
    lines(
      'reach_us',
      [...facts.contacts, ...(facts.phone === null ? [] : [facts.phone])].map((text) => ({
        ...plain,
        key: `reach:${text}`,
        text,
      })),
    ),
  ]
  return {
    sections: sections.filter((section) => section.lines.length > 0),
    class: classOf(shown),
    hidden,
    sensitive: goals.some((goal) => goal.class !== 'CONF'),
  }
}

/** Open steps: of one's own goal those of oneself and of us, of the family's only one's own; never another member's. */
function stepsOf(goal: Goal, { steps, recipientId }: PageFacts, calm: (text: string) => boolean) {
  return steps
    .filter(
      ({ goalId, status, ownerPerson, ownerStaff, what }) =>
        goalId === goal.goalId &&
        !['done', 'not_needed'].includes(status) &&
        (ownerPerson === recipientId || (goal.personId !== null && ownerStaff !== null)) &&
        calm(what),
    )
    .map(({ stepId, what, dueOn, owner }) => ({
      ...plain,
      kind: 'step' as const,
      key: `step:${stepId}`,
      text: what,
      on: dueOn,
      by: owner,
    }))
}

/** The strictest class of what stands on the page; what the whole family may read of itself is confidential. */
function classOf(goals: readonly Goal[]): PageClass {
  if (goals.some((goal) => goal.class === 'ART10_CRIME')) return 'ART10_CRIME'
  if (goals.some((goal) => goal.class === 'ART9_HEALTH')) return 'ART9_HEALTH'
  return 'CONF'
}

/** The page as it is kept and read: without the lines that the colleague took away, and without what names a row. */
export function contentOf(page: PreparedPage, without: readonly string[]): PageContent {
  const sections = page.sections.map(({ name, lines: all }) => ({
    name,
    lines: all
      .filter(({ key }) => !without.includes(key))
      .map(({ kind, text, on, at, by }): PageLine => ({ kind, text, on, at, by })),
  }))
  return { sections: sections.filter(({ lines: left }) => left.length > 0) }
}

type Member = { personId: string; givenName: string; bornOn: Day; deceasedOn: Day | null }
type Kin = { fromPerson: string; toPerson: string; kind: string; custody: boolean }

/** Everybody living in the family, with their age today and who holds custody of them while they are under 18. */
export function recipientsOf(people: readonly Member[], kinship: readonly Kin[], now: Date): Recipient[] {
  const on = today(now)
  const living = people.filter(({ deceasedOn }) => deceasedOn === null)
  return living.map(({ personId, givenName, bornOn }) => {
    const adult = dayReachingAge(bornOn, 18) <= on
    const holders = kinship
      .filter((one) => one.toPerson === personId && one.kind === 'parent' && one.custody)
      .flatMap((one) => living.filter((holder) => holder.personId === one.fromPerson))
    return {
      personId,
      givenName,
      age: age(bornOn, on),
      adult,
      /** From 15 one answers for oneself (CONSENT_SELF_FROM), so the page begins as one's own. */
      begins: adult || dayReachingAge(bornOn, 15) <= on || holders.length === 0 ? 'own' : 'custody',
      custody: adult ? [] : holders.map((holder) => holder.givenName),
    }
  })
}

/** Who reads a page of this class today besides its recipient, by given name: the wall's rule, to be shown before it is released. */
export function alsoReadBy(recipient: Recipient, page: { audience: string; class: PageClass }): string[] {
  if (page.audience === 'own' || page.class === 'ART10_CRIME') return []
  return page.class === 'ART9_HEALTH' && recipient.age >= 15 ? [] : recipient.custody
}
