import { today } from '#core/day.ts'
import type { ChangeState, OwnChange, TakeBackOperation } from './change-contract.ts'

/** What the log kept of a change: ids, codes, and nothing that was written. */
type AuditFacts = {
  personIds?: string[]
  ids?: Record<string, string>
  codes?: Record<string, string>
}

type Way = {
  by: TakeBackOperation
  /** Which id of the log row says what it is about; null when it is the family itself. */
  about: string | null
  /** What was done before it with the same thing can be taken back again once it is. */
  again?: true
  /** What taking back wants to know besides the family. */
  input: (facts: AuditFacts) => Record<string, string | number | undefined>
}

const withId = (by: TakeBackOperation, about: string): Way => ({
  by,
  about,
  input: ({ ids }) => ({ [about]: ids?.[about] }),
})

const windowStep = (step: string): Way => ({
  ...withId('window.take-back', 'windowId'),
  input: ({ ids }) => ({ windowId: ids?.windowId, step }),
})

/** The way back from each change that has one (ux.md section 3). */
const waysBack: Record<string, Way> = {
  'appointment.plan': withId('appointment.take-back', 'appointmentId'),
  'assessment.finish': withId('assessment.take-back-finish', 'assessmentId'),
  'contact.log': {
    ...withId('contact.undo', 'contactId'),
    input: ({ ids }) => ({ contactId: ids?.contactId, version: 1 }),
  },
  'family.add-person': {
    by: 'family.take-back-person',
    about: 'personId',
    input: ({ personIds }) => ({ personId: personIds?.[0] }),
  },
  'family.move': { by: 'family.take-back-move', about: null, input: ({ codes }) => ({ to: codes?.to }) },
  'family.record-case': withId('family.take-back-case', 'caseId'),
  'family.record-whereabouts': withId('family.take-back-place', 'placeId'),
  'journal.record-measure': withId('journal.take-back-measure', 'measureId'),
  'plan.ask': withId('plan.take-back-answer', 'agreementId'),
  'plan.say': withId('plan.take-back-words', 'quoteId'),
  'promise.make': withId('promise.take-back', 'promiseId'),
  'window.act': { ...windowStep('acted'), again: true },
  'window.close': { ...windowStep('closed'), again: true },
  'window.open': windowStep('opened'),
}

/** Changes of mine that have no way back here, and are shown so that I can find them again. */
const others = [
  'appointment.reopen',
  'appointment.settle',
  'assessment.answer',
  'assessment.finish-part',
  'assessment.set-with',
  'assessment.start',
  'consent.answer',
  'consent.ask',
  'consent.disclose',
  'consent.stop-sharing',
  'consent.withdraw',
  'demand.add',
  'demand.add-own-life',
  'demand.answer',
  'demand.ask',
  'demand.close-acute',
  'demand.move',
  'demand.note-acute',
  'demand.remove',
  'demand.remove-own-life',
  'demand.set-limit',
  'demand.set-travel',
  'demand.withdraw',
  'ending.add-steps',
  'ending.agree',
  'ending.change',
  'ending.change-hand-back',
  'ending.change-step',
  'ending.hand-back',
  'ending.set-aside',
  'ending.settle-talk',
  'ending.start',
  'ending.take-hand-back',
  'family.add-to-network',
  'family.add-to-team',
  'family.close-case',
  'family.leave-team',
  'family.relate',
  'family.remove-from-network',
  'family.set-reach',
  'family.unrelate',
  'family.update-person',
  'follow-up.hold',
  'follow-up.remove',
  'follow-up.set-rhythm',
  'handover.acknowledge',
  'handover.decide',
  'journal.file',
  'journal.settle-measure',
  'measure.answer',
  'measure.ask',
  'measure.attend',
  'measure.complain',
  'measure.grant',
  'measure.issue',
  'measure.join-group',
  'measure.move-place',
  'measure.take-back',
  'plan.add-goal',
  'plan.add-step',
  'plan.help-first',
  'plan.place-step',
  'plan.correct-words',
  'plan.move-goal',
  'plan.new-version',
  'plan.note-on-goal',
  'plan.order-goal',
  'plan.set-scale',
  'plan.set-wish',
  'plan.update-step',
  'portal.release',
  'portal.withdraw',
  'promise.keep',
  'promise.move-and-tell',
  'promise.reopen',
  'promise.tell-broken',
  'way-in.cancel-holder',
  'way-in.hold-relation',
  'window.give',
  'window.take',
] as const

