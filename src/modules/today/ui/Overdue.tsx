import { formatDay } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Section } from '#kit/Page.tsx'
import { Table } from '#kit/Table.tsx'
import { useRead } from '#kit/use-read.ts'
import { text } from './leader-text.ts'

/** Follow-ups that are over by more days than the municipality has set: whose, and since when. Nothing when there are none. */
export function Overdue() {
  const t = useText(text)
  const [language] = useLanguage()
  const { data } = useRead('follow-up.overdue', {})
  if (!data || data.length === 0) return null
  return (
    <Section title={t.followUps} count={data.length}>
      <p className="muted">{t.lead}</p>
      <Table
        caption={t.followUps}
        hideCaption
        rows={data}
        rowKey={({ familyId }) => familyId}
        columns={[
          {
            header: t.family,
            rowHeader: true,
            cell: ({ label, number }) => <span className="name">{label ?? t.number(number)}</span>,
          },
          { header: t.contacts, cell: ({ contacts }) => contacts.join(', ') },
          { header: t.agreed, cell: ({ dueOn }) => formatDay(dueOn, language) },
          { header: t.over, cell: ({ daysOver }) => t.days(daysOver) },
        ]}
      />
    </Section>
  )
}
