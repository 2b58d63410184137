import { useState } from 'react'
import { Checkbox } from '#kit/Checkbox.tsx'
import { ChoiceButtons } from '#kit/ChoiceButtons.tsx'
import { ComboBox } from '#kit/ComboBox.tsx'
import { DateField } from '#kit/DateField.tsx'
import { Form } from '#kit/Form.tsx'
import { FormSave } from '#kit/FormSave.tsx'
import { NameFields } from '#kit/NameFields.tsx'
import { NumberField } from '#kit/NumberField.tsx'
import { Section } from '#kit/Page.tsx'
import { RadioGroup } from '#kit/RadioGroup.tsx'
import { Select } from '#kit/Select.tsx'
import { TextArea } from '#kit/TextArea.tsx'
import { TextField } from '#kit/TextField.tsx'
import type { Answer } from '#kit/call.ts'
import { useAutosave } from '#kit/use-autosave.ts'

const STAFF = [
  { value: 'line', label: 'Line Holm', hint: 'Socialrådgiver' },
  { value: 'jonas', label: 'Jonas Øzil', hint: 'SSP' },
  { value: 'sofie', label: 'Sofie Aagaard', hint: 'KUI' },
] as const

/** Every field, filled, empty and with its error. */
export function FieldBlocks() {
  return (
    <>
      <Section title="Felter">
        <Fields />
      </Section>
      <Section title="Formular med fejl">
        <WithErrors />
      </Section>
      <Section title="Formular, der sendes">
        <BeingSent />
      </Section>
      <Section title="Gemmer af sig selv">
        <div className="columns">
          <Autosaved name="gemt" save={() => Promise.resolve({ ok: true, output: null })} />
          <Autosaved name="fejler" save={() => Promise.resolve(OFFLINE)} />
        </div>
      </Section>
    </>
  )
}

const OFFLINE: Answer<never> = {
  ok: false,
  refusal: {
    kind: 'offline',
    reason: 'Vi kunne ikke gemme. Din tekst er her stadig.',
    fields: {},
    reference: null,
  },
}

function Fields() {
  const [name, setName] = useState('Prøvetræning Vestby BK')
  const [note, setNote] = useState('Noah kom til tiden, når Karim kørte ham.')
  const [number, setNumber] = useState<number | null>(1200)
  const [hours, setHours] = useState<number | null>(3)
  const [role, setRole] = useState<'day' | 'evening' | 'night' | null>('day')
  const [who, setWho] = useState<string | null>('jonas')
  const [helped, setHelped] = useState<string | null>('little')
  const [day, setDay] = useState<string | null>('2026-09-09')
  const [soon, setSoon] = useState<string | null>('2026-09-05')
  const [agree, setAgree] = useState<'yes' | 'no' | 'later' | null>('yes')
  const [ready, setReady] = useState(true)
  return (
    <div className="columns">
      <TextField label="Skridt" value={name} onChange={setName} hint="Så kort, at familien kan sige det." />
      <TextField label="Telefon" type="tel" short optional value="" onChange={() => {}} />
      <TextField label="Hentet fra fagsystemet" readOnly value="Vestby Skole, 7. b" onChange={() => {}} />
      <TextArea
        label="Hvad virkede?"
        value={note}
        onChange={setNote}
        limit={50}
        readers="Line, Jonas, Noah"
        child="Noah"
      />
      <NumberField label="Bevilget" value={number} onChange={setNumber} unit="kr." />
      <NumberField label="Timer" value={hours} onChange={setHours} stepper min={0} max={10} />
      <Select
        label="Hvornår"
        value={role}
        onChange={setRole}
        options={[
          { value: 'day', label: 'Om dagen' },
          { value: 'evening', label: 'Efter kl. 16' },
          { value: 'night', label: 'Om natten', disabled: true },
        ]}
      />
      <ComboBox
        label="Ansvarlig"
        value={who}
        onChange={setWho}
        options={STAFF}
        hint="Prøv oezil eller ågaard"
      />
      <RadioGroup
        label="Hjalp det?"
        value={helped}
        onChange={setHelped}
        options={[
          { value: 'yes', label: 'Ja' },
          { value: 'little', label: 'Lidt', hint: 'Skriv gerne hvad der manglede' },
          { value: 'unknown', label: 'Ved vi ikke endnu' },
        ]}
      />
      <ChoiceButtons
        label="Siger familien ja til planen?"
        value={agree}
        onChange={setAgree}
        choices={[
          { value: 'yes', label: 'Ja' },
          { value: 'no', label: 'Nej' },
          { value: 'later', label: 'Kunne ikke svare i dag' },
        ]}
      />
      <DateField label="Senest" value={day} onChange={setDay} today="2026-09-04" allow="from-today" />
      <DateField label="Næste kontakt" ready value={soon} onChange={setSoon} today="2026-09-04" />
      <Checkbox
        label="Hentet fra fagsystemet. Passer det?"
        checked={ready}
        onChange={setReady}
        hint="3.9.2026"
      />
    </div>
  )
}

function WithErrors() {
  const [who, setWho] = useState<string | null>(null)
  const [by, setBy] = useState<string | null>(null)
  return (
    <Form onSubmit={() => {}} errors={{ owner: 'Vælg en ansvarlig', by: 'Skriv en dato, fx 9.9.' }}>
      <ComboBox label="Ansvarlig for skridtet" name="owner" value={who} onChange={setWho} options={STAFF} />
      <DateField label="Senest færdig" name="by" value={by} onChange={setBy} today="2026-09-04" />
      <FormSave pending={false}>Gem skridt</FormSave>
    </Form>
  )
}

/** The foot of a form while it is being sent. */
function BeingSent() {
  const [names, setNames] = useState({ givenName: 'Noah', familyName: 'Birk' })
  return (
    <Form onSubmit={() => {}} label="Formular, der sendes">
      <NameFields value={names} onChange={(part) => setNames({ ...names, ...part })} prefix="sendes." />
      <FormSave pending>Gem person</FormSave>
    </Form>
  )
}

function Autosaved({ name, save }: { name: string; save: () => Promise<Answer<unknown>> }) {
  const autosave = useAutosave({ key: `gallery:${name}`, text: '', save })
  return <TextArea label={`Note (${name})`} autosave={autosave} readers="kun dig, til du journalfører" />
}
