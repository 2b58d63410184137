import type { Context } from '#core/context.ts'
import { operation, theFamily } from '#core/operation.ts'
import { onTheTeam } from '#core/policy.ts'
import { found, Refusal } from '#core/refusal.ts'
import { listHardWords } from '#modules/wording/queries.ts'
import type { HardWord } from '#modules/wording/rules.ts'
import { answerReason, whyNotAnswer } from './answer-rules.ts'
import { answered, answerQuestion, type AnswerQuestion, type ShownInput } from './contract.ts'
import { choicesFor, pickableOf } from './page-rules.ts'
import { readPicture, type ReadPicture } from './picture-queries.ts'
import { findOwnAnswer, insertAnswer, updateAnswer, type AnswerToKeep } from './queries.ts'

/**
 * Answers one input, for the writer's department. Made for autosave: sending the same twice changes nothing, the last
 * change of a field wins, and whoever overwrote somebody is told whom and what (ux.md 3).
 */
export const answer = operation({
  kind: 'write',
  purpose: 'SAGSBEHANDLING',
  input: answerQuestion,
  output: answered,
  opens: theFamily,
  allow: onTheTeam,
  async run(context, input) {
    const read = await readPicture(context, input.familyId, input.assessmentId)
    if (found(read.row, 'Billedet').finishedAt !== null) {
      throw new Refusal(
        'conflict',
        'finished',
        'Billedet er gjort færdigt. Start et nyt, hvis noget har ændret sig.',
      )
    }
    const isOf = ({ question, subject }: ShownInput) =>
      question === input.question && subject === input.subject
    const shown = found(read.inputs.find(isOf), 'Spørgsmålet')
    const hard = await listHardWords(context.tx)
    return keep(context, input, toKeep(context, input, { read, shown, hard }))
  },
  audit: ({ familyId, assessmentId, question, unknown, acceptPrefilled }) => ({
    familyIds: [familyId],
    ids: { assessmentId },
    codes: { question, state: unknown ? 'unknown' : acceptPrefilled ? 'accepted' : 'answered' },
  }),
})

/** The answer as it will be kept: its class and person are the question's, never the writer's choice. */
function toKeep(
  { actor }: Context,
  input: AnswerQuestion,
  { read, shown, hard }: { read: ReadPicture; shown: ShownInput; hard: readonly HardWord[] },
): AnswerToKeep {
  const { familyId, assessmentId, question, subject } = input
  const { part, personId } = shown
  const department = found(actor.departments[0], 'Din afdeling')
  const about = { familyId, assessmentId, part, question, subject, personId, department, class: shown.class }
  const own = { source: null, sourceOn: null }
  if (input.unknown) return { ...about, ...own, value: null, state: 'unknown' }
  const value = checked(input, read, hard)
  if (value === null) return { ...about, ...own, value: null, state: 'prefilled' }
  if (!input.acceptPrefilled) return { ...about, ...own, value, state: 'answered' }
  if (shown.prefilled?.value !== value) {
    throw new Refusal(
      'conflict',
      'fetched-changed',
      'Det, vi hentede, er ændret imens. Se det nye, og svar igen.',
    )
  }
  return { ...about, value, state: 'accepted', source: shown.prefilled.source, sourceOn: shown.prefilled.on }
}

/** The value, or null when it is taken back; an empty text is no answer, nobody picked is one. */
function checked(
  { question: code, subject, value }: AnswerQuestion,
  { instances, facts }: ReadPicture,
  hard: readonly HardWord[],
): string | null {
  const instance = instances.find(
    (candidate) => candidate.question.code === code && candidate.subject === subject,
  )
  const { question } = found(instance, 'Spørgsmålet')
  if (value === null || (question.kind === 'text' && value.trim() === '')) return null
  const choices = question.kind === 'pick' ? choicesFor(question.pickFrom, pickableOf(facts)) : []
  const why = whyNotAnswer(question, value, new Set(choices.map(({ key }) => key)), hard)
  if (why) {
    const reason = answerReason(why, question, { value, hard })
    throw new Refusal('invalid', why, reason, { value: reason })
  }
  return value
}

async function keep(context: Context, input: AnswerQuestion, answer: AnswerToKeep) {
  const { tx, actor, now } = context
  const answeredAt = now.toISOString()
  const inserted = await insertAnswer(context, answer)
  if (inserted) return { version: inserted.version, answeredAt, replaced: null }
  const before = found(await findOwnAnswer(tx, answer), 'Svaret')
  const isSame = before.value === answer.value && before.state === answer.state
  if (isSame) return { version: before.version, answeredAt: before.at, replaced: null }
  const updated = await updateAnswer(context, answer, before.version)
  if (!updated) throw new Refusal('conflict', 'version', 'En kollega skriver samme sted lige nu. Prøv igen.')
  const wasSeen =
    before.version === input.version || before.state === 'prefilled' || before.staffId === actor.staffId
  return {
    version: updated.version,
    answeredAt,
    replaced: wasSeen ? null : { by: before.by, at: before.at, value: before.value },
  }
}
