import { useState } from 'react'
import { addDays } from '#core/day.ts'
import { Button } from '#kit/Button.tsx'
import { Checkbox } from '#kit/Checkbox.tsx'
import { DateField } from '#kit/DateField.tsx'
import { Form } from '#kit/Form.tsx'
import { formatDayShort } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { RadioGroup } from '#kit/RadioGroup.tsx'
import { Loaded } from '#kit/Loaded.tsx'
import { TextArea } from '#kit/TextArea.tsx'
import { TextField } from '#kit/TextField.tsx'
import { useRead } from '#kit/use-read.ts'
import { useWrite } from '#kit/use-write.ts'
import { PlaceWarning } from '#modules/access/ui/PlaceWarning.tsx'
import { HardWords } from '#modules/wording/ui/HardWords.tsx'
import type { CalendarEntry, CalendarView } from '../calendar-contract.ts'
import type { Proposal } from '../load-contract.ts'
import { reasonFor } from '../reason-words.ts'
import { requestText } from './request-text.ts'
import { clockOrNothing, shownTime } from './words.ts'

type AskProps = {
  familyId: string
  view: CalendarView
  today: string
  entry: CalendarEntry
  way: 'move' | 'pause' | 'join'
  onDone: () => void
}

/** How many days the other department is given to answer, and how long a pause is, unless something else is written. */
const [ANSWER_DAYS, PAUSE_DAYS] = [3, 13]

/** A request to the department that owns a line: hold back, or another time, with reason and deadline (R-COO-02). */
export function AskForm(props: AskProps) {
  const { familyId, entry, way } = props
  const times = useRead('demand.times', { familyId, key: entry.key }, { when: way !== 'pause' })
  if (way === 'pause') return <Ask {...props} />
  return <Loaded of={times}>{(proposal) => <Ask {...props} proposal={proposal} />}</Loaded>
}

function Ask({ familyId, view, today, entry, way, onDone, proposal }: AskProps & { proposal?: Proposal }) {
  const t = useText(requestText)
  const [language] = useLanguage()
  const ask = useWrite('demand.ask')
  const proposed = proposal?.slots[0]
  const collision = view.collisions.find(({ demands }) => demands.includes(entry.key))
  const names = new Map(view.persons.map(({ personId, givenName }) => [personId, givenName]))
  const hosts = (proposal?.join ?? []).flatMap((key) => view.entries.find((one) => one.key === key) ?? [])
  const [form, setForm] = useState(() => ({
    everything: false,
    from: entry.day as string | null,
    until: addDays(entry.day, PAUSE_DAYS) as string | null,
    toOn: proposed?.day ?? null,
    clock: (proposed?.at ?? entry.at ?? '').replace(':', '.'),
    joinKey: hosts[0]?.key ?? null,
    reason: reasonFor(collision, names.get(collision?.person ?? '') ?? ''),
    answerBy: addDays(today, ANSWER_DAYS) as string | null,
  }))
  const [errors, setErrors] = useState<Record<string, string>>({})
  const change = (part: Partial<typeof form>) => setForm((now) => ({ ...now, ...part }))
  const submit = async () => {
    const toTime = clockOrNothing(form.clock)
    const missing = {
      ...(form.reason.trim() === '' ? { reason: t.missing.reason } : {}),
      ...(form.answerBy === null ? { answerBy: t.missing.answerBy } : {}),
      ...(way === 'pause' && form.from === null ? { fromOn: t.missing.period } : {}),
      ...(way === 'pause' && form.until === null ? { untilOn: t.missing.period } : {}),
      ...(way === 'move' && form.toOn === null ? { toOn: t.missing.toOn } : {}),
      ...(way === 'move' && toTime === undefined ? { toTime: t.missing.at } : {}),
    }
    setErrors(missing)
    if (Object.keys(missing).length > 0 || form.answerBy === null || toTime === undefined) return
    const pause = way === 'pause'
    const answer = await ask.send({
      familyId,
      kind: way,
      demandId: pause && form.everything ? null : entry.rowId,
      occurrenceOn: pause ? null : entry.day,
      personIds: entry.personIds,
      department: entry.department,
      fromOn: pause ? form.from : null,
      untilOn: pause ? form.until : null,
      toOn: way === 'move' ? form.toOn : null,
      toTime: way === 'move' ? toTime : null,
      joinKey: way === 'join' ? form.joinKey : null,
      reason: form.reason,
      answerBy: form.answerBy,
    })
    if (answer.ok) onDone()
  }
  return (
    <Form onSubmit={() => void submit()} errors={errors} refusal={ask.refusal}>
      <p className="name">
        {t.about}: <strong>{form.everything ? t.everything(entry.departmentName) : entry.what}</strong>,{' '}
        {formatDayShort(entry.day, language)} {entry.at !== null && shownTime(entry.at)}
      </p>
      {entry.nature === 'duty' && <p className="muted">⚖ {t.duty}</p>}
      {way === 'pause' && (
        <>
          <Checkbox
            label={t.everything(entry.departmentName)}
            checked={form.everything}
            onChange={(everything) => change({ everything })}
          />
          <DateField
            label={t.from}
            name="fromOn"
            value={form.from}
            onChange={(from) => change({ from })}
            today={today}
            allow="from-today"
          />
          <DateField
            label={t.until}
            name="untilOn"
            value={form.until}
            onChange={(until) => change({ until })}
            today={today}
            allow="from-today"
          />
        </>
      )}
      {way === 'move' && (
        <div className="calendar-moment">
          <DateField
            label={t.newDay}
            name="toOn"
            value={form.toOn}
            onChange={(toOn) => change({ toOn })}
            today={today}
            allow="from-today"
          />
          <TextField
            label={t.newTime}
            name="toTime"
            value={form.clock}
            onChange={(clock) => change({ clock })}
            short
            optional
            inputMode="decimal"
          />
        </div>
      )}
      {way === 'join' && (
        <RadioGroup
          label={t.joinWith}
          value={form.joinKey}
          onChange={(joinKey) => change({ joinKey })}
          options={hosts.map((host) => ({
            value: host.key,
            label: `${host.what}, ${formatDayShort(host.day, language)} ${host.at === null ? '' : shownTime(host.at)}`,
          }))}
        />
      )}
      <TextArea
        label={t.reason}
        name="reason"
        value={form.reason}
        onChange={(reason) => change({ reason })}
        limit={300}
        rows={2}
        readers={t.readers}
      />
      <DateField
        label={t.answerBy}
        name="answerBy"
        value={form.answerBy}
        onChange={(answerBy) => change({ answerBy })}
        today={today}
        allow="from-today"
      />
      <HardWords texts={[form.reason]} />
      <PlaceWarning familyId={familyId} texts={[form.reason]} />
      <div className="form-actions">
        <Button type="submit" tone="primary" pending={ask.pending}>
          {t.send}
        </Button>
      </div>
    </Form>
  )
}
