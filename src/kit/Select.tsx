import { Button } from 'react-aria-components/Button'
import { ListBox, Popover, Select as AriaSelect, SelectValue } from 'react-aria-components/Select'
import { ChevronDown } from 'lucide-react'
import { FieldTop, useFieldError, type FieldProps } from './FieldParts.tsx'
import { OptionItem } from './OptionItem.tsx'
import { useText } from './language.ts'
import type { Option } from './options.ts'
import { text } from './text.ts'

type SelectProps<V extends string> = FieldProps & {
  options: readonly Option<V>[]
  value: V | null
  onChange: (value: V) => void
}

/** Five to twelve answers in a list. Fewer: ChoiceButtons or RadioGroup. More: ComboBox. */
export function Select<V extends string>(props: SelectProps<V>) {
  const t = useText(text)
  const error = useFieldError(props)
  return (
    <AriaSelect
      className="field"
      data-field={props.name}
      value={props.value}
      onChange={(value) => props.onChange(value as V)}
      isInvalid={error !== undefined}
      isRequired={!props.optional}
      validationBehavior="aria"
      placeholder={t.choose}
    >
      <FieldTop {...props} error={error} />
      <Button className="button select-button input">
        <SelectValue />
        <ChevronDown aria-hidden />
      </Button>
      <Popover className="popover">
        <ListBox className="list" items={props.options.map((option) => ({ id: option.value, option }))}>
          {({ option }) => <OptionItem option={option} />}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}
