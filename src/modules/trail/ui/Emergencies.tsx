import { formatDay, formatMomentShort } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Section } from '#kit/Page.tsx'
import { Pill } from '#kit/Pill.tsx'
import { Table } from '#kit/Table.tsx'
import type { Emergency } from '../contract.ts'
import { text } from './text.ts'

/** Emergency access that waits for a leader; what is late stands out here too, so that not the leader alone sees it (G5). */
export function Emergencies({ emergencies }: { emergencies: readonly Emergency[] }) {
  const t = useText(text)
  const [language] = useLanguage()
  const day = (on: string) => formatDay(on, language)
  return (
    <Section title={t.emergencies} count={emergencies.length}>
      <Table
        caption={t.emergencies}
        hideCaption
        rows={emergencies}
        rowKey={({ breakGlassId }) => breakGlassId}
        empty={<p className="muted">{t.noEmergencies}</p>}
        columns={[
          { header: t.columns.who, rowHeader: true, cell: ({ staff }) => staff },
          { header: t.emergency.family, align: 'number', cell: ({ familyNumber }) => familyNumber },
          {
            header: t.emergency.opened,
            cell: ({ openedAt }) => formatMomentShort(openedAt, language),
          },
          { header: t.emergency.leader, cell: ({ leader }) => leader ?? t.noLeader },
          {
            header: t.emergency.due,
            cell: ({ dueOn, overdue }) =>
              overdue ? <Pill tone="soon">{t.late(day(dueOn))}</Pill> : day(dueOn),
          },
        ]}
      />
    </Section>
  )
}
