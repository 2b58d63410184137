import { daysBetween, type Day } from '#core/day.ts'
import type { Phase } from '#modules/family/contract.ts'
import type { FamilyOnTheWay, StepsAfterBoard, Step } from './contract.ts'

/** Where a family stands after the board; null for one whose course has ended. */
export function stepOf(phase: Phase): Step | null {
  if (phase === 'contacting') return 'contact'
  if (phase === 'consented') return 'consent'
  if (phase === 'declined') return 'not-taken-up'
  return phase === 'assessing' || phase === 'active' || phase === 'ending' ? 'handed-over' : null
}

/** Whole days since somebody was first worried; never negative. */
export function waitedDays(since: Day, on: Day): number {
  return Math.max(0, daysBetween(since, on))
}

type Count = StepsAfterBoard['others'][number]

/** How many stand at each step besides those shown as cards: a number is all that is said of them. */
export function othersThan(
  all: readonly Count[],
  shown: readonly Pick<FamilyOnTheWay, 'step' | 'strand'>[],
): Count[] {
  return all
    .map((one) => ({
      ...one,
      number:
        one.number - shown.filter(({ step, strand }) => step === one.step && strand === one.strand).length,
    }))
    .filter(({ number }) => number > 0)
}
