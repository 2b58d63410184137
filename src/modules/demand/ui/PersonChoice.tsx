import { Checkbox } from '#kit/Checkbox.tsx'
import { useFieldError, ErrorText } from '#kit/FieldParts.tsx'
import type { CalendarView } from '../calendar-contract.ts'

type PersonChoiceProps = {
  label: string
  view: CalendarView
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
}

/** One or more of the family. */
export function PersonChoice({ label, view, chosen, onChange }: PersonChoiceProps) {
  const error = useFieldError({ name: 'personIds' })
  return (
    <fieldset className="field calendar-people" data-field="personIds">
      <legend className="label">{label}</legend>
      {error && (
        <div className="field-error">
          <ErrorText>{error}</ErrorText>
        </div>
      )}
      <div className="row name">
        {view.persons.map(({ personId, givenName }) => (
          <Checkbox
            key={personId}
            label={givenName}
            checked={chosen.includes(personId)}
            onChange={(on) => onChange(on ? [...chosen, personId] : chosen.filter((one) => one !== personId))}
          />
        ))}
      </div>
    </fieldset>
  )
}
