import { useState, type ReactNode } from 'react'
import { Button } from '../Button.tsx'
import { Table } from '../Table.tsx'
import { useText } from '../language.ts'
import { text } from '../text.ts'

export type ChartTable = { columns: readonly string[]; rows: readonly (readonly string[])[] }

type FigureProps = {
  /** What the picture says, in words: `Fritid: 2 i marts, 7 nu, sat af Noah`. Never a claim of effect. */
  sentence: string
  table: ChartTable
  /** The picture. */
  children: ReactNode
  /** n, missing, source; under the picture. */
  note?: string | undefined
}

/** A chart as sentence, then table, then picture, so that none of them is needed alone (ux.md section 4, Charts). */
export function Figure({ sentence, table, children, note }: FigureProps) {
  const t = useText(text)
  const [asTable, setAsTable] = useState(false)
  return (
    <figure className="figure">
      <figcaption>{sentence}</figcaption>
      {asTable ? (
        <FigureTable sentence={sentence} table={table} />
      ) : (
        <div className="picture">{children}</div>
      )}
      {note && <p className="muted small">{note}</p>}
      <Button tone="plain" onPress={() => setAsTable(!asTable)}>
        {asTable ? t.showPicture : t.showTable}
      </Button>
    </figure>
  )
}

function FigureTable({ sentence, table }: { sentence: string; table: ChartTable }) {
  return (
    <Table
      caption={sentence}
      hideCaption
      stack={false}
      rows={table.rows}
      rowKey={(row) => row[0] ?? ''}
      columns={table.columns.map((header, index) => ({
        header,
        rowHeader: index === 0,
        align: index === 0 ? 'start' : 'number',
        cell: (row: readonly string[]) => row[index] ?? '',
      }))}
    />
  )
}
