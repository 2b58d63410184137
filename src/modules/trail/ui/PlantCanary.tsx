import { useState } from 'react'
import { today } from '#core/day.ts'
import { Button } from '#kit/Button.tsx'
import { DateField } from '#kit/DateField.tsx'
import { Sheet } from '#kit/Dialog.tsx'
import { Form } from '#kit/Form.tsx'
import { useText } from '#kit/language.ts'
import { TextField } from '#kit/TextField.tsx'
import { useWrite } from '#kit/use-write.ts'
import { text } from './trap-text.ts'

type PlantProps = { open: boolean; onClose: () => void }
const empty = { givenName: '', familyName: '', birthDate: null as string | null }

/** Invents a family of one, which nobody has reason to open. */
export function PlantCanary({ open, onClose }: PlantProps) {
  const t = useText(text)
  const write = useWrite('trail.plant-canary')
  const [form, setForm] = useState(empty)
  const [asked, setAsked] = useState(false)
  const [day] = useState(() => today(new Date()))
  const change = (part: Partial<typeof empty>) => setForm((now) => ({ ...now, ...part }))
  const save = async () => {
    setAsked(true)
    const { birthDate } = form
    if (birthDate === null) return
    const answer = await write.send({ ...form, birthDate })
    if (!answer.ok) return
    setForm(empty)
    setAsked(false)
    onClose()
  }
  return (
    <Sheet title={t.plant} open={open} onClose={onClose}>
      <Form
        onSubmit={() => void save()}
        errors={asked && form.birthDate === null ? { birthDate: t.missingDay } : {}}
        refusal={write.refusal}
        label={t.plant}
      >
        <TextField
          label={t.givenName}
          name="givenName"
          autoComplete="off"
          value={form.givenName}
          onChange={(givenName) => change({ givenName })}
        />
        <TextField
          label={t.familyName}
          name="familyName"
          hint={t.familyNameHint}
          autoComplete="off"
          value={form.familyName}
          onChange={(familyName) => change({ familyName })}
        />
        <DateField
          label={t.birthDate}
          name="birthDate"
          allow="until-today"
          today={day}
          value={form.birthDate}
          onChange={(birthDate) => change({ birthDate })}
        />
        <div className="form-actions">
          <Button type="submit" tone="primary" pending={write.pending}>
            {t.plant}
          </Button>
        </div>
      </Form>
    </Sheet>
  )
}