const takesBack = new Set<string>(Object.values(waysBack).map(({ by }) => by))

/** Every operation whose rows the list is made of. */
export const changeOperations: readonly string[] = [...Object.keys(waysBack), ...others, ...takesBack]

/** A row of mine in the log. */
export type LoggedChange = {
  at: string
  operation: string
  familyId: string
  familyName: string
  facts: AuditFacts
}

const DAY_MS = 24 * 3_600_000

/**
 * My changes as they stand now, from rows with the newest first. A change can be taken back within a day of it and while I
 * have done nothing more with the same thing, or have taken that back too; whether somebody else has is known when it is tried, and said then.
 */
export function standingChanges(rows: readonly LoggedChange[], now: Date): OwnChange[] {
  /** Takings back whose change has not been met yet: the newest one not taken back already is what each took back. */
  const takenBack = new Map<string, number>()
  const changedSince = new Set<string>()
  const changes: OwnChange[] = []
  for (const { facts, ...row } of rows) {
    const keys = subjectsOf(row, facts)
    if (takesBack.has(row.operation)) {
      for (const key of keys) takenBack.set(key, (takenBack.get(key) ?? 0) + 1)
      continue
    }
    const way = waysBack[row.operation]
    const key = keys[0] ?? ''
    const undone = way !== undefined && (takenBack.get(key) ?? 0) > 0
    const age = now.getTime() - Date.parse(row.at)
    const state = way ? (undone ? 'undone' : stateOf(changedSince.has(key), age)) : 'stays'
    const takeBack =
      way && state === 'open'
        ? { operation: way.by, input: { familyId: row.familyId, ...definedIn(way.input(facts)) } }
        : null
    if (undone) takenBack.set(key, (takenBack.get(key) ?? 0) - 1)
    if (!undone || !way.again) for (const each of keys) changedSince.add(each)
    const newer = changes.at(-1)
    if (newer && state === 'stays' && isMoreOf(newer, row)) newer.times += 1
    else changes.push({ ...row, times: 1, state, takeBack })
  }
  return changes
}

/** Whether two rows are the same kind of change in one family on one day: they are told together. */
function isMoreOf(newer: OwnChange, row: Omit<LoggedChange, 'facts'>): boolean {
  return (
    newer.operation === row.operation &&
    newer.familyId === row.familyId &&
    today(new Date(newer.at)) === today(new Date(row.at))
  )
}

function stateOf(changedSince: boolean, age: number): ChangeState {
  if (changedSince) return 'changed-since'
  return age > DAY_MS ? 'late' : 'open'
}

/** What a row is about: the ids it names; a move in the course is about the course. Its own subject stands first. */
function subjectsOf({ operation, familyId }: Omit<LoggedChange, 'facts'>, facts: AuditFacts): string[] {
  if (operation === 'family.move' || operation === 'family.take-back-move') return [`course:${familyId}`]
  if (operation === 'family.add-person' || operation === 'family.take-back-person')
    return [`personId:${facts.personIds?.[0]}`]
  const own = waysBack[operation]?.about
  const named = Object.entries(facts.ids ?? {}).map(([key, value]) => `${key}:${value}`)
  return own ? [`${own}:${facts.ids?.[own]}`, ...named] : named
}

function definedIn(values: Record<string, string | number | undefined>): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string | number] => entry[1] !== undefined),
  )
}
