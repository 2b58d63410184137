import { daysBetween } from '#core/day.ts'
import type { Cell, MatrixPerson } from '../contract.ts'
import { RENEW_DAYS } from '../question-rules.ts'
import type { TableWords } from './table-text.ts'
import { unanswered } from './what-to-ask.ts'

/**
 * The word for where somebody stands, and the day or the names that belong to it. `day` writes a day; `goesOn` when the
 * time after this yes is answered with a yes too.
 */
export function cellWords(
  cell: Cell,
  t: TableWords,
  day: (on: string) => string,
  goesOn: boolean,
): { word: string; more: string[] } {
  const { stand, until, current, open } = cell
  const renewed = open !== null && stand !== 'asked' ? [t.askedAgain] : []
  const lacking = unanswered(cell)
  if (stand === 'asked' && open) {
    const begun = open.givers.some(({ answer }) => answer === 'given')
    return begun
      ? { word: t.stand.partly, more: [t.lacks(lacking)] }
      : { word: t.stand.asked, more: [day(open.askedOn)] }
  }
  if (stand === 'partly') return { word: t.stand.partly, more: [t.lacks(lacking), ...renewed] }
  if (stand === 'coming' && current)
    return { word: t.stand.coming, more: [t.from(day(current.from)), ...renewed] }
  if (stand === 'given') {
    const days = [...(until ? [t.until(day(until))] : []), ...(goesOn ? [t.goesOn] : [])]
    return { word: t.stand.given, more: [...days, ...renewed] }
  }
  const on = current && dayOfNo(stand, current)
  return { word: t.stand[stand], more: [...(on ? [day(on)] : []), ...renewed] }
}

function dayOfNo(stand: Cell['stand'], current: NonNullable<Cell['current']>): string | null {
  if (stand === 'expired') return current.until
  if (stand === 'withdrawn') return current.withdrawnOn
  return current.givers.find(({ answer }) => answer === 'refused')?.answeredOn ?? null
}

/** A yes that soon ends, about which those who answer have nothing left to be asked: they have said yes to the time after. */
export function isAnsweredAhead(person: MatrixPerson, cell: Cell, today: string): boolean {
  const { stand, until, open, mayAsk } = cell
  const canBeAsked = person.mustAnswer.length > 0
  if (stand !== 'given' || until === null || open !== null || mayAsk || !canBeAsked) return false
  return daysBetween(today, until) <= RENEW_DAYS
}
