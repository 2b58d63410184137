import { useId } from 'react'
import { DeptPattern, type Department } from '../DeptPattern.tsx'
import { Figure } from './Figure.tsx'
import { usePoints } from './use-points.ts'

export type Bar = {
  label: string
  /** Null where the number may not be shown; `shown` then says so: `Vises ikke (små tal)`. */
  value: number | null
  shown: string
  department?: Department | undefined
}

type BarRowProps = {
  title: string
  sentence: string
  /** Heading of the numbers in the table. */
  unit: string
  bars: readonly Bar[]
  note?: string | undefined
}

const ROW = 46
const LONGEST = 210
const WIDTH = 300

/** Numbers beside each other, from zero, each with its word and its number. */
export function BarRow({ title, sentence, unit, bars, note }: BarRowProps) {
  const point = usePoints(bars.length)
  const id = useId()
  const most = Math.max(1, ...bars.map(({ value }) => value ?? 0))
  const table = { columns: [title, unit], rows: bars.map(({ label, shown }) => [label, shown]) }
  return (
    <Figure sentence={sentence} table={table} note={note}>
      <svg className="chart" viewBox={`0 0 ${WIDTH} ${bars.length * ROW}`} role="group" aria-label={title}>
        <defs>
          {bars.map(
            ({ label, department }) =>
              department && <DeptPattern key={label} id={`${id}${department}`} code={department} />,
          )}
        </defs>
        {bars.map(({ label, value, shown, department }, index) => {
          const length = ((value ?? 0) / most) * LONGEST
          return (
            <g key={label} transform={`translate(0 ${index * ROW})`}>
              <g {...point(index, `${label}: ${shown}`)}>
                <rect className="row-hit" width={WIDTH} height={ROW - 4} />
                <text className="tick" x="0" y="13">
                  {label}
                </text>
                <rect
                  className="bar"
                  x="0.5"
                  y="20"
                  width={length}
                  height="16"
                  {...(department ? { style: { fill: `url(#${id}${department})` } } : {})}
                />
                <text className="end" x={length === 0 ? 0 : length + 8} y="33">
                  {shown}
                </text>
              </g>
            </g>
          )
        })}
      </svg>
    </Figure>
  )
}
