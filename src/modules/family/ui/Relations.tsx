import { useState } from 'react'
import { Button } from '#kit/Button.tsx'
import { Checkbox } from '#kit/Checkbox.tsx'
import { Sheet } from '#kit/Dialog.tsx'
import { Form } from '#kit/Form.tsx'
import { FormSave } from '#kit/FormSave.tsx'
import { InlineSaved } from '#kit/InlineSaved.tsx'
import { useText } from '#kit/language.ts'
import { Notice } from '#kit/Notice.tsx'
import { RadioGroup } from '#kit/RadioGroup.tsx'
import { Select } from '#kit/Select.tsx'
import { useUndo } from '#kit/use-undo.ts'
import { useWrite } from '#kit/use-write.ts'
import type { FamilyPeople, Kin } from '../people-contract.ts'
import { text } from './people-text.ts'

type RelationsProps = { familyId: string; family: FamilyPeople; open: boolean; onClose: () => void }

/** What is noted of who is what to whom: each line can be taken back, and a new one added. */
export function Relations({ familyId, family, open, onClose }: RelationsProps) {
  const t = useText(text).relation
  return (
    <Sheet title={t.title} open={open} onClose={onClose}>
      <AddRelation familyId={familyId} family={family} />
      <h3>{t.noted}</h3>
      <Noted familyId={familyId} family={family} />
    </Sheet>
  )
}

function Noted({ familyId, family }: { familyId: string; family: FamilyPeople }) {
  const t = useText(text).relation
  const unrelate = useWrite('family.unrelate')
  const relate = useWrite('family.relate')
  const undo = useUndo()
  const name = (id: string) => family.people.find(({ personId }) => personId === id)?.givenName ?? ''
  const says = ({ fromPerson, kind, toPerson }: Kin) =>
    `${name(fromPerson)} ${t.is} ${t.kinds[kind]} ${name(toPerson)}`
  const remove = async ({ custody, ...kin }: Kin) => {
    const answer = await unrelate.send({ familyId, ...kin })
    if (answer.ok) undo.offer(() => relate.send({ familyId, ...kin, custody }))
  }
  return (
    <>
      <InlineSaved of={undo} />
      {unrelate.refusal && <Notice tone="note">{unrelate.refusal.reason}</Notice>}
      {family.kinship.length === 0 && <p className="muted">{t.nothing}</p>}
      <ul className="people-list">
        {family.kinship.map((kin) => (
          <li key={says(kin)} className="row row-apart">
            <span className="name">{says(kin)}</span>
            <Button tone="plain" label={t.removeLabel(says(kin))} onPress={() => void remove(kin)}>
              {t.remove}
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}

function AddRelation({ familyId, family }: { familyId: string; family: FamilyPeople }) {
  const t = useText(text).relation
  const write = useWrite('family.relate')
  const unrelate = useWrite('family.unrelate')
  const undo = useUndo()
  const [from, setFrom] = useState<string | null>(null)
  const [to, setTo] = useState<string | null>(null)
  const [kind, setKind] = useState<Kin['kind'] | null>(null)
  const [custody, setCustody] = useState(false)
  const [missing, setMissing] = useState<Record<string, string>>({})
  const people = family.people.map(({ personId, givenName }) => ({ value: personId, label: givenName }))
  const save = async () => {
    setMissing({
      ...(from ? {} : { fromPerson: t.pick }),
      ...(to ? {} : { toPerson: t.pick }),
      ...(kind ? {} : { kind: t.pickKind }),
    })
    if (!from || !to || !kind) return
    const answer = await write.send({
      familyId,
      fromPerson: from,
      toPerson: to,
      kind,
      custody: kind === 'parent' && custody,
    })
    if (!answer.ok) return
    undo.offer(() => unrelate.send({ familyId, fromPerson: from, toPerson: to, kind }))
    setTo(null)
    setCustody(false)
  }
  return (
    <Form onSubmit={() => void save()} errors={missing} refusal={write.refusal} label={t.add}>
      <Select label={t.from} name="fromPerson" value={from} onChange={setFrom} options={people} />
      <RadioGroup
        label={t.kind}
        name="kind"
        value={kind}
        onChange={setKind}
        options={(['parent', 'partner', 'former_partner'] as const).map((value) => ({
          value,
          label: t.kinds[value],
        }))}
      />
      <Select
        label={t.to}
        name="toPerson"
        value={to}
        onChange={setTo}
        options={people.filter(({ value }) => value !== from)}
      />
      {kind === 'parent' && <Checkbox label={t.custody} checked={custody} onChange={setCustody} />}
      <FormSave pending={write.pending}>{t.save}</FormSave>
      <InlineSaved of={undo} />
    </Form>
  )
}
