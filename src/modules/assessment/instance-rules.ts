import type { ContentClass } from '#core/fields.ts'
import type { Definition, PartCode, Question, Scope } from './definition-contract.ts'
import type { MeasureFact, PersonFact, PictureFacts } from './facts-contract.ts'

/** A question asked about one subject: one input on the screen. */
export type Instance = {
  part: PartCode
  question: Question
  /** 'family', a person's id or a measure's id. */
  subject: string
  name: string | null
  personId: string | null
  contentClass: ContentClass
}

type Subject = {
  subject: string
  name: string | null
  personId: string | null
  contentClass: ContentClass | null
}

/** The people who are asked about: the young people who take part, and the parents who do (R-CON-03). */
export function peopleAsked(scope: 'young' | 'parent', people: readonly PersonFact[]): PersonFact[] {
  const parts = scope === 'young' ? ['young'] : ['parent', 'step_parent']
  return people.filter((person) => person.participates && parts.includes(person.part))
}

/**
 * Every input of the picture, in the order it is asked. A scope has at most so many subjects as the definition says, the
 * eldest first; subjects that are answered already come before others, so that nothing answered falls out of sight.
 */
export function instancesOf(
  definition: Definition,
  facts: Pick<PictureFacts, 'people' | 'measures'>,
  answered: ReadonlySet<string> = new Set(),
): Instance[] {
  const subjects = (scope: Scope) =>
    scope === 'family' ? family : chosen(subjectsOf(scope, facts), answered, definition.atMost[scope])
  return definition.parts.flatMap(({ code: part, questions }) =>
    questions.flatMap((question) =>
      subjects(question.scope).map(({ contentClass, ...subject }) => ({
        part,
        question,
        ...subject,
        contentClass: contentClass ?? question.contentClass,
      })),
    ),
  )
}

const family: readonly Subject[] = [{ subject: 'family', name: null, personId: null, contentClass: null }]

function subjectsOf(
  scope: 'young' | 'parent' | 'measure',
  facts: Pick<PictureFacts, 'people' | 'measures'>,
): Subject[] {
  if (scope === 'measure')
    return facts.measures.filter((row) => atTheTable(row.personId, facts.people)).map(ofMeasure)
  return peopleAsked(scope, facts.people).map(({ personId, givenName }) => ({
    subject: personId,
    name: givenName,
    personId,
    contentClass: null,
  }))
}

/** An answer about a measure is as secret as the measure itself. */
function ofMeasure({ measureId, name, personId, class: contentClass }: MeasureFact): Subject {
  return { subject: measureId, name, personId, contentClass }
}

function chosen(subjects: readonly Subject[], answered: ReadonlySet<string>, most: number): Subject[] {
  const kept = new Set(
    [...subjects]
      .sort((a, b) => Number(answered.has(b.subject)) - Number(answered.has(a.subject)))
      .slice(0, most)
      .map(({ subject }) => subject),
  )
  return subjects.filter(({ subject }) => kept.has(subject))
}

/**
 * Whether something about this person may lie on the table when the family looks on: it concerns the whole family, or
 * somebody who takes part. What concerns a sister of 19 who does not take part stays out (R-CON-03, HG-20).
 */
export function atTheTable(personId: string | null, people: readonly PersonFact[]): boolean {
  return personId === null || people.some((person) => person.personId === personId && person.participates)
}

/** Young people and parents who take part and are not asked about, since a picture has room for so many. */
export function notAsked(
  definition: Definition,
  instances: readonly Instance[],
  people: readonly PersonFact[],
): PersonFact[] {
  const asked = new Set(instances.map(({ personId }) => personId))
  const scopes = ['young', 'parent'] as const
  return scopes
    .filter((scope) =>
      definition.parts.some(({ questions }) => questions.some((question) => question.scope === scope)),
    )
    .flatMap((scope) => peopleAsked(scope, people))
    .filter(({ personId }) => !asked.has(personId))
}

/**
 * The facts as a finished picture needs them: whoever was answered about then still sits at the table, so that what was
 * answered stands although they have left since.
 */
export function asAnswered<T extends Pick<PictureFacts, 'people' | 'measures'>>(
  facts: T,
  answered: ReadonlySet<string>,
): T {
  const about = new Set(
    facts.measures.filter(({ measureId }) => answered.has(measureId)).map(({ personId }) => personId),
  )
  const people = facts.people.map((person) =>
    answered.has(person.personId) || about.has(person.personId) ? { ...person, participates: true } : person,
  )
  return { ...facts, people }
}
