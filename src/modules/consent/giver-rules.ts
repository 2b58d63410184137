import { addDays, age, dayReachingAge, type Day } from '#core/day.ts'
import type { Capacity } from './contract.ts'

/** From which ages a young person answers too, and alone: dated data, never literals (HG-07; architecture.md decision 6). */
export type Ages = { selfFrom: number; adultFrom: number }
/** The person a question is about. `custodyHolders` are those who hold custody and are alive. */
export type Subject = { personId: string; birthDate: Day; custodyHolders: readonly string[] }
export type Giver = { personId: string; capacity: Capacity }

/**
 * Who must say yes for a person on a day: every holder of custody for a child, from 15 the young person as well, from 18
 * the person alone (domain.md 3.2, 7.2; R-CON-03, HG-20). Empty when a child has no known holder of custody: then nobody can.
 */
export function giversFor(subject: Subject, ages: Ages, on: Day): Giver[] {
  const years = age(subject.birthDate, on)
  const self: Giver = { personId: subject.personId, capacity: 'self' }
  if (years >= ages.adultFrom) return [self]
  const holders = subject.custodyHolders.map((personId): Giver => ({ personId, capacity: 'custody_holder' }))
  if (holders.length === 0) return []
  return years >= ages.selfFrom ? [self, ...holders] : holders
}

/** The next birthday at which others must answer than today; null for adults. */
export function nextChange(
  subject: Subject,
  ages: Ages,
  on: Day,
): { on: Day; because: 'turns-self' | 'turns-adult' } | null {
  const changes = [
    { on: dayReachingAge(subject.birthDate, ages.selfFrom), because: 'turns-self' as const },
    { on: dayReachingAge(subject.birthDate, ages.adultFrom), because: 'turns-adult' as const },
  ]
  return changes.find((change) => change.on > on) ?? null
}

/** The last day a yes can hold that begins on a day: no longer than asked for, and never past the next such birthday. */
export function lastDay(subject: Subject, ages: Ages, yes: { from: Day; until: Day }): Day {
  const change = nextChange(subject, ages, yes.from)
  if (change === null || change.on > yes.until) return yes.until
  return addDays(change.on, -1)
}

/** Whether one person may see what another has answered: their own, and that of a child they hold custody of (R-CON-03, HG-20). */
export function maySeeAnswersOf(viewerId: string, subject: Subject, ages: Ages, on: Day): boolean {
  if (viewerId === subject.personId) return true
  return age(subject.birthDate, on) < ages.adultFrom && subject.custodyHolders.includes(viewerId)
}
