import { useState } from 'react'
import { Button } from '#kit/Button.tsx'
import { DateField } from '#kit/DateField.tsx'
import { Form } from '#kit/Form.tsx'
import { formatDayShort } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Select } from '#kit/Select.tsx'
import { TextField } from '#kit/TextField.tsx'
import { useWrite } from '#kit/use-write.ts'
import { HardWords } from '#modules/wording/ui/HardWords.tsx'
import { repeatRule } from '../draft-rules.ts'
import type { CalendarView } from '../calendar-contract.ts'
import { formText } from './form-text.ts'
import { PersonChoice } from './PersonChoice.tsx'
import { clockOrNothing } from './words.ts'

type OwnLifeProps = { familyId: string; view: CalendarView; today: string; onDone: () => void }
type Repeat = 'once' | 'weekly' | 'fortnightly'

/** The family's own life, which demands must fit around: one line each, taken away again where it stands. */
export function OwnLifeForm({ familyId, view, today, onDone }: OwnLifeProps) {
  const t = useText(formText)
  const save = useWrite('demand.add-own-life')
  const [form, setForm] = useState({
    personIds: [] as string[],
    what: '',
    on: null as string | null,
    clock: '',
    minutes: '480',
    repeat: 'once' as Repeat,
    times: '26',
  })
  const [errors, setErrors] = useState<Record<string, string>>({})
  const change = (part: Partial<typeof form>) => setForm((now) => ({ ...now, ...part }))
  const submit = async () => {
    const at = clockOrNothing(form.clock)
    const missing = {
      ...(form.personIds.length === 0 ? { personIds: t.missing.personIds } : {}),
      ...(form.what.trim() === '' ? { what: t.missing.what } : {}),
      ...(form.on === null ? { on: t.missing.on } : {}),
      ...(at === undefined ? { at: t.missing.at } : {}),
    }
    setErrors(missing)
    if (Object.keys(missing).length > 0 || form.on === null || at === undefined) return
    const repeat =
      form.repeat === 'once' ? null : repeatRule(form.repeat === 'weekly' ? 1 : 2, Number(form.times) || 1)
    const minutes = at === null ? 0 : Number(form.minutes) || 0
    const { personIds, what, on } = form
    const answer = await save.send({ familyId, personIds, what, on, at, minutes, repeat })
    if (answer.ok) onDone()
  }
  const repeats = (['once', 'weekly', 'fortnightly'] as const).map((value) => ({
    value,
    label: t.repeats[value],
  }))
  return (
    <>
      <p className="muted">{t.ownLife.lead}</p>
      <Form onSubmit={() => void submit()} errors={errors} refusal={save.refusal}>
        <PersonChoice
          label={t.ownLife.who}
          view={view}
          chosen={form.personIds}
          onChange={(personIds) => change({ personIds })}
        />
        <TextField label={t.what} name="what" value={form.what} onChange={(what) => change({ what })} />
        <HardWords texts={[form.what]} />
        <DateField
          label={t.day}
          name="on"
          value={form.on}
          onChange={(on) => change({ on })}
          today={today}
          ready
        />
        <div className="calendar-moment">
          <TextField
            label={t.time}
            name="at"
            optional
            short
            inputMode="decimal"
            value={form.clock}
            onChange={(clock) => change({ clock })}
          />
          <TextField
            label={t.minutes}
            name="minutes"
            short
            inputMode="numeric"
            value={form.minutes}
            onChange={(minutes) => change({ minutes })}
          />
        </div>
        <Select
          label={t.repeat}
          value={form.repeat}
          onChange={(repeat) => change({ repeat })}
          options={repeats}
        />
        {form.repeat !== 'once' && (
          <TextField
            label={t.times}
            name="times"
            short
            inputMode="numeric"
            value={form.times}
            onChange={(times) => change({ times })}
          />
        )}
        <div className="form-actions">
          <Button type="submit" tone="primary" pending={save.pending}>
            {t.ownLife.save}
          </Button>
        </div>
      </Form>
      <Standing familyId={familyId} view={view} />
    </>
  )
}

function Standing({ familyId, view }: { familyId: string; view: CalendarView }) {
  const t = useText(formText)
  const [language] = useLanguage()
  const remove = useWrite('demand.remove-own-life')
  const names = new Map(view.persons.map(({ personId, givenName }) => [personId, givenName]))
  if (view.ownLife.length === 0) return null
  return (
    <>
      <h3>{t.ownLife.now}</h3>
      <ul className="calendar-plain name">
        {view.ownLife.map(({ ownLifeId, personId, what, on }) => (
          <li key={ownLifeId} className="row">
            <span>
              {names.get(personId)}: {what}, {formatDayShort(on, language)}
            </span>
            <Button tone="plain" onPress={() => void remove.send({ familyId, ownLifeId, removed: true })}>
              {t.ownLife.remove(what)}
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}
