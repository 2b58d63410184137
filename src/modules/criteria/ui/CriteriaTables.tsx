import type { ReactNode } from 'react'
import { formatDay } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Table, type Column } from '#kit/Table.tsx'
import type { CriterionVersion } from '../contract.ts'
import { text } from './setup-text.ts'

type CriteriaTablesProps = {
  all: readonly CriterionVersion[]
  /** What can be done about one that holds; left out where it is only read. */
  action?: ((one: CriterionVersion) => ReactNode) | undefined
}

/** The criteria that hold today, and behind them every other version with its day and who decided it. */
export function CriteriaTables({ all, action }: CriteriaTablesProps) {
  const t = useText(text)
  const columns = useColumns()
  const holding = all.filter(({ state }) => state === 'holds')
  const others = all.filter(({ state }) => state !== 'holds')
  return (
    <>
      <Table
        caption={t.caption}
        hideCaption
        rows={holding}
        rowKey={keyOf}
        columns={action ? [...columns, { header: t.more, align: 'actions', cell: action }] : columns}
      />
      {others.length > 0 && (
        <details className="criteria-history">
          <summary>
            {t.history} ({others.length})
          </summary>
          <Table
            caption={t.historyCaption}
            hideCaption
            rows={others}
            rowKey={keyOf}
            columns={[
              ...columns,
              { header: t.state, cell: ({ state }) => t.states[state] },
              { header: t.setBy, cell: ({ setBy }) => setBy ?? t.proposal },
            ]}
          />
        </details>
      )}
    </>
  )
}

function keyOf({ code, validFrom }: CriterionVersion): string {
  return `${code} ${validFrom}`
}

function useColumns(): Column<CriterionVersion>[] {
  const t = useText(text)
  const [language] = useLanguage()
  return [
    { header: t.name, rowHeader: true, cell: ({ name }) => <span lang="da">{name}</span> },
    {
      header: t.help,
      cell: ({ help, steps }) => (
        <div lang="da">
          {help}
          {steps.length > 0 && (
            <ol className="small">
              {steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          )}
        </div>
      ),
    },
    {
      header: t.from,
      cell: ({ validFrom, setBy }) => (setBy === null ? t.proposal : formatDay(validFrom, language)),
    },
  ]
}
