import type {
  AssessmentHistory,
  AssessmentPage,
  GivenAnswer,
  Pickable,
  Picture,
  ShownInput,
  ShownPart,
} from './contract.ts'
import type { Definition, PartCode, PickFrom } from './definition-contract.ts'
import type { PictureFacts } from './facts-contract.ts'
import { currentDefinition } from './definition-rules.ts'
import { notAsked, type Instance } from './instance-rules.ts'
import { networkKey, personKey } from './people-rules.ts'
import * as rules from './picture-rules.ts'
import { prefill, type Prefilled } from './prefill-rules.ts'

type Answer = GivenAnswer & { question: string; subject: string; ours: boolean }
type StoredPart = Pick<ShownPart, 'reason' | 'secondsSpent' | 'version'> & {
  part: PartCode
  status: 'empty' | 'prefilled' | 'confirmed' | 'skipped'
}

/** Every input with what is fetched, what my department has answered, and what others have answered and shared. */
export function shownInputs(
  instances: readonly Instance[],
  fetched: readonly Prefilled[],
  answers: readonly Answer[],
): ShownInput[] {
  return instances.map(({ part, question, subject, name, personId, contentClass }) => {
    const isOf = (row: { question: string; subject: string }) =>
      row.question === question.code && row.subject === subject
    const given = answers.filter(isOf)
    const mine = given.find(({ ours }) => ours) ?? null
    const theirs = given.filter(({ ours }) => !ours)
    const found = fetched.find(isOf)
    const prefilled = found ? valueOf(found) : null
    const state = rules.stateOf(mine, theirs, prefilled)
    const about = {
      part,
      question: question.code,
      subject,
      name,
      personId,
      class: contentClass,
      optional: question.optional,
    }
    return { ...about, state, mine, theirs, prefilled, grounds: found?.grounds ?? [] }
  })
}

function valueOf({ value, source, on }: Prefilled): ShownInput['prefilled'] {
  return value !== null && source !== null && on !== null ? { value, source, on } : null
}

/** The six parts with their status and counts, in the definition's order. */
export function shownParts(
  definition: Definition,
  stored: readonly StoredPart[],
  inputs: readonly rules.Standing[],
): ShownPart[] {
  return definition.parts.map(({ code: part, minutes }) => {
    const own = inputs.filter((input) => input.part === part)
    const tally = rules.tallyOf(own.map(({ state }) => state))
    const row = stored.find((candidate) => candidate.part === part)
    const status = rules.statusOfPart(row?.status ?? 'empty', tally)
    const waiting = own.filter(rules.isWaiting).length
    return {
      part,
      status,
      reason: row?.reason ?? null,
      secondsSpent: row?.secondsSpent ?? 0,
      version: row?.version ?? 1,
      minutesLeft: rules.minutesLeftOf(minutes, status, own.length, waiting),
      ...tally,
      waiting,
    }
  })
}

/** What the picks may hold, as this reader sees them: keys with words. */
export function pickableOf(facts: PictureFacts): AssessmentPage['pickable'] {
  const bare = { on: null, department: null }
  const someone = { ...bare, adult: true, sibling: false }
  return {
    people: facts.people.map(({ personId, givenName: words, part, age }) => ({
      ...bare,
      key: personKey(personId),
      words,
      adult: age >= facts.adultFrom,
      sibling: part === 'sibling' && age < facts.adultFrom,
    })),
    network: facts.network.map(({ networkPersonId, name }) => ({
      ...someone,
      key: networkKey(networkPersonId),
      words: name,
    })),
    notes: facts.notes.map(({ noteId, subject, on, department }) => ({
      ...someone,
      key: noteId,
      words: subject,
      on,
      department,
    })),
  }
}

/** What a question's pick may choose from, in the order it is shown. */
export function choicesFor(
  pickFrom: PickFrom,
  { people, network, notes }: AssessmentPage['pickable'],
): Pickable[] {
  const lists: Record<PickFrom, Pickable[]> = {
    people,
    adults: people.filter(({ adult }) => adult),
    siblings: people.filter(({ sibling }) => sibling),
    adults_and_network: [...network, ...people.filter(({ adult }) => adult)],
    people_and_network: [...network, ...people],
    notes,
  }
  return lists[pickFrom]
}

