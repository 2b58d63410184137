import { Phone } from 'lucide-react'
import { useText } from '#kit/language.ts'
import { Select } from '#kit/Select.tsx'
import { text } from '../text.ts'
import type { FieldsProps } from './ContactFields.tsx'

const ALL = 'all'

/** Whom the contact was with. Comes filled in from the row it was opened from; names are here when they can be fetched. */
export function WhoField({ form, prepared, onChange }: FieldsProps) {
  const t = useText(text)
  if (!prepared)
    return <span className="log-person">{form.personId === null ? t.wholeFamily : t.theOne}</span>
  const people = prepared.people.map(({ personId, givenName, age }) => ({
    value: personId,
    label: `${givenName}, ${age}`,
  }))
  return (
    <Select
      label={t.who}
      hideLabel
      name="personId"
      value={form.personId ?? ALL}
      onChange={(value) => onChange({ personId: value === ALL ? null : value })}
      options={[...people, { value: ALL, label: t.wholeFamily }]}
    />
  )
}

/** How to reach them: the person's number, and what the family has said about it. */
export function ReachLine({ form, prepared }: FieldsProps) {
  const t = useText(text)
  const person = prepared?.people.find(({ personId }) => personId === form.personId)
  if (!person?.phone && !prepared?.reachHint) return null
  return (
    <p className="muted small">
      {person?.phone && (
        <a className="log-call name" href={`tel:${person.phone.replace(/\s/g, '')}`}>
          <Phone aria-hidden /> {t.call(person.givenName, person.phone)}
        </a>
      )}{' '}
      {prepared?.reachHint}
    </p>
  )
}
