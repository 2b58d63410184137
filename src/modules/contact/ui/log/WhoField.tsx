import { Phone } from 'lucide-react'
import { useText } from '#kit/language.ts'
import { Select } from '#kit/Select.tsx'
import { text } from '../text.ts'
import type { FieldsProps } from './ContactFields.tsx'

const ALL = 'all'

/** Whom the contact was with. Comes filled in from the row it was opened from. */
export function WhoField({ form, prepared, onChange }: FieldsProps) {
  const t = useText(text)
  if (!prepared) return null
  const person = prepared.people.find(({ personId }) => personId === form.personId)
  return (
    <div className="stack-tight name">
      <Select
        label={t.who}
        name="personId"
        value={form.personId ?? ALL}
        onChange={(value) => onChange({ personId: value === ALL ? null : value })}
        options={[
          ...prepared.people.map(({ personId, givenName, age }) => ({ value: personId, label: `${givenName}, ${age}` })),
          { value: ALL, label: t.wholeFamily },
        ]}
      />
      {person?.phone && (
        <a className="log-call" href={`tel:${person.phone.replace(/\s/g, '')}`}>
          <Phone aria-hidden /> {t.call(person.givenName, person.phone)}
        </a>
      )}
      {prepared.reachHint && <p className="muted small">{prepared.reachHint}</p>}
    </div>
  )
}
