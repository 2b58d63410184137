import { useState } from 'react'
import { Button } from '#kit/Button.tsx'
import { Checkbox } from '#kit/Checkbox.tsx'
import { ChoiceButtons } from '#kit/ChoiceButtons.tsx'
import { Form } from '#kit/Form.tsx'
import { useText } from '#kit/language.ts'
import { TextField } from '#kit/TextField.tsx'
import { TextArea } from '#kit/TextArea.tsx'
import { useWrite } from '#kit/use-write.ts'
import type { CalendarPerson, CalendarView } from '../calendar-contract.ts'
import { formText } from './form-text.ts'
import { clockOrNothing } from './words.ts'

type LimitProps = { familyId: string; view: CalendarView; today: string; onDone: () => void }

/** What a person has said about how much there is room for: "højst 3 ting om ugen, ikke før kl. 9". */
export function LimitForm({ familyId, view, onDone }: LimitProps) {
  const t = useText(formText).limit
  const [personId, setPersonId] = useState(view.persons[0]?.personId ?? null)
  const person = view.persons.find((one) => one.personId === personId)
  return (
    <>
      <ChoiceButtons
        label={t.who}
        value={personId}
        onChange={setPersonId}
        choices={view.persons.map(({ personId: value, givenName }) => ({ value, label: givenName }))}
      />
      {person && <Limit key={person.personId} familyId={familyId} person={person} onDone={onDone} />}
    </>
  )
}

const clockText = (at: string | null | undefined) => (at ?? '').replace(/^0/, '').replace(':', '.')

function Limit({
  familyId,
  person,
  onDone,
}: {
  familyId: string
  person: CalendarPerson
  onDone: () => void
}) {
  const t = useText(formText)
  const save = useWrite('demand.set-limit')
  const { limit } = person
  const [form, setForm] = useState({
    perWeek: limit?.perWeek?.toString() ?? '',
    notBefore: clockText(limit?.notBefore),
    notAfter: clockText(limit?.notAfter),
    freeDays: limit?.freeDays ?? [],
    words: limit?.words ?? '',
  })
  const [errors, setErrors] = useState<Record<string, string>>({})
  const change = (part: Partial<typeof form>) => setForm((now) => ({ ...now, ...part }))
  const submit = async () => {
    const [notBefore, notAfter] = [clockOrNothing(form.notBefore), clockOrNothing(form.notAfter)]
    setErrors({
      ...(notBefore === undefined ? { notBefore: t.missing.at } : {}),
      ...(notAfter === undefined ? { notAfter: t.missing.at } : {}),
    })
    if (notBefore === undefined || notAfter === undefined) return
    const perWeek = form.perWeek.trim() === '' ? null : Number(form.perWeek)
    const answer = await save.send({
      familyId,
      personId: person.personId,
      perWeek,
      notBefore,
      notAfter,
      freeDays: form.freeDays,
      words: form.words.trim() || null,
    })
    if (answer.ok) onDone()
  }
  return (
    <Form onSubmit={() => void submit()} errors={errors} refusal={save.refusal}>
      <TextArea
        label={t.limit.words}
        name="words"
        optional
        value={form.words}
        onChange={(words) => change({ words })}
        limit={200}
        rows={2}
      />
      <TextField
        label={t.limit.perWeek}
        name="perWeek"
        optional
        short
        inputMode="numeric"
        value={form.perWeek}
        onChange={(perWeek) => change({ perWeek })}
      />
      <div className="calendar-moment">
        <TextField
          label={t.limit.notBefore}
          name="notBefore"
          optional
          short
          inputMode="decimal"
          value={form.notBefore}
          onChange={(notBefore) => change({ notBefore })}
        />
        <TextField
          label={t.limit.notAfter}
          name="notAfter"
          optional
          short
          inputMode="decimal"
          value={form.notAfter}
          onChange={(notAfter) => change({ notAfter })}
        />
      </div>
      <fieldset className="field calendar-people">
        <legend className="label">{t.limit.freeDays}</legend>
        <div className="row">
          {t.limit.days.map((name, index) => (
            <Checkbox
              key={name}
              label={name}
              checked={form.freeDays.includes(index + 1)}
              onChange={(on) =>
                change({
                  freeDays: on
                    ? [...form.freeDays, index + 1]
                    : form.freeDays.filter((one) => one !== index + 1),
                })
              }
            />
          ))}
        </div>
      </fieldset>
      <div className="form-actions">
        <Button type="submit" tone="primary" pending={save.pending}>
          {t.limit.save}
        </Button>
      </div>
    </Form>
  )
}
