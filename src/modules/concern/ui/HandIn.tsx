import { useEffect, useState } from 'react'
import { Button } from '#kit/Button.tsx'
import { postJson, type Refusal } from '#kit/call.ts'
import { Form } from '#kit/Form.tsx'
import { useLanguage, useText } from '#kit/language.ts'
import { Notice } from '#kit/Notice.tsx'
import { Page } from '#kit/Page.tsx'
import { TextField } from '#kit/TextField.tsx'
import type { LinkPage } from '../contract.ts'
import { emptyDraft, missingIn, writtenIn, type Draft } from './concern-draft.ts'
import { ConcernFields, type FieldsProps } from './ConcernFields.tsx'
import { Files } from './Files.tsx'
import { newId } from './new-id.ts'
import { text } from './text.ts'
import './concern.css'

type Opened = { state: 'waiting' } | { state: 'open'; page: LinkPage } | { state: 'broken'; reason: string }

/**
 * The page behind a partner's link. The token stands after the # of the address, so that neither a server's log nor the
 * next page learns it. There is no session, and nothing about anybody can be read here.
 */
export function HandIn() {
  const t = useText(text).page
  const [token] = useState(() => window.location.hash.slice(1))
  const [opened, setOpened] = useState<Opened>({ state: 'waiting' })
  const [receipt, setReceipt] = useState<string | null>(null)
  useEffect(() => {
    const ask = async () => {
      const answer = await postJson('concern.form', { token })
      setOpened(
        answer.ok
          ? { state: 'open', page: answer.output as LinkPage }
          : { state: 'broken', reason: answer.refusal.reason },
      )
    }
    void ask()
  }, [token])
  return (
    <main className="hand-in">
      {opened.state === 'waiting' && <p role="status">{t.wait}</p>}
      {opened.state === 'broken' && (
        <Page title={t.broken}>
          <Notice tone="note">{opened.reason}</Notice>
        </Page>
      )}
      {opened.state === 'open' && receipt === null && (
        <Page title={t.title} lead={t.lead(opened.page.partner, opened.page.municipality)}>
          <p>{t.what}</p>
          <p className="muted">{t.who}</p>
          <HandInForm token={token} onDone={setReceipt} />
        </Page>
      )}
      {receipt !== null && <Received receipt={receipt} onAnother={() => setReceipt(null)} />}
      <OtherLanguage />
    </main>
  )
}

function HandInForm({ token, onDone }: { token: string; onDone: (receipt: string) => void }) {
  const t = useText(text)
  const [draft, setDraft] = useState<Draft>(emptyDraft)
  const [once] = useState(newId)
  const [missing, setMissing] = useState<Record<string, string>>({})
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [pending, setPending] = useState(false)
  const set = (more: Partial<Draft>) => setDraft((now) => ({ ...now, ...more }))
  const submit = async () => {
    const lacking = missingIn(draft, t.missing, true)
    setMissing(lacking)
    setRefusal(null)
    if (Object.keys(lacking).length > 0) return
    setPending(true)
    const { senderName, senderPart, senderPhone, files } = draft
    const input = { token, once, ...writtenIn(draft), senderName, senderPart, senderPhone, files }
    const answer = await postJson('concern.hand-in', input)
    setPending(false)
    if (answer.ok) onDone((answer.output as { receipt: string }).receipt)
    else setRefusal(answer.refusal)
  }
  return (
    <Form onSubmit={() => void submit()} errors={missing} refusal={refusal} label={t.page.title}>
      <ConcernFields draft={draft} set={set} />
      <Sender draft={draft} set={set} />
      <Files draft={draft} set={set} />
      <div className="form-actions">
        <Button type="submit" tone="primary" pending={pending}>
          {t.send}
        </Button>
      </div>
    </Form>
  )
}

function Sender({ draft, set }: FieldsProps) {
  const t = useText(text)
  return (
    <>
      <TextField
        label={t.senderName}
        name="senderName"
        value={draft.senderName}
        onChange={(senderName) => set({ senderName })}
        autoComplete="name"
      />
      <TextField
        label={t.senderPart}
        name="senderPart"
        hint={t.senderPartHint}
        optional
        value={draft.senderPart}
        onChange={(senderPart) => set({ senderPart })}
      />
      <TextField
        label={t.senderPhone}
        name="senderPhone"
        optional
        type="tel"
        value={draft.senderPhone}
        onChange={(senderPhone) => set({ senderPhone })}
        autoComplete="tel"
      />
    </>
  )
}

/** The form is gone: reading goes on at the receipt. */
const focusIt = (element: HTMLElement | null) => element?.focus()

function Received({ receipt, onAnother }: { receipt: string; onAnother: () => void }) {
  const t = useText(text).page
  return (
    <Page title={t.sent}>
      <div className="card stack-tight" tabIndex={-1} ref={focusIt}>
        <p>{t.receipt}</p>
        <p className="receipt">{receipt}</p>
        <p className="muted">{t.receiptWhy}</p>
      </div>
      <p>{t.next}</p>
      <Button onPress={onAnother}>{t.another}</Button>
    </Page>
  )
}

function OtherLanguage() {
  const [language, setLanguage] = useLanguage()
  const other = language === 'da' ? 'en' : 'da'
  return (
    <div lang={other}>
      <Button tone="plain" onPress={() => setLanguage(other)}>
        {other === 'en' ? 'English' : 'Dansk'}
      </Button>
    </div>
  )
}
