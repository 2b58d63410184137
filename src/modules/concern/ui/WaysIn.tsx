import type { OutputOf } from '#kit/call.ts'
import { formatDay } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Loaded } from '#kit/Loaded.tsx'
import { Page, Section } from '#kit/Page.tsx'
import { Table, type Column } from '#kit/Table.tsx'
import { useRead } from '#kit/use-read.ts'
import { Links } from './Links.tsx'
import { strandNames } from './strand-names.ts'
import { text } from './text.ts'
import './concern.css'

type Rule = OutputOf<'concern.strands'>[number]

/** How young people come to our knowledge: partners' links, and what holds for each way in (R-DET-01). */
export function WaysIn() {
  const t = useText(text).ways
  const rules = useRead('concern.strands', {})
  return (
    <Page title={t.title} lead={t.lead}>
      <Links />
      <Section title={t.rules}>
        <Loaded of={rules}>{(rows) => <Rules rows={rows} />}</Loaded>
        <p className="muted small">{t.note}</p>
      </Section>
    </Page>
  )
}

function Rules({ rows }: { rows: readonly Rule[] }) {
  const { rules, ruleColumns: head, days, proposal } = useText(text).ways
  const names = useText(strandNames)
  const [language] = useLanguage()
  const columns: Column<Rule>[] = [
    { header: head.strand, cell: ({ strand }) => names[strand], rowHeader: true },
    { header: head.basis, cell: ({ legalBasis }) => legalBasis },
    { header: head.source, cell: ({ source }) => source },
    { header: head.form, cell: ({ form }) => form },
    { header: head.days, cell: ({ retentionDays }) => <span className="nowrap">{days(retentionDays)}</span> },
    { header: head.from, cell: ({ own, validFrom }) => (own ? formatDay(validFrom, language) : proposal) },
  ]
  return <Table caption={rules} hideCaption columns={columns} rows={rows} rowKey={({ strand }) => strand} />
}
