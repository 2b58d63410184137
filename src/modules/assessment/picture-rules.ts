import type { GivenAnswer, InputState, PartStatus, ShownInput } from './contract.ts'
import type { Definition, PartCode } from './definition-contract.ts'

/** Where an input stands: my department's answer first, then another department's, then what can be fetched. */
export function stateOf(
  mine: Pick<GivenAnswer, 'state'> | null,
  theirs: readonly Pick<GivenAnswer, 'state'>[],
  prefilled: unknown,
): InputState {
  if (mine) return mine.state
  // What another department does not know yet, we may know.
  if (theirs.some(({ state }) => state !== 'unknown')) return 'theirs'
  return prefilled === null ? 'open' : 'prefilled'
}

export type Tally = { inputs: number; prefilled: number; answered: number; unknown: number; open: number }

/** How many inputs stand how. They always add up to all; they are counts of our questions, never a figure about a child. */
export function tallyOf(states: readonly InputState[]): Tally {
  const count = (...wanted: InputState[]) => states.filter((state) => wanted.includes(state)).length
  return {
    inputs: states.length,
    prefilled: count('prefilled'),
    answered: count('accepted', 'answered', 'theirs'),
    unknown: count('unknown'),
    open: count('open'),
  }
}

/** An input of the picture with its state, as far as the rules of finishing ask. */
export type Standing = Pick<ShownInput, 'part' | 'question' | 'subject' | 'optional' | 'state'>

/** An input that waits for somebody: not answered, not passed, not said to be unknown, and not optional. */
export function isWaiting({ optional, state }: Standing): boolean {
  return !optional && (state === 'open' || state === 'prefilled')
}

/** The status of a part: what somebody has decided about it, else how far it has come by itself. */
export function statusOfPart(
  stored: 'empty' | 'prefilled' | 'confirmed' | 'skipped',
  tally: Tally,
): PartStatus {
  if (stored === 'confirmed' || stored === 'skipped') return stored
  if (tally.answered + tally.unknown > 0) return 'under_way'
  return tally.prefilled > 0 ? 'fetched' : 'not_started'
}

/**
 * About how many minutes a part still takes: its budget (ux.md 2.5) times the share of inputs that wait, rounded up;
 * none when it is checked or skipped, at least one while it is not.
 */
export function minutesLeftOf(minutes: number, status: PartStatus, inputs: number, waiting: number): number {
  if (status === 'confirmed' || status === 'skipped') return 0
  return inputs === 0 ? 1 : Math.max(1, Math.ceil((minutes * waiting) / inputs))
}

/** Minutes left of the whole: the sum of its parts. */
export function minutesLeft(parts: readonly { minutesLeft: number }[]): number {
  return parts.reduce((sum, part) => sum + part.minutesLeft, 0)
}

type PartStanding = { part: PartCode; status: PartStatus }
const isDone = ({ status }: PartStanding) => status === 'confirmed' || status === 'skipped'

/** The part to go on with: the next one that is not done after the current, else the first that is not; null when all are. */
export function nextPart(parts: readonly PartStanding[], current: PartCode | null): PartCode | null {
  const at = parts.findIndex(({ part }) => part === current)
  const after = parts.slice(at + 1).find((part) => !isDone(part))
  return (after ?? parts.find((part) => !isDone(part)))?.part ?? null
}

/** The first input that waits in a part that is not done. */
export function nextInput(parts: readonly PartStanding[], inputs: readonly Standing[]): Standing | null {
  const open = new Set(parts.filter((part) => !isDone(part)).map(({ part }) => part))
  return inputs.find((input) => open.has(input.part) && isWaiting(input)) ?? null
}

/** Why a part cannot be checked yet: an input waits. "Ved vi ikke endnu" is a complete answer (R-ASM-02). */
export function whyNotConfirm(inputs: readonly Standing[]): 'inputs_wait' | null {
  return inputs.some(isWaiting) ? 'inputs_wait' : null
}

/** Why the picture cannot be finished: every part is checked or skipped with a reason first (R-ASM-02). */
export function whyNotFinish(
  finishedAt: string | null,
  parts: readonly PartStanding[],
): 'parts_open' | 'finished' | null {
  if (finishedAt !== null) return 'finished'
  return parts.every(isDone) ? null : 'parts_open'
}

/** Seconds that one report of time may hold; a report may also come that late after the picture was finished. */
const longestReport = 300

/** Whether time spent may still be added: the page reports the last of it when it is left, just after finishing. */
export function isTimeStillCounted(finishedAt: string | null, now: Date): boolean {
  return finishedAt === null || now.getTime() - Date.parse(finishedAt) <= longestReport * 1000
}

export type StartFacts = {
  hasBasis: boolean
  underWay: boolean
  taking: readonly string[]
  withPersons: readonly string[]
}

/** Why a picture cannot be begun: nobody has said yes to taking part and no order says so (HG-06, HG-19), or one is open. */
export function whyNotStart({
  hasBasis,
  underWay,
  taking,
  withPersons,
}: StartFacts): 'no_basis' | 'under_way' | 'not_taking_part' | null {
  if (!hasBasis) return 'no_basis'
  if (underWay) return 'under_way'
  return withPersons.every((personId) => taking.includes(personId)) ? null : 'not_taking_part'
}

/** Minutes of all parts together. */
export function budgetOf(definition: Definition): number {
  return definition.parts.reduce((sum, { minutes }) => sum + minutes, 0)
}
