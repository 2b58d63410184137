import { useState } from 'react'
import { DateField } from '#kit/DateField.tsx'
import { Form } from '#kit/Form.tsx'
import { FormSave } from '#kit/FormSave.tsx'
import { useText } from '#kit/language.ts'
import { Select } from '#kit/Select.tsx'
import { TextField } from '#kit/TextField.tsx'
import { useRead } from '#kit/use-read.ts'
import { useWrite } from '#kit/use-write.ts'
import type { FamilyPeople } from '../people-contract.ts'
import { text } from './around-text.ts'
import { useToday } from '#kit/use-today.ts'
import { PlaceWarning } from '#modules/access/ui/PlaceWarning.tsx'

type CaseFormProps = { familyId: string; family: FamilyPeople; onDone: (caseId: string) => void }
type Fields = {
  department: string | null
  subject: string
  person: string
  handler: string
  openedOn: string | null
}

const everyone = 'everyone'

/** Notes that a department has a case open; its content stays where it is. */
export function CaseForm({ familyId, family, onDone }: CaseFormProps) {
  const t = useText(text).cases
  const municipality = useRead('municipality.get', {})
  const write = useWrite('family.record-case')
  const today = useToday()
  const [fields, setFields] = useState<Fields>({
    department: null,
    subject: '',
    person: everyone,
    handler: '',
    openedOn: today,
  })
  const [missing, setMissing] = useState<Record<string, string>>({})
  const set = (more: Partial<Fields>) => setFields({ ...fields, ...more })
  const save = async () => {
    const { department, subject, person, handler, openedOn } = fields
    setMissing({
      ...(department ? {} : { department: t.pickDepartment }),
      ...(openedOn ? {} : { openedOn: t.pickDay }),
    })
    if (!department || !openedOn) return
    const answer = await write.send({
      familyId,
      department,
      subject,
      personId: person === everyone ? null : person,
      handler: handler.trim() || null,
      openedOn,
      closedOn: null,
    })
    if (answer.ok) onDone(answer.output.caseId)
  }
  const departments = (municipality.data?.departments ?? []).map(({ code, name }) => ({
    value: code,
    label: `${code} ${name}`,
  }))
  const people = family.people.map(({ personId, givenName }) => ({ value: personId, label: givenName }))
  return (
    <Form onSubmit={() => void save()} errors={missing} refusal={write.refusal}>
      <Select
        label={t.department}
        name="department"
        value={fields.department}
        onChange={(department) => set({ department })}
        options={departments}
      />
      <TextField
        label={t.subject}
        name="subject"
        value={fields.subject}
        onChange={(subject) => set({ subject })}
        autoComplete="off"
      />
      <Select
        label={t.person}
        name="personId"
        value={fields.person}
        onChange={(person) => set({ person })}
        options={[{ value: everyone, label: t.wholeFamily }, ...people]}
      />
      <TextField
        label={t.handler}
        name="handler"
        optional
        value={fields.handler}
        onChange={(handler) => set({ handler })}
        autoComplete="off"
      />
      <DateField
        label={t.opened}
        name="openedOn"
        value={fields.openedOn}
        onChange={(openedOn) => set({ openedOn })}
        today={today}
        allow="until-today"
      />
      <PlaceWarning familyId={familyId} texts={[fields.subject, fields.handler]} />
      <FormSave pending={write.pending}>{t.save}</FormSave>
    </Form>
  )
}
