import { conclusion } from './conclusion-words.ts'
import type { IndicatorFigures, IndicatorResult } from './contract.ts'
import { benjaminiHochberg, holm } from './multiplicity-rules.ts'

/** The indicators looked at together: the main p values adjusted for how many there are, and what each allows to say. */
export function concludeAll(figures: readonly IndicatorFigures[]): IndicatorResult[] {
  const tested = figures.flatMap(({ primary }) => (primary ? [primary.p] : []))
  const adjusted = { holm: holm(tested), rate: benjaminiHochberg(tested) }
  let next = 0
  return figures.map((found) => {
    const at = found.primary ? next++ : -1
    const primary = found.primary && {
      ...found.primary,
      p_holm: adjusted.holm[at] ?? 1,
      p_benjamini_hochberg: adjusted.rate[at] ?? 1,
    }
    return { ...found, primary, sentence: conclusion(found, primary) }
  })
}
