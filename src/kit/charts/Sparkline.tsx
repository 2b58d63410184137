import { Figure } from './Figure.tsx'
import { usePoints } from './use-points.ts'
import { useText } from '../language.ts'
import { text } from '../text.ts'

type SparklineProps = {
  title: string
  /** The trend in words; n and missing stand in `note`. */
  sentence: string
  points: readonly { label: string; value: number | null; shown: string }[]
  /** `n = 18, 4 mangler`. Always printed. */
  note: string
}

const SIZE = { width: 160, height: 40, gap: 4 }

/** A small trend as bars from zero. A missing value is an empty frame, never a zero. */
export function Sparkline({ title, sentence, points, note }: SparklineProps) {
  const t = useText(text)
  const point = usePoints(points.length)
  const most = Math.max(1, ...points.map(({ value }) => value ?? 0))
  const width = (SIZE.width - SIZE.gap * (points.length - 1)) / points.length
  const table = {
    columns: [title, ...points.map(({ label }) => label)],
    rows: [[t.value, ...points.map(({ value, shown }) => (value === null ? t.missing : shown))]],
  }
  return (
    <Figure sentence={sentence} table={table} note={note}>
      <svg
        className="chart chart-small"
        viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
        role="group"
        aria-label={title}
      >
        {points.map(({ label, value, shown }, index) => {
          const height = value === null ? SIZE.height : Math.max(1.5, (SIZE.height * value) / most)
          return (
            <g key={label} {...point(index, `${label}: ${value === null ? t.missing : shown}`)}>
              <rect
                className={value === null ? 'bar-missing' : 'bar'}
                x={index * (width + SIZE.gap)}
                y={SIZE.height - height}
                width={width}
                height={height}
              />
            </g>
          )
        })}
      </svg>
    </Figure>
  )
}
