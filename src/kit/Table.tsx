import type { ReactNode } from 'react'

export type Column<R> = {
  /** Heading of the column. Repeated before the value on a phone. */
  header: string
  cell: (row: R) => ReactNode
  /** The cell that names the row. Exactly one column has it. */
  rowHeader?: boolean | undefined
  align?: 'start' | 'number' | 'actions' | undefined
}

type TableProps<R> = {
  /** What the table shows. `hideCaption` where a heading just above says the same. */
  caption: string
  columns: readonly Column<R>[]
  rows: readonly R[]
  rowKey: (row: R) => string
  hideCaption?: boolean | undefined
  /** Instead of the table when there are no rows: an <EmptyState>. */
  empty?: ReactNode
  /** False keeps columns on a phone too; for figures that are compared downwards. */
  stack?: boolean | undefined
}

/** A table with caption and row headers. Under 640 px each row becomes a card with its labels. */
export function Table<R>(props: TableProps<R>) {
  const { columns, rows, rowKey, stack = true } = props
  if (rows.length === 0 && props.empty) return <>{props.empty}</>
  return (
    <div
      className="table-wrap"
      {...(stack ? {} : { tabIndex: 0, role: 'group', 'aria-label': props.caption })}
    >
      <table className={stack ? 'table table-stack' : 'table'}>
        <caption className={props.hideCaption ? 'visually-hidden' : undefined}>{props.caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.header} scope="col" className={alignClass(column)}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) => (
                <Cell key={column.header} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Cell<R>({ column, row }: { column: Column<R>; row: R }) {
  if (column.rowHeader) return <th scope="row">{column.cell(row)}</th>
  return (
    <td className={alignClass(column)} data-label={column.align === 'actions' ? undefined : column.header}>
      {column.cell(row)}
    </td>
  )
}

function alignClass<R>(column: Column<R>): string | undefined {
  if (column.align === 'number') return 'cell-number'
  return column.align === 'actions' ? 'cell-actions' : undefined
}
