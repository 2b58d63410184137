/**
 * The WHO-5 well-being score, 0 to 100, from five answers of 0 to 5: their sum times 4. Null when an answer is missing:
 * a score of four answers is not a WHO-5 (domain.md 4.7). Throws RangeError for anything but whole answers from 0 to 5.
 */
export function whoFive(answers: readonly (number | null)[]): number | null {
  if (answers.length !== 5) throw new RangeError('WHO-5 has five answers')
  if (answers.some((a) => a !== null && !(Number.isInteger(a) && a >= 0 && a <= 5)))
    throw new RangeError('WHO-5 answers are 0 to 5')
  const given = answers.filter((answer) => answer !== null)
  return given.length === 5 ? 4 * given.reduce((sum, answer) => sum + answer, 0) : null
}

/** The Danish reading of a WHO-5 score. A low one opens a caring contact; it is never a label on a child. */
export function whoFiveBand(score: number): 'up-to-35' | '36-to-50' | 'above-50' {
  if (score <= 35) return 'up-to-35'
  return score <= 50 ? '36-to-50' : 'above-50'
}

/** A goal of goal attainment scaling: how important, and the level reached from -2 through 0 (as expected) to +2. */
export type ScaledGoal = { weight: number; level: -2 | -1 | 0 | 1 | 2 }

/**
 * The goal attainment T score (Kiresuk & Sherman 1968) with the customary correlation of 0.30 between goals: 50 is "as
 * expected", 10 is one standard deviation. The published formula has a misprint (Turner-Stokes 2009); this is the
 * corrected one. Null without goals. Throws RangeError for a weight that is not positive.
 */
export function goalAttainmentT(goals: readonly ScaledGoal[]): number | null {
  if (goals.length === 0) return null
  if (goals.some(({ weight }) => !(weight > 0 && Number.isFinite(weight))))
    throw new RangeError('weights are positive')
  const weights = goals.reduce((sum, { weight }) => sum + weight, 0)
  const squares = goals.reduce((sum, { weight }) => sum + weight ** 2, 0)
  const reached = goals.reduce((sum, { weight, level }) => sum + weight * level, 0)
  return 50 + (10 * reached) / Math.sqrt(0.7 * squares + 0.3 * weights ** 2)
}
