import { useState } from 'react'
import { DateField } from '#kit/DateField.tsx'
import { Sheet } from '#kit/Dialog.tsx'
import { Form } from '#kit/Form.tsx'
import { FormSave } from '#kit/FormSave.tsx'
import { useText } from '#kit/language.ts'
import { useToday } from '#kit/use-today.ts'
import type { Undo } from '#kit/use-undo.ts'
import { useWrite } from '#kit/use-write.ts'
import type { FamilyMember } from '../people-contract.ts'
import { draftOf, emptyPerson, missingIn, personOf } from './person-draft.ts'
import { PersonFields } from './PersonFields.tsx'
import { text } from './person-text.ts'

type PersonSheetProps = {
  familyId: string
  person: FamilyMember | null
  open: boolean
  onClose: () => void
  /** Where what was saved can be taken back, after the sheet is closed. */
  undo: Undo
}

/** Adds a person to the family, or corrects what stands about one. */
export function PersonSheet({ familyId, person, open, onClose, undo }: PersonSheetProps) {
  const t = useText(text)
  const today = useToday()
  const add = useWrite('family.add-person')
  const update = useWrite('family.update-person')
  const takeBack = useWrite('family.take-back-person')
  const [draft, setDraft] = useState(person ? draftOf(person) : emptyPerson(null))
  const [deceasedOn, setDeceasedOn] = useState(person?.deceasedOn ?? null)
  const [missing, setMissing] = useState<Record<string, string>>({})

  const offerUndo = (former: FamilyMember) => {
    const whole = personOf(draftOf(former))
    if (!whole) return
    const { cpr: _, ...was } = whole
    const { personId, version, deceasedOn } = former
    undo.offer(() => update.send({ ...was, familyId, personId, version: version + 1, deceasedOn }))
  }
  const save = async () => {
    const whole = personOf(draft)
    const faults = missingIn(draft, t)
    setMissing(faults)
    if (!whole || Object.keys(faults).length > 0) return
    const { cpr, ...rest } = whole
    if (person) {
      const { personId, version } = person
      const { ok } = await update.send({ ...rest, familyId, personId, version, deceasedOn })
      if (!ok) return
      offerUndo(person)
    } else {
      const added = await add.send({ ...rest, cpr, familyId })
      if (!added.ok) return
      undo.offer(() => takeBack.send({ familyId, personId: added.output.personId }))
      setDraft(emptyPerson(null))
    }
    onClose()
  }
  return (
    <Sheet title={person ? t.editTitle(person.givenName) : t.addTitle} open={open} onClose={onClose}>
      <Form onSubmit={() => void save()} errors={missing} refusal={add.refusal ?? update.refusal}>
        <PersonFields draft={draft} onChange={setDraft} withoutCpr={person !== null} />
        {person && (
          <DateField
            label={t.deceasedOn}
            name="deceasedOn"
            optional
            value={deceasedOn}
            onChange={setDeceasedOn}
            today={today}
            allow="until-today"
          />
        )}
        <FormSave pending={add.pending || update.pending}>{person ? t.save : t.add}</FormSave>
      </Form>
    </Sheet>
  )
}
