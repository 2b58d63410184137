import { formatDay, formatDayShort } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Section } from '#kit/Page.tsx'
import { Table, type Column } from '#kit/Table.tsx'
import { text } from './import-text.ts'
import type { Preview } from './use-list-file.ts'

type Accepted = Preview['accepted'][number]
type Rejected = Preview['rejected'][number]
type Duplicate = Preview['duplicates'][number]
type Words = (typeof text)['da']
type Language = 'da' | 'en'

/** What an import would take, what it would not take and why, and who stands twice. Every row is in exactly one table. */
export function ListPreview({ preview }: { preview: Preview }) {
  const t = useText(text)
  const [language] = useLanguage()
  const { accepted, rejected, duplicates, passedOver } = preview
  return (
    <>
      {passedOver.length > 0 && (
        <p className="small muted">{t.passedOver(passedOver.map(({ line }) => line).join(', '))}</p>
      )}
      {rejected.length > 0 && (
        <Section title={t.rejected} count={rejected.length}>
          <p className="muted">{t.rejectedLead}</p>
          <Table
            caption={t.rejected}
            hideCaption
            columns={rejectedColumns(t, language)}
            rows={rejected}
            rowKey={lineOf}
          />
        </Section>
      )}
      {duplicates.length > 0 && (
        <Section title={t.duplicates} count={duplicates.length}>
          <p className="muted">{t.duplicatesLead}</p>
          <Table
            caption={t.duplicates}
            hideCaption
            columns={duplicateColumns(t)}
            rows={duplicates}
            rowKey={lineOf}
          />
        </Section>
      )}
      {accepted.length > 0 && (
        <Section title={`${t.accepted} (${accepted.length})`}>
          <Table
            caption={t.accepted}
            hideCaption
            columns={acceptedColumns(t, language)}
            rows={accepted}
            rowKey={lineOf}
          />
        </Section>
      )}
    </>
  )
}

const lineOf = ({ line }: { line: number }) => String(line)

function acceptedColumns(t: Words, language: Language): Column<Accepted>[] {
  return [
    { header: t.name, cell: ({ name }) => <span className="name">{name}</span>, rowHeader: true },
    {
      header: t.born,
      cell: ({ birthDate }) => <span className="nowrap">{formatDay(birthDate, language)}</span>,
    },
    { header: t.cpr, cell: ({ cpr }) => <span className="nowrap">{cpr ?? t.none}</span> },
    { header: t.reason, cell: ({ reason }) => <span className="small">{reason ?? t.none}</span> },
    {
      header: t.contact,
      cell: ({ contactDate }) =>
        contactDate ? <span className="nowrap">{formatDayShort(contactDate, language)}</span> : t.none,
    },
    {
      header: t.marks,
      cell: ({ marks }) => (
        <span className="small">{marks.map((mark) => t.mark[mark]).join('. ') || t.none}</span>
      ),
    },
    { header: t.line, cell: ({ line }) => line, align: 'number' },
  ]
}

function rejectedColumns(t: Words, language: Language): Column<Rejected>[] {
  return [
    { header: t.line, cell: ({ line }) => line, rowHeader: true },
    { header: t.what, cell: ({ reason, reasonEnglish }) => (language === 'da' ? reason : reasonEnglish) },
    {
      header: t.cells,
      cell: ({ cells }) => (
        <span className="small muted name">{cells.filter((cell) => cell !== '').join(' · ')}</span>
      ),
    },
  ]
}

function duplicateColumns(t: Words): Column<Duplicate>[] {
  return [
    { header: t.line, cell: ({ line }) => line, rowHeader: true },
    { header: t.name, cell: ({ name }) => <span className="name">{name}</span> },
    { header: t.sameAs, cell: ({ sameAsLine }) => t.sameAsLine(sameAsLine) },
  ]
}
