import { Radio, RadioGroup as AriaRadioGroup } from 'react-aria-components/RadioGroup'
import { FieldTop, useFieldError, type FieldProps } from './FieldParts.tsx'
import type { Option } from './options.ts'

type RadioGroupProps<V extends string> = FieldProps & {
  options: readonly Option<V>[]
  value: V | null
  onChange: (value: V) => void
}

/** One of a few answers, each with room for a line of explanation. */
export function RadioGroup<V extends string>(props: RadioGroupProps<V>) {
  const error = useFieldError(props)
  return (
    <AriaRadioGroup
      className="field"
      data-field={props.name}
      value={props.value}
      onChange={(value) => props.onChange(value as V)}
      isInvalid={error !== undefined}
      isRequired={!props.optional}
      validationBehavior="aria"
    >
      <FieldTop {...props} error={error} />
      <div className="options">
        {props.options.map(({ value, label, hint, disabled }) => (
          <Radio key={value} value={value} isDisabled={disabled ?? false} className="choice">
            {({ isSelected }) => (
              <>
                <span className="choice-mark choice-mark-round">
                  {isSelected && <span className="choice-dot" />}
                </span>
                <span>
                  {label}
                  {hint && <span className="choice-hint">{hint}</span>}
                </span>
              </>
            )}
          </Radio>
        ))}
      </div>
    </AriaRadioGroup>
  )
}
