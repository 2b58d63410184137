import { useState } from 'react'
import { CalendarPlus } from 'lucide-react'
import { Button } from '#kit/Button.tsx'
import { InlineSaved } from '#kit/InlineSaved.tsx'
import { useText } from '#kit/language.ts'
import { Loaded } from '#kit/Loaded.tsx'
import { Section } from '#kit/Page.tsx'
import { Sheet } from '#kit/Dialog.tsx'
import { useRead } from '#kit/use-read.ts'
import { useUndo } from '#kit/use-undo.ts'
import { useWrite } from '#kit/use-write.ts'
import type { ListedAppointment } from '../../contract.ts'
import { agreedText } from '../agreed-text.ts'
import { AppointmentLine } from './AppointmentLine.tsx'
import { PlanAppointment } from './PlanAppointment.tsx'

const EARLIER = 5

/** A family's appointments: those ahead with what can be done, the latest of those behind. */
export function Appointments({ familyId }: { familyId: string }) {
  const t = useText(agreedText)
  const read = useRead('appointment.list', { familyId })
  const [planning, setPlanning] = useState(false)
  const takeBack = useWrite('appointment.take-back')
  const undo = useUndo()
  const done = (appointmentId: string) => {
    undo.offer(() => takeBack.send({ familyId, appointmentId }))
    setPlanning(false)
  }
  return (
    <Section
      title={t.appointments}
      actions={
        <Button icon={CalendarPlus} onPress={() => setPlanning(true)}>
          {t.plan}
        </Button>
      }
    >
      <InlineSaved of={undo} />
      <Loaded of={read}>{(all) => <Lists familyId={familyId} all={all} />}</Loaded>
      <Sheet title={t.plan} open={planning} onClose={() => setPlanning(false)}>
        <PlanAppointment familyId={familyId} onDone={done} />
      </Sheet>
    </Section>
  )
}

function Lists({ familyId, all }: { familyId: string; all: ListedAppointment[] }) {
  const t = useText(agreedText)
  const planned = all.filter(({ state }) => state === 'planned').reverse()
  const behind = all.filter(({ state }) => state !== 'planned').slice(0, EARLIER)
  return (
    <>
      {planned.length === 0 && <p className="muted">{t.noAppointments}</p>}
      <ul className="agreed-list">
        {[...planned, ...behind].map((appointment) => (
          <AppointmentLine key={appointment.appointmentId} familyId={familyId} appointment={appointment} />
        ))}
      </ul>
    </>
  )
}
