/** How often a screening is right: shares from 0 to 1. */
export type Screening = { sensitivity: number; specificity: number; baseRate: number }

/**
 * The share of those a screening points out who really are what it looks for. With rare things it is small even for a
 * good screening, which is why none may decide anything about a child (R-EVA-04; report 8.3 note 53).
 */
export function positivePredictiveValue({ sensitivity, specificity, baseRate }: Screening): number {
  const right = sensitivity * baseRate
  return right / (right + (1 - specificity) * (1 - baseRate))
}

/** Of `persons` screened: rightly and wrongly pointed out, wrongly and rightly passed over. Not rounded. */
export function screeningOutcomes(
  { sensitivity, specificity, baseRate }: Screening,
  persons: number,
): { truePositive: number; falsePositive: number; falseNegative: number; trueNegative: number } {
  const [present, absent] = [persons * baseRate, persons * (1 - baseRate)]
  return {
    truePositive: sensitivity * present,
    falseNegative: (1 - sensitivity) * present,
    falsePositive: (1 - specificity) * absent,
    trueNegative: specificity * absent,
  }
}
