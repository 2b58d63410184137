import { Handshake, Timer } from 'lucide-react'
import { today } from '#core/day.ts'
import { Button } from '#kit/Button.tsx'
import { DateField } from '#kit/DateField.tsx'
import { useText } from '#kit/language.ts'
import { TextField } from '#kit/TextField.tsx'
import { text } from '../text.ts'
import type { FieldsProps } from './ContactFields.tsx'

/** A window that opened, or something promised: one tap each, and no field before it is needed. */
export function SpecialFields({ form, now, prepared, onChange }: FieldsProps) {
  const t = useText(text)
  return (
    <div className="stack-tight">
      <span className="label" id="log-special">
        {t.special}
      </span>
      <div className="row" role="group" aria-labelledby="log-special">
        <Button icon={Timer} pressed={form.window} onPress={() => onChange({ window: !form.window })}>
          {t.window}
        </Button>
        <Button icon={Handshake} pressed={form.promise} onPress={() => onChange({ promise: !form.promise })}>
          {t.promise}
        </Button>
      </div>
      {form.window && (
        <>
          {prepared && <p className="muted small">{t.windowHint(prepared.windowHours)}</p>}
          <TextField
            label={t.wish}
            name="window.wish"
            optional
            value={form.wish}
            onChange={(wish) => onChange({ wish })}
          />
        </>
      )}
      {form.promise && (
        <div className="log-moment">
          <TextField
            label={t.promiseWords}
            name="promise.words"
            value={form.promiseWords}
            onChange={(promiseWords) => onChange({ promiseWords })}
          />
          <DateField
            label={t.promiseDay}
            name="promise.dueOn"
            value={form.promiseDay}
            onChange={(promiseDay) => onChange({ promiseDay })}
            today={today(now)}
            allow="from-today"
            ready
          />
        </div>
      )}
    </div>
  )
}
