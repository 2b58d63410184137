import { addDays } from '#core/day.ts'
import { EmptyState } from '#kit/EmptyState.tsx'
import { formatDayShort } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Table } from '#kit/Table.tsx'
import type { CalendarView } from '../calendar-contract.ts'
import { EntryButton } from './EntryButton.tsx'
import type { Doing } from './Sheets.tsx'
import { text } from './text.ts'

/** How many days the table looks ahead (ux.md section 5, T05). */
const AHEAD = 14

type NextDaysProps = {
  view: CalendarView
  who: string | null
  today: string
  onDo: (doing: Doing) => void
}

/** Everything asked of the family, or of one of them, in the next fourteen days: one row each, as a table. */
export function NextDays({ view, who, today, onDo }: NextDaysProps) {
  const t = useText(text)
  const [language] = useLanguage()
  const rows = view.entries.filter(
    ({ day, personIds, nature }) =>
      nature !== 'own' &&
      day >= today &&
      day < addDays(today, AHEAD) &&
      (who === null || personIds.includes(who)),
  )
  const names = new Map(view.persons.map(({ personId, givenName }) => [personId, givenName]))
  return (
    <section className="section" aria-label={t.ahead}>
      <Table
        caption={t.ahead}
        hideCaption
        rows={rows}
        rowKey={({ key }) => key}
        empty={<EmptyState title={t.nothingAhead} />}
        columns={[
          { header: t.dayColumn, cell: ({ day }) => formatDayShort(day, language) },
          {
            header: t.whatColumn,
            rowHeader: true,
            cell: (entry) => (
              <EntryButton entry={entry} view={view} onOpen={() => onDo({ kind: 'entry', key: entry.key })} />
            ),
          },
          {
            header: t.who,
            cell: ({ personIds }) => (
              <span className="name">{personIds.map((person) => names.get(person)).join(', ')}</span>
            ),
          },
          { header: t.department, cell: ({ departmentName }) => departmentName },
          {
            header: t.natureColumn,
            cell: ({ source, nature }) => (source === 'busy' ? t.hidden : t.natures[nature]),
          },
        ]}
      />
    </section>
  )
}