/** Where the picture stands: minutes left, what waits, and why it cannot be finished yet. */
export function standingOf(
  finishedAt: string | null,
  parts: readonly ShownPart[],
  inputs: readonly rules.Standing[],
): Pick<Picture, 'minutesLeft' | 'next' | 'whyNotFinish'> {
  const next = finishedAt === null ? rules.nextInput(parts, inputs) : null
  return {
    minutesLeft: finishedAt === null ? rules.minutesLeft(parts) : 0,
    next: next && { part: next.part, question: next.question, subject: next.subject },
    whyNotFinish: rules.whyNotFinish(finishedAt, parts),
  }
}

type PictureRow = {
  assessmentId: string
  definition: string
  startedAt: string
  startedBy: string
  withPersons: readonly string[]
  finishedAt: string | null
  version: number
  parts: readonly StoredPart[]
}
type ReadFacts = {
  row: PictureRow | null
  definition: Definition
  facts: PictureFacts
  hasBasis: boolean
  instances: readonly Instance[]
  inputs: readonly ShownInput[]
  parts: readonly ShownPart[]
}

/** The page of one reader but for who else reads and what is hidden. */
export function pageOf(read: ReadFacts): Omit<AssessmentPage, 'readers' | 'hidden'> {
  const { row, definition, facts, inputs, parts } = read
  const underWay = row !== null && row.finishedAt === null
  const why = rules.whyNotStart({ hasBasis: read.hasBasis, underWay, taking: [], withPersons: [] })
  const { inputs: number, prefilled } = rules.tallyOf(freshStates(read))
  return {
    today: facts.today,
    picture: row && {
      ...headOf(row, facts.people),
      version: row.version,
      parts: [...parts],
      inputs: [...inputs],
      ...standingOf(row.finishedAt, parts, inputs),
    },
    ready: { inputs: number, prefilled, minutes: rules.budgetOf(definition) },
    whyNotStart: why === 'not_taking_part' ? null : why,
    people: facts.people.map(({ personId, givenName: name, part, age, participates }) => ({
      personId,
      name,
      part,
      age,
      participates,
    })),
    notAsked: notAsked(definition, read.instances, facts.people).map(({ givenName }) => givenName),
    pickable: pickableOf(facts),
    measures: measuresAsked(facts, inputs),
  }
}

/** How the inputs of a new picture would stand: fetched or open. */
function freshStates({ facts }: ReadFacts): ShownInput['state'][] {
  return prefill(currentDefinition, facts).map(({ value }) => (value === null ? 'open' : 'prefilled'))
}

function measuresAsked(facts: PictureFacts, inputs: readonly ShownInput[]): AssessmentPage['measures'] {
  const asked = new Set(inputs.map(({ subject }) => subject))
  return facts.measures
    .filter(({ measureId }) => asked.has(measureId))
    .map(({ measureId, name, startedOn, endedOn, department }) => ({
      measureId,
      name,
      startedOn,
      endedOn,
      department,
    }))
}

function headOf(row: PictureRow, people: PictureFacts['people']) {
  const { assessmentId, definition, startedAt, startedBy, finishedAt } = row
  const madeWith = row.withPersons.flatMap((personId) => {
    const person = people.find((candidate) => candidate.personId === personId)
    return person ? [{ personId, name: person.givenName }] : []
  })
  return { assessmentId, definition, startedAt, startedBy, madeWith, finishedAt }
}

/** One picture in the list of all, with the minutes that were spent on it (R-ASM-02). */
export function historyOf(row: PictureRow, people: PictureFacts['people']): AssessmentHistory[number] {
  const seconds = row.parts.reduce((sum, part) => sum + part.secondsSpent, 0)
  const parts = row.parts.map(({ part, status, reason, secondsSpent }) => ({
    part,
    status,
    reason,
    secondsSpent,
  }))
  return { ...headOf(row, people), minutesSpent: Math.round(seconds / 60), parts }
}
