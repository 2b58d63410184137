import { ChoiceButtons } from '#kit/ChoiceButtons.tsx'
import { useText } from '#kit/language.ts'
import { text } from './goal-text.ts'

type ScaleChoiceProps = {
  label: string
  name: string
  value: number | null
  onChange: (value: number) => void
  optional?: boolean
}

/** The eleven numbers, one tap each, with what the ends mean. */
export function ScaleChoice({ label, name, value, onChange, optional }: ScaleChoiceProps) {
  const t = useText(text).scale
  return (
    <div className="scale-choice">
      <ChoiceButtons
        label={label}
        hint={t.ends}
        name={name}
        optional={optional}
        value={value === null ? null : String(value)}
        onChange={(chosen) => onChange(Number(chosen))}
        choices={Array.from({ length: 11 }, (_, index) => ({ value: String(index), label: String(index) }))}
      />
    </div>
  )
}
