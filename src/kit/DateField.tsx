import { useId, useState } from 'react'
import { Input, TextField } from 'react-aria-components/TextField'
import { CalendarButton } from './CalendarButton.tsx'
import { FieldTop, useFieldError, type FieldProps } from './FieldParts.tsx'
import { addDays, daysBetween, formatDay, formatDayLong, formatRelative } from './format-date.ts'
import { useLanguage, useText } from './language.ts'
import { parseDay } from './parse-date.ts'
import { ReadyDays } from './ReadyDays.tsx'
import { text } from './text.ts'

type DateFieldProps = FieldProps & {
  /** ISO day, or null while nothing readable is written. */
  value: string | null
  onChange: (day: string | null) => void
  /** The day the person is in, ISO; the caller knows the clock. */
  today: string
  /** Offers `I dag`, `I morgen` and `Vælg dato` before the field. */
  ready?: boolean | undefined
  allow?: 'any' | 'from-today' | 'until-today' | undefined
}

/** A date, typed as Danes write or say it. Answers with the weekday in words, so that a slip is seen. */
export function DateField(props: DateFieldProps) {
  const { value, onChange, today, ready = false, allow = 'any' } = props
  const t = useText(text)
  const [language] = useLanguage()
  const [typed, setTyped] = useState<string | null>(null)
  const [left, setLeft] = useState(false)
  const [picking, setPicking] = useState(!ready || isFurther(value, today))
  const answerId = useId()
  const ownError = useFieldError(props)
  const error = ownError ?? (left ? whyNot(typed, value, { today, allow }, t) : undefined)

  const type = (text: string) => {
    const parsed = parseDay(text, today)
    setTyped(text)
    setLeft(false)
    onChange(parsed.ok ? parsed.day : null)
  }
  const choose = (day: string) => {
    setTyped(null)
    onChange(day)
  }
  const leave = () => {
    setLeft(true)
    if (typed !== null && parseDay(typed, today).ok) setTyped(null)
  }
  return (
    <div className="field" data-field={props.name}>
      {ready && (
        <ReadyDays
          {...props}
          days={[today, addDays(today, 1)]}
          picking={picking}
          onDay={(day) => {
            setPicking(false)
            choose(day)
          }}
          onPick={() => {
            setPicking(true)
            if (!isFurther(value, today)) onChange(null)
          }}
        />
      )}
      {picking && (
        <TextField
          className="field"
          value={typed ?? (value ? formatDay(value) : '')}
          onChange={type}
          onBlur={leave}
          autoFocus={ready && value === null}
          isInvalid={error !== undefined}
          isRequired={!props.optional}
          validationBehavior="aria"
        >
          <FieldTop
            {...props}
            label={ready ? t.pickDate : props.label}
            hint={props.hint ?? t.dateHint}
            error={error}
          />
          <div className="with-button input-short">
            <Input className="input" autoComplete="off" aria-describedby={answerId} />
            <CalendarButton value={value} onPick={choose} />
          </div>
        </TextField>
      )}
      <p className="date-answer" id={answerId} aria-live="polite">
        {value && `${formatDayLong(value, language, true)}${near(value, today, language)}`}
      </p>
    </div>
  )
}

type Allowed = { today: string; allow: 'any' | 'from-today' | 'until-today' }
type Sentences = { dateUnknown: string; dateImpossible: string; datePast: string; dateFuture: string }

function whyNot(
  typed: string | null,
  value: string | null,
  { today, allow }: Allowed,
  t: Sentences,
): string | undefined {
  const parsed = typed === null ? null : parseDay(typed, today)
  if (parsed && !parsed.ok && parsed.reason !== 'empty') {
    return parsed.reason === 'impossible' ? t.dateImpossible : t.dateUnknown
  }
  if (value === null) return undefined
  if (allow === 'from-today' && value < today) return t.datePast
  if (allow === 'until-today' && value > today) return t.dateFuture
  return undefined
}

function isFurther(value: string | null, today: string): boolean {
  return value !== null && value !== today && value !== addDays(today, 1)
}

function near(day: string, today: string, language: 'da' | 'en'): string {
  return Math.abs(daysBetween(today, day)) > 7
    ? ''
    : `, ${formatRelative(day, today, language).replace(/ \(.*\)$/, '')}`
}
