import { useState } from 'react'
import { Form } from '#kit/Form.tsx'
import { FormSave } from '#kit/FormSave.tsx'
import { useText } from '#kit/language.ts'
import { Loaded } from '#kit/Loaded.tsx'
import { NumberField } from '#kit/NumberField.tsx'
import { Section, useWindowTitle } from '#kit/Page.tsx'
import { SaidLine } from '#kit/SaidLine.tsx'
import { TextField } from '#kit/TextField.tsx'
import { useRead } from '#kit/use-read.ts'
import { useSaid, type Said } from '#kit/use-said.ts'
import { useWrite } from '#kit/use-write.ts'
import type { Organisation } from '../contract.ts'
import { FamilyMail } from './FamilyMail.tsx'
import { OpeningHours } from './OpeningHours.tsx'
import { text } from './rhythm-text.ts'

/** The numbers in the order they are asked for, each with its unit. */
const units = {
  weeklyThings: 'things',
  followUpCloseDays: 'days',
  followUpRegularDays: 'days',
  followUpLightDays: 'days',
  followUpLeaderDays: 'days',
  birthdayDays: 'days',
  stepDownMonths: 'months',
  answerPairHours: 'hours',
  answerLeaderHours: 'hours',
} as const
type Name = keyof typeof units
const names = Object.keys(units) as Name[]
type Numbers = Record<Name, number>
type Rhythms = Numbers & Pick<Organisation, 'laterMonths' | 'wayInPhone'>

const numbersOf = (all: Organisation): Numbers =>
  Object.fromEntries(names.map((name) => [name, all[name]])) as Numbers
const rhythmsOf = (all: Organisation): Rhythms => ({
  ...numbersOf(all),
  laterMonths: all.laterMonths,
  wayInPhone: all.wayInPhone,
})

/** Months in a line of text; null when one of them is no whole number from 1 to 120. */
function monthsIn(written: string): number[] | null {
  const months = written
    .split(/[,;\s]+/)
    .filter(Boolean)
    .map(Number)
  const whole = months.every((month) => Number.isInteger(month) && month >= 1 && month <= 120)
  return whole && months.length > 0 ? months : null
}

/** Local rhythms of the work with a family: how often it is followed up, how long a step-down is, when it is asked later on. */
export function Rhythms() {
  const t = useText(text)
  useWindowTitle(t.title)
  const municipality = useRead('municipality.get', {})
  const said = useSaid()
  return (
    <div className="stack">
      <Section title={t.title}>
        <p className="muted">{t.lead}</p>
        <SaidLine of={said} />
        <Loaded of={municipality}>
          {(all) => <RhythmForm key={JSON.stringify(rhythmsOf(all))} former={rhythmsOf(all)} said={said} />}
        </Loaded>
      </Section>
      <OpeningHours />
      <FamilyMail />
    </div>
  )
}

function RhythmForm({ former, said }: { former: Rhythms; said: Said }) {
  const t = useText(text)
  const write = useWrite('municipality.set-rhythms')
  const [draft, setDraft] = useState<Record<Name, number | null>>(former)
  const [later, setLater] = useState(former.laterMonths.join(', '))
  const [phone, setPhone] = useState(former.wayInPhone ?? '')
  const [errors, setErrors] = useState<Record<string, string>>({})
  const save = async () => {
    const laterMonths = monthsIn(later)
    const missing = names.filter((name) => draft[name] === null)
    setErrors({
      ...Object.fromEntries(missing.map((name) => [name, t.number])),
      ...(laterMonths === null ? { laterMonths: t.laterBad } : {}),
    })
    if (missing.length > 0 || laterMonths === null) return
    const numbers = Object.fromEntries(names.map((name) => [name, draft[name] ?? former[name]])) as Numbers
    const answer = await write.send({ ...numbers, laterMonths, wayInPhone: phone.trim() || null })
    if (answer.ok) said.say(t.saved, () => write.send(former))
  }
  return (
    <Form onSubmit={() => void save()} errors={errors} refusal={write.refusal} label={t.title}>
      {names.map((name) => (
        <NumberField
          key={name}
          label={t.fields[name]}
          name={name}
          hint={t.hints[name] || undefined}
          unit={t[units[name]]}
          value={draft[name]}
          onChange={(value) => setDraft({ ...draft, [name]: value })}
        />
      ))}
      <TextField label={t.later} name="laterMonths" hint={t.laterHint} value={later} onChange={setLater} />
      <TextField
        label={t.phone}
        name="wayInPhone"
        hint={t.phoneHint}
        value={phone}
        onChange={setPhone}
        autoComplete="off"
        optional
      />
      <FormSave pending={write.pending}>{t.save}</FormSave>
    </Form>
  )
}
