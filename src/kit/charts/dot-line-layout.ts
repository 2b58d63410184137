/** One person's own numbers over time. A null is a measurement that was not made, and stays a gap. */
export type Series = {
  who: string
  /** The family's numbers are filled circles, the worker's hollow. */
  by: 'family' | 'worker'
  values: readonly (number | null)[]
}

export type Dot = { x: number; y: number; value: number; moment: number }

export const CHART = { width: 300, height: 150, left: 32, right: 78, top: 10, bottom: 26 }

/** Where the value 0–10 stands. The axis is fixed, so that two charts can be laid side by side. */
export function heightOf(value: number): number {
  const span = CHART.height - CHART.top - CHART.bottom
  return CHART.top + span * (1 - value / 10)
}

/** Where a moment stands, evenly spread; a single one stands in the middle. */
export function placeOf(moment: number, count: number): number {
  const span = CHART.width - CHART.left - CHART.right
  return CHART.left + (count < 2 ? span / 2 : (span * moment) / (count - 1))
}

export function dotsOf(series: Series): Dot[] {
  return series.values.flatMap((value, moment) =>
    value === null ? [] : [{ x: placeOf(moment, series.values.length), y: heightOf(value), value, moment }],
  )
}

/** The stretches between neighbouring measurements. Across a missing one no line is drawn. */
export function stretchesOf(dots: readonly Dot[]): (readonly [Dot, Dot])[] {
  return dots.flatMap((dot, index) => {
    const next = dots[index + 1]
    return next && next.moment === dot.moment + 1 ? [[dot, next] as const] : []
  })
}

/** Heights of the words at the right end, pushed apart so that they never cover each other. */
export function labelHeights(ends: readonly number[], apart = 15): number[] {
  const order = ends.map((y, index) => ({ y, index })).sort((a, b) => a.y - b.y)
  const placed: { y: number; index: number }[] = []
  for (const { y, index } of order)
    placed.push({ y: Math.max(y, (placed.at(-1)?.y ?? -Infinity) + apart), index })
  const over = Math.max(0, (placed.at(-1)?.y ?? 0) - (CHART.height - CHART.bottom))
  return placed.sort((a, b) => a.index - b.index).map(({ y }) => y - over)
}
