import { useState } from 'react'
import { Checkbox } from '#kit/Checkbox.tsx'
import { ChoiceButtons } from '#kit/ChoiceButtons.tsx'
import { DateField } from '#kit/DateField.tsx'
import { Form } from '#kit/Form.tsx'
import { FormSave } from '#kit/FormSave.tsx'
import { useLanguage, useText } from '#kit/language.ts'
import { useToast } from '#kit/LiveRegion.tsx'
import { RadioGroup } from '#kit/RadioGroup.tsx'
import { Select } from '#kit/Select.tsx'
import { TextField } from '#kit/TextField.tsx'
import { useRead } from '#kit/use-read.ts'
import { useWrite } from '#kit/use-write.ts'
import { languagesFor } from '#modules/staff/ui/languages.ts'
import type { MatrixPerson } from '../contract.ts'
import { spoken, textOn } from '../text-rules.ts'
import { momentOn, thisDay } from './moments.ts'
import type { OtherCell } from './Others.tsx'
import { text } from './other-text.ts'
import { text as putText } from './put-text.ts'
import { aboutOf, ownTexts } from './said.ts'

type Purpose = OtherCell['purpose']
type AskOtherProps = {
  familyId: string
  people: readonly MatrixPerson[]
  onAsked: (asked: { personId: string; purpose: Purpose; recipient: string | null }) => void
}

/** Puts one other question to one person: the words to say stand there, in the version that is kept with the answer. */
export function AskOther({ familyId, people, onAsked }: AskOtherProps) {
  const t = useText(text)
  const put = useText(putText)
  const [ours] = useLanguage()
  const toast = useToast()
  const write = useWrite('consent.ask')
  const own = ownTexts(useRead('consent.texts', {}).data ?? [])
  const [personId, setPersonId] = useState<string | null>(
    people.length === 1 ? (people[0]?.personId ?? null) : null,
  )
  const [purpose, setPurpose] = useState<Purpose | null>(null)
  const [supplier, setSupplier] = useState('')
  const [spokenIn, setSpokenIn] = useState<string | null>(null)
  const [interpreter, setInterpreter] = useState(false)
  const [on, setOn] = useState<string | null>(thisDay())
  const [tried, setTried] = useState(false)
  const person = people.find((one) => one.personId === personId)
  const offered = person ? purposesFor(person) : []
  const chosen = purpose !== null && offered.includes(purpose) ? purpose : null
  const language = spokenIn ?? person?.language ?? 'da'
  const missing = {
    ...(person ? {} : { personId: t.pickPerson }),
    ...(chosen ? {} : { purpose: t.pickWhat }),
    ...(chosen === 'supplier' && supplier.trim() === '' ? { recipient: t.pickSupplier } : {}),
    ...(on === null ? { askedAt: put.pickDay } : {}),
  }
  const said = chosen && person && textOn(own, chosen, on ?? thisDay())
  const submit = async () => {
    setTried(true)
    if (!person || !chosen || !said || on === null || Object.keys(missing).length > 0) return
    const recipient = chosen === 'supplier' ? supplier.trim() : null
    const answer = await write.send({
      familyId,
      personId: person.personId,
      purpose: chosen,
      department: null,
      recipient,
      language,
      interpreter,
      askedAt: momentOn(on),
      textVersion: said.version,
    })
    if (!answer.ok) return
    toast(t.asked)
    onAsked({ personId: person.personId, purpose: chosen, recipient })
  }
  return (
    <Form onSubmit={() => void submit()} errors={tried ? missing : {}} refusal={write.refusal} label={t.ask}>
      <div className="name">
        <ChoiceButtons
          label={put.whom}
          name="personId"
          choices={people.map((one) => ({ value: one.personId, label: one.name }))}
          value={personId}
          onChange={setPersonId}
        />
      </div>
      {person && offered.length === 0 && <p className="name">{t.nothing(person.name)}</p>}
      {person && offered.length > 0 && (
        <RadioGroup
          label={put.what}
          name="purpose"
          options={offered.map((value) => ({ value, label: t.purposes[value as keyof typeof t.purposes] }))}
          value={chosen}
          onChange={setPurpose}
        />
      )}
      {chosen === 'supplier' && (
        <TextField
          label={t.supplier}
          name="recipient"
          value={supplier}
          onChange={setSupplier}
          autoComplete="off"
        />
      )}
      {said && person && (
        <details className="sharing-words" open>
          <summary>{put.weSay}</summary>
          <ul className="sharing-said name">
            {spoken(said.body, { about: aboutOf(person), supplier: supplier.trim() || '…' }).map((line) => (
              <li key={line.da}>{line[language === 'en' ? 'en' : ours]}</li>
            ))}
          </ul>
          <p className="small muted">{put.version(said.version)}</p>
        </details>
      )}
      {chosen && (
        <>
          <Select
            label={put.language}
            name="language"
            options={languagesFor(language, ours)}
            value={language}
            onChange={setSpokenIn}
          />
          <Checkbox label={put.interpreter} checked={interpreter} onChange={setInterpreter} />
          <DateField
            label={t.when}
            name="askedAt"
            value={on}
            onChange={setOn}
            today={thisDay()}
            allow="until-today"
          />
          <FormSave pending={write.pending}>{t.saveAsk}</FormSave>
        </>
      )}
    </Form>
  )
}

/** What may be put to the person now; a new supplier always may. */
function purposesFor(person: MatrixPerson): Purpose[] {
  const pupil = person.part === 'young' || person.part === 'sibling'
  const fixed = person.others.filter(
    ({ purpose, mayAsk }) => purpose !== 'supplier' && mayAsk && (pupil || purpose !== 'contact_school'),
  )
  return person.mustAnswer.length === 0 ? [] : [...fixed.map(({ purpose }) => purpose), 'supplier']
}
