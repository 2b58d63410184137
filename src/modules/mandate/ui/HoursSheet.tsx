import { useState } from 'react'
import { Checkbox } from '#kit/Checkbox.tsx'
import { Sheet } from '#kit/Dialog.tsx'
import { Form } from '#kit/Form.tsx'
import { FormSave } from '#kit/FormSave.tsx'
import { useText } from '#kit/language.ts'
import { TextField } from '#kit/TextField.tsx'
import type { Said } from '#kit/use-said.ts'
import { useWrite } from '#kit/use-write.ts'
import type { Presence, WorkingDay } from '../contract.ts'
import { USUAL_HOURS } from '../mandate-rules.ts'
import { text } from './text.ts'

export type PresenceSheetProps = { one: Presence; open: boolean; onClose: () => void; said: Said }

/** 'HH:MM' of a time as Danes type it: 8, 8.30, 08:30; null when it is none. */
function readTime(typed: string): string | null {
  const [, hours = '', minutes = '00'] = /^\s*(\d{1,2})(?:[.:](\d{2}))?\s*$/.exec(typed) ?? []
  return hours !== '' && Number(hours) < 24 && Number(minutes) < 60
    ? `${hours.padStart(2, '0')}:${minutes}`
    : null
}

/** Usual hours day by day; a day that is not ticked is a day off. */
export function HoursSheet({ one, open, onClose, said }: PresenceSheetProps) {
  const t = useText(text)
  const write = useWrite('mandate.set-hours')
  const [days, setDays] = useState<WorkingDay[]>(() => [...(one.days.length ? one.days : USUAL_HOURS)])
  const [missing, setMissing] = useState<Record<string, string>>({})
  const of = (weekday: number) => days.find((day) => day.weekday === weekday)
  const put = (weekday: number, day: WorkingDay | null) =>
    setDays(
      [...days.filter((other) => other.weekday !== weekday), ...(day ? [day] : [])].sort(
        (a, b) => a.weekday - b.weekday,
      ),
    )
  const save = async () => {
    const read = days.map(({ weekday, from, to }) => ({ weekday, from: readTime(from), to: readTime(to) }))
    const good = read.flatMap(({ weekday, from, to }) =>
      from && to && from < to ? [{ weekday, from, to }] : [],
    )
    setMissing(
      Object.fromEntries(
        read
          .filter(({ from, to }) => !from || !to || from >= to)
          .map(({ weekday }) => [`from${weekday}`, t.timeWrong]),
      ),
    )
    if (good.length < days.length) return
    const answer = await write.send({ staffId: one.staffId, days: good })
    if (!answer.ok) return
    said.say(t.did.hours(one.name), () => write.send({ staffId: one.staffId, days: one.days }))
    onClose()
  }
  return (
    <Sheet title={`${t.changeHours}: ${one.name}`} open={open} onClose={onClose}>
      <Form onSubmit={() => void save()} errors={missing} refusal={write.refusal}>
        {t.days.map((name, index) => {
          const weekday = index + 1
          const day = of(weekday)
          return (
            <div key={name} className="mandate-day">
              <Checkbox
                label={name}
                checked={day !== undefined}
                onChange={(on) => put(weekday, on ? { weekday, from: '8.00', to: '16.00' } : null)}
              />
              {day && (
                <>
                  <TextField
                    label={`${name} ${t.startsAt}`}
                    name={`from${weekday}`}
                    short
                    value={day.from.replace(':', '.')}
                    onChange={(from) => put(weekday, { ...day, from })}
                  />
                  <TextField
                    label={`${name} ${t.endsAt}`}
                    name={`to${weekday}`}
                    short
                    value={day.to.replace(':', '.')}
                    onChange={(to) => put(weekday, { ...day, to })}
                  />
                </>
              )}
            </div>
          )
        })}
        <FormSave pending={write.pending}>{t.save}</FormSave>
      </Form>
    </Sheet>
  )
}
