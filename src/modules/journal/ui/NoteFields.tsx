import { contentClass } from '#core/fields.ts'
import type { OutputOf } from '#kit/call.ts'
import { Checkbox } from '#kit/Checkbox.tsx'
import { DateField } from '#kit/DateField.tsx'
import { useText } from '#kit/language.ts'
import { RadioGroup } from '#kit/RadioGroup.tsx'
import { Select } from '#kit/Select.tsx'
import { TextArea } from '#kit/TextArea.tsx'
import { TextField } from '#kit/TextField.tsx'
import { useRead } from '#kit/use-read.ts'
import { HardWords } from '#modules/wording/ui/HardWords.tsx'
import type { NoteForm } from './note-form.ts'
import { text } from './text.ts'

type NoteFieldsProps = {
  form: NoteForm
  change: (part: Partial<NoteForm>) => void
  day: string
  people: OutputOf<'family.open'>['people']
  readers: readonly string[]
  /** A correction keeps person and class, so that the same people can read it. */
  locked: boolean
}

const FAMILY = 'family'

/** Whom, what kind, when, and what; the reader line and the words that frighten stand under the text. */
export function NoteFields({ form, change, day, people, readers, locked }: NoteFieldsProps) {
  const t = useText(text)
  const inRoom = useRead('staff.me', {}).data?.roles.includes('early_help') ?? false
  const persons = people.map(({ personId, givenName }) => ({ value: personId, label: givenName }))
  const young = people.find(({ personId, part }) => personId === form.personId && part === 'young')
  return (
    <>
      {!locked && (
        <>
          <div className="name">
            <Select
              label={t.about}
              name="personId"
              options={[{ value: FAMILY, label: t.wholeFamily }, ...persons]}
              value={form.personId ?? FAMILY}
              onChange={(value) => change({ personId: value === FAMILY ? null : value })}
            />
          </div>
          <RadioGroup
            label={t.kind}
            name="class"
            options={contentClass.options.map((value) => ({
              value,
              label: t.kinds[value],
              hint: t.kindHints[value],
            }))}
            value={form.class}
            onChange={(value) => change({ class: value })}
          />
        </>
      )}
      <DateField
        label={t.happenedOn}
        name="happenedOn"
        allow="until-today"
        today={day}
        value={form.happenedOn}
        onChange={(happenedOn) => change({ happenedOn })}
      />
      <TextField
        label={t.subject}
        name="subject"
        hint={t.subjectHint}
        value={form.subject}
        onChange={(subject) => change({ subject })}
      />
      <TextArea
        label={t.body}
        name="body"
        hint={t.bodyHint}
        rows={8}
        limit={8000}
        value={form.body}
        onChange={(body) => change({ body })}
        {...(readers.length > 0 ? { readers: readers.join(', ') } : {})}
        {...(young ? { child: young.givenName } : {})}
      />
      <HardWords texts={[form.subject, form.body]} />
      {inRoom && !locked && (
        <Checkbox
          label={t.from115}
          hint={t.from115Hint}
          checked={form.from115}
          onChange={(from115) => change({ from115 })}
        />
      )}
    </>
  )
}
