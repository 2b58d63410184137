import { contentClass, type ContentClass } from '#core/fields.ts'
import { isDay } from '#core/day.ts'
import type { FileNote } from '../note-contract.ts'
import { hasCpr } from '../note-rules.ts'

/** What stands in the sheet while a note is written; kept as a draft with every change. */
export type NoteForm = {
  personId: string | null
  class: ContentClass
  happenedOn: string | null
  subject: string
  body: string
  from115: boolean
}

/** An empty note of today, or the beginnings of a correction: about the same person and in the same class. */
export function emptyNote(
  today: string,
  corrected: Pick<FileNote, 'personId' | 'class' | 'subject' | 'happenedOn'> | null,
): NoteForm {
  return {
    personId: corrected?.personId ?? null,
    class: corrected?.class ?? 'CONF',
    happenedOn: corrected?.happenedOn ?? today,
    subject: corrected?.subject ?? '',
    body: '',
    from115: false,
  }
}

/** A draft as it was left, or null when what was kept is no note. */
export function restoreNote(kept: unknown): NoteForm | null {
  if (typeof kept !== 'object' || kept === null) return null
  const { personId, class: content, happenedOn, subject, body, from115 } = kept as Record<string, unknown>
  if (typeof subject !== 'string' || typeof body !== 'string') return null
  const known = contentClass.safeParse(content)
  return {
    personId: typeof personId === 'string' ? personId : null,
    class: known.success ? known.data : 'CONF',
    happenedOn: typeof happenedOn === 'string' && isDay(happenedOn) ? happenedOn : null,
    subject,
    body,
    from115: from115 === true,
  }
}

/** Whether anything has been written that somebody would miss. */
export function isWorthKeeping({ subject, body }: NoteForm): boolean {
  return subject.trim() !== '' || body.trim() !== ''
}

export type NoteFault = 'happenedOn' | 'subject' | 'body' | 'cprInSubject' | 'cprInBody'

/** What must be written or put right before the note can be filed. */
export function faultsOf(form: NoteForm): NoteFault[] {
  const missing: [NoteFault, boolean][] = [
    ['happenedOn', form.happenedOn === null],
    ['subject', form.subject.trim() === ''],
    ['body', form.body.trim() === ''],
    ['cprInSubject', hasCpr(form.subject)],
    ['cprInBody', hasCpr(form.body)],
  ]
  return missing.filter(([, is]) => is).map(([fault]) => fault)
}

/** The note as it is filed. */
export function toNote(form: NoteForm, familyId: string, corrects: string | null): FileNote {
  const { personId, class: content, happenedOn, subject, body, from115 } = form
  return {
    familyId,
    personId,
    class: content,
    happenedOn: happenedOn ?? '',
    subject,
    body,
    ...(from115 ? { provenance: 'P115' } : {}),
    ...(corrects ? { corrects } : {}),
  }
}
