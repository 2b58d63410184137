import { useState } from 'react'
import { today } from '#core/day.ts'
import { contentClass, type ContentClass } from '#core/fields.ts'
import { ChoiceButtons } from '#kit/ChoiceButtons.tsx'
import { DateField } from '#kit/DateField.tsx'
import { Sheet } from '#kit/Dialog.tsx'
import { Form } from '#kit/Form.tsx'
import { FormSave } from '#kit/FormSave.tsx'
import { useText } from '#kit/language.ts'
import { Select } from '#kit/Select.tsx'
import { TextField } from '#kit/TextField.tsx'
import { useRead } from '#kit/use-read.ts'
import type { Undo } from '#kit/use-undo.ts'
import { useWrite } from '#kit/use-write.ts'
import { helped as helpedWords, type Helped } from '../measure-contract.ts'
import { text } from './measure-text.ts'

const FAMILY = 'family'
type Measure = {
  personId: string | null
  class: ContentClass
  name: string
  law: string
  startedOn: string | null
  endedOn: string | null
  helped: Helped | null
}
const empty: Measure = {
  personId: null,
  class: 'CONF',
  name: '',
  law: '',
  startedOn: null,
  endedOn: null,
  helped: null,
}

type SheetProps = {
  familyId: string
  open: boolean
  onClose: () => void
  /** Where what was added can be taken back, after the sheet is closed. */
  undo: Undo
}

/** Adding support that the department has started, without leaving the page. */
export function AddMeasure({ familyId, open, onClose, undo }: SheetProps) {
  const t = useText(text)
  const takeBack = useWrite('journal.take-back-measure')
  const added = (measureId: string) => {
    undo.offer(() => takeBack.send({ familyId, measureId }))
    onClose()
  }
  return (
    <Sheet title={t.add} open={open} onClose={onClose}>
      <MeasureForm familyId={familyId} onAdded={added} />
    </Sheet>
  )
}

function MeasureForm({ familyId, onAdded }: { familyId: string; onAdded: (measureId: string) => void }) {
  const t = useText(text)
  const write = useWrite('journal.record-measure')
  const [form, setForm] = useState(empty)
  const [asked, setAsked] = useState(false)
  const change = (part: Partial<Measure>) => setForm((now) => ({ ...now, ...part }))
  const missing: Record<string, string> = {
    ...(form.name.trim() === '' ? { name: t.missingName } : {}),
    ...(form.law.trim() === '' ? { law: t.missingLaw } : {}),
    ...(form.startedOn === null ? { startedOn: t.missingDay } : {}),
  }
  const save = async () => {
    setAsked(true)
    const { startedOn } = form
    if (startedOn === null || Object.keys(missing).length > 0) return
    const answer = await write.send({ familyId, ...form, startedOn })
    if (answer.ok) onAdded(answer.output.measureId)
  }
  return (
    <Form onSubmit={() => void save()} errors={asked ? missing : {}} refusal={write.refusal} label={t.add}>
      <p className="muted">{t.lead}</p>
      <MeasureFields familyId={familyId} form={form} change={change} />
      <FormSave pending={write.pending}>{t.save}</FormSave>
    </Form>
  )
}

type FieldsProps = { familyId: string; form: Measure; change: (part: Partial<Measure>) => void }

function MeasureFields({ familyId, form, change }: FieldsProps) {
  const t = useText(text)
  const people = useRead('family.open', { familyId }).data?.people ?? []
  const [day] = useState(() => today(new Date()))
  const persons = people.map(({ personId, givenName }) => ({ value: personId, label: givenName }))
  return (
    <>
      <TextField
        label={t.name}
        name="name"
        hint={t.nameHint}
        value={form.name}
        onChange={(name) => change({ name })}
      />
      <TextField
        label={t.law}
        name="law"
        hint={t.lawHint}
        value={form.law}
        onChange={(law) => change({ law })}
      />
      <div className="name">
        <Select
          label={t.about}
          name="personId"
          options={[{ value: FAMILY, label: t.wholeFamily }, ...persons]}
          value={form.personId ?? FAMILY}
          onChange={(value) => change({ personId: value === FAMILY ? null : value })}
        />
      </div>
      <Select
        label={t.kind}
        name="class"
        options={contentClass.options.map((value) => ({ value, label: t.kinds[value] }))}
        value={form.class}
        onChange={(value) => change({ class: value })}
      />
      <DateField
        label={t.startedOn}
        name="startedOn"
        today={day}
        value={form.startedOn}
        onChange={(startedOn) => change({ startedOn })}
      />
      <DateField
        label={t.endedOn}
        name="endedOn"
        hint={t.endedHint}
        optional
        allow="until-today"
        today={day}
        value={form.endedOn}
        onChange={(endedOn) => change({ endedOn })}
      />
      <ChoiceButtons
        label={t.helped}
        name="helped"
        optional
        choices={helpedWords.options.map((value) => ({ value, label: t.helpedWords[value] }))}
        value={form.helped}
        onChange={(value) => change({ helped: value })}
      />
    </>
  )
}
