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
import { teller } from './words.ts'

type WarningsProps = { view: CalendarView; who: string | null; onDo: (doing: Doing) => void }

/** What collides, one thing at a time, each with what can be done about it (ux.md 2.4). */
export function Warnings({ view, who, onDo }: WarningsProps) {
  const t = useText(text)
  const [language] = useLanguage()
  const [index, setIndex] = useState(0)
  const tell = teller(view, language)
  const found = view.collisions.filter(({ person }) => who === null || person === who)
  const at = Math.min(index, Math.max(0, found.length - 1))
  const one = found[at]
  return (
    <Section
      title={t.warnings}
      actions={
        found.length > 1 && (
          <>
            <span className="muted">{t.oneOf(at + 1, found.length)}</span>
            <Button onPress={() => setIndex((at + found.length - 1) % found.length)}>{t.previous}</Button>
            <Button onPress={() => setIndex((at + 1) % found.length)}>{t.next}</Button>
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
