import type { HTMLInputAutoCompleteAttribute, ReactNode } from 'react'
import { Input, TextField as AriaTextField } from 'react-aria-components/TextField'
import { FieldTop, useFieldError, type FieldProps } from './FieldParts.tsx'

type TextFieldProps = FieldProps & {
  value: string
  onChange: (value: string) => void
  onBlur?: (() => void) | undefined
  type?: 'text' | 'email' | 'tel' | 'password' | 'search' | 'url' | undefined
  autoComplete?: HTMLInputAutoCompleteAttribute | undefined
  inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'search' | 'email' | undefined
  /** Shown as wide as what is expected in it. */
  short?: boolean | undefined
  readOnly?: boolean | undefined
  autoFocus?: boolean | undefined
  spellCheck?: boolean | undefined
  /** A button that belongs in the field, such as show password. */
  inside?: ReactNode
}

/** One line of text. The label stands above; there is no placeholder. */
export function TextField(props: TextFieldProps) {
  const error = useFieldError(props)
  const input = (
    <Input
      className={`input${props.short ? ' input-short' : ''}`}
      {...(props.inputMode ? { inputMode: props.inputMode } : {})}
    />
  )
  return (
    <AriaTextField
      className="field"
      data-field={props.name}
      value={props.value}
      onChange={props.onChange}
      type={props.type ?? 'text'}
      isInvalid={error !== undefined}
      isRequired={!props.optional && !props.readOnly}
      isReadOnly={props.readOnly ?? false}
      autoFocus={props.autoFocus ?? false}
      validationBehavior="aria"
      {...(props.name ? { name: props.name } : {})}
      {...(props.onBlur ? { onBlur: props.onBlur } : {})}
      {...(props.autoComplete ? { autoComplete: props.autoComplete } : {})}
      {...(props.spellCheck === undefined ? {} : { spellCheck: props.spellCheck ? 'true' : 'false' })}
    >
      <FieldTop {...props} error={error} />
      {props.inside ? (
        <div className="with-button">
          {input}
          {props.inside}
        </div>
      ) : (
        input
      )}
    </AriaTextField>
  )
}
