import type { Day } from '#core/day.ts'
import * as draw from '#core/document.ts'
import type { Block, DocumentLanguage, Fact, Mark, PrintDocument } from '#core/document.ts'
import { writtenDay, writtenDayInWords, writtenDayWithoutYear } from '#core/written-day.ts'
import { PLAN_WORDS } from './plan-words.ts'
import type { PlanWords } from './plan-words.ts'

/** What one reader of the plan may see of it, in words ready for paper. Holds no personal numbers and no statuses of people. */
export type PlanOnPaper = {
  /** 'Familien Birk'. */
  family: string
  on: Day
  version: number
  /** What the family has said, verbatim. The first is the largest text on the page. */
  quotes: readonly { text: string; who: string; on: Day }[]
  /** In the order the family has given them; at most three are active at a time (R-PLN-02). */
  goals: readonly PlanGoal[]
  goingWell: readonly string[]
  agreement: readonly { name: string; answer: PlanAnswer; on: Day | null }[]
  /** The municipality's people. `role` in plain words. */
  contacts: readonly { name: string; role: string; phone: string }[]
  /** What the family can always call or write to. */
  wayIn?: { phone: string | null; number: number; address: string | null }
  /** `time` as '16.00'; `what` in a sentence: 'Line og Jonas kommer hjem til jer.' */
  nextMeeting: { on: Day; time: string | null; what: string } | null
}

type PlanGoal = {
  words: string
  whose: string
  /** The family's own number from 0 to 10, never set by staff and never compared with anybody's. */
  scaleNow?: number | null
  scaleThen?: number | null
  /** The number they wish for, and by what they will see that it moves. */
  scaleWished?: number | null
  signs?: string | null
  scaleBy?: string | null
  /** `status` as a word: 'I gang', 'Kan ikke endnu – venter på klub'. */
  steps: readonly PlanStep[]
  helps: readonly string[]
  /** Help with it cannot wait, so it stands first (R-PLN-05). */
  first?: boolean
}

/** `helpedBy` as 'Fritidspas: ja · Familieafdelingen'; `law` as 'Barnets lov § 32'. */
type PlanStep = {
  what: string
  who: string
  by: Day
  status: string
  first?: boolean
  helpedBy?: string | null
  law?: string | null
}

/** 'not-asked' leaves the boxes empty, to be ticked on the paper. */
type PlanAnswer = 'yes' | 'no' | 'could-not-answer' | 'not-asked'

/**
 * The family's plan on paper (report 7.1.3; R-PLN-01, R-STG-01, R-STG-04; ux.md 2.6): their words first, then what
 * they want, who does what, what goes well, and whom to call. A normal plan fills one A4 page.
 * `plan` holds only what its reader may see. The instant of printing is an argument.
 */
export function planDocument(
  plan: PlanOnPaper,
  printedAt: Date,
  language: DocumentLanguage = 'da',
): PrintDocument {
  const words: PlanWords = PLAN_WORDS[language]
  const subtitle = [plan.family, writtenDay(plan.on, language), words.version(plan.version)].join(' · ')
  return draw.printDocument(
    { language, title: words.title, subtitle, confidentiality: words.confidential },
    printedAt,
    [
      ...plan.quotes.map(({ text, who, on }) => draw.quote(text, who, writtenDay(on, language))),
      ...goals(plan, words),
      ...steps(plan, words, language),
      ...closing(plan, words, language),
      draw.note(words.danger),
    ],
  )
}

function goals(plan: PlanOnPaper, words: PlanWords): Block[] {
  if (plan.goals.length === 0) return []
  const hasScale = plan.goals.some((goal) => marks(goal, words).length > 0)
  return [
    draw.heading(1, words.goals),
    ...(hasScale ? [draw.paragraph(`${words.scaleAsk} ${words.ends}`)] : []),
    ...plan.goals.flatMap((goal, index) => oneGoal(goal, index + 1, words)),
  ]
}

function oneGoal(goal: PlanGoal, number: number, words: PlanWords): Block[] {
  const given = marks(goal, words)
  return [
    draw.heading(
      2,
      `${goal.first ? words.goalFirst(number, goal.whose) : words.goal(number, goal.whose)}: “${goal.words}”`,
    ),
    ...(given.length > 0 ? [draw.scale('', given)] : []),
    ...moves(goal, words),
    ...(goal.helps.length > 0 ? [draw.paragraph(draw.strong(words.helps), ` ${goal.helps.join(', ')}`)] : []),
  ]
}

/** The wish and its signs on one line, so that three goals still fit one page. */
function moves({ scaleWished, signs }: PlanGoal, words: PlanWords): Block[] {
  const said = [scaleWished == null ? null : words.wished(scaleWished), signs ? words.signs(signs) : null]
  const line = said.filter((part) => part !== null).join(' ')
  return line === '' ? [] : [draw.paragraph(line)]
}

