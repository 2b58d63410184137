import { useState } from 'react'
import { Button } from '#kit/Button.tsx'
import { DateField } from '#kit/DateField.tsx'
import { Form } from '#kit/Form.tsx'
import { useText } from '#kit/language.ts'
import { Select } from '#kit/Select.tsx'
import { TextField } from '#kit/TextField.tsx'
import { useToday } from '#kit/use-today.ts'
import type { Undo } from '#kit/use-undo.ts'
import { useWrite } from '#kit/use-write.ts'
import { HardWords } from '#modules/wording/ui/HardWords.tsx'
import type { ShownEnding, ShownHandBack } from '../contract.ts'
import { text } from './text.ts'

type FormProps = {
  familyId: string
  ending: ShownEnding
  one: ShownHandBack | null
  undo: Undo
  onDone: () => void
}

/** Something that a department takes back: to whom, what, who receives it and by when. */
export function HandBackForm({ familyId, ending, one, undo, onDone }: FormProps) {
  const t = useText(text)
  const today = useToday()
  const add = useWrite('ending.hand-back')
  const change = useWrite('ending.change-hand-back')
  const first = ending.departmentsLeft[0]?.code ?? ending.departments[0]?.code ?? ''
  const [draft, setDraft] = useState({
    department: one?.department ?? first,
    what: one?.what ?? '',
    receiver: one?.receiver ?? '',
  })
  const [byDay, setByDay] = useState<string | null>(one?.byDay ?? ending.plan?.endsOn ?? null)
  const [errors, setErrors] = useState<Record<string, string>>({})
  const set = (more: Partial<typeof draft>) => setDraft({ ...draft, ...more })
  const former = one && {
    familyId,
    handBackId: one.handBackId,
    department: one.department,
    what: one.what,
    receiver: one.receiver,
    byDay: one.byDay,
    removed: false,
  }
  const changeTo = async (more: object) => {
    if (!one || !former) return
    const answer = await change.send({ ...former, version: one.version, ...more })
    if (!answer.ok) return
    undo.offer(() => change.send({ ...former, version: answer.output.version }))
    onDone()
  }
  const save = async () => {
    setErrors(byDay ? {} : { byDay: t.pickDay })
    if (!byDay) return
    if (one) return changeTo({ ...draft, byDay })
    if ((await add.send({ familyId, ...draft, byDay })).ok) onDone()
  }
  return (
    <Form
      onSubmit={() => void save()}
      errors={errors}
      refusal={add.refusal ?? change.refusal}
      label={one ? t.changeHandBack : t.addHandBack}
    >
      <Select
        label={t.department}
        value={draft.department}
        onChange={(department) => set({ department })}
        options={ending.departments.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <TextField label={t.handWhat} name="what" value={draft.what} onChange={(what) => set({ what })} />
      <TextField
        label={t.receiver}
        name="receiver"
        value={draft.receiver}
        onChange={(receiver) => set({ receiver })}
        autoComplete="off"
      />
      <HardWords texts={[draft.what]} />
      <DateField label={t.byDay} name="byDay" value={byDay} onChange={setByDay} today={today} allow="any" />
      <div className="form-actions">
        <Button type="submit" tone="primary" pending={add.pending || change.pending}>
          {t.save}
        </Button>
        {one && <Button onPress={() => void changeTo({ removed: true })}>{t.remove}</Button>}
      </div>
    </Form>
  )
}
