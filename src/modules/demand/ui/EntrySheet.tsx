import { Button } from '#kit/Button.tsx'
import { Fact, Facts } from '#kit/Fact.tsx'
import { formatDayLong } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import type { Undo } from '#kit/use-undo.ts'
import { useWrite } from '#kit/use-write.ts'
import type { CalendarEntry, CalendarView } from '../calendar-contract.ts'
import type { Doing } from './Sheets.tsx'
import { text } from './text.ts'
import { Ways } from './Ways.tsx'
import { hoursOf } from './words.ts'

type EntrySheetProps = {
  familyId: string
  view: CalendarView
  entry: CalendarEntry
  onDo: (doing: Doing) => void
  onDone: () => void
  undo: Undo
}

/** One line of the calendar in full, as far as the reader may see it, with what can be done. */
export function EntrySheet({ familyId, view, entry, onDo, onDone, undo }: EntrySheetProps) {
  const t = useText(text)
  const [language] = useLanguage()
  const remove = useWrite('demand.remove')
  const names = new Map(view.persons.map(({ personId, givenName }) => [personId, givenName]))
  const hours = hoursOf(entry)
  const take = async () => {
    if (entry.version === null) return
    const answer = await remove.send({
      familyId,
      demandId: entry.rowId,
      version: entry.version,
      removed: true,
    })
    if (!answer.ok) return
    const { version } = answer.output
    undo.offer(() => remove.send({ familyId, demandId: entry.rowId, version, removed: false }))
    onDone()
  }
  return (
    <>
      <Facts>
        <Fact label={t.when}>
          {formatDayLong(entry.day, language)}, {hours ? t.hours(...hours) : t.allDay}
          {entry.repeats && ` (${t.repeats})`}
        </Fact>
        <Fact label={t.with}>
          <span className="name">{entry.personIds.map((person) => names.get(person)).join(', ')}</span>
        </Fact>
        {entry.nature !== 'own' && (
          <Fact label={t.owner}>
            {entry.departmentName} · {entry.source === 'busy' ? t.hidden : t.natures[entry.nature]}
          </Fact>
        )}
        {entry.place && <Fact label={t.place}>{entry.place}</Fact>}
        {entry.law && <Fact label={t.law}>{entry.law}</Fact>}
        {entry.sanction && <Fact label={t.sanction}>{entry.sanction}</Fact>}
      </Facts>
      {remove.refusal && <p role="alert">{remove.refusal.reason}</p>}
      <div className="row calendar-sheet-actions">
        <Ways entries={[entry]} view={view} onDo={onDo} all />
        {entry.mine && entry.source === 'demand' && (
          <Button pending={remove.pending} onPress={() => void take()}>
            {t.take}
          </Button>
        )}
      </div>
    </>
  )
}
