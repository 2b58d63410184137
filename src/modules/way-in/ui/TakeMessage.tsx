import { useState } from 'react'
import { Button } from '#kit/Button.tsx'
import { Form } from '#kit/Form.tsx'
import { FormSave } from '#kit/FormSave.tsx'
import { useText } from '#kit/language.ts'
import { RadioGroup } from '#kit/RadioGroup.tsx'
import { Select } from '#kit/Select.tsx'
import { TextArea } from '#kit/TextArea.tsx'
import { TextField } from '#kit/TextField.tsx'
import { useRead } from '#kit/use-read.ts'
import type { Said } from '#kit/use-said.ts'
import { useWrite } from '#kit/use-write.ts'
import type { Channel } from '../contract.ts'
import { text } from './text.ts'

const channels: readonly Channel[] = ['phone', 'text', 'email', 'in_person']

/** Taking a message from a family: which family, what they say, where to call back. It opens nothing of the family. */
export function TakeMessage({ said, onDone }: { said: Said; onDone: () => void }) {
  const t = useText(text)
  const write = useWrite('way-in.receive')
  const takeBack = useWrite('way-in.take-back')
  const [familyId, setFamilyId] = useState<string | null>(null)
  const [channel, setChannel] = useState<Channel>('phone')
  const [draft, setDraft] = useState({ fromName: '', callBack: '', said: '' })
  const [errors, setErrors] = useState<Record<string, string>>({})
  const set = (more: Partial<typeof draft>) => setDraft({ ...draft, ...more })
  const send = async () => {
    setErrors(familyId ? {} : { family: t.pick })
    if (!familyId) return
    const answer = await write.send({
      familyId,
      channel,
      fromName: draft.fromName || null,
      callBack: draft.callBack || null,
      said: draft.said,
    })
    if (!answer.ok) return
    const { to, messageId } = answer.output
    const words = to.length > 0 ? t.reached(to.join(', ')) : t.reachedLeader
    said.say(words, () => takeBack.send({ messageId }))
    onDone()
  }
  return (
    <Form onSubmit={() => void send()} errors={errors} refusal={write.refusal} label={t.takeTitle}>
      <p className="muted small">{t.sheetNote}</p>
      <FindFamily chosen={familyId} onChoose={setFamilyId} />
      <Select
        label={t.channel}
        value={channel}
        onChange={setChannel}
        options={channels.map((value) => ({ value, label: t.channels[value] }))}
      />
      <TextField
        label={t.fromName}
        name="fromName"
        value={draft.fromName}
        onChange={(fromName) => set({ fromName })}
        autoComplete="off"
        optional
      />
      <TextField
        label={t.callBack}
        name="callBack"
        value={draft.callBack}
        onChange={(callBack) => set({ callBack })}
        autoComplete="off"
        optional
      />
      <TextArea
        label={t.said}
        name="said"
        hint={t.saidHint}
        value={draft.said}
        onChange={(words) => set({ said: words })}
        limit={600}
        rows={3}
      />
      <FormSave pending={write.pending}>{t.send}</FormSave>
    </Form>
  )
}

type FindProps = { chosen: string | null; onChoose: (familyId: string | null) => void }

/** The family by its name or number; nothing is looked up until it is asked for. */
function FindFamily({ chosen, onChoose }: FindProps) {
  const t = useText(text)
  const [typed, setTyped] = useState('')
  const [asked, setAsked] = useState('')
  const found = useRead('access.find', { text: asked || '-' }, { when: asked !== '' })
  const find = () => {
    onChoose(null)
    setAsked(typed.trim())
  }
  const families = asked === '' ? [] : (found.data?.families ?? [])
  return (
    <div className="stack-tight">
      <div className="way-in-find">
        <TextField
          label={t.search}
          name="family"
          value={typed}
          onChange={setTyped}
          autoComplete="off"
          autoFocus
        />
        <Button onPress={find}>{t.searchDo}</Button>
      </div>
      {asked !== '' && found.data && families.length === 0 && <p role="status">{t.noFamily}</p>}
      {families.length > 0 && (
        <div className="name">
          <RadioGroup
            label={t.which}
            name="which"
            value={chosen}
            onChange={onChoose}
            options={families.map(({ familyId, label, number, contacts }) => ({
              value: familyId,
              label: label ?? t.leader.number(number),
              hint: contacts.join(', '),
            }))}
          />
        </div>
      )}
    </div>
  )
}
