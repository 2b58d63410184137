import type { Cell } from '../contract.ts'
import type { TableWords } from './table-text.ts'
import { unanswered } from './what-to-ask.ts'

/** The word for where somebody stands, and the day or the names that belong to it. */
export function cellWords(
  cell: Cell,
  t: TableWords,
  day: (on: string) => string,
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
  if (stand === 'given')
    return { word: t.stand.given, more: [...(until ? [t.until(day(until))] : []), ...renewed] }
  const on = current && dayOfNo(stand, current)
  return { word: t.stand[stand], more: [...(on ? [day(on)] : []), ...renewed] }
}

function dayOfNo(stand: Cell['stand'], current: NonNullable<Cell['current']>): string | null {
  if (stand === 'expired') return current.until
  if (stand === 'withdrawn') return current.withdrawnOn
  return current.givers.find(({ answer }) => answer === 'refused')?.answeredOn ?? null
}
