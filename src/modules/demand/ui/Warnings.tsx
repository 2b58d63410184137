import { useState } from 'react'
import { formatDayShort } from '#kit/format-date.ts'
import { Button } from '#kit/Button.tsx'
import { useLanguage, useText } from '#kit/language.ts'
import { Notice } from '#kit/Notice.tsx'
import { Section } from '#kit/Page.tsx'
import type { CalendarEntry, CalendarView } from '../calendar-contract.ts'
import { Ways } from './Ways.tsx'
import type { Doing } from './Sheets.tsx'
import { text } from './text.ts'
import { mondayOf, teller } from './words.ts'

type WarningsProps = {
  view: CalendarView
  who: string | null
  monday: string
  onWeek: (monday: string) => void
  onDo: (doing: Doing) => void
}

/** What collides in the week that is shown, one thing at a time, each with what can be done; the next may be in another week. */
export function Warnings({ view, who, monday, onWeek, onDo }: WarningsProps) {
  const t = useText(text)
  const [language] = useLanguage()
  const [index, setIndex] = useState(0)
  const tell = teller(view, language)
  const found = view.collisions.filter(({ person }) => who === null || person === who)
  const isShown = ({ day }: { day: string }) => mondayOf(day) === monday
  const chosen = found[index]
  const at = chosen && isShown(chosen) ? index : found.findIndex(isShown)
  const one = found[at]
  const step = (by: number) => {
    const next = (Math.max(at, by > 0 ? -1 : 0) + by + found.length) % found.length
    setIndex(next)
    const day = found[next]?.day
    if (day) onWeek(mondayOf(day))
  }
  return (
    <Section
      title={t.warnings}
      actions={
        (found.length > 1 || (found.length === 1 && !one)) && (
          <>
            <span className="muted">{t.oneOf(at + 1, found.length)}</span>
            <Button onPress={() => step(-1)}>{t.previous}</Button>
            <Button onPress={() => step(1)}>{t.next}</Button>
          </>
        )
      }
    >
      {!one && <p className="muted">{t.noWarnings}</p>}
      {one && (
        <Notice
          tone="note"
          live
          title={formatDayShort(one.day, language)}
          action={<Ways entries={entriesIn(view, one.demands)} view={view} onDo={onDo} />}
        >
          <span className="name">{tell(one)}</span>
        </Notice>
      )}
      <ul className="calendar-print">
        {found.map((each) => (
          <li key={`${each.kind} ${each.person} ${each.demands.join(' ')}`}>
            {formatDayShort(each.day, language)}: {tell(each)}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function entriesIn({ entries }: CalendarView, keys: string[]): CalendarEntry[] {
  return keys.flatMap((key) => entries.find((one) => one.key === key) ?? [])
}
