import type { Context } from '#core/context.ts'
import { addDays, age, today } from '#core/day.ts'
import { found } from '#core/refusal.ts'
import { currentDefinition, definitionOf } from './definition-rules.ts'
import type { PictureFacts } from './facts-contract.ts'
import { getFacts } from './facts-queries.ts'
import { asAnswered, instancesOf } from './instance-rules.ts'
import { shownInputs, shownParts } from './page-rules.ts'
import { prefill } from './prefill-rules.ts'
import { findAssessment, listAnswers, listFormerAnswers } from './queries.ts'

/** Contacts of the last three months say how often and when we meet. */
const contactDays = 90

/** What this reader can see of the family, ready to prefill from. Nothing of it is kept. */
export async function readFacts({ tx, actor, now }: Context, familyId: string) {
  const day = today(now)
  const row = found(
    await getFacts(tx, familyId, { now, today: day, since: addDays(day, -contactDays) }),
    'Familien',
  )
  const { adultFrom, hasBasis, people, ...rest } = row
  if (adultFrom === null) throw new Error('the municipality lacks the legal parameter ADULT_FROM')
  const former = await listFormerAnswers(tx, familyId, actor.departments)
  const aged = people.map(({ birthDate, ...person }) => ({ ...person, age: age(birthDate, day) }))
  const facts: PictureFacts = { ...rest, today: day, adultFrom, people: aged, former }
  return { facts, hasBasis }
}

/**
 * One picture as this reader sees it, or with null the one under way, else the last: inputs with what is fetched and
 * answered, and the standing of each part. A finished picture stands as it was answered; nothing is fetched into it.
 */
export async function readPicture(context: Context, familyId: string, assessmentId: string | null) {
  const { tx, actor } = context
  const { facts, hasBasis } = await readFacts(context, familyId)
  const row = (await findAssessment(tx, familyId, assessmentId)) ?? null
  const definition = row ? definitionOf(row.definition) : currentDefinition
  const answers = row ? await listAnswers(tx, familyId, row.assessmentId, actor.departments) : []
  const subjects = new Set(answers.map(({ subject }) => subject))
  const isOver = row !== null && row.finishedAt !== null
  const instances = instancesOf(definition, isOver ? asAnswered(facts, subjects) : facts, subjects)
  const inputs = shownInputs(instances, isOver ? [] : prefill(definition, facts, instances), answers)
  const parts = shownParts(definition, row?.parts ?? [], inputs)
  return { row, definition, facts, hasBasis, instances, inputs, parts }
}
export type ReadPicture = Awaited<ReturnType<typeof readPicture>>
