import { useState } from 'react'
import { Smartphone } from 'lucide-react'
import { Button } from '#kit/Button.tsx'
import { callConfirmed, type Refusal } from '#kit/call.ts'
import { Confirm } from '#kit/Confirm.tsx'
import { Dialog } from '#kit/Dialog.tsx'
import { useText } from '#kit/language.ts'
import { Notice } from '#kit/Notice.tsx'
import { Section } from '#kit/Page.tsx'
import { useWrite } from '#kit/use-write.ts'
import { EnrolApp } from '../EnrolApp.tsx'
import { RecoveryCodes } from '../RecoveryCodes.tsx'
import type { Mine } from './Passkeys.tsx'
import { text } from './text.ts'

/** The app with codes: make ready, change, new recovery codes, remove. */
export function AppWithCodes({ mine, onChanged }: { mine: Mine; onChanged: () => void }) {
  const t = useText(text).app
  const [enrolling, setEnrolling] = useState(false)
  const [removing, setRemoving] = useState(false)
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const closed = () => {
    setEnrolling(false)
    setCodes(null)
    onChanged()
  }
  const renew = async () => {
    const answer = await callConfirmed('session.recovery-codes', {})
    setRefusal(answer.ok ? null : answer.refusal)
    if (answer.ok) setCodes((answer.output as { codes: string[] }).codes)
  }
  return (
    <Section title={t.title}>
      <p className="muted">{t.lead}</p>
      <p>{mine.totp ? t.on(mine.recovery) : t.off}</p>
      {refusal && <Notice tone="note">{refusal.reason}</Notice>}
      <div className="row">
        <Button icon={Smartphone} onPress={() => setEnrolling(true)}>
          {mine.totp ? t.replace : t.add}
        </Button>
        {mine.totp && <Button onPress={() => void renew()}>{t.codes}</Button>}
        {mine.totp && (
          <Button tone="plain" onPress={() => setRemoving(true)}>
            {t.remove}
          </Button>
        )}
      </div>
      <Dialog title={t.add} open={enrolling} onClose={closed}>
        <EnrolApp onDone={closed} />
      </Dialog>
      <Dialog title={t.codes} open={codes !== null} onClose={closed}>
        <RecoveryCodes codes={codes ?? []} onDone={closed} />
      </Dialog>
      {removing && <RemoveApp asked={mine.secondFactor} onClose={() => setRemoving(false)} />}
    </Section>
  )
}

function RemoveApp({ asked, onClose }: { asked: boolean; onClose: () => void }) {
  const t = useText(text).app
  const remove = useWrite('staff.remove-totp')
  const confirm = async () => {
    const answer = await remove.send({})
    if (answer.ok) onClose()
  }
  return (
    <Confirm
      title={t.removeTitle}
      open
      onClose={onClose}
      facts={[{ label: t.removeFact, value: asked ? t.removeAsked : t.removeEffect }]}
      verb={t.remove}
      onConfirm={() => void confirm()}
      pending={remove.pending}
      refusal={remove.refusal}
      danger
    />
  )
}
