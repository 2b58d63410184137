import { useEffect, useState } from 'react'
import { callConfirmed, type Refusal } from '#kit/call.ts'
import { useText } from '#kit/language.ts'
import { Notice } from '#kit/Notice.tsx'
import { Skeleton } from '#kit/Skeleton.tsx'
import { CodeForm } from './CodeForm.tsx'
import { RecoveryCodes } from './RecoveryCodes.tsx'
import { text } from './sign-in-text.ts'

type Enrolment = { secret: string; qr: { size: number; path: string } }

/** Makes an app with codes ready: a QR code, the same as text, a code to show that it works, and the recovery codes. */
export function EnrolApp({ onDone }: { onDone: () => void }) {
  const t = useText(text).enrol
  const [made, setMade] = useState<Enrolment | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  useEffect(() => {
    const begin = async () => {
      const answer = await callConfirmed('session.totp-begin', {})
      if (answer.ok) setMade(answer.output as Enrolment)
      else setRefusal(answer.refusal)
    }
    void begin()
  }, [])
  if (codes) return <RecoveryCodes codes={codes} onDone={onDone} />
  if (refusal) return <Notice tone="note">{refusal.reason}</Notice>
  if (!made) return <Skeleton />
  return (
    <CodeForm
      label={t.button}
      verb={t.button}
      field={t.code}
      send={(code) => callConfirmed('session.totp-confirm', { code })}
      onDone={(output) => setCodes((output as { codes: string[] }).codes)}
    >
      <p>{t.scan}</p>
      <svg
        className="qr"
        role="img"
        aria-label={t.qr}
        viewBox={`0 0 ${made.qr.size} ${made.qr.size}`}
        shapeRendering="crispEdges"
      >
        <rect width="100%" height="100%" fill="#fff" />
        <path d={made.qr.path} fill="#000" />
      </svg>
      <div>
        <p className="muted small">{t.secret}</p>
        <p>
          <code className="code-text">{made.secret}</code>
        </p>
      </div>
    </CodeForm>
  )
}
