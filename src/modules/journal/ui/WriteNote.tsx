import { useState } from 'react'
import { today } from '#core/day.ts'
import { Button } from '#kit/Button.tsx'
import type { OutputOf } from '#kit/call.ts'
import { Confirm } from '#kit/Confirm.tsx'
import { Form } from '#kit/Form.tsx'
import { formatDay } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Notice } from '#kit/Notice.tsx'
import { Skeleton } from '#kit/Skeleton.tsx'
import { useRead } from '#kit/use-read.ts'
import { useWrite } from '#kit/use-write.ts'
import { useDraft } from '#modules/draft/ui/use-draft.ts'
import {
  emptyNote,
  faultsOf,
  isWorthKeeping,
  restoreNote,
  toNote,
  type NoteFault,
  type NoteForm,
} from './note-form.ts'
import { NoteFields } from './NoteFields.tsx'
import { text, type JournalText } from './text.ts'

type Corrected = OutputOf<'journal.show'>
type WriteProps = { familyId: string; corrected: Corrected | null; onFiled: () => void }

/** A note as a draft that saves itself, and [Journalfør] as an act of its own, confirmed with its facts (ux.md 3). */
export function WriteNote(props: WriteProps) {
  const { familyId, corrected } = props
  const key = corrected ? `note:${familyId}:${corrected.noteId}` : `note:${familyId}`
  // Waits until the server has said whether there is a draft from another day, so that it is never written over.
  const known = useRead('draft.mine', { key })
  if (known.pending) return <Skeleton lines={6} />
  return <Fields key={key} {...props} draftKey={key} />
}

function Fields({ familyId, corrected, onFiled, draftKey }: WriteProps & { draftKey: string }) {
  const t = useText(text)
  const [language] = useLanguage()
  const { form, day, change, letGo } = useNote(familyId, corrected, draftKey)
  const family = useRead('family.open', { familyId }).data
  const readers = useReaders(familyId, form)
  const write = useWrite('journal.file')
  const [asked, setAsked] = useState(false)
  const faults = faultsOf(form)
  const [confirming, setConfirming] = useState(false)
  const check = useRead(
    'access.check-text',
    { familyId, text: `${form.subject}\n${form.body}` },
    { when: confirming },
  )
  const names = check.data?.named ?? []
  const person = family?.people.find(({ personId }) => personId === form.personId) ?? null

  const ask = () => {
    setAsked(true)
    if (faults.length === 0) setConfirming(true)
  }
  const file = async () => {
    const answer = await write.send(toNote(form, familyId, corrected?.noteId ?? null))
    if (!answer.ok) {
      if (Object.keys(answer.refusal.fields).length > 0) setConfirming(false)
      return
    }
    letGo()
    onFiled()
  }
  return (
    <Form
      onSubmit={ask}
      errors={asked ? faultWords(faults, t) : {}}
      refusal={confirming ? null : write.refusal}
      label={t.write}
    >
      {corrected && (
        <Notice>{t.correcting(corrected.subject, formatDay(corrected.happenedOn, language))}</Notice>
      )}
      <NoteFields
        form={form}
        change={change}
        day={day}
        people={family?.people ?? []}
        readers={readers}
        locked={corrected !== null}
      />
      <p className="muted small">{t.keptDraft}</p>
      <div className="form-actions">
        <Button type="submit" tone="primary">
          {t.file}
        </Button>
      </div>
      <Confirm
        title={t.fileTitle}
        open={confirming}
        onClose={() => setConfirming(false)}
        facts={[
          ...names.map(({ person: whose, kind }) => ({
            label: t.facts.protected,
            value: t.facts.names(whose, t.places[kind]),
          })),
          { label: t.facts.subject, value: form.subject },
          { label: t.facts.about, value: person?.givenName ?? t.wholeFamily },
          { label: t.facts.kind, value: t.kinds[form.class] },
          { label: t.facts.readers, value: readers.join(', ') },
          { label: t.facts.after, value: t.facts.afterValue },
        ]}
        verb={t.file}
        pending={write.pending}
        refusal={write.refusal}
        onConfirm={() => void file()}
      />
    </Form>
  )
}

/** The note as it stands, kept with every change; begun from the draft, the note to correct, or nothing. */
function useNote(familyId: string, corrected: Corrected | null, key: string) {
  const draft = useDraft({ key, familyId })
  const [day] = useState(() => today(new Date()))
  const [form, setForm] = useState<NoteForm>(
    () => restoreNote(draft.here) ?? restoreNote(draft.former) ?? emptyNote(day, corrected),
  )
  const change = (part: Partial<NoteForm>) => {
    const next = { ...form, ...part }
    setForm(next)
    draft.keep(next, isWorthKeeping(next))
  }
  return { form, day, change, letGo: draft.letGo }
}

/** Who will be able to read it, as person and class stand now. */
function useReaders(familyId: string, { personId, class: content }: NoteForm): string[] {
  const rows = useRead('journal.readers', { familyId }).data ?? []
  return rows.find((row) => row.personId === personId && row.class === content)?.readers ?? []
}

/** One sentence for each field; what is missing comes after what is wrong. */
function faultWords(faults: readonly NoteFault[], t: JournalText): Record<string, string> {
  const words: Record<NoteFault, [field: string, sentence: string]> = {
    happenedOn: ['happenedOn', t.missingDay],
    subject: ['subject', t.missingSubject],
    body: ['body', t.missingBody],
    cprInSubject: ['subject', t.cpr],
    cprInBody: ['body', t.cpr],
  }
  return Object.fromEntries(faults.map((fault) => words[fault]))
}
