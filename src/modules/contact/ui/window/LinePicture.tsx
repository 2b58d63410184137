import { useText } from '#kit/language.ts'
import type { WindowLine } from '../../line-contract.ts'
import { minutesBetween, placesOf } from '../../line-rules.ts'
import { useNow } from '../use-now.ts'
import { lineText } from './line-text.ts'

const SIZE = { width: 960, side: 16, apart: 26, radius: 11, lane: 26, top: 24, bottom: 30 }

/** The line drawn true to time, each event with its number in the list; only where there is room for it, and never alone. */
export function LinePicture({
  line,
  closed,
  sentence,
}: {
  line: WindowLine
  closed: boolean
  sentence: string
}) {
  const t = useText(lineText)
  const now = useNow()
  const events = line.events
    .map((event, index) => ({ ...event, no: index + 1 }))
    .filter(({ kind }) => kind !== 'still_with_us' && kind !== 'close_together')
  const signal = events[0]?.at ?? ''
  const here = closed ? null : minutesBetween(signal, now.toISOString())
  const length = SIZE.width - 2 * SIZE.side
  const reach = Math.max(here ?? 0, ...events.map(({ minutes }) => minutes))
  const places = placesOf([...events.map(({ minutes }) => minutes), reach], length, SIZE.apart)
  const lanes = Math.max(...places.map(({ lane }) => lane))
  const base = SIZE.top + lanes * SIZE.lane + SIZE.radius
  const along = (minutes: number) => SIZE.side + (length * minutes) / Math.max(1, reach)
  const clock = events.find(({ kind }) => kind === 'clock')
  return (
    <svg
      className="window-line"
      viewBox={`0 0 ${SIZE.width} ${base + SIZE.bottom}`}
      role="img"
      aria-label={sentence}
    >
      <line className="window-line-axis" x1={SIZE.side} x2={SIZE.width - SIZE.side} y1={base} y2={base} />
      {here !== null && (
        <>
          <line className="window-line-done" x1={SIZE.side} x2={along(here)} y1={base} y2={base} />
          <Label x={along(here)} y={base + SIZE.bottom - 4} words={t.now} />
        </>
      )}
      {clock && (
        <>
          <line
            className="window-line-clock"
            x1={along(clock.minutes)}
            x2={along(clock.minutes)}
            y1={4}
            y2={base}
          />
          <Label x={along(clock.minutes) - 8} y={14} words={t.clock(line.clockHours)} end />
        </>
      )}
      {events.map(({ no, ahead }, index) => {
        const place = places[index] ?? { x: 0, lane: 0 }
        const y = base - place.lane * SIZE.lane
        return (
          <g key={no} className={ahead ? 'window-line-dot window-line-ahead' : 'window-line-dot'}>
            <circle cx={SIZE.side + place.x} cy={y} r={SIZE.radius} />
            <text x={SIZE.side + place.x} y={y + 4} textAnchor="middle">
              {no}
            </text>
          </g>
        )
      })}
    </svg>
  )
}

function Label({ x, y, words, end = false }: { x: number; y: number; words: string; end?: boolean }) {
  const anchor = end || x > SIZE.width - 60 ? 'end' : x < 60 ? 'start' : 'middle'
  return (
    <text className="window-line-label" x={x} y={y} textAnchor={anchor}>
      {words}
    </text>
  )
}
