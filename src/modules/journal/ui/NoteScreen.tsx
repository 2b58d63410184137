import { PencilLine } from 'lucide-react'
import { formatDay, formatMoment } from '#kit/format-date.ts'
import { Fact, Facts } from '#kit/Fact.tsx'
import { useLanguage, useText } from '#kit/language.ts'
import { Link, LinkButton } from '#kit/Link.tsx'
import { Loaded } from '#kit/Loaded.tsx'
import { usePathPart } from '#kit/navigation.ts'
import { Notice } from '#kit/Notice.tsx'
import { Section } from '#kit/Page.tsx'
import { useRead } from '#kit/use-read.ts'
import type { OutputOf } from '#kit/call.ts'
import { Marks } from './Notes.tsx'
import { text } from './text.ts'
import './journal.css'

/** One note in full: who wrote it, who can read it, and whether a newer one counts. */
export function NoteScreen() {
  const t = useText(text)
  const familyId = usePathPart('familyId')
  const read = useRead('journal.show', { familyId, noteId: usePathPart('noteId') })
  return (
    <div className="stack">
      <Link href={`/familier/${familyId}/notater`}>{t.back}</Link>
      <Loaded of={read}>{(note) => <Note familyId={familyId} note={note} />}</Loaded>
    </div>
  )
}

function Note({ familyId, note }: { familyId: string; note: OutputOf<'journal.show'> }) {
  const t = useText(text)
  const [language] = useLanguage()
  const base = `/familier/${familyId}`
  const correct = note.ours && note.correctedBy === null && (
    <LinkButton icon={PencilLine} href={`${base}/notat?retter=${note.noteId}`}>
      {t.correct}
    </LinkButton>
  )
  return (
    <Section title={note.subject} actions={correct}>
      <div className="row">
        <Marks note={note} />
      </div>
      {note.correctedBy && (
        <Notice tone="note" action={<Link href={`${base}/notater/${note.correctedBy}`}>{t.seeNewer}</Link>}>
          {t.wasCorrected}
        </Notice>
      )}
      {note.corrects && (
        <Notice action={<Link href={`${base}/notater/${note.corrects}`}>{t.seeOlder}</Link>}>
          {t.isCorrection}
        </Notice>
      )}
      {note.provenance === 'P115' && <Notice tone="private">{t.not115}</Notice>}
      <p className="note-body">{note.body}</p>
      <Facts>
        <Fact label={t.person}>
          <span className="name">{note.person ?? t.wholeFamily}</span>
        </Fact>
        <Fact label={t.date}>{formatDay(note.happenedOn, language)}</Fact>
        <Fact label={t.department}>{note.department}</Fact>
        <Fact label={t.facts.readers}>{note.readers.join(', ')}</Fact>
      </Facts>
      <p className="muted small">{t.filed(note.filedBy, formatMoment(note.filedAt, language))}</p>
    </Section>
  )
}
