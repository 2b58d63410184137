import { useState } from 'react'
import { Copy } from 'lucide-react'
import { Button } from '#kit/Button.tsx'
import { Sheet } from '#kit/Dialog.tsx'
import { Form } from '#kit/Form.tsx'
import { FormSave } from '#kit/FormSave.tsx'
import { useText } from '#kit/language.ts'
import { useAnnounce } from '#kit/LiveRegion.tsx'
import { NumberField } from '#kit/NumberField.tsx'
import { TextField } from '#kit/TextField.tsx'
import { useWrite } from '#kit/use-write.ts'
import { text } from './directory-text.ts'

type DirectoryKeyProps = { open: boolean; provider: string | null; onClose: () => void }

/** Makes a key for the directory and shows it, once. */
export function DirectoryKey({ open, provider: former, onClose }: DirectoryKeyProps) {
  const t = useText(text).directory
  const make = useWrite('staff.make-directory-token')
  const [days, setDays] = useState<number | null>(365)
  const [provider, setProvider] = useState(former ?? '')
  const [missing, setMissing] = useState<Record<string, string>>({})
  const [key, setKey] = useState<string | null>(null)
  const save = async () => {
    setMissing(days === null ? { days: t.daysMissing } : {})
    if (days === null) return
    const answer = await make.send({ provider: provider.trim() || null, days })
    if (answer.ok) setKey(answer.output.token)
  }
  const close = () => {
    setKey(null)
    onClose()
  }
  return (
    <Sheet title={key ? t.onceTitle : t.save} open={open} onClose={close} dismissable={key === null}>
      {key ? (
        <Once secret={key} onDone={close} />
      ) : (
        <Form onSubmit={() => void save()} errors={missing} refusal={make.refusal}>
          <TextField
            label={t.provider}
            name="provider"
            hint={t.providerHint}
            optional
            value={provider}
            onChange={setProvider}
            autoComplete="off"
            spellCheck={false}
          />
          <NumberField
            label={t.days}
            name="days"
            hint={t.daysHint}
            unit={t.daysUnit}
            value={days}
            onChange={setDays}
          />
          <FormSave pending={make.pending}>{t.save}</FormSave>
        </Form>
      )}
    </Sheet>
  )
}

function Once({ secret, onDone }: { secret: string; onDone: () => void }) {
  const t = useText(text).directory
  const announce = useAnnounce()
  const copy = async () => {
    await navigator.clipboard.writeText(secret)
    announce(t.copied)
  }
  return (
    <div className="form">
      <p>{t.once}</p>
      <p>
        <code className="code-text">{secret}</code>
      </p>
      <Button icon={Copy} onPress={() => void copy()}>
        {t.copy}
      </Button>
      <Button tone="primary" wide onPress={onDone}>
        {t.done}
      </Button>
    </div>
  )
}
