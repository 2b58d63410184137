import type { Day } from '#core/day.ts'
import type { AskToHold } from './request-contract.ts'

type Asking = Pick<
  AskToHold,
  | 'kind'
  | 'department'
  | 'demandId'
  | 'occurrenceOn'
  | 'personIds'
  | 'fromOn'
  | 'untilOn'
  | 'toOn'
  | 'joinKey'
  | 'answerBy'
>
type AskedOf = { myDepartments: readonly string[]; onTeam: readonly string[]; today: Day }

/** Why a request cannot be sent, or null. A department cannot ask itself, and somebody must be there to answer (R-COO-02). */
export function whyNotAsk(asked: Asking, { myDepartments, onTeam, today }: AskedOf) {
  if (myDepartments.includes(asked.department)) return 'own-department'
  if (!onTeam.includes(asked.department)) return 'nobody-to-ask'
  if (asked.answerBy < today) return 'deadline-has-passed'
  if (asked.kind === 'pause') {
    if (asked.fromOn === null || asked.untilOn === null || asked.untilOn < asked.fromOn) return 'no-period'
    return asked.demandId === null && asked.personIds.length === 0 ? 'no-person' : null
  }
  if (asked.demandId === null || asked.occurrenceOn === null) return 'no-demand'
  if (asked.kind === 'join') return asked.joinKey === null ? 'no-new-time' : null
  return asked.toOn === null ? 'no-new-time' : null
}
export const askReasons = {
  'own-department': 'Det er din egen afdelings. Flyt det selv i kalenderen.',
  'nobody-to-ask':
    'Ingen fra den afdeling er på familiens team. Tilføj en kollega derfra, eller ring til afdelingen.',
  'deadline-has-passed': 'Svarfristen er gået. Vælg i dag eller senere.',
  'no-period': 'Vælg, hvornår pausen begynder og slutter.',
  'no-person': 'Vælg mindst én person.',
  'no-demand': 'Vælg det, der skal flyttes.',
  'no-new-time': 'Vælg den nye tid.',
}

type Answering = { answer: 'yes' | 'no'; reason: string | null }
type Open = { department: string; duty: boolean; answer: string | null; withdrawnAt: string | null }

/**
 * Why an answer cannot be given, or null. Only the department that owns the demand decides, and of a duty under the law it
 * says why: the tool pauses no duty, it keeps the owner's own decision (R-COO-02).
 */
export function whyNotAnswer({ answer, reason }: Answering, asked: Open, myDepartments: readonly string[]) {
  if (!myDepartments.includes(asked.department)) return 'other-department'
  if (asked.withdrawnAt !== null) return 'withdrawn'
  if (asked.answer !== null) return 'already-answered'
  return reason === null || reason === '' ? (answer === 'no' || asked.duty ? 'no-reason' : null) : null
}
export const answerReasons = {
  'other-department': 'Kun den afdeling, der er spurgt, kan svare.',
  withdrawn: 'Anmodningen er trukket tilbage.',
  'already-answered': 'En kollega har allerede svaret.',
  'no-reason': 'Skriv en kort begrundelse, så de andre kan forstå svaret.',
}

/** Whether an unanswered request has passed its deadline; on the day itself there is still time. */
export function isOverdue({ answerBy }: { answerBy: Day }, today: Day): boolean {
  return today > answerBy
}
