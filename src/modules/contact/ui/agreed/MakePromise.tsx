import { useState } from 'react'
import { DateField } from '#kit/DateField.tsx'
import { Form } from '#kit/Form.tsx'
import { FormSave } from '#kit/FormSave.tsx'
import { useText } from '#kit/language.ts'
import { Select } from '#kit/Select.tsx'
import { TextArea } from '#kit/TextArea.tsx'
import { useRead } from '#kit/use-read.ts'
import { useWrite } from '#kit/use-write.ts'
import { agreedText } from '../agreed-text.ts'
import { useToday } from '#kit/use-today.ts'
import { PlaceWarning } from '#modules/access/ui/PlaceWarning.tsx'
import { HardWords } from '#modules/wording/ui/HardWords.tsx'

const ALL = 'all'

/** Writing down a promise: what, to whom, and the day it is due. The family will read it. */
export function MakePromise({ familyId, onDone }: { familyId: string; onDone: (promiseId: string) => void }) {
  const t = useText(agreedText)
  const now = useToday()
  const prepared = useRead('contact.prepare', { familyId }).data
  const make = useWrite('promise.make')
  const [words, setWords] = useState('')
  const [person, setPerson] = useState(ALL)
  const [dueOn, setDueOn] = useState<string | null>(null)
  const [errors, setErrors] = useState<Record<string, string>>({})
  const submit = async () => {
    setErrors({
      ...(words.trim() === '' ? { words: t.missing.words } : {}),
      ...(dueOn === null ? { dueOn: t.missing.dueOn } : {}),
    })
    if (words.trim() === '' || dueOn === null) return
    const toPerson = person === ALL ? null : person
    const answer = await make.send({ familyId, toPerson, words, dueOn, promisedAt: new Date().toISOString() })
    if (answer.ok) onDone(answer.output.promiseId)
  }
  const people = prepared?.people ?? []
  const readers =
    prepared && [...prepared.team.map(({ givenName }) => givenName), prepared.familyName].join(', ')
  return (
    <Form onSubmit={() => void submit()} errors={errors} refusal={make.refusal} label={t.make}>
      <TextArea
        label={t.words}
        name="words"
        value={words}
        onChange={setWords}
        limit={200}
        rows={2}
        readers={readers}
        autoFocus
      />
      <div className="name">
        <Select
          label={t.toWhom}
          value={person}
          onChange={setPerson}
          options={[
            ...people.map(({ personId, givenName }) => ({ value: personId, label: givenName })),
            { value: ALL, label: t.wholeFamily },
          ]}
        />
      </div>
      <DateField
        label={t.dueBy}
        name="dueOn"
        value={dueOn}
        onChange={setDueOn}
        today={now}
        allow="from-today"
        ready
      />
      <HardWords texts={[words]} />
      <PlaceWarning familyId={familyId} texts={[words]} />
      <FormSave pending={make.pending}>{t.save}</FormSave>
    </Form>
  )
}
