import { useState } from 'react'
import { addDays } from '#core/day.ts'
import { formatDay } from '#kit/format-date.ts'
import { formatNumber } from '#kit/format-number.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Menu } from '#kit/Menu.tsx'
import { Table } from '#kit/Table.tsx'
import type { Said } from '#kit/use-said.ts'
import { useToday } from '#kit/use-today.ts'
import { useWrite } from '#kit/use-write.ts'
import type { Seat, Team } from '../administration-contract.ts'
import { SeatSheet } from './SeatSheet.tsx'
import { text } from './team-text.ts'

export function SeatTable({ team, said }: { team: Team; said: Said }) {
  const t = useText(text)
  const [language] = useLanguage()
  return (
    <Table
      caption={t.seats(team.name)}
      hideCaption
      rows={team.seats}
      rowKey={({ staffId, fromOn }) => `${staffId} ${fromOn}`}
      empty={<p className="muted">{t.noSeats}</p>}
      columns={[
        { header: t.columns.name, rowHeader: true, cell: ({ name }) => name },
        { header: t.columns.work, cell: ({ profession, department }) => `${profession} (${department})` },
        { header: t.columns.from, cell: ({ fromOn }) => formatDay(fromOn, language) },
        {
          header: t.columns.to,
          cell: ({ toOn }) => (toOn ? formatDay(toOn, language) : <span className="muted">{t.open}</span>),
        },
        {
          header: t.columns.hours,
          cell: ({ lentHours }) =>
            lentHours === null ? (
              <span className="muted">{t.whole}</span>
            ) : (
              formatNumber(lentHours, Number.isInteger(lentHours) ? 0 : 1)
            ),
        },
        {
          header: t.columns.more,
          align: 'actions',
          cell: (seat) => <SeatMenu team={team} seat={seat} said={said} />,
        },
      ]}
    />
  )
}

function SeatMenu({ team, seat, said }: { team: Team; seat: Seat; said: Said }) {
  const t = useText(text)
  const [editing, setEditing] = useState(false)
  const change = useWrite('staff.change-seat')
  const { staffId, fromOn, lentHours, toOn } = seat
  const former = { teamId: team.teamId, staffId, fromOn, lentHours, toOn }
  const endOn = async (day: string) => {
    const answer = await change.send({ ...former, toOn: day })
    if (!answer.ok) return said.say(answer.refusal.reason, null)
    said.say(t.did.gone(seat.name), () => change.send(former))
  }
  const day = useToday()
  return (
    <>
      <Menu
        label={t.more(seat.name)}
        groups={[
          {
            title: t.seat,
            actions: [
              { id: 'edit', label: t.editSeat, onAction: () => setEditing(true) },
              ...(toOn === null && fromOn <= day
                ? [{ id: 'end', label: t.endSeat, onAction: () => void endOn(day) }]
                : []),
              { id: 'mistake', label: t.mistake, onAction: () => void endOn(addDays(fromOn, -1)) },
            ],
          },
        ]}
      />
      <SeatSheet
        key={`${toOn} ${lentHours}`}
        team={team}
        seat={seat}
        open={editing}
        onClose={() => setEditing(false)}
        said={said}
      />
    </>
  )
}
