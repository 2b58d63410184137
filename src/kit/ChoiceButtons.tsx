import { Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import { Check, type LucideIcon } from 'lucide-react'
import { FieldTop, useFieldError, type FieldProps } from './FieldParts.tsx'

export type Choice<V extends string> = {
  value: V
  label: string
  hint?: string | undefined
  icon?: LucideIcon | undefined
}

type ChoiceButtonsProps<V extends string> = FieldProps & {
  choices: readonly Choice<V>[]
  value: V | null
  onChange: (value: V) => void
}

/** Two to six answers as large buttons: one tap, made for a thumb. The chosen one carries a tick as well as a colour. */
export function ChoiceButtons<V extends string>(props: ChoiceButtonsProps<V>) {
  const error = useFieldError(props)
  return (
    <RadioGroup
      className="field"
      data-field={props.name}
      value={props.value}
      onChange={(value) => props.onChange(value as V)}
      isInvalid={error !== undefined}
      isRequired={!props.optional}
      validationBehavior="aria"
    >
      <FieldTop {...props} error={error} />
      <div className="choice-buttons">
        {props.choices.map(({ value, label, hint, icon: Icon }) => (
          <Radio key={value} value={value} className="choice-button">
            {({ isSelected }) => (
              <>
                {isSelected ? <Check aria-hidden /> : Icon && <Icon aria-hidden />}
                <span>
                  {label}
                  {hint && <span className="choice-hint">{hint}</span>}
                </span>
              </>
            )}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
