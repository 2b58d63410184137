import { useState } from 'react'
import { Form } from '#kit/Form.tsx'
import { FormSave } from '#kit/FormSave.tsx'
import { useText } from '#kit/language.ts'
import { RadioGroup } from '#kit/RadioGroup.tsx'
import { TextField } from '#kit/TextField.tsx'
import { useWrite } from '#kit/use-write.ts'
import { HardWords } from '#modules/wording/ui/HardWords.tsx'
import type { Intensity, ShownFollowUp } from '../contract.ts'
import { text } from './text.ts'

type RhythmProps = { familyId: string; shown: ShownFollowUp; onDone: () => void }
const choices: readonly Intensity[] = ['close', 'regular', 'light']

/** How closely the family is followed up, and why it suits them. */
export function RhythmForm({ familyId, shown, onDone }: RhythmProps) {
  const t = useText(text)
  const write = useWrite('follow-up.set-rhythm')
  const [intensity, setIntensity] = useState<Intensity>(shown.intensity)
  const [because, setBecause] = useState(shown.because ?? '')
  const save = async () => {
    const answer = await write.send({ familyId, version: shown.rhythmVersion, intensity, because })
    if (answer.ok) onDone()
  }
  return (
    <Form onSubmit={() => void save()} refusal={write.refusal} label={t.rhythmTitle}>
      <p className="muted">{t.rhythmLead}</p>
      <RadioGroup
        label={t.rhythmTitle}
        name="intensity"
        value={intensity}
        onChange={setIntensity}
        options={choices.map((value) => ({
          value,
          label: t.intensities[value],
          hint: t.every(shown.daysOf[value]),
        }))}
      />
      <TextField
        label={t.because}
        name="because"
        hint={t.becauseHint}
        value={because}
        onChange={setBecause}
      />
      <HardWords texts={[because]} />
      <FormSave pending={write.pending}>{t.save}</FormSave>
    </Form>
  )
}
