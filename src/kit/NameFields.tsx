import { useText } from './language.ts'
import { text } from './text.ts'
import { TextField } from './TextField.tsx'

type Names = { givenName: string; familyName: string }
type NameFieldsProps = {
  value: Names
  onChange: (part: Partial<Names>) => void
  /** Before the names of the fields, as the refusal of the operation names them: `person.`. */
  prefix?: string
}

/** A person's given name and family name; the browser fills in neither, since they are somebody else's. */
export function NameFields({ value, onChange, prefix = '' }: NameFieldsProps) {
  const t = useText(text)
  return (
    <>
      <TextField
        label={t.givenName}
        name={`${prefix}givenName`}
        value={value.givenName}
        onChange={(givenName) => onChange({ givenName })}
        autoComplete="off"
      />
      <TextField
        label={t.familyName}
        name={`${prefix}familyName`}
        value={value.familyName}
        onChange={(familyName) => onChange({ familyName })}
        autoComplete="off"
      />
    </>
  )
}
