import { LoadStrip } from '#kit/charts/LoadStrip.tsx'
import { weekNumber } from '#kit/format-date.ts'
import { useText } from '#kit/language.ts'
import type { CalendarPerson, CalendarView } from '../calendar-contract.ts'
import { text } from './text.ts'

type StripsProps = { view: CalendarView; who: string | null; week: string; onWeek: (monday: string) => void }

/** Load over time: one strip for each person, with what they have said themselves in their own words. */
export function Strips({ view, who }: StripsProps) {
  const t = useText(text)
  const asked = view.persons.filter(({ personId, limit }) =>
    who === null
      ? limit !== null || view.load.some(({ person, count }) => person === personId && count > 0)
      : who === personId,
  )
  const agreed = asked.some(({ limit }) => limit !== null)
  return (
    <div className="calendar-strips">
      {!agreed && <p className="muted">{t.nothingAgreed}</p>}
      {asked.map((person) => (
        <Strip key={person.personId} person={person} view={view} />
      ))}
    </div>
  )
}

function Strip({ person, view }: { person: CalendarPerson; view: CalendarView }) {
  const t = useText(text)
  const weeks = view.load.filter((one) => one.person === person.personId)
  const slots = weeks.map(({ monday, count }) => ({ label: t.week(weekNumber(monday)), count }))
  const most = weeks.reduce(
    (best, one) => (one.count > best.count ? one : best),
    weeks[0] ?? { monday: view.from, count: 0, limit: 0 },
  )
  const limit = weeks[0]?.limit ?? null
  const own = person.limit?.perWeek != null
  const shown = most.count === 0 ? null : { week: weekNumber(most.monday), count: most.count }
  return (
    <div className="name">
      <LoadStrip
        who={person.givenName}
        sentence={t.strip(person.givenName, shown, limit, own)}
        slots={slots}
        limit={limit}
      />
      {person.limit?.words && (
        <p className="small calendar-said">{t.said(person.givenName, person.limit.words)}</p>
      )}
    </div>
  )
}
