import { useState } from 'react'
import { Button } from '#kit/Button.tsx'
import { formatDayShort } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Menu } from '#kit/Menu.tsx'
import { Section } from '#kit/Page.tsx'
import { Table } from '#kit/Table.tsx'
import type { Said } from '#kit/use-said.ts'
import { useWrite } from '#kit/use-write.ts'
import type { Presence, WorkingDay } from '../contract.ts'
import { AbsenceSheet } from './AbsenceSheet.tsx'
import { HoursSheet } from './HoursSheet.tsx'
import { text } from './text.ts'

/** When each colleague is at work; what is the reader's to write can be changed. */
export function Presences({ colleagues, said }: { colleagues: readonly Presence[]; said: Said }) {
  const t = useText(text)
  const [language] = useLanguage()
  const remove = useWrite('mandate.remove-absence')
  return (
    <Section title={t.presence}>
      <p className="muted">{t.presenceLead}</p>
      <Table
        caption={t.presence}
        hideCaption
        rows={[...colleagues]}
        rowKey={({ staffId }) => staffId}
        columns={[
          { header: t.who, rowHeader: true, cell: ({ name }) => name },
          {
            header: t.when,
            cell: ({ days }) =>
              days.length === 0 ? <span className="muted">{t.usual}</span> : inWords(days, t.days),
          },
          {
            header: t.gone,
            cell: ({ name, absences, mine }) =>
              absences.map(({ absenceId, fromOn, toOn }) => (
                <span key={absenceId} className="row">
                  {t.absences(formatDayShort(fromOn, language), formatDayShort(toOn, language))}
                  {mine && (
                    <Button
                      tone="plain"
                      label={t.removeAbsenceOf(name)}
                      onPress={() => void remove.send({ absenceId })}
                    >
                      {t.removeAbsence}
                    </Button>
                  )}
                </span>
              )),
          },
          {
            header: t.more,
            align: 'actions',
            cell: (one) => one.mine && <PresenceMenu key={JSON.stringify(one.days)} one={one} said={said} />,
          },
        ]}
      />
    </Section>
  )
}

/** Neighbouring days with the same hours in one: `mandag–torsdag 8.00–16.00, fredag 8.00–13.00`. */
function inWords(days: readonly WorkingDay[], names: readonly string[]): string {
  const runs: { first: number; last: number; hours: string }[] = []
  for (const { weekday, from, to } of days) {
    const hours = `${clock(from)}–${clock(to)}`
    const run = runs.at(-1)
    if (run && run.hours === hours && run.last === weekday - 1) run.last = weekday
    else runs.push({ first: weekday, last: weekday, hours })
  }
  return runs
    .map(
      ({ first, last, hours }) => `${names[first - 1]}${last > first ? `–${names[last - 1]}` : ''} ${hours}`,
    )
    .join(', ')
}

const clock = (time: string) => time.replace(/^0/, '').replace(':', '.')

function PresenceMenu({ one, said }: { one: Presence; said: Said }) {
  const t = useText(text)
  const [sheet, setSheet] = useState<'hours' | 'absence' | null>(null)
  const close = () => setSheet(null)
  return (
    <>
      <Menu
        label={t.moreAbout(one.name)}
        groups={[
          {
            title: one.name,
            actions: [
              { id: 'hours', label: t.changeHours, onAction: () => setSheet('hours') },
              { id: 'absence', label: t.addAbsence, onAction: () => setSheet('absence') },
            ],
          },
        ]}
      />
      <HoursSheet one={one} open={sheet === 'hours'} onClose={close} said={said} />
      <AbsenceSheet one={one} open={sheet === 'absence'} onClose={close} said={said} />
    </>
  )
}
