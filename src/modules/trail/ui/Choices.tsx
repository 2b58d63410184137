import { useState } from 'react'
import { Button } from '#kit/Button.tsx'
import { Form } from '#kit/Form.tsx'
import { formatTime } from '#kit/format-date.ts'
import { useText } from '#kit/language.ts'
import { Loaded } from '#kit/Loaded.tsx'
import { NumberField } from '#kit/NumberField.tsx'
import { Section } from '#kit/Page.tsx'
import { useRead } from '#kit/use-read.ts'
import { useWrite } from '#kit/use-write.ts'
import type { Choices as Chosen } from '../contract.ts'
import { text } from './trap-text.ts'

/** How often samples are drawn, how large, and what counts as much. */
export function Choices() {
  const t = useText(text)
  const read = useRead('trail.choices', {})
  return (
    <Section title={t.choices}>
      <Loaded of={read}>{(chosen) => <ChoiceForm chosen={chosen} />}</Loaded>
    </Section>
  )
}

const fields = [
  ['periodMonths', 'period'],
  ['samplePercent', 'percent'],
  ['hoursFrom', 'hoursFrom'],
  ['hoursTo', 'hoursTo'],
  ['familiesPerHour', 'families'],
  ['personsAlarm', 'persons'],
] as const
type Typed = Record<keyof Chosen, number | null>

function ChoiceForm({ chosen }: { chosen: Chosen }) {
  const t = useText(text)
  const write = useWrite('trail.choose')
  const [form, setForm] = useState<Typed>(chosen)
  const missing = Object.fromEntries(
    fields.filter(([key]) => form[key] === null).map(([key]) => [key, t.missing]),
  )
  const save = async () => {
    if (Object.keys(missing).length === 0) await write.send(form as Chosen)
  }
  return (
    <Form onSubmit={() => void save()} errors={missing} refusal={write.refusal} label={t.choices}>
      {fields.map(([key, label]) => (
        <NumberField
          key={key}
          label={t[label]}
          name={key}
          value={form[key]}
          onChange={(value) => setForm((now) => ({ ...now, [key]: value }))}
        />
      ))}
      <NumberField
        label={t.keep}
        name="keepMonths"
        hint={t.keepHint}
        optional
        value={form.keepMonths}
        onChange={(keepMonths) => setForm((now) => ({ ...now, keepMonths }))}
      />
      <div className="form-actions">
        <Button type="submit" tone="primary" pending={write.pending}>
          {t.save}
        </Button>
        <span role="status" className="muted">
          {write.savedAt && `${t.saved} ${formatTime(write.savedAt)}`}
        </span>
      </div>
    </Form>
  )
}
