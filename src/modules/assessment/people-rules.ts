import type { Source } from './definition-contract.ts'
import type { Filled, PictureFacts } from './facts-contract.ts'
import type { Instance } from './instance-rules.ts'

type Filler = (facts: PictureFacts, instance: Instance) => Filled | null
type AboutPeople = Extract<
  Source,
  | 'network'
  | 'strengths'
  | 'household'
  | 'custody'
  | 'interpreter'
  | 'reach'
  | 'cases'
  | 'wish'
  | 'trusted'
  | 'siblings'
  | 'important'
>

/** A person of the family or of the network among the answers of a pick. */
export const personKey = (personId: string): string => `p:${personId}`
export const networkKey = (networkPersonId: string): string => `n:${networkPersonId}`

/** The keys of a pick as one value, in the order they were found. */
export function picked(keys: readonly string[], most: number): string {
  return keys.slice(0, most).join(',')
}

export function keysOf(value: string): string[] {
  return value === '' ? [] : value.split(',')
}

const howMany = ['one', 'two', 'three'] as const
const mostOf = ({ question }: Instance) => (question.kind === 'pick' ? question.most : 0)

/** Rows about people carry no day of their own: they are as fresh as the reading. */
function people(keys: readonly string[], facts: PictureFacts, instance: Instance): Filled | null {
  return keys.length === 0 ? null : { value: picked(keys, mostOf(instance)), on: facts.today }
}

function words(text: string | null, on: string): Filled | null {
  return text === null || text === '' ? null : { value: text, on }
}

/** Parents with custody of a young person who takes part. */
function custody(facts: PictureFacts): string[] {
  const young = new Set(
    facts.people
      .filter(({ part, participates }) => part === 'young' && participates)
      .map(({ personId }) => personId),
  )
  return [
    ...new Set(
      facts.custody.filter(({ childId }) => young.has(childId)).map(({ parentId }) => personKey(parentId)),
    ),
  ]
}

/** An interpreter is noted, or everyone who takes part speaks Danish; otherwise it must be asked (R-ASM-09). */
function interpreter({ family, people: all, today }: PictureFacts): Filled | null {
  if (family.interpreter) return { value: 'yes', on: today }
  const taking = all.filter(({ participates }) => participates)
  return taking.length > 0 && taking.every(({ language }) => language === 'da')
    ? { value: 'no', on: today }
    : null
}

/** Departments with an open case; when none is known, nothing is known (R-ASM-09). */
function departments({ cases }: PictureFacts): Filled | null {
  const open = new Set(cases.map(({ department }) => department))
  const [newest] = cases
  return newest ? { value: howMany[open.size - 1] ?? 'more', on: newest.on } : null
}

function strengths(facts: PictureFacts): Filled | null {
  const quote = facts.quotes.find(({ kind }) => kind === 'strength')
  return words(facts.family.strengths, facts.today) ?? (quote ? { value: quote.words, on: quote.on } : null)
}

/** What matters most, in the family's words: the first goal of now, else a parent's newest wish (R-ASM-08). */
function important(facts: PictureFacts): Filled | null {
  const goal = facts.goals.find((row) => row.class === 'CONF')
  if (goal) return { value: goal.words, on: goal.on }
  const parents = new Set(
    facts.people.filter(({ part }) => part === 'parent').map(({ personId }) => personId),
  )
  const wish = facts.quotes.find(({ kind, personId }) => kind === 'wish' && parents.has(personId))
  return wish ? { value: wish.words, on: wish.on } : null
}

function wish({ quotes }: PictureFacts, { personId }: Instance): Filled | null {
  const own = quotes.find((quote) => quote.kind === 'wish' && quote.personId === personId)
  return own ? { value: own.words, on: own.on } : null
}

/** Answers about people and in their own words. */
export const peopleFillers: { fill: Record<AboutPeople, Filler> } = {
  fill: {
    network: (facts, instance) =>
      people(
        facts.network.map((row) => networkKey(row.networkPersonId)),
        facts,
        instance,
      ),
    household: (facts, instance) =>
      people(
        facts.people.filter(({ atHome }) => atHome).map(({ personId }) => personKey(personId)),
        facts,
        instance,
      ),
    custody: (facts, instance) => people(custody(facts), facts, instance),
    trusted: (facts, instance) =>
      people(
        facts.network
          .filter(({ wantedBy }) => wantedBy === instance.personId)
          .map((row) => networkKey(row.networkPersonId)),
        facts,
        instance,
      ),
    siblings: (facts, instance) =>
      people(
        facts.people
          .filter(({ part, age }) => part === 'sibling' && age < facts.adultFrom)
          .map(({ personId }) => personKey(personId)),
        facts,
        instance,
      ),
    strengths,
    interpreter,
    reach: ({ family, today }) => words(family.reachHint, today),
    cases: departments,
    wish,
    important,
  },
}
