import { useText } from '#kit/language.ts'
import { Dept } from '#modules/family/ui/Dept.tsx'
import type { CalendarEntry, CalendarView } from '../calendar-contract.ts'
import { text } from './text.ts'
import { shownTime } from './words.ts'

const SIGN = { duty: '⚖', offer: '○', agreement: '□', own: '' }

type EntryProps = { entry: CalendarEntry; view: CalendarView; who?: string; onOpen: () => void }

/** One line: department, duty or not, what and when; a warning sign when it collides. Opens what can be done. */
export function EntryButton({ entry, view, who, onOpen }: EntryProps) {
  const t = useText(text)
  const collides = view.collisions.some(({ demands }) => demands.includes(entry.key))
  const own = entry.nature === 'own'
  return (
    <button
      type="button"
      className={`calendar-entry${own ? ' calendar-own' : ''}${entry.paused ? ' calendar-paused' : ''}`}
      onClick={onOpen}
    >
      {!own && (
        <>
          <Dept code={entry.department} name={entry.departmentName} />{' '}
          <span aria-hidden>{entry.source === 'busy' ? '' : SIGN[entry.nature]}</span>
          <span className="visually-hidden">
            {entry.source === 'busy' ? t.hidden : t.natures[entry.nature]}
          </span>{' '}
        </>
      )}
      <span className="name">
        {entry.what}
        {who && <span className="muted"> · {who}</span>}
      </span>{' '}
      <span className="calendar-time">{entry.at === null ? t.allDay : shownTime(entry.at)}</span>
      {entry.paused && <span className="muted"> · {t.paused}</span>}
      {entry.partOf !== null && <span className="muted"> · {t.partOf}</span>}
      {collides && (
        <>
          <span aria-hidden> ⚠</span>
          <span className="visually-hidden">, {t.warnings}</span>
        </>
      )}
    </button>
  )
}
