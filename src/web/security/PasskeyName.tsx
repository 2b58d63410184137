import { useState } from 'react'
import { Button } from '#kit/Button.tsx'
import { callOperation, type Refusal } from '#kit/call.ts'
import { Dialog } from '#kit/Dialog.tsx'
import { Form } from '#kit/Form.tsx'
import { useText } from '#kit/language.ts'
import { useAnnounce } from '#kit/LiveRegion.tsx'
import { TextField } from '#kit/TextField.tsx'
import { makePasskey } from '../passkey.ts'
import { text as signInText } from '../sign-in-text.ts'
import { text } from './text.ts'

type PasskeyNameProps = {
  /** The key whose name is changed; null makes a new one on this device. */
  passkey: { id: string; name: string } | null
  onClose: () => void
  onDone: () => void
}

/** A new passkey on this device, or a new name for one. */
export function PasskeyName({ passkey, onClose, onDone }: PasskeyNameProps) {
  const t = useText(text).keys
  const words = useText(signInText).passkey
  const announce = useAnnounce()
  const [name, setName] = useState(passkey?.name ?? '')
  const [missing, setMissing] = useState(false)
  const [pending, setPending] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const submit = async () => {
    setMissing(name.trim() === '')
    setRefusal(null)
    if (name.trim() === '') return
    setPending(true)
    const answer = passkey
      ? await callOperation('staff.rename-passkey', { passkeyId: passkey.id, name })
      : await makePasskey(name, words)
    setPending(false)
    if (!answer.ok) return setRefusal(answer.refusal)
    if (!passkey) announce(t.done)
    onDone()
    onClose()
  }
  return (
    <Dialog title={passkey ? t.rename : t.add} open onClose={onClose}>
      <Form
        onSubmit={() => void submit()}
        errors={missing ? { name: t.nameMissing } : {}}
        refusal={refusal}
        label={passkey ? t.rename : t.add}
      >
        <TextField label={t.name} hint={t.nameHint} name="name" value={name} onChange={setName} autoFocus />
        <Button type="submit" tone="primary" wide pending={pending}>
          {passkey ? t.save : t.make}
        </Button>
      </Form>
    </Dialog>
  )
}
