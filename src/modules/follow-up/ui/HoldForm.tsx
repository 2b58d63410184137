import { useState } from 'react'
import { addDays } from '#core/day.ts'
import { Checkbox } from '#kit/Checkbox.tsx'
import { DateField } from '#kit/DateField.tsx'
import { Form } from '#kit/Form.tsx'
import { FormSave } from '#kit/FormSave.tsx'
import { formatDay } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { RadioGroup } from '#kit/RadioGroup.tsx'
import { Select } from '#kit/Select.tsx'
import { TextArea } from '#kit/TextArea.tsx'
import { useToday } from '#kit/use-today.ts'
import { useWrite } from '#kit/use-write.ts'
import { HardWords } from '#modules/wording/ui/HardWords.tsx'
import type { ShownFollowUp } from '../contract.ts'
import { text } from './text.ts'

type HoldProps = {
  familyId: string
  shown: ShownFollowUp
  onHeld: (followUpId: string, version: number) => void
}
const NOT_SAID = 'not-said'
const scale = Array.from({ length: 11 }, (_, value) => String(value))

/** Noting a follow-up: who was there, each one's own number if they gave one, what changes, and when the next is. */
export function HoldForm({ familyId, shown, onHeld }: HoldProps) {
  const t = useText(text)
  const [language] = useLanguage()
  const today = useToday()
  const write = useWrite('follow-up.hold')
  const [heldOn, setHeldOn] = useState<string | null>(today)
  const [who, setWho] = useState<readonly string[]>(
    shown.people.filter(({ young }) => young).map(({ personId }) => personId),
  )
  const [numbers, setNumbers] = useState<Record<string, string>>({})
  const [changed, setChanged] = useState('')
  const [next, setNext] = useState<'rhythm' | 'day'>('rhythm')
  const [nextOn, setNextOn] = useState<string | null>(null)
  const [errors, setErrors] = useState<Record<string, string>>({})
  const byRhythm = addDays(heldOn ?? today, shown.days)
  const save = async () => {
    const noDay = next === 'day' && nextOn === null
    setErrors({
      ...(heldOn ? {} : { heldOn: t.pickDay }),
      ...(who.length > 0 ? {} : { who: t.pickWho }),
      ...(noDay ? { nextOn: t.pickDay } : {}),
    })
    if (!heldOn || who.length === 0 || noDay) return
    const said = Object.entries(numbers).filter(
      ([personId, value]) => value !== NOT_SAID && who.includes(personId),
    )
    const answer = await write.send({
      familyId,
      heldOn,
      withPersons: [...who],
      numbers: said.map(([personId, value]) => ({ personId, value: Number(value) })),
      changed: changed || null,
      nextOn: next === 'day' ? nextOn : null,
    })
    if (answer.ok) onHeld(answer.output.followUpId, answer.output.version)
  }
  const toggle = (personId: string, there: boolean) =>
    setWho(there ? [...who, personId] : who.filter((one) => one !== personId))
  return (
    <Form onSubmit={() => void save()} errors={errors} refusal={write.refusal} label={t.hold}>
      <DateField
        label={t.heldOn}
        name="heldOn"
        value={heldOn}
        onChange={setHeldOn}
        today={today}
        allow="until-today"
      />
      <fieldset className="field" data-field="who">
        <legend>{t.who}</legend>
        <div className="stack-tight name">
          {shown.people.map(({ personId, givenName }) => (
            <Checkbox
              key={personId}
              label={givenName}
              checked={who.includes(personId)}
              onChange={(there) => toggle(personId, there)}
            />
          ))}
        </div>
      </fieldset>
      {shown.people
        .filter(({ personId }) => who.includes(personId))
        .map(({ personId, givenName }) => (
          <div key={personId} className="name">
            <Select
              label={t.number(givenName)}
              hint={t.numberHint}
              value={numbers[personId] ?? NOT_SAID}
              onChange={(value) => setNumbers({ ...numbers, [personId]: value })}
              options={[
                { value: NOT_SAID, label: t.notSaid },
                ...scale.map((value) => ({ value, label: value })),
              ]}
            />
          </div>
        ))}
      <TextArea
        label={t.changed}
        name="changed"
        hint={t.changedHint}
        value={changed}
        onChange={setChanged}
        limit={400}
        rows={2}
        optional
      />
      <RadioGroup
        label={t.next}
        name="next"
        value={next}
        onChange={setNext}
        options={[
          { value: 'rhythm' as const, label: t.byRhythm(formatDay(byRhythm, language)) },
          { value: 'day' as const, label: t.otherDay },
        ]}
      />
      {next === 'day' && (
        <DateField
          label={t.nextOn}
          name="nextOn"
          value={nextOn}
          onChange={setNextOn}
          today={today}
          allow="from-today"
          ready
        />
      )}
      <HardWords texts={[changed]} />
      <FormSave pending={write.pending}>{t.save}</FormSave>
    </Form>
  )
}
