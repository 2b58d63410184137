import { Button } from '#kit/Button.tsx'
import { formatDay, formatMoment } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Pill } from '#kit/Pill.tsx'
import { Table } from '#kit/Table.tsx'
import type { SampledVisit } from '../review-contract.ts'
import { text } from './review-text.ts'

type TableProps = { sample: readonly SampledVisit[]; judge: ((line: SampledVisit) => void) | null }

/** The visits of a sample: who, what, why it is in it, and how it was judged. */
export function VisitTable({ sample, judge }: TableProps) {
  const t = useText(text)
  return (
    <Table
      caption={t.sample}
      hideCaption
      rows={sample}
      rowKey={({ key }) => key}
      columns={[
        { header: t.visit.who, rowHeader: true, cell: (line) => <Who line={line} /> },
        { header: t.visit.about, cell: (line) => <About line={line} /> },
        {
          header: t.visit.why,
          cell: ({ why }) => (
            <ul className="trail-why">
              {why.map((one) => (
                <li key={one}>{t.why[one]}</li>
              ))}
            </ul>
          ),
        },
        { header: t.visit.judgement, cell: (line) => <Judged line={line} /> },
        {
          header: t.judge,
          align: 'actions',
          cell: (line) =>
            judge && (
              <Button
                tone="plain"
                label={(line.judgement ? t.changeOf : t.judgeOf)(line.staff)}
                onPress={() => judge(line)}
              >
                {line.judgement ? t.change : t.judge}
              </Button>
            ),
        },
      ]}
    />
  )
}

function Who({ line: { staff, visit } }: { line: SampledVisit }) {
  const [language] = useLanguage()
  return (
    <>
      {staff}
      <div className="muted small">{formatDay(visit.onDay, language)}</div>
    </>
  )
}

/** Which family by number, how often and when, and which relation the person had to it. */
export function About({ line: { familyNumber, visit } }: { line: SampledVisit }) {
  const t = useText(text)
  const about = familyNumber !== null ? t.family(familyNumber) : visit.signalId ? t.earlyHelp : t.noFamily
  const relation = visit.relation === 'coordinator' || visit.relation === 'member' ? visit.relation : 'none'
  return (
    <>
      {about}
      {familyNumber !== null && <span className="muted"> · {t.relation[relation]}</span>}
      <div className="muted small">{t.times(visit.rows, dotted(visit.earliest), dotted(visit.latest))}</div>
    </>
  )
}

function Judged({ line: { judgement, note, authorityBy } }: { line: SampledVisit }) {
  const t = useText(text)
  const [language] = useLanguage()
  if (judgement === null) return null
  return (
    <>
      {judgement === 'breach' ? <Pill tone="soon">{t.judgement.breach}</Pill> : t.judgement[judgement]}
      {note && <div className="muted small">{note}</div>}
      {authorityBy && <div className="small">{t.by(formatMoment(authorityBy, language))}</div>}
    </>
  )
}

const dotted = (time: string) => time.replace(':', '.')
