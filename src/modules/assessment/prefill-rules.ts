import type { Definition, Source } from './definition-contract.ts'
import type { Filled, Ground, PictureFacts } from './facts-contract.ts'
import { historyFillers } from './history-rules.ts'
import { atTheTable, instancesOf, type Instance } from './instance-rules.ts'
import { peopleFillers } from './people-rules.ts'

export type Filler = (facts: PictureFacts, instance: Instance) => Filled | null
export type Grounder = (facts: PictureFacts, instance: Instance) => Ground[]

/** A prefilled answer to one input, with where it is from; `value` null when there are only lines to judge by. */
export type Prefilled = {
  question: string
  subject: string
  value: string | null
  source: Source | 'former' | null
  on: string | null
  grounds: Ground[]
}

const fillers: Record<Source, Filler> = { ...peopleFillers.fill, ...historyFillers.fill }
const grounders: Partial<Record<Source, Grounder>> = historyFillers.ground

const mostGrounds = 5

/**
 * What can be fetched for each input from rows the reader can see (R-ASM-02: parts 1 to 3 prefilled). It is computed when it
 * is read and copied nowhere. What concerns somebody who does not take part is left out, and a value is only ever drawn from
 * ordinary rows: nothing about health or offences changes its class on the way (security.md 4.1).
 */
export function prefill(
  definition: Definition,
  facts: PictureFacts,
  instances: readonly Instance[] = instancesOf(definition, facts),
): Prefilled[] {
  const shown = onTheTable(facts)
  return instances.map((instance) => {
    const { from, code } = instance.question
    const grounds = (from && grounders[from]?.(shown, instance)) ?? []
    const fetched = from === null ? null : fitting(fillers[from](shown, instance), instance)
    const former = fetched ? null : fitting(formerAnswer(shown, instance), instance)
    return {
      question: code,
      subject: instance.subject,
      value: fetched?.value ?? former?.value ?? null,
      source: fetched ? from : former ? 'former' : null,
      on: fetched?.on ?? former?.on ?? null,
      grounds: grounds.slice(0, mostGrounds),
    }
  })
}

/** The facts without whatever concerns somebody who does not take part. */
export function onTheTable(facts: PictureFacts): PictureFacts {
  const only = <T extends { personId: string | null }>(rows: readonly T[]) =>
    rows.filter(({ personId }) => atTheTable(personId, facts.people))
  return {
    ...facts,
    cases: only(facts.cases),
    notes: only(facts.notes),
    measures: only(facts.measures),
    quotes: only(facts.quotes),
    goals: only(facts.goals),
    steps: only(facts.steps),
  }
}

/** Nobody's words are cut to fit: what is too long for the field is no answer to it. */
function fitting(filled: Filled | null, { question }: Instance): Filled | null {
  if (filled === null || filled.value === '') return null
  if (question.kind === 'text' && filled.value.length > question.most) return null
  if (question.kind === 'choice' && !question.choices.some(({ value }) => value === filled.value)) return null
  return filled
}

/** What the department answered in the last finished picture: asked once (WCAG 3.3.7), unless it must be asked anew. */
function formerAnswer({ former }: PictureFacts, { question, subject }: Instance): Filled | null {
  if (question.anew) return null
  return former.find((answer) => answer.question === question.code && answer.subject === subject) ?? null
}
