import type { Context } from '#core/context.ts'
import { found } from '#core/refusal.ts'
import { markNoLongerConsented } from '#modules/family/basis-queries.ts'
import { giversFor } from './giver-rules.ts'
import {
  endSharesAbout,
  endSharesOf,
  getFacts,
  markTakenBack,
  type Facts,
  type QuestionRow,
  type SubjectRow,
} from './queries.ts'
import { sameQuestion, standOf } from './question-rules.ts'
import { hasLostConsent, type Taking } from './share-rules.ts'

type Ending = { facts: Facts; familyId: string; asked: QuestionRow; by: string }

/**
 * A no, or a yes taken back, also ends the yes that runs on the same question (HG-06): it is noted on it, and the shares that
 * rest on it are closed in this transaction, as the wall has it anyway (gate.consents_in_force). One about taking part
 * closes what is shared about the person on consent. Returns the shares that closed.
 */
export async function endRunning(context: Context, { facts, familyId, asked, by }: Ending): Promise<number> {
  const same = sameQuestion(facts.questions, asked).map(({ consentId }) => consentId)
  await markTakenBack(context, same, by)
  if (asked.purpose !== 'participate') return endSharesOf(context, same)
  await noteLostConsent(context, familyId, asked.personId)
  return endSharesAbout(context, familyId, asked.personId)
}

/** When a young person no longer takes part on consent, a course that rested on it goes towards its ending (domain.md 7.1). */
async function noteLostConsent(context: Context, familyId: string, personId: string): Promise<void> {
  const after = await getFacts(context, familyId)
  const subject = found(
    after.subjects.find((one) => one.personId === personId),
    'Personen',
  )
  if (hasLostConsent(takingOf(after, subject))) await markNoLongerConsented(context.tx, familyId)
}

/** Where a person stands with taking part. */
export function takingOf(facts: Facts, subject: SubjectRow): Taking {
  const put = sameQuestion(facts.questions, {
    personId: subject.personId,
    purpose: 'participate',
    department: null,
  })
  return {
    part: subject.part,
    participates: subject.participates,
    stand: standOf(put, giversFor(subject, facts.ages, facts.on), facts.on),
  }
}
