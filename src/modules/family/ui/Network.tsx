import { useState } from 'react'
import { Plus } from 'lucide-react'
import { Button } from '#kit/Button.tsx'
import { Sheet } from '#kit/Dialog.tsx'
import { Form } from '#kit/Form.tsx'
import { FormSave } from '#kit/FormSave.tsx'
import { InlineSaved } from '#kit/InlineSaved.tsx'
import { useText } from '#kit/language.ts'
import { Section } from '#kit/Page.tsx'
import { Select } from '#kit/Select.tsx'
import { TextField } from '#kit/TextField.tsx'
import { useUndo } from '#kit/use-undo.ts'
import { useWrite } from '#kit/use-write.ts'
import type { FamilyPeople, NetworkPerson } from '../people-contract.ts'
import { text } from './around-text.ts'

type NetworkProps = { familyId: string; family: FamilyPeople }

/** The people the family itself counts on, and who wished for them. */
export function Network({ familyId, family }: NetworkProps) {
  const t = useText(text).network
  const [adding, setAdding] = useState(false)
  const remove = useWrite('family.remove-from-network')
  const add = useWrite('family.add-to-network')
  const undo = useUndo()
  const take = async ({ networkPersonId, name, part, phone, wantedBy }: NetworkPerson) => {
    const wisher = family.people.find(({ givenName }) => givenName === wantedBy)?.personId ?? null
    const answer = await remove.send({ familyId, networkPersonId })
    if (answer.ok) undo.offer(() => add.send({ familyId, name, part, phone, wantedBy: wisher }))
  }
  return (
    <Section
      title={t.title}
      actions={
        <Button icon={Plus} onPress={() => setAdding(true)}>
          {t.add}
        </Button>
      }
    >
      <div className="row">
        <p className="muted">{t.lead}</p>
        <InlineSaved of={undo} />
      </div>
      {family.network.length === 0 && <p className="muted">{t.empty}</p>}
      <ul className="people-list">
        {family.network.map((person) => (
          <li key={person.networkPersonId} className="row row-apart">
            <span>
              <strong className="name">{person.name}</strong> {person.part}{' '}
              {person.phone && <a href={`tel:${person.phone.replaceAll(' ', '')}`}>{person.phone}</a>}{' '}
              {person.wantedBy && <span className="muted small name">{t.wanted(person.wantedBy)}</span>}
            </span>
            <Button tone="plain" label={t.removeLabel(person.name)} onPress={() => void take(person)}>
              {t.remove}
            </Button>
          </li>
        ))}
      </ul>
      <Sheet title={t.add} open={adding} onClose={() => setAdding(false)}>
        <NetworkForm
          familyId={familyId}
          family={family}
          onDone={(networkPersonId) => {
            undo.offer(() => remove.send({ familyId, networkPersonId }))
            setAdding(false)
          }}
        />
      </Sheet>
    </Section>
  )
}

const nobody = 'nobody'

function NetworkForm({
  familyId,
  family,
  onDone,
}: NetworkProps & { onDone: (networkPersonId: string) => void }) {
  const t = useText(text).network
  const write = useWrite('family.add-to-network')
  const [fields, setFields] = useState({ name: '', part: '', phone: '', wantedBy: nobody })
  const set = (more: Partial<typeof fields>) => setFields({ ...fields, ...more })
  const save = async () => {
    const { name, part, phone, wantedBy } = fields
    const answer = await write.send({
      familyId,
      name,
      part,
      phone: phone.trim() || null,
      wantedBy: wantedBy === nobody ? null : wantedBy,
    })
    if (answer.ok) onDone(answer.output.networkPersonId)
  }
  const wishers = family.people.map(({ personId, givenName }) => ({ value: personId, label: givenName }))
  return (
    <Form onSubmit={() => void save()} refusal={write.refusal}>
      <TextField
        label={t.name}
        name="name"
        value={fields.name}
        onChange={(name) => set({ name })}
        autoComplete="off"
      />
      <TextField
        label={t.part}
        name="part"
        hint={t.partHint}
        value={fields.part}
        onChange={(part) => set({ part })}
        autoComplete="off"
      />
      <TextField
        label={t.phone}
        name="phone"
        type="tel"
        short
        optional
        value={fields.phone}
        onChange={(phone) => set({ phone })}
        autoComplete="off"
      />
      <Select
        label={t.wantedBy}
        name="wantedBy"
        optional
        value={fields.wantedBy}
        onChange={(wantedBy) => set({ wantedBy })}
        options={[{ value: nobody, label: t.nobody }, ...wishers]}
      />
      <FormSave pending={write.pending}>{t.save}</FormSave>
    </Form>
  )
}
