/** Whole øre of an amount in kroner with at most two decimals. */
export function oreOf(kroner: number): number {
  return Math.round(kroner * 100)
}

/** Kroner of whole øre, for showing. */
export function kronerOf(ore: number): number {
  return ore / 100
}

/**
 * An amount in øre times a factor, rounded once to whole øre, half away from zero. Used where hours, shares or a
 * number of persons meet money; sums of øre need no rounding.
 */
export function timesOre(ore: number, factor: number): number {
  return roundOre(ore * factor)
}

/** An amount in øre shared by a positive number, rounded to whole øre, half away from zero. */
export function shareOre(ore: number, by: number): number {
  return roundOre(ore / by)
}

/** Rounds to whole øre; .5 goes away from zero as in a Danish account. */
export function roundOre(value: number): number {
  return Math.sign(value) * Math.round(Math.abs(value))
}
