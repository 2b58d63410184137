import { useState } from 'react'
import { addDays } from '#core/day.ts'
import { ComboBox } from '#kit/ComboBox.tsx'
import { DateField } from '#kit/DateField.tsx'
import { Sheet } from '#kit/Dialog.tsx'
import { Form } from '#kit/Form.tsx'
import { FormSave } from '#kit/FormSave.tsx'
import { useText } from '#kit/language.ts'
import { NumberField } from '#kit/NumberField.tsx'
import { useRead } from '#kit/use-read.ts'
import type { Said } from '#kit/use-said.ts'
import { useToday } from '#kit/use-today.ts'
import { useWrite } from '#kit/use-write.ts'
import type { Seat, Team } from '../administration-contract.ts'
import { text } from './team-text.ts'

type SeatSheetProps = { team: Team; seat: Seat | null; open: boolean; onClose: () => void; said: Said }

/** A seat in a team for a colleague from a day on; later its last day and the hours lent. */
export function SeatSheet({ team, seat, open, onClose, said }: SeatSheetProps) {
  const t = useText(text)
  const add = useWrite('staff.seat')
  const change = useWrite('staff.change-seat')
  const municipality = useRead('municipality.get', {}, { when: open })
  const day = useToday()
  const [staffId, setStaffId] = useState<string | null>(seat?.staffId ?? null)
  const [fromOn, setFromOn] = useState<string | null>(seat?.fromOn ?? day)
  const [toOn, setToOn] = useState<string | null>(seat?.toOn ?? null)
  const [lentHours, setLentHours] = useState<number | null>(seat?.lentHours ?? null)
  const [missing, setMissing] = useState<Record<string, string>>({})
  const seated = new Set(team.seats.filter((one) => one.toOn === null).map((one) => one.staffId))
  const colleagues = (municipality.data?.staff ?? []).filter(
    ({ id, roles }) => roles.includes('core') && !seated.has(id),
  )

  const save = async () => {
    setMissing({
      ...(staffId ? {} : { staffId: t.form.pickWho }),
      ...(fromOn ? {} : { fromOn: t.form.pickDay }),
    })
    if (!staffId || !fromOn) return
    const { teamId } = team
    if (seat) {
      const answer = await change.send({ teamId, staffId, fromOn, lentHours, toOn })
      if (!answer.ok) return
      const former = { teamId, staffId, fromOn, lentHours: seat.lentHours, toOn: seat.toOn }
      said.say(t.did.seatChanged(seat.name), () => change.send(former))
    } else {
      const answer = await add.send({ teamId, staffId, fromOn, lentHours })
      if (!answer.ok) return
      const name = colleagues.find(({ id }) => id === staffId)?.name ?? ''
      const never = { teamId, staffId, fromOn, lentHours, toOn: addDays(fromOn, -1) }
      said.say(t.did.seated(name), () => change.send(never))
      setStaffId(null)
    }
    onClose()
  }
  return (
    <Sheet title={seat ? seat.name : t.addSeat} open={open} onClose={onClose}>
      <Form onSubmit={() => void save()} errors={missing} refusal={(seat ? change : add).refusal}>
        {seat ? (
          <DateField label={t.form.to} name="toOn" optional value={toOn} onChange={setToOn} today={day} />
        ) : (
          <>
            <ComboBox
              label={t.form.who}
              name="staffId"
              value={staffId}
              onChange={setStaffId}
              options={colleagues.map(({ id, name, profession, department }) => ({
                value: id,
                label: name,
                hint: `${profession} (${department})`,
              }))}
            />
            <DateField label={t.form.from} name="fromOn" value={fromOn} onChange={setFromOn} today={day} />
          </>
        )}
        <NumberField
          label={t.form.hours}
          name="lentHours"
          hint={t.form.hoursHint}
          optional
          decimals={1}
          min={0}
          max={37}
          unit={t.form.unit}
          value={lentHours}
          onChange={setLentHours}
        />
        <FormSave pending={add.pending || change.pending}>{t.form.save}</FormSave>
      </Form>
    </Sheet>
  )
}