function marks({ scaleNow, scaleThen, scaleBy }: PlanGoal, words: PlanWords): Mark[] {
  const now: Mark[] =
    scaleNow == null ? [] : [{ value: scaleNow, at: 'now', words: words.now(scaleNow, scaleBy ?? null) }]
  const then: Mark[] =
    scaleThen == null ? [] : [{ value: scaleThen, at: 'then', words: words.before(scaleThen) }]
  return [...then, ...now]
}

/** One table for all goals: it answers 'who does what?' at a glance, and it is what hangs on the refrigerator. */
function steps(plan: PlanOnPaper, words: PlanWords, language: DocumentLanguage): Block[] {
  const rows = plan.goals.flatMap((goal, index) =>
    goal.steps.map((step) => [
      String(index + 1),
      step.first ? words.nowFirst(step.what) : step.what,
      step.who,
      writtenDayWithoutYear(step.by, language),
      step.status,
    ]),
  )
  if (rows.length === 0) return []
  const columns = [
    draw.column(words.goalColumn, 1),
    draw.column(words.step, 5.6),
    draw.column(words.who, 2.6),
    draw.column(words.by, 1.8),
    draw.column(words.status, 3.8),
  ]
  return [draw.heading(1, words.steps), draw.table('', columns, rows), ...grounds(plan, words)]
}

/**
 * One line for all goals: the measures, the departments and the laws they are given under, each said once. The table stays
 * what hangs on the refrigerator; the family can show this line to an authority.
 */
function grounds(plan: PlanOnPaper, words: PlanWords): Block[] {
  const said = new Map<string, Set<number>>()
  for (const [index, { steps: taken }] of plan.goals.entries())
    for (const { helpedBy, law } of taken) {
      const ground = [helpedBy, law].filter((part) => part != null).join(' · ')
      if (ground !== '') said.set(ground, (said.get(ground) ?? new Set()).add(index + 1))
    }
  if (said.size === 0) return []
  const lines = [...said].map(([ground, goals]) => words.ground([...goals].join(', '), ground))
  return [draw.paragraph(draw.strong(words.grounds), ` ${lines.join(' ')}`)]
}

function closing(plan: PlanOnPaper, words: PlanWords, language: DocumentLanguage): Block[] {
  const strengths =
    plan.goingWell.length > 0 ? [draw.heading(1, words.strengths), draw.list(plan.goingWell)] : []
  const contacts = plan.contacts.map(({ name, role, phone }) => ({
    label: name,
    value: [unbroken(phone), role].join(', '),
  }))
  const reach = [...contacts, ...alwaysThere(plan, words)]
  const people = reach.length > 0 ? [draw.heading(1, words.people), draw.facts(reach)] : []
  return [
    draw.beside(strengths, people),
    ...agreement(plan, words, language),
    ...nextMeeting(plan, words, language),
  ]
}

/** The one number and the one address, below those the family knows by name; the address breaks before its @ and nowhere else. */
function alwaysThere({ wayIn }: PlanOnPaper, words: PlanWords): Fact[] {
  if (!wayIn) return []
  const { phone, number, address } = wayIn
  return [
    ...(phone === null ? [] : [{ label: words.always, value: words.callAndSay(unbroken(phone), number) }]),
    ...(address === null ? [] : [{ label: words.write, value: address.replace('@', '\n@') }]),
  ]
}

function agreement(plan: PlanOnPaper, words: PlanWords, language: DocumentLanguage): Block[] {
  if (plan.agreement.length === 0) return []
  const answers = plan.agreement.map(({ name, answer, on }) => {
    const options = [
      { text: words.yes, checked: answer === 'yes' },
      { text: words.no, checked: answer === 'no' },
      { text: words.couldNotAnswer, checked: answer === 'could-not-answer' },
    ]
    return draw.checkboxes(name, options, on === null ? '' : writtenDay(on, language))
  })
  return [draw.heading(1, words.agree), ...answers]
}

function nextMeeting(
  { nextMeeting: meeting }: PlanOnPaper,
  words: PlanWords,
  language: DocumentLanguage,
): Block[] {
  if (meeting === null) return []
  const day = writtenDayInWords(meeting.on, language)
  const when = day.charAt(0).toUpperCase() + day.slice(1)
  const time = meeting.time === null ? '' : ` ${words.at(meeting.time)}`
  return [
    draw.heading(1, words.nextMeeting),
    draw.paragraph(draw.strong(`${when}${time}`), `. ${meeting.what}`),
  ]
}

/** A telephone number is read in one go: its spaces do not end a line. */
function unbroken(phone: string): string {
  return phone.replaceAll(' ', '\u00A0')
}
