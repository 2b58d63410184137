import { CheckboxButton, CheckboxField } from 'react-aria-components/Checkbox'
import { Check } from 'lucide-react'

type CheckboxProps = {
  label: string
  checked: boolean
  onChange: (checked: boolean) => void
  hint?: string | undefined
  name?: string | undefined
  disabled?: boolean | undefined
}

/** Yes or no to one sentence. Never already ticked where the law asks for a free answer. */
export function Checkbox({ label, checked, onChange, hint, name, disabled }: CheckboxProps) {
  return (
    <CheckboxField data-field={name} isSelected={checked} onChange={onChange} isDisabled={disabled ?? false}>
      <CheckboxButton className="choice">
        <span className="choice-mark">{checked && <Check aria-hidden />}</span>
        <span>
          {label}
          {hint && <span className="choice-hint">{hint}</span>}
        </span>
      </CheckboxButton>
    </CheckboxField>
  )
}
