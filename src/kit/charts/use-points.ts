import { useRef, useState, type KeyboardEvent } from 'react'

/** What a point of a chart needs to be reached by keyboard and read aloud. Spread it on the point's <g>. */
export type PointProps = {
  role: 'img'
  'aria-label': string
  tabIndex: 0 | -1
  className: 'point'
  ref: (element: SVGGElement | null) => void
  onKeyDown: (event: KeyboardEvent) => void
  onFocus: () => void
}

const STEP: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

/**
 * Roving focus over the points of a chart: Tab reaches the chart once, arrow keys move from point to point,
 * Home and End go to the ends. Call the result for each point, in reading order.
 */
export function usePoints(count: number): (index: number, label: string) => PointProps {
  const [active, setActive] = useState(0)
  const elements = useRef<(SVGGElement | null)[]>([])
  const move = (event: KeyboardEvent, from: number) => {
    const step = STEP[event.key]
    const to =
      event.key === 'Home' ? 0 : event.key === 'End' ? count - 1 : step === undefined ? null : from + step
    if (to === null || to < 0 || to >= count) return
    event.preventDefault()
    setActive(to)
    elements.current[to]?.focus()
  }
  return (index, label) => ({
    role: 'img',
    'aria-label': label,
    tabIndex: index === Math.min(active, count - 1) ? 0 : -1,
    className: 'point',
    ref: (element) => {
      elements.current[index] = element
    },
    onKeyDown: (event) => move(event, index),
    onFocus: () => setActive(index),
  })
}
