import { formatDay } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Quote } from '#kit/Quote.tsx'
import type { ListedWindow } from '../../contract.ts'
import { windowText } from '../window-text.ts'

/** A window that is over: the words, what was done, what was learnt. */
export function ClosedWindow({ window }: { window: ListedWindow }) {
  const t = useText(windowText)
  const [language] = useLanguage()
  const closed = window.closedAt === null ? '' : formatDay(window.closedAt, language)
  return (
    <div className="card stack-tight">
      <Quote who={window.person} on={window.openedAt}>
        {window.words}
      </Quote>
      <p>{window.outcome === 'taken' ? t.closedTaken(closed) : t.closedNow}</p>
      {window.firstAction && (
        <p>
          {t.firstAction}: {window.firstAction}
        </p>
      )}
      {window.lesson && (
        <p>
          <span className="muted">{t.lesson}</span> {window.lesson}
        </p>
      )}
    </div>
  )
}
