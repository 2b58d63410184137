import { ChevronLeft, ChevronRight } from 'lucide-react'
import { addDays } from '#core/day.ts'
import { formatDayShort, weekNumber } from '#kit/format-date.ts'
import { IconButton } from '#kit/IconButton.tsx'
import { useLanguage, useText } from '#kit/language.ts'
import type { CalendarEntry, CalendarView } from '../calendar-contract.ts'
import { EntryButton } from './EntryButton.tsx'
import type { Doing } from './Sheets.tsx'
import { text } from './text.ts'

type WeekProps = {
  view: CalendarView
  who: string | null
  monday: string
  today: string
  onWeek: (monday: string) => void
  onDo: (doing: Doing) => void
}

/** One week: persons down, days across, the family's own life first. On a phone it is a list by day. */
export function Week({ view, who, monday, today, onWeek, onDo }: WeekProps) {
  const t = useText(text)
  const entries = view.entries.filter(
    ({ day, personIds }) =>
      day >= monday && day <= addDays(monday, 6) && (who === null || personIds.includes(who)),
  )
  const number = weekNumber(monday)
  return (
    <section className="section" aria-label={t.week(number)}>
      <div className="section-head">
        <h3>{t.week(number)}</h3>
        <div className="row no-print">
          <IconButton label={t.earlier} icon={ChevronLeft} onPress={() => onWeek(addDays(monday, -7))} />
          <IconButton label={t.later} icon={ChevronRight} onPress={() => onWeek(addDays(monday, 7))} />
        </div>
      </div>
      {entries.length === 0 && <p className="muted">{t.empty}</p>}
      {entries.length > 0 && (
        <>
          <WeekTable view={view} who={who} entries={entries} monday={monday} today={today} onDo={onDo} />
          <DayList view={view} entries={entries} monday={monday} onDo={onDo} />
        </>
      )}
      <p className="muted small">
        ⚖ {t.natures.duty} · ○ {t.natures.offer} · □ {t.natures.agreement}
      </p>
    </section>
  )
}

type Of = { view: CalendarView; entries: CalendarEntry[]; monday: string; onDo: (doing: Doing) => void }

function daysOf(monday: string, entries: CalendarEntry[]): string[] {
  const all = Array.from({ length: 7 }, (_, index) => addDays(monday, index))
  return all.filter((day, index) => index < 5 || entries.some((one) => one.day === day))
}

function WeekTable({ view, who, entries, monday, today, onDo }: Of & { who: string | null; today: string }) {
  const t = useText(text)
  const [language] = useLanguage()
  const days = daysOf(monday, entries)
  const number = weekNumber(monday)
  const persons = view.persons.filter(
    ({ personId }) =>
      (who === null || who === personId) && entries.some(({ personIds }) => personIds.includes(personId)),
  )
  return (
    <div className="table-wrap calendar-grid">
      <table className="table">
        <caption className="visually-hidden">{t.gridOf(number)}</caption>
        <thead>
          <tr>
            <th scope="col">{t.person}</th>
            {days.map((day, index) => (
              <th key={day} scope="col" {...(day === today ? { 'aria-current': 'date' as const } : {})}>
                {t.days[index]} {formatDayShort(day, language).replace(/^\S+\s/, '')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {persons.map(({ personId, givenName }) => (
            <tr key={personId}>
              <th scope="row" className="name">
                {givenName}
              </th>
              {days.map((day) => (
                <td key={day}>
                  <Lines
                    view={view}
                    entries={ownFirst(
                      entries.filter((one) => one.day === day && one.personIds.includes(personId)),
                    )}
                    onDo={onDo}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Lines({
  view,
  entries,
  onDo,
}: {
  view: CalendarView
  entries: CalendarEntry[]
  onDo: (doing: Doing) => void
}) {
  if (entries.length === 0) return null
  return (
    <ul className="calendar-plain">
      {entries.map((entry) => (
        <li key={entry.key}>
          <EntryButton entry={entry} view={view} onOpen={() => onDo({ kind: 'entry', key: entry.key })} />
        </li>
      ))}
    </ul>
  )
}

function ownFirst(entries: CalendarEntry[]): CalendarEntry[] {
  return [...entries].sort((a, b) => Number(b.nature === 'own') - Number(a.nature === 'own'))
}

function DayList({ view, entries, monday, onDo }: Of) {
  const [language] = useLanguage()
  const names = new Map(view.persons.map(({ personId, givenName }) => [personId, givenName]))
  return (
    <div className="calendar-list">
      {daysOf(monday, entries)
        .filter((day) => entries.some((one) => one.day === day))
        .map((day) => (
          <div key={day}>
            <h4>{formatDayShort(day, language)}</h4>
            <ul className="calendar-plain">
              {ownFirst(entries.filter((one) => one.day === day)).map((entry) => (
                <li key={entry.key}>
                  <EntryButton
                    entry={entry}
                    view={view}
                    who={entry.personIds.map((person) => names.get(person)).join(' og ')}
                    onOpen={() => onDo({ kind: 'entry', key: entry.key })}
                  />
                </li>
              ))}
            </ul>
          </div>
        ))}
    </div>
  )
}
