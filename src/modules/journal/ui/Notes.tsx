import { PencilLine } from 'lucide-react'
import { EmptyState } from '#kit/EmptyState.tsx'
import { formatDay } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Link, LinkButton } from '#kit/Link.tsx'
import { Loaded } from '#kit/Loaded.tsx'
import { usePathPart } from '#kit/navigation.ts'
import { Section } from '#kit/Page.tsx'
import { Pill } from '#kit/Pill.tsx'
import { Table } from '#kit/Table.tsx'
import { useRead } from '#kit/use-read.ts'
import type { ListedNote } from '../note-contract.ts'
import { Measures } from './Measures.tsx'
import { text } from './text.ts'

/** The journal of a family: its notes, and what has been tried. */
export function Notes() {
  const familyId = usePathPart('familyId')
  return (
    <div className="stack">
      <NoteList familyId={familyId} />
      <Measures familyId={familyId} />
    </div>
  )
}

/** The notes that I may see, newest first, and an honest line about the others (ux.md 2.3). */
function NoteList({ familyId }: { familyId: string }) {
  const t = useText(text)
  const read = useRead('journal.list', { familyId })
  const write = (
    <LinkButton icon={PencilLine} tone="primary" href={`/familier/${familyId}/notat`}>
      {t.write}
    </LinkButton>
  )
  return (
    <Section title={t.title} actions={write}>
      <Loaded of={read}>
        {({ notes, hidden }) => (
          <div className="stack">
            <NoteTable familyId={familyId} notes={notes} />
            {hidden.map(({ department, name, number }) => (
              <p key={department} className="muted">
                {t.hidden(number, name)}
              </p>
            ))}
          </div>
        )}
      </Loaded>
    </Section>
  )
}

function NoteTable({ familyId, notes }: { familyId: string; notes: ListedNote[] }) {
  const t = useText(text)
  const [language] = useLanguage()
  return (
    <Table
      caption={t.title}
      hideCaption
      stack
      rows={notes}
      rowKey={({ noteId }) => noteId}
      empty={<EmptyState title={t.none}>{t.noneWhy}</EmptyState>}
      columns={[
        { header: t.date, cell: ({ happenedOn }) => formatDay(happenedOn, language) },
        {
          header: t.subject,
          rowHeader: true,
          cell: (note) => (
            <span className="row">
              <Link href={`/familier/${familyId}/notater/${note.noteId}`}>{note.subject}</Link>
              <Marks note={note} />
            </span>
          ),
        },
        { header: t.person, cell: ({ person }) => <span className="name">{person ?? t.wholeFamily}</span> },
        { header: t.department, cell: ({ department }) => department },
        { header: t.by, cell: ({ filedBy }) => filedBy },
      ]}
    />
  )
}

/** What is particular about a note, in words. */
export function Marks({ note }: { note: ListedNote }) {
  const t = useText(text)
  return (
    <>
      {note.class !== 'CONF' && <Pill tone="private">{t.kinds[note.class]}</Pill>}
      {note.provenance === 'P115' && <Pill tone="private">{t.s115}</Pill>}
      {note.corrects && <Pill tone="neutral">{t.corrects}</Pill>}
      {note.correctedBy && <Pill tone="note">{t.corrected}</Pill>}
    </>
  )
}
