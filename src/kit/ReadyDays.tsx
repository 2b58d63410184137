import { ChoiceButtons } from './ChoiceButtons.tsx'
import type { FieldProps } from './FieldParts.tsx'
import { formatDayShort } from './format-date.ts'
import { useLanguage, useText } from './language.ts'
import { text } from './text.ts'

type ReadyDaysProps = FieldProps & {
  value: string | null
  /** Today and tomorrow, ISO days. */
  days: readonly [string, string] | readonly string[]
  picking: boolean
  onDay: (day: string) => void
  onPick: () => void
}

/** `I dag`, `I morgen` and `Vælg dato` as one-tap choices, each with its date. */
export function ReadyDays(props: ReadyDaysProps) {
  const t = useText(text)
  const [language] = useLanguage()
  const words = [t.today, t.tomorrow]
  const choices = props.days.map((day, index) => ({
    value: day,
    label: words[index] ?? '',
    hint: formatDayShort(day, language),
  }))
  return (
    <ChoiceButtons
      label={props.label}
      optional={props.optional}
      hideLabel={props.hideLabel}
      choices={[...choices, { value: 'pick', label: t.pickDate }]}
      value={props.picking ? 'pick' : props.value}
      onChange={(choice) => (choice === 'pick' ? props.onPick() : props.onDay(choice))}
    />
  )
}
