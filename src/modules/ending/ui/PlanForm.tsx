import { useState } from 'react'
import { DateField } from '#kit/DateField.tsx'
import { Form } from '#kit/Form.tsx'
import { FormSave } from '#kit/FormSave.tsx'
import { useText } from '#kit/language.ts'
import { Select } from '#kit/Select.tsx'
import { TextArea } from '#kit/TextArea.tsx'
import { TextField } from '#kit/TextField.tsx'
import { useToday } from '#kit/use-today.ts'
import type { Undo } from '#kit/use-undo.ts'
import { useWrite } from '#kit/use-write.ts'
import { HardWords } from '#modules/wording/ui/HardWords.tsx'
import type { SaveEnding, ShownEnding, ShownPlan, WhyEnding } from '../contract.ts'
import { text } from './text.ts'

type PlanFormProps = {
  familyId: string
  ending: ShownEnding
  plan: ShownPlan
  undo: Undo
  onDone: () => void
}
const NOBODY = 'none'

function written(plan: ShownPlan): Omit<SaveEnding, 'familyId' | 'version'> {
  const { why, endsOn, wayInStaff, wayInWords, ifItTips, ownView, ownViewBy, farewell } = plan
  return { why, endsOn, wayInStaff, wayInWords, ifItTips, ownView, ownViewBy, farewell }
}

/** Writing the plan with the family: four questions, in the order the family asks them. */
export function PlanForm({ familyId, ending, plan, undo, onDone }: PlanFormProps) {
  const t = useText(text)
  const today = useToday()
  const write = useWrite('ending.change')
  const [draft, setDraft] = useState(written(plan))
  const [endsOn, setEndsOn] = useState<string | null>(plan.endsOn)
  const [errors, setErrors] = useState<Record<string, string>>({})
  const set = (more: Partial<typeof draft>) => setDraft({ ...draft, ...more })
  const save = async () => {
    setErrors(endsOn ? {} : { endsOn: t.pickDay })
    if (!endsOn) return
    const answer = await write.send({ familyId, version: plan.version, ...draft, endsOn })
    if (!answer.ok) return
    undo.offer(() => write.send({ familyId, version: answer.output.version, ...written(plan) }))
    onDone()
  }
  const whys = Object.keys(t.whys) as WhyEnding[]
  const area = (name: 'ifItTips' | 'ownView' | 'farewell', hint: string) => (
    <TextArea
      label={t[name]}
      name={name}
      hint={hint}
      value={draft[name] ?? ''}
      onChange={(said) => set({ [name]: said })}
      limit={600}
      rows={3}
      optional
    />
  )
  return (
    <Form onSubmit={() => void save()} errors={errors} refusal={write.refusal} label={t.edit}>
      <p className="muted small">{t.readBy}</p>
      <div className="name">
        <Select
          label={t.wayIn}
          hint={t.wayInHint}
          value={draft.wayInStaff ?? NOBODY}
          onChange={(chosen) => set({ wayInStaff: chosen === NOBODY ? null : chosen })}
          options={[
            { value: NOBODY, label: t.nobody },
            ...ending.team.map(({ staffId, name }) => ({ value: staffId, label: name })),
          ]}
        />
      </div>
      <TextField
        label={t.wayInWords}
        name="wayInWords"
        hint={t.wayInWordsHint}
        value={draft.wayInWords ?? ''}
        onChange={(wayInWords) => set({ wayInWords })}
        optional
      />
      {area('ifItTips', t.ifItTipsHint)}
      {area('ownView', t.ownViewHint)}
      <div className="name">
        <Select
          label={t.ownViewBy}
          value={draft.ownViewBy ?? NOBODY}
          onChange={(chosen) => set({ ownViewBy: chosen === NOBODY ? null : chosen })}
          options={[
            { value: NOBODY, label: t.family },
            ...ending.people.map(({ personId, givenName }) => ({ value: personId, label: givenName })),
          ]}
        />
      </div>
      {area('farewell', t.farewellHint)}
      <Select
        label={t.why}
        value={draft.why}
        onChange={(why) => set({ why })}
        options={whys.map((value) => ({ value, label: t.whys[value] }))}
      />
      <DateField
        label={t.endsOn}
        name="endsOn"
        hint={t.endsHint(ending.agreedMonths)}
        value={endsOn}
        onChange={setEndsOn}
        today={today}
        allow="any"
      />
      <HardWords texts={[draft.wayInWords, draft.ifItTips, draft.farewell]} />
      <FormSave pending={write.pending}>{t.save}</FormSave>
    </Form>
  )
}
