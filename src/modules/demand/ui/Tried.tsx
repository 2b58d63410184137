import { useState } from 'react'
import { Button } from '#kit/Button.tsx'
import { Dialog } from '#kit/Dialog.tsx'
import { formatDayShort, weekNumber } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Notice } from '#kit/Notice.tsx'
import { Table } from '#kit/Table.tsx'
import type { CalendarEntry, CalendarView, TriedDemand } from '../calendar-contract.ts'
import { AskForm } from './AskForm.tsx'
import { withSlot, type DemandDraft } from './demand-draft.ts'
import { formText } from './form-text.ts'
import { requestText } from './request-text.ts'
import { mondayOf, shownTime, teller } from './words.ts'
import { text } from './text.ts'

type TriedProps = {
  familyId: string
  view: CalendarView
  today: string
  tried: TriedDemand
  draft: DemandDraft
  title: string
  onDraft: (draft: DemandDraft) => void
}

/** What the demand would do: the family's week, load before and after, what collides, and three ways around it. */
export function Tried(props: TriedProps) {
  const { view, tried, draft, title, onDraft } = props
  const t = useText(formText).tried
  const common = useText(text)
  const [language] = useLanguage()
  const [at, setAt] = useState(0)
  const tell = teller({ ...view, entries: tried.entries }, language, title)
  const { collisions } = tried
  const one = collisions[Math.min(at, collisions.length - 1)]
  return (
    <section className="calendar-tried" aria-label={t.title}>
      <h3>{t.title}</h3>
      <TheirWeek entries={tried.entries} draft={draft} />
      <BeforeAfter view={view} tried={tried} draft={draft} />
      <div aria-live="polite">
        {draft.partOf !== null && <p>{t.joined}</p>}
        {!one && draft.partOf === null && <p>{t.fine}</p>}
        {one && (
          <Notice
            tone="note"
            title={t.collides}
            action={
              collisions.length > 1 && (
                <Button onPress={() => setAt((Math.min(at, collisions.length - 1) + 1) % collisions.length)}>
                  {common.next} ({common.oneOf(Math.min(at, collisions.length - 1) + 1, collisions.length)})
                </Button>
              )
            }
          >
            <span className="name">{tell(one)}</span>
          </Notice>
        )}
      </div>
      {draft.partOf !== null && (
        <Button onPress={() => onDraft({ ...draft, partOf: null })}>{t.separate}</Button>
      )}
      {one && <WaysAround {...props} />}
    </section>
  )
}

function BeforeAfter({ view, tried, draft }: Pick<TriedProps, 'view' | 'tried' | 'draft'>) {
  const t = useText(formText).tried
  const names = new Map(view.persons.map(({ personId, givenName }) => [personId, givenName]))
  const week = draft.on === null ? null : mondayOf(draft.on)
  const rows = tried.after.filter(({ monday }) => monday === week)
  if (week === null) return null
  return (
    <Table
      caption={t.week(weekNumber(week))}
      stack={false}
      rows={rows}
      rowKey={({ person }) => person}
      columns={[
        {
          header: t.person,
          rowHeader: true,
          cell: ({ person }) => <span className="name">{names.get(person)}</span>,
        },
        {
          header: t.before,
          align: 'number',
          cell: ({ person, monday }) =>
            tried.before.find((one) => one.person === person && one.monday === monday)?.count ?? 0,
        },
        { header: t.after, align: 'number', cell: ({ count, over }) => `${count}${over > 0 ? ' ⚠' : ''}` },
        { header: t.limit, align: 'number', cell: ({ limit }) => limit },
      ]}
    />
  )
}

/** What stands in the chosen week already. */
function TheirWeek({ entries, draft }: { entries: CalendarEntry[]; draft: DemandDraft }) {
  const common = useText(text)
  const [language] = useLanguage()
  const week = draft.on === null ? null : mondayOf(draft.on)
  const theirs = entries.filter(
    ({ day, personIds }) =>
      week !== null && mondayOf(day) === week && personIds.some((one) => draft.personIds.includes(one)),
  )
  if (theirs.length === 0) return null
  return (
    <ul className="calendar-plain small">
      {theirs.map(({ key, day, at, what, department, nature, paused }) => (
        <li key={key} className="name">
          {formatDayShort(day, language)} {at === null ? '' : shownTime(at)} · {what}{' '}
          <span className="muted">
            ({nature === 'own' ? common.natures.own : paused ? common.paused : department})
          </span>
        </li>
      ))}
    </ul>
  )
}

function WaysAround({ familyId, view, today, tried, draft, onDraft }: TriedProps) {
  const t = useText(formText).tried
  const [language] = useLanguage()
  const requests = useText(requestText)
  const [asking, setAsking] = useState<CalendarEntry | null>(null)
  const { slots, join, pause } = tried.proposal
  const entryOf = (key: string) => tried.entries.find((one) => one.key === key)
  const askable = pause.flatMap(({ demand, ownerDecides }) => {
    const entry = entryOf(demand)
    const here =
      entry && view.departments.some(({ code, onTeam, mine }) => code === entry.department && onTeam && !mine)
    return entry && here && entry.id.startsWith('d:') ? [{ entry, ownerDecides }] : []
  })
  return (
    <>
      <h4>{t.slots}</h4>
      {slots.length === 0 && <p className="muted">{t.noSlots}</p>}
      <div className="row">
        {slots.map((slot) => (
          <Button key={slot.day} onPress={() => onDraft(withSlot(draft, slot))}>
            {formatDayShort(slot.day, language)} {shownTime(slot.at)}
          </Button>
        ))}
      </div>
      {join.length > 0 && <h4>{t.join}</h4>}
      <div className="row">
        {join.map((key) => {
          const host = entryOf(key)
          return (
            host && (
              <Button
                key={key}
                onPress={() =>
                  onDraft({ ...draft, on: host.day, clock: host.at?.replace(':', '.') ?? '', partOf: key })
                }
              >
                {host.what}, {formatDayShort(host.day, language)} {host.at === null ? '' : shownTime(host.at)}
              </Button>
            )
          )
        })}
      </div>
      {askable.length > 0 && <h4>{t.pause}</h4>}
      <div className="row">
        {askable.map(({ entry, ownerDecides }) => (
          <Button key={entry.key} onPress={() => setAsking(entry)}>
            {entry.what}, {formatDayShort(entry.day, language)}
            {ownerDecides && ` (${t.ownerDecides})`}
          </Button>
        ))}
      </div>
      <Dialog
        title={asking ? requests.ask('pause', asking.departmentName) : ''}
        open={asking !== null}
        onClose={() => setAsking(null)}
      >
        {asking && (
          <AskForm
            familyId={familyId}
            view={view}
            today={today}
            entry={asking}
            way="pause"
            onDone={() => setAsking(null)}
          />
        )}
      </Dialog>
    </>
  )
}
