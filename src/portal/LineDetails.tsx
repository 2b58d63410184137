import type { PageLine } from '#modules/portal/contract.ts'
import { useDates } from './words.tsx'

/** When a line is for and who does it, under its words. */
export function LineDetails({ line: { at, on, by } }: { line: PageLine }) {
  const dates = useDates()
  const when = at ? dates.moment(at) : on ? dates.day(on) : null
  if (when === null && by === null) return null
  return <span className="portal-when">{[when, by].filter(Boolean).join(' · ')}</span>
}
