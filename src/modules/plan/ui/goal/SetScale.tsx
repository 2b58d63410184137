import { useState } from 'react'
import { ChoiceButtons } from '#kit/ChoiceButtons.tsx'
import { DateField } from '#kit/DateField.tsx'
import { Sheet } from '#kit/Dialog.tsx'
import { Form } from '#kit/Form.tsx'
import { FormSave } from '#kit/FormSave.tsx'
import { useText } from '#kit/language.ts'
import { useWrite } from '#kit/use-write.ts'
import type { GoalSheetProps } from './goal-sheet.ts'
import { text as goalText } from './goal-text.ts'
import { ScaleChoice } from './ScaleChoice.tsx'
import { text } from '../text.ts'
import { useToday } from '#kit/use-today.ts'

/** The number somebody of the family gives their goal: theirs, said by them, never set by staff (report 5.3). */
export function SetScale(props: GoalSheetProps) {
  const t = useText(goalText).scale
  return (
    <Sheet title={t.title} open={props.open} onClose={props.onClose}>
      <p dir="auto">“{props.goal.words}”</p>
      {props.open && <ScaleForm {...props} />}
    </Sheet>
  )
}

function ScaleForm({ familyId, goal, plan, undo, onClose }: GoalSheetProps) {
  const day = useToday()
  const t = useText(goalText).scale
  const common = useText(text)
  const write = useWrite('plan.set-scale')
  const [value, setValue] = useState<number | null>(null)
  const [by, setBy] = useState<string | null>(goal.personId)
  const [on, setOn] = useState<string | null>(day)
  const [missing, setMissing] = useState<Record<string, string>>({})
  const submit = async () => {
    setMissing({
      ...(value === null ? { scaleNow: t.ask } : {}),
      ...(by ? {} : { byPerson: common.pickPerson }),
      ...(on ? {} : { on: common.pickDay }),
    })
    if (value === null || !by || !on) return
    const { goalId, version, scaleNow, scaleByPerson, scaleOn } = goal
    const answer = await write.send({ familyId, goalId, scaleNow: value, byPerson: by, on, version })
    if (!answer.ok) return
    if (scaleNow !== null && scaleByPerson && scaleOn)
      undo.offer(() =>
        write.send({
          familyId,
          goalId,
          scaleNow,
          byPerson: scaleByPerson,
          on: scaleOn,
          version: version + 1,
        }),
      )
    onClose()
  }
  return (
    <Form onSubmit={() => void submit()} errors={missing} refusal={write.refusal} label={t.title}>
      <ScaleChoice label={t.ask} name="scaleNow" value={value} onChange={setValue} />
      <div className="name">
        <ChoiceButtons
          label={t.who}
          name="byPerson"
          value={by}
          onChange={setBy}
          choices={plan.people.map(({ personId, givenName }) => ({ value: personId, label: givenName }))}
        />
      </div>
      <DateField label={t.on} name="on" value={on} onChange={setOn} today={day} allow="until-today" />
      <FormSave pending={write.pending}>{common.save}</FormSave>
    </Form>
  )
}
