import { Figure } from '#kit/charts/Figure.tsx'
import { usePoints } from '#kit/charts/use-points.ts'
import { formatDay, formatMonth } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import type { TimelineEntry, TimelineStrand } from '../timeline-contract.ts'
import { layoutLanes, type LaneMark } from '../timeline-lanes-rules.ts'
import { entryWords } from './entry-words.ts'
import { text } from './timeline-text.ts'
import { useToday } from '#kit/use-today.ts'

const size = { width: 960, left: 130, right: 24, top: 22, lane: 46, level: 11 }
const lanes: readonly TimelineStrand[] = ['life', 'signals', 'work']

type TimelineLanesProps = { entries: readonly TimelineEntry[]; departmentName: (code: string) => string }

/** The same entries on one axis of time, in three lanes: shapes, no colours. On a phone the list alone is shown. */
export function TimelineLanes({ entries, departmentName }: TimelineLanesProps) {
  const t = useText(text)
  const [language] = useLanguage()
  const drawing = layoutLanes(entries, useToday())
  const point = usePoints(drawing.marks.length)
  const width = size.width - size.left - size.right
  const x = (share: number) => size.left + share * width
  const height = size.top + lanes.length * size.lane + 4
  const says = (entry: TimelineEntry) => {
    const told = entryWords(entry, t, departmentName)
    return `${formatDay(entry.at, language)}: ${told.says}${told.words ? `, ${told.words}` : ''}`
  }
  const table = {
    columns: [t.lanes.time, t.lanes.strand, t.lanes.what],
    rows: drawing.marks.map(({ entry }) => [
      formatDay(entry.at, language),
      t.strands[entry.strand],
      entryWords(entry, t, departmentName).says,
    ]),
  }
  return (
    <div className="timeline-lanes no-print">
      <Figure
        sentence={t.lanes.sentence(formatDay(drawing.from, language), formatDay(drawing.to, language))}
        table={table}
        note={t.lanes.note}
      >
        <svg
          className="chart lanes"
          viewBox={`0 0 ${size.width} ${height}`}
          role="group"
          aria-label={t.strands.all}
        >
          {drawing.months.map(({ month, at }) => (
            <g key={month}>
              <line className="grid" x1={x(at)} x2={x(at)} y1={size.top - 6} y2={height} />
              <text className="tick" x={x(at) + 4} y={12}>
                {formatMonth(month, language).slice(0, 3)}
              </text>
            </g>
          ))}
          {lanes.map((lane, index) => (
            <g key={lane}>
              <line
                className="grid"
                x1={size.left}
                x2={size.width - size.right}
                y1={laneFoot(index)}
                y2={laneFoot(index)}
              />
              <text x={0} y={laneFoot(index) - 14}>
                {t.strands[lane]}
              </text>
            </g>
          ))}
          {drawing.marks.map((mark, index) => (
            <g key={mark.entry.entryId} {...point(index, says(mark.entry))}>
              <title>{says(mark.entry)}</title>
              <Mark
                mark={mark}
                x1={x(mark.from)}
                x2={x(mark.to)}
                y={laneFoot(lanes.indexOf(mark.strand)) - 10 - mark.level * size.level}
              />
            </g>
          ))}
        </svg>
      </Figure>
    </div>
  )
}

function laneFoot(index: number): number {
  return size.top + (index + 1) * size.lane
}

/** A circle for the family's life, a triangle for what was seen, a diamond for what we do, a bar for what lasts. */
function Mark({ mark, x1, x2, y }: { mark: LaneMark; x1: number; x2: number; y: number }) {
  if (mark.entry.kind === 'measure')
    return <rect className="lane-bar" x={x1} y={y - 4} width={Math.max(6, x2 - x1)} height={8} rx={2} />
  if (mark.strand === 'life') return <circle className="lane-mark" cx={x1} cy={y} r={5} />
  if (mark.strand === 'signals')
    return <path className="lane-mark" d={`M${x1} ${y - 6} L${x1 + 6} ${y + 5} L${x1 - 6} ${y + 5} Z`} />
  return (
    <path
      className="lane-mark lane-mark-open"
      d={`M${x1} ${y - 6} L${x1 + 6} ${y} L${x1} ${y + 6} L${x1 - 6} ${y} Z`}
    />
  )
}
