import { useState } from 'react'
import { today } from '#core/day.ts'
import { DateField } from '#kit/DateField.tsx'
import { Sheet } from '#kit/Dialog.tsx'
import { Form } from '#kit/Form.tsx'
import { FormSave } from '#kit/FormSave.tsx'
import { useText } from '#kit/language.ts'
import { useGo } from '#kit/navigation.ts'
import { Select } from '#kit/Select.tsx'
import { TextField } from '#kit/TextField.tsx'
import { useWrite } from '#kit/use-write.ts'
import { text } from './list-text.ts'
import { emptyPerson, missingIn, personOf } from './person-draft.ts'
import { text as personText } from './person-text.ts'
import { PersonFields } from './PersonFields.tsx'
import { useToday } from '#kit/use-today.ts'
import { HardWords } from '#modules/wording/ui/HardWords.tsx'

const strands = [
  'CASELOAD_REVIEW',
  'OUTREACH',
  'INTERNAL_AWARENESS',
  'EXTERNAL_ACTOR',
  'UKN_ORDER',
  'FAMILY_ITSELF',
] as const
type Strand = (typeof strands)[number]

/**
 * Takes a family in by every way but the police list, which has its own room (R-DET-01, HG-02). The sheet stays mounted,
 * so what was typed is there when it is opened again.
 */
export function NewFamily({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useText(text).new
  const [attempt, setAttempt] = useState(0)
  const go = useGo()
  const done = (familyId: string) => {
    setAttempt(attempt + 1)
    go(`/familier/${familyId}`)
  }
  const [fields, setFields] = useState<Fields>(emptyFields)
  return (
    <Sheet title={t.title} open={open} onClose={onClose}>
      <p className="muted">{t.lead}</p>
      <NewFamilyForm key={attempt} fields={fields} onChange={setFields} onDone={done} />
    </Sheet>
  )
}

type Fields = {
  strand: Strand | null
  label: string
  enteredOn: string | null
  young: ReturnType<typeof emptyPerson>
}
const emptyFields = (): Fields => ({
  strand: null,
  label: '',
  enteredOn: today(new Date()),
  young: emptyPerson('young'),
})

type NewFamilyFormProps = {
  fields: Fields
  onChange: (fields: Fields) => void
  onDone: (familyId: string) => void
}

function NewFamilyForm({ fields, onChange, onDone }: NewFamilyFormProps) {
  const t = useText(text).new
  const person = useText(personText)
  const day = useToday()
  const start = useWrite('family.start')
  const [missing, setMissing] = useState<Record<string, string>>({})
  const set = (more: Partial<Fields>) => onChange({ ...fields, ...more })
  const { strand, label, enteredOn, young } = fields

  const submit = async () => {
    const whole = personOf(young)
    const faults = {
      ...(strand ? {} : { strand: t.pickStrand }),
      ...(label.trim() ? {} : { label: t.pickLabel }),
      ...(enteredOn ? {} : { enteredOn: t.pickDay }),
      ...missingIn(young, person, 'young.'),
    }
    setMissing(faults)
    if (!strand || !enteredOn || !whole || Object.keys(faults).length > 0) return
    const answer = await start.send({
      strand,
      label,
      enteredOn,
      basis: strand === 'UKN_ORDER' ? 'ukn_order' : 'none',
      young: whole,
    })
    if (!answer.ok) return
    onChange(emptyFields())
    onDone(answer.output.familyId)
  }
  return (
    <Form onSubmit={() => void submit()} errors={missing} refusal={start.refusal} label={t.title}>
      <Select
        label={t.strand}
        name="strand"
        value={strand}
        onChange={(chosen) => set({ strand: chosen })}
        options={strands.map((value) => ({ value, label: t.strands[value] }))}
      />
      <TextField
        label={t.label}
        name="label"
        hint={t.labelHint}
        value={label}
        onChange={(words) => set({ label: words })}
        autoComplete="off"
      />
      <DateField
        label={t.enteredOn}
        name="enteredOn"
        value={enteredOn}
        onChange={(day) => set({ enteredOn: day })}
        today={day}
        allow="until-today"
      />
      <h3>{t.young}</h3>
      <PersonFields draft={young} onChange={(person) => set({ young: person })} prefix="young." partGiven />
      <HardWords texts={[label]} />
      <FormSave pending={start.pending}>{t.save}</FormSave>
    </Form>
  )
}
