import { useId } from 'react'
import { Figure } from './Figure.tsx'
import { usePoints } from './use-points.ts'
import { useText } from '../language.ts'
import { text } from '../text.ts'

type LoadStripProps = {
  /** Whose demands: `Sanne`. */
  who: string
  /** `Sanne har sagt højst 3 ting om ugen. Uge 37 har 5.` */
  sentence: string
  /** A day or a week each. */
  slots: readonly { label: string; count: number }[]
  /** The person's own limit for each slot; null where none was said. */
  limit: number | null
}

const BLOCK = { width: 40, height: 11, gap: 2, column: 60 }
const MOST_BLOCKS = 5
const BASE = 78

/**
 * How much is asked of one person: a block for each thing, up to five. Past the person's own limit the blocks are
 * hatched and marked, and the sentence says it. Never red, never a percentage.
 */
export function LoadStrip({ who, sentence, slots, limit }: LoadStripProps) {
  const t = useText(text)
  const id = useId()
  const point = usePoints(slots.length)
  const words = (count: number) =>
    limit !== null && count > limit
      ? `${t.ofAtMost(count, limit)} ⚠`
      : limit === null
        ? String(count)
        : t.ofAtMost(count, limit)
  const table = {
    columns: [who, ...slots.map(({ label }) => label)],
    rows: [[who, ...slots.map(({ count }) => words(count))]],
  }
  return (
    <Figure sentence={sentence} table={table}>
      <svg
        className="chart chart-strip"
        viewBox={`0 0 ${slots.length * BLOCK.column} 112`}
        style={{ maxWidth: slots.length * BLOCK.column * 1.2 }}
        role="group"
        aria-label={who}
      >
        <defs>
          <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse">
            <rect width="5" height="5" fill="var(--load-3)" />
            <path d="M-1 6 L6 -1" stroke="var(--load-4)" strokeWidth="1.4" />
          </pattern>
        </defs>
        {slots.map(({ label, count }, index) => {
          const over = limit !== null && count > limit
          return (
            <g key={label} transform={`translate(${index * BLOCK.column} 0)`}>
              <g {...point(index, `${label}: ${words(count)}${over ? `, ${t.aboveLimit}` : ''}`)}>
                <rect className="row-hit" width={BLOCK.column - 4} height="112" />
                {Array.from({ length: Math.min(count, MOST_BLOCKS) }, (_, block) => (
                  <rect
                    key={block}
                    className="load-block"
                    x="7"
                    y={BASE - (block + 1) * (BLOCK.height + BLOCK.gap)}
                    width={BLOCK.width}
                    height={BLOCK.height}
                    fill={over ? `url(#${id})` : 'var(--load-2)'}
                  />
                ))}
                <line className="grid" x1="3" x2={BLOCK.column - 7} y1={BASE} y2={BASE} />
                <text className="end" x="27" y={BASE + 15} textAnchor="middle">
                  {count}
                  {over && ' ⚠'}
                </text>
                <text className="tick" x="27" y={BASE + 31} textAnchor="middle">
                  {label}
                </text>
              </g>
            </g>
          )
        })}
      </svg>
    </Figure>
  )
}
