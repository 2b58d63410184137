import { ListBoxItem } from 'react-aria-components/ListBox'
import { Check } from 'lucide-react'
import type { Option } from './options.ts'

/** One line of a Select or ComboBox; the chosen one carries a tick. */
export function OptionItem<V extends string>({ option }: { option: Option<V> }) {
  return (
    <ListBoxItem
      id={option.value}
      textValue={option.label}
      isDisabled={option.disabled ?? false}
      className="list-item"
    >
      {({ isSelected }) => (
        <>
          <span className="list-item-text">
            {option.label}
            {option.hint && <span className="list-item-hint">{option.hint}</span>}
          </span>
          <span className="list-tick">{isSelected && <Check aria-hidden />}</span>
        </>
      )}
    </ListBoxItem>
  )
}
