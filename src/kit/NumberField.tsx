import { useState } from 'react'
import { Input, TextField } from 'react-aria-components/TextField'
import { Minus, Plus } from 'lucide-react'
import { FieldTop, useFieldError, type FieldProps } from './FieldParts.tsx'
import { IconButton } from './IconButton.tsx'
import { formatNumber, parseNumber } from './format-number.ts'
import { useText } from './language.ts'
import { text } from './text.ts'

type NumberFieldProps = FieldProps & {
  value: number | null
  onChange: (value: number | null) => void
  min?: number | undefined
  max?: number | undefined
  decimals?: number | undefined
  /** After the field: `kr.`, `timer`. */
  unit?: string | undefined
  /** Buttons for one more and one less, where the number is small and counted. */
  stepper?: boolean | undefined
}

/** A number as Danes type it: `1.234,5`. What cannot be read as a number stays, with a sentence about it. */
export function NumberField(props: NumberFieldProps) {
  const t = useText(text)
  const { value, onChange, decimals = 0, min = -Infinity, max = Infinity } = props
  const shown = value === null ? '' : formatNumber(value, decimals)
  const [typed, setTyped] = useState<string | null>(null)
  const unreadable = typed !== null && typed.trim() !== '' && parseNumber(typed) === null
  const ownError = useFieldError(props)
  const error = ownError ?? (unreadable ? t.numberUnknown : undefined)
  const type = (text: string) => {
    setTyped(text)
    onChange(parseNumber(text))
  }
  const step = (by: number) => {
    setTyped(null)
    onChange(Math.min(max, Math.max(min, (value ?? 0) + by)))
  }
  return (
    <TextField
      className="field"
      data-field={props.name}
      value={typed ?? shown}
      onChange={type}
      onBlur={() => unreadable || setTyped(null)}
      isInvalid={error !== undefined}
      isRequired={!props.optional}
      validationBehavior="aria"
    >
      <FieldTop {...props} error={error} />
      <div className="stepper">
        {props.stepper && (
          <IconButton label={`${t.less}: ${props.label}`} icon={Minus} onPress={() => step(-1)} />
        )}
        <Input className="input input-number" inputMode={decimals > 0 ? 'decimal' : 'numeric'} />
        {props.stepper && (
          <IconButton label={`${t.more}: ${props.label}`} icon={Plus} onPress={() => step(1)} />
        )}
        {props.unit && <span className="unit">{props.unit}</span>}
      </div>
    </TextField>
  )
}
