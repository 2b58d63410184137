import { Building2 } from 'lucide-react'
import { Button } from '#kit/Button.tsx'
import { useText } from '#kit/language.ts'
import { Notice } from '#kit/Notice.tsx'
import { returnPath, type Hello } from './session.ts'
import { text } from './sign-in-text.ts'

/** The municipality's own log-ins, first because most people have one; and why the last try came back. */
export function Providers({ known }: { known: Hello['providers'] }) {
  const t = useText(text)
  const search = new URLSearchParams(window.location.search)
  const why = search.get('fejl')
  const reasons: Record<string, string> = { afvist: t.refused, ukendt: t.unknown, niveau: t.level }
  const start = (id: string) =>
    window.location.assign(`/sign-in/${id}?retur=${encodeURIComponent(returnPath(window.location.search))}`)
  if (known.length === 0 && !why) return null
  return (
    <div className="providers">
      {why && (
        <Notice tone="error" live>
          {reasons[why] ?? t.refused}
        </Notice>
      )}
      {known.map(({ id, name }) => (
        <Button key={id} tone="primary" wide icon={Building2} onPress={() => start(id)}>
          {t.provider(name)}
        </Button>
      ))}
      {known.length > 0 && <p className="muted small">{t.or}</p>}
    </div>
  )
}
