import { formatMomentShort, formatTime, dayOf } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Link } from '#kit/Link.tsx'
import { Notice } from '#kit/Notice.tsx'
import type { OpenedFamily } from '../reading-contract.ts'
import { text } from './text.ts'
import { useToday } from '#kit/use-today.ts'

/** The open motivation window: whose, in whose words, and until when an offer must be there (R-SPD-01). */
export function WindowLine({
  window: open,
  base,
}: {
  window: NonNullable<OpenedFamily['window']>
  base: string
}) {
  const t = useText(text)
  const [language] = useLanguage()
  const today = useToday() === dayOf(open.offerBy)
  const until = today ? `kl. ${formatTime(open.offerBy)}` : formatMomentShort(open.offerBy, language)
  return (
    <Notice tone="soon">
      <strong className="name">{t.windowOpen(open.person)}</strong> “{open.words}”{' '}
      <span className="family-window-clock">
        {open.acted ? t.windowActed(open.responsible) : t.windowUntil(until, open.responsible)}
      </span>{' '}
      <Link href={`${base}/vindue`}>{t.windowSee}</Link>
    </Notice>
  )
}
