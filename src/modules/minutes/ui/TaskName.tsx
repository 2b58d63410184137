import { useState } from 'react'
import { Button } from '#kit/Button.tsx'
import { callOperation, type OutputOf, type Refusal } from '#kit/call.ts'
import { formatDay } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Notice } from '#kit/Notice.tsx'
import { text } from './text.ts'

type Opened = OutputOf<'minutes.name'>

/** The name behind a task, opened by a press and kept in no cache: each opening is a line in the log (HG-14). */
export function TaskName({ signalId, who }: { signalId: string; who: string }) {
  const t = useText(text)
  const [language] = useLanguage()
  const [name, setName] = useState<Opened | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [pending, setPending] = useState(false)
  const open = async () => {
    setPending(true)
    const answer = await callOperation('minutes.name', { signalId })
    setPending(false)
    setName(answer.ok ? answer.output : null)
    setRefusal(answer.ok ? null : answer.refusal)
  }
  return (
    <div aria-live="polite" className="stack-tight">
      {name === null ? (
        <div className="row">
          <Button tone="plain" pending={pending} label={t.nameOf(who)} onPress={() => void open()}>
            {t.openName}
          </Button>
        </div>
      ) : (
        <>
          <div className="row">
            <strong className="name">
              {name.familyName === null ? t.noName : `${name.givenName ?? ''} ${name.familyName}`}
              {name.birthDate && (
                <span className="muted">, {t.born(formatDay(name.birthDate, language))}</span>
              )}
            </strong>
            <Button tone="plain" onPress={() => setName(null)}>
              {t.closeName}
            </Button>
          </div>
          <p className="muted small">{t.nameLogged}</p>
        </>
      )}
      {refusal && <Notice tone="note">{refusal.reason}</Notice>}
    </div>
  )
}
