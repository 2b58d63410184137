import { formatMomentShort, formatRelative } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Link } from '#kit/Link.tsx'
import { Pill } from '#kit/Pill.tsx'
import { Table } from '#kit/Table.tsx'
import type { ListedFamily } from '../reading-contract.ts'
import { text } from './list-text.ts'
import { text as familyText } from './text.ts'
import { useNow } from './use-now.ts'

/** Families in a table, one row each; the row's name opens the family. */
export function FamilyTable({ caption, families }: { caption: string; families: readonly ListedFamily[] }) {
  const t = useText(text)
  const [language] = useLanguage()
  const phases = useText(familyText).phase
  return (
    <Table
      caption={caption}
      hideCaption
      rows={families}
      rowKey={({ familyId }) => familyId}
      columns={[
        {
          header: t.family,
          rowHeader: true,
          cell: (family) => <Name family={family} phase={phases[family.phase]} />,
        },
        { header: t.last, cell: (family) => <LastContact family={family} /> },
        {
          header: t.next,
          cell: ({ nextAppointment: next }) =>
            next ? (
              `${formatMomentShort(next.at, language)} · ${next.what}`
            ) : (
              <span className="muted">{t.noneAgreed}</span>
            ),
        },
        {
          header: t.contacts,
          cell: ({ pair }) =>
            pair.map(({ name, department }) => `${name.split(' ')[0]} (${department})`).join(' · '),
        },
        { header: t.promises, align: 'number', cell: ({ openPromises }) => openPromises },
      ]}
    />
  )
}

function Name({ family, phase }: { family: ListedFamily; phase: string }) {
  const t = useText(text)
  return (
    <span className="family-row-name">
      <Link href={`/familier/${family.familyId}`}>
        <span className="name">{family.name}</span>
      </Link>
      <span className="muted small family-row-phase">{phase}</span>
      {family.windowOpen && <Pill tone="soon">{t.window}</Pill>}
      {family.quiet && <Pill tone="note">{t.quietDays(family.daysSince)}</Pill>}
    </span>
  )
}

function LastContact({ family }: { family: ListedFamily }) {
  const t = useText(text)
  const [language] = useLanguage()
  const { lastContactOn, triesSince } = family
  const now = useNow()
  return (
    <>
      {lastContactOn ? (
        formatRelative(lastContactOn, now, language)
      ) : (
        <span className="muted">{t.noContact}</span>
      )}
      {triesSince > 0 && <div className="muted small">{t.tries(triesSince)}</div>}
    </>
  )
}
