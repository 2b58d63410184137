import { Check, Circle } from 'lucide-react'
import { formatMomentShort } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import type { ListedWindow } from '../../contract.ts'
import { windowLine } from '../../rules.ts'
import { windowText } from '../window-text.ts'

/** Signal, first contact, offer, still with us, close together: where the window is on its way. */
export function WindowPath({ window }: { window: ListedWindow }) {
  const t = useText(windowText)
  const [language] = useLanguage()
  return (
    <ol className="window-path" aria-label={t.line}>
      {windowLine(window).map(({ step, at, done }) => (
        <li key={step} data-done={done || undefined}>
          {done ? <Check aria-hidden /> : <Circle aria-hidden />}
          <span className="visually-hidden">{done ? t.done : t.ahead}: </span>
          <strong>{t.steps[step]}</strong>
          <span className="muted small">{at === null ? t.notYet : formatMomentShort(at, language)}</span>
        </li>
      ))}
    </ol>
  )
}
