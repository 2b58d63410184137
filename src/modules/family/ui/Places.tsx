import { useEffect, useState } from 'react'
import { Button } from '#kit/Button.tsx'
import { DateField } from '#kit/DateField.tsx'
import { Dialog, Sheet } from '#kit/Dialog.tsx'
import { Form } from '#kit/Form.tsx'
import { FormSave } from '#kit/FormSave.tsx'
import { useText } from '#kit/language.ts'
import { Notice } from '#kit/Notice.tsx'
import { RadioGroup } from '#kit/RadioGroup.tsx'
import { TextField } from '#kit/TextField.tsx'
import type { Undo } from '#kit/use-undo.ts'
import { useWrite } from '#kit/use-write.ts'
import type { FamilyMember } from '../people-contract.ts'
import { text } from './people-text.ts'
import { useToday } from '#kit/use-today.ts'

export type PlaceKind = FamilyMember['places'][number]

type ShownPlaceProps = { familyId: string; person: FamilyMember; kind: PlaceKind; onClose: () => void }

/** One address, school or place of one person, fetched when asked for and gone when closed; the look is logged (HG-22). */
export function ShownPlace({ familyId, person, kind, onClose }: ShownPlaceProps) {
  const t = useText(text).place
  const { send, refusal } = useWrite('family.reveal-whereabouts')
  const [value, setValue] = useState<string | null | undefined>(undefined)
  useEffect(() => {
    void send({ familyId, personId: person.personId, kind }).then(
      (answer) => answer.ok && setValue(answer.output.value),
    )
  }, [send, familyId, person.personId, kind])
  return (
    <Dialog
      title={t.of(person.givenName, t.title[kind])}
      open
      onClose={onClose}
      footer={<Button onPress={onClose}>{t.close}</Button>}
    >
      {refusal && <Notice tone="note">{refusal.reason}</Notice>}
      {value !== undefined && <p className="people-place name">{value ?? t.none}</p>}
      {person.protected && <Notice tone="private">{t.protected}</Notice>}
      <p className="muted small">{t.logged}</p>
    </Dialog>
  )
}

/** Notes where a person lives or spends the day; it is not shown again without a look in the log. */
export function AddPlace({
  familyId,
  person,
  onClose,
  undo,
}: Omit<ShownPlaceProps, 'kind'> & { undo: Undo }) {
  const t = useText(text).place
  const write = useWrite('family.record-whereabouts')
  const takeBack = useWrite('family.take-back-place')
  const today = useToday()
  const [kind, setKind] = useState<PlaceKind | null>(null)
  const [value, setValue] = useState('')
  const [fromOn, setFromOn] = useState<string | null>(today)
  const [missing, setMissing] = useState<Record<string, string>>({})
  const save = async () => {
    setMissing({ ...(kind ? {} : { kind: t.pickKind }), ...(fromOn ? {} : { fromOn: t.pickDay }) })
    if (!kind || !fromOn) return
    const answer = await write.send({ familyId, personId: person.personId, kind, value, fromOn })
    if (!answer.ok) return
    undo.offer(() => takeBack.send({ familyId, placeId: answer.output.placeId }))
    onClose()
  }
  return (
    <Sheet title={t.addTitle(person.givenName)} open onClose={onClose}>
      <Form onSubmit={() => void save()} errors={missing} refusal={write.refusal}>
        <RadioGroup
          label={t.kind}
          name="kind"
          value={kind}
          onChange={setKind}
          options={(['address', 'school', 'institution'] as const).map((one) => ({
            value: one,
            label: t.title[one],
          }))}
        />
        <TextField label={t.value} name="value" value={value} onChange={setValue} autoComplete="off" />
        <DateField label={t.from} name="fromOn" value={fromOn} onChange={setFromOn} today={today} />
        <FormSave pending={write.pending}>{t.save}</FormSave>
      </Form>
    </Sheet>
  )
}
