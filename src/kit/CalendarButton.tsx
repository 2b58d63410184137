import { useRef } from 'react'
import { CalendarDays } from 'lucide-react'
import { IconButton } from './IconButton.tsx'
import { useText } from './language.ts'
import { text } from './text.ts'

type CalendarButtonProps = { value: string | null; onPick: (day: string) => void }

/** Opens the device's own calendar. Never the only way in: the field beside it takes the same date as text. */
export function CalendarButton({ value, onPick }: CalendarButtonProps) {
  const t = useText(text)
  const native = useRef<HTMLInputElement>(null)
  return (
    <>
      <IconButton label={t.openCalendar} icon={CalendarDays} onPress={() => native.current?.showPicker()} />
      <input
        ref={native}
        type="date"
        className="native-date"
        tabIndex={-1}
        aria-hidden="true"
        value={value ?? ''}
        onChange={(event) => event.target.value && onPick(event.target.value)}
      />
    </>
  )
}
