import { Button } from 'react-aria-components/Button'
import { ComboBox as AriaComboBox, Input, ListBox, Popover } from 'react-aria-components/ComboBox'
import { ChevronDown } from 'lucide-react'
import { FieldTop, useFieldError, type FieldProps } from './FieldParts.tsx'
import { matchesText } from './fold.ts'
import { OptionItem } from './OptionItem.tsx'
import { useText } from './language.ts'
import type { Option } from './options.ts'
import { text } from './text.ts'

type ComboBoxProps<V extends string> = FieldProps & {
  options: readonly Option<V>[]
  value: V | null
  onChange: (value: V | null) => void
}

/** Many answers, found by typing: colleagues, schools, clubs. Searching folds Danish letters. */
export function ComboBox<V extends string>(props: ComboBoxProps<V>) {
  const t = useText(text)
  const error = useFieldError(props)
  return (
    <AriaComboBox
      className="field"
      data-field={props.name}
      value={props.value}
      onChange={(value) => props.onChange(value as V | null)}
      defaultItems={props.options.map((option) => ({ id: option.value, option }))}
      defaultFilter={(label, typed) => matchesText(typed, label)}
      menuTrigger="focus"
      allowsEmptyCollection
      isInvalid={error !== undefined}
      isRequired={!props.optional}
      validationBehavior="aria"
    >
      <FieldTop {...props} error={error} />
      <div className="with-button">
        <Input className="input" />
        <Button className="button button-plain" aria-label={t.open}>
          <ChevronDown aria-hidden />
        </Button>
      </div>
      <Popover className="popover">
        <ListBox<{ id: V; option: Option<V> }>
          className="list"
          renderEmptyState={() => <div className="list-empty">{t.noMatch}</div>}
        >
          {({ option }) => <OptionItem option={option} />}
        </ListBox>
      </Popover>
    </AriaComboBox>
  )
}
