import { Copy } from 'lucide-react'
import { Button } from '#kit/Button.tsx'
import { useText } from '#kit/language.ts'
import { useAnnounce } from '#kit/LiveRegion.tsx'
import { text } from './sign-in-text.ts'

/** The codes for the day the phone is lost; shown once. */
export function RecoveryCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  const t = useText(text).codes
  const announce = useAnnounce()
  const copy = async () => {
    await navigator.clipboard.writeText(codes.join('\n'))
    announce(t.copied)
  }
  return (
    <section className="form" aria-label={t.title}>
      <h2>{t.title}</h2>
      <p>{t.body}</p>
      <ul className="codes">
        {codes.map((code) => (
          <li key={code}>
            <code className="code-text">{code}</code>
          </li>
        ))}
      </ul>
      <Button icon={Copy} onPress={() => void copy()}>
        {t.copy}
      </Button>
      <Button tone="primary" wide onPress={onDone}>
        {t.done}
      </Button>
    </section>
  )
}
