import { EmptyState } from '#kit/EmptyState.tsx'
import { formatMomentShort, parts } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Table } from '#kit/Table.tsx'
import type { Look } from '../contract.ts'
import { text } from './extract-text.ts'

/** More rows than this are read on paper and not on a screen. */
const SHOWN = 200

/** The newest looks of an extract, and how many there are in all. */
export function LookTable({ looks }: { looks: readonly Look[] }) {
  const t = useText(text)
  const [language] = useLanguage()
  const rows = looks.slice(0, SHOWN).map((look, index) => ({ ...look, index }))
  return (
    <div className="stack">
      <p>
        <strong>{t.count(looks.length)}</strong> {looks.length > SHOWN && t.newest(SHOWN)}
      </p>
      <Table
        caption={t.caption}
        hideCaption
        rows={rows}
        rowKey={({ index }) => String(index)}
        empty={<EmptyState title={t.none} />}
        columns={[
          {
            header: t.columns.when,
            rowHeader: true,
            cell: ({ at }) => `${formatMomentShort(at, language)} ${parts(at).year}`,
          },
          { header: t.columns.unit, cell: ({ unit }) => unit },
          { header: t.columns.what, cell: ({ what }) => what },
          { header: t.columns.purpose, cell: ({ purpose }) => purpose },
        ]}
      />
    </div>
  )
}
