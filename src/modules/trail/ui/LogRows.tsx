import { useState } from 'react'
import { Button } from '#kit/Button.tsx'
import { Checkbox } from '#kit/Checkbox.tsx'
import type { OutputOf } from '#kit/call.ts'
import { ComboBox } from '#kit/ComboBox.tsx'
import { EmptyState } from '#kit/EmptyState.tsx'
import { formatMomentShort } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Loaded } from '#kit/Loaded.tsx'
import { NumberField } from '#kit/NumberField.tsx'
import { Table } from '#kit/Table.tsx'
import { useRead } from '#kit/use-read.ts'
import { purposeWords } from '../trail-words.ts'
import { text } from './text.ts'

type Answer = OutputOf<'trail.rows'>
type Row = Answer['rows'][number]

/** The log, newest first, by person, by family or only what was refused. */
export function LogRows() {
  const t = useText(text).log
  const [staffId, setStaffId] = useState<string | null>(null)
  const [familyNumber, setFamilyNumber] = useState<number | null>(null)
  const [refusedOnly, setRefusedOnly] = useState(false)
  const [before, setBefore] = useState<number | null>(null)
  const read = useRead('trail.rows', { before, staffId, familyNumber, refusedOnly }, { keepFormer: true })
  const choose = (change: () => void) => {
    change()
    setBefore(null)
  }
  return (
    <div className="stack">
      <div className="trail-filter">
        <ComboBox
          label={t.person}
          optional
          options={(read.data?.colleagues ?? []).map((one) => ({ value: one.staffId, label: one.name }))}
          value={staffId}
          onChange={(value) => choose(() => setStaffId(value))}
        />
        <NumberField
          label={t.family}
          optional
          min={1}
          value={familyNumber}
          onChange={(value) => choose(() => setFamilyNumber(value))}
        />
        <Checkbox
          label={t.refusedOnly}
          checked={refusedOnly}
          onChange={(value) => choose(() => setRefusedOnly(value))}
        />
      </div>
      <Loaded of={read}>
        {(answer) => (
          <>
            <Rows rows={answer.rows} />
            <div className="row">
              {before !== null && <Button onPress={() => setBefore(null)}>{t.newest}</Button>}
              {answer.more && (
                <Button onPress={() => setBefore(answer.rows.at(-1)?.row ?? null)}>{t.older}</Button>
              )}
            </div>
          </>
        )}
      </Loaded>
    </div>
  )
}

function Rows({ rows }: { rows: Row[] }) {
  const all = useText(text)
  const t = all.log
  const [language] = useLanguage()
  const about = ({ familyNumber, earlyHelp }: Row) =>
    familyNumber !== null ? t.familyNumber(familyNumber) : earlyHelp ? t.earlyHelp : ''
  return (
    <Table
      caption={t.caption}
      hideCaption
      rows={rows}
      rowKey={({ row }) => String(row)}
      empty={<EmptyState title={t.empty} />}
      columns={[
        { header: all.columns.row, align: 'number', cell: ({ row }) => row },
        { header: all.columns.when, cell: ({ at }) => formatMomentShort(at, language) },
        {
          header: all.columns.who,
          rowHeader: true,
          cell: ({ staff, department }) => (
            <>
              {staff}
              {department && <div className="muted small">{department}</div>}
            </>
          ),
        },
        {
          header: t.what,
          cell: (row) => (
            <>
              {t.kinds[row.kind]} <span className="trail-operation">{row.operation}</span>
              {row.reason && <span className="muted"> ({row.reason})</span>}
              <div className="muted small">{about(row)}</div>
            </>
          ),
        },
        { header: t.purpose, cell: ({ purpose }) => purposeWords(purpose) },
      ]}
    />
  )
}
