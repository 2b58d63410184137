import { Figure } from './Figure.tsx'
import {
  CHART,
  dotsOf,
  heightOf,
  labelHeights,
  placeOf,
  stretchesOf,
  type Series,
} from './dot-line-layout.ts'
import { usePoints, type PointProps } from './use-points.ts'
import { useText } from '../language.ts'
import { text } from '../text.ts'

type DotLineProps = {
  /** What the numbers are about: `Fritid`. */
  title: string
  sentence: string
  /** The moments of measuring, short: `mar`, `maj`, `aug`, `nu`. */
  moments: readonly string[]
  series: readonly Series[]
  note?: string | undefined
}

/** Someone's own numbers 0–10 over time: dots and straight lines, gaps left open, the last value in words. */
export function DotLine({ title, sentence, moments, series, note }: DotLineProps) {
  const t = useText(text)
  const table = {
    columns: [title, ...moments],
    rows: series.map(({ who, values }) => [
      who,
      ...values.map((value) => (value === null ? t.missing : String(value))),
    ]),
  }
  const starts = series.map((_, index) =>
    series.slice(0, index).reduce((sum, one) => sum + dotsOf(one).length, 0),
  )
  const point = usePoints(series.reduce((sum, one) => sum + dotsOf(one).length, 0))
  const ends = series.map((one) => dotsOf(one).at(-1)?.y ?? heightOf(0))
  const heights = labelHeights(ends)
  return (
    <Figure sentence={sentence} table={table} note={note}>
      <svg className="chart" viewBox={`0 0 ${CHART.width} ${CHART.height}`} role="group" aria-label={title}>
        <Axis moments={moments} />
        {/* Two people may set the same number: the family's dot then stands inside the worker's ring. */}
        {series.map((one, index) => (
          <g key={one.who} className={one.by === 'family' ? 'by-family' : 'by-worker'}>
            <Line
              series={one}
              labelY={heights[index] ?? 0}
              point={(dot) =>
                point((starts[index] ?? 0) + dot, `${one.who}, ${pointWords(one, dot, moments)}`)
              }
            />
          </g>
        ))}
      </svg>
    </Figure>
  )
}

function Line(props: { series: Series; labelY: number; point: (dot: number) => PointProps }) {
  const dots = dotsOf(props.series)
  const last = dots.at(-1)
  return (
    <>
      {stretchesOf(dots).map(([from, to]) => (
        <line key={from.x} className="stretch" x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
      ))}
      {dots.map((dot, index) => (
        <g key={dot.x} {...props.point(index)}>
          <circle className="dot" cx={dot.x} cy={dot.y} r={props.series.by === 'family' ? 4 : 7} />
        </g>
      ))}
      {last && (
        <text className="end name" x={last.x + 12} y={props.labelY + 4} aria-hidden="true">
          {last.value} {props.series.who}
        </text>
      )}
    </>
  )
}

function Axis({ moments }: { moments: readonly string[] }) {
  return (
    <g aria-hidden="true">
      {[0, 5, 10].map((value) => (
        <g key={value}>
          <line
            className="grid"
            x1={CHART.left - 8}
            x2={CHART.width - CHART.right + 4}
            y1={heightOf(value)}
            y2={heightOf(value)}
          />
          <text className="tick" x={CHART.left - 14} y={heightOf(value) + 4} textAnchor="end">
            {value}
          </text>
        </g>
      ))}
      {moments.map((moment, index) => (
        <text
          key={moment}
          className="tick"
          x={placeOf(index, moments.length)}
          y={CHART.height - 4}
          textAnchor="middle"
        >
          {moment}
        </text>
      ))}
    </g>
  )
}

function pointWords(series: Series, index: number, moments: readonly string[]): string {
  const dot = dotsOf(series)[index]
  return dot ? `${moments[dot.moment] ?? ''}: ${dot.value}` : ''
}
