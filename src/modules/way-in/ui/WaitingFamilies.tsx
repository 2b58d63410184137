import { formatMomentShort } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Section } from '#kit/Page.tsx'
import { Table } from '#kit/Table.tsx'
import { useRead } from '#kit/use-read.ts'
import { text } from './text.ts'

/** Families of mine whose message nobody has answered in time: that they wait, and no word of it. Nothing when none do. */
export function WaitingFamilies() {
  const t = useText(text).leader
  const [language] = useLanguage()
  const { data } = useRead('way-in.waiting', {}, { everySeconds: 60 })
  if (!data || data.length === 0) return null
  return (
    <Section title={t.title} count={data.length}>
      <p>{t.lead}</p>
      <Table
        caption={t.title}
        hideCaption
        rows={data}
        rowKey={({ familyId, receivedAt }) => `${familyId}${receivedAt}`}
        columns={[
          {
            header: t.columns.family,
            rowHeader: true,
            cell: ({ label, number }) => <span className="name">{label ?? t.number(number)}</span>,
          },
          { header: t.columns.contacts, cell: ({ contacts }) => contacts.join(', ') },
          { header: t.columns.since, cell: ({ receivedAt }) => formatMomentShort(receivedAt, language) },
        ]}
      />
    </Section>
  )
}
