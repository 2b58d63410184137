import { useState } from 'react'
import { Button } from '#kit/Button.tsx'
import { Form } from '#kit/Form.tsx'
import { formatMomentShort } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Section } from '#kit/Page.tsx'
import { TextField } from '#kit/TextField.tsx'
import { useWrite } from '#kit/use-write.ts'
import type { ListedWindow } from '../../contract.ts'
import { windowText } from '../window-text.ts'

type FirstActionProps = { familyId: string; window: ListedWindow; onDone: () => void }

/** What can be offered today, with one tap to say that it is done. Afterwards: what was done, and when. */
export function FirstAction({ familyId, window, onDone }: FirstActionProps) {
  const t = useText(windowText)
  const [language] = useLanguage()
  const act = useWrite('window.act')
  const [what, setWhat] = useState('')
  const [missing, setMissing] = useState(false)
  if (window.firstActionAt !== null) {
    return (
      <Section title={t.firstAction}>
        <p>
          {window.firstAction}{' '}
          <span className="muted">· {formatMomentShort(window.firstActionAt, language)}</span>
        </p>
      </Section>
    )
  }
  const submit = async () => {
    setMissing(what.trim() === '')
    if (what.trim() === '') return
    const answer = await act.send({
      familyId,
      windowId: window.windowId,
      version: window.version,
      what,
      actedAt: new Date().toISOString(),
    })
    if (answer.ok) onDone()
  }
  return (
    <Section title={t.offer}>
      <div className="window-offers">
        {t.offers.map((offer) => (
          <Button key={offer} pressed={what === offer} onPress={() => setWhat(offer)}>
            {offer}
          </Button>
        ))}
      </div>
      <Form
        onSubmit={() => void submit()}
        errors={missing ? { what: t.didMissing } : {}}
        refusal={act.refusal}
        label={t.did}
      >
        <TextField label={t.did} name="what" hint={t.didHint} value={what} onChange={setWhat} />
        <div className="form-actions">
          <Button type="submit" pending={act.pending}>
            {t.didSave}
          </Button>
        </div>
      </Form>
    </Section>
  )
}
