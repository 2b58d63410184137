import { useState } from 'react'
import { today } from '#core/day.ts'
import { ChoiceButtons } from '#kit/ChoiceButtons.tsx'
import { DateField } from '#kit/DateField.tsx'
import { Sheet } from '#kit/Dialog.tsx'
import { Form } from '#kit/Form.tsx'
import { FormSave } from '#kit/FormSave.tsx'
import { useText } from '#kit/language.ts'
import { TextField } from '#kit/TextField.tsx'
import { useWrite } from '#kit/use-write.ts'
import { text } from './trap-text.ts'

const empty = {
  givenName: '',
  familyName: '',
  birthDate: null as string | null,
  sex: 'm' as 'f' | 'm',
  seen: '',
}

/** Invents a card of early help that is decided, and whose name nobody has reason to open. */
export function PlantSignal({ open, onClose }: { open: boolean; onClose: () => void }) {
  const words = useText(text)
  const t = words.cards
  const write = useWrite('trail.plant-canary-signal')
  const [form, setForm] = useState(empty)
  const [asked, setAsked] = useState(false)
  const [day] = useState(() => today(new Date()))
  const change = (part: Partial<typeof empty>) => setForm((now) => ({ ...now, ...part }))
  const field = (name: 'givenName' | 'familyName' | 'seen') => ({
    name,
    autoComplete: 'off' as const,
    value: form[name],
    onChange: (value: string) => change({ [name]: value }),
  })
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
        errors={asked && form.birthDate === null ? { birthDate: words.missingDay } : {}}
        refusal={write.refusal}
        label={t.plant}
      >
        <TextField label={words.givenName} {...field('givenName')} />
        <TextField label={words.familyName} hint={words.familyNameHint} {...field('familyName')} />
        <DateField
          label={words.birthDate}
          name="birthDate"
          allow="until-today"
          today={day}
          value={form.birthDate}
          onChange={(birthDate) => change({ birthDate })}
        />
        <ChoiceButtons
          label={t.sex}
          name="sex"
          value={form.sex}
          onChange={(sex) => change({ sex })}
          choices={[
            { value: 'f', label: t.girl },
            { value: 'm', label: t.boy },
          ]}
        />
        <TextField label={t.seen} hint={t.seenHint} {...field('seen')} />
        <FormSave pending={write.pending}>{t.plant}</FormSave>
      </Form>
    </Sheet>
  )
}
