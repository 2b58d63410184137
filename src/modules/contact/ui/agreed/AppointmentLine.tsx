import { useState } from 'react'
import type { InputOf } from '#kit/call.ts'
import { formatMomentShort } from '#kit/format-date.ts'
import { InlineSaved } from '#kit/InlineSaved.tsx'
import { useLanguage, useText } from '#kit/language.ts'
import { LinkButton } from '#kit/Link.tsx'
import { Menu } from '#kit/Menu.tsx'
import { useUndo } from '#kit/use-undo.ts'
import { useWrite } from '#kit/use-write.ts'
import type { AppointmentState, ListedAppointment } from '../../contract.ts'
import { agreedText } from '../agreed-text.ts'
import { MoveAppointment } from './MoveAppointment.tsx'

type LineProps = { familyId: string; appointment: ListedAppointment }

/** One appointment: what, when, who; and how it went, which takes one tap and can be undone. */
export function AppointmentLine({ familyId, appointment }: LineProps) {
  const t = useText(agreedText)
  const [language] = useLanguage()
  const [moving, setMoving] = useState(false)
  const { state, startsAt, what, place, personId } = appointment
  const settling = useSettling(familyId, appointment)
  const planned = state === 'planned'
  return (
    <li className="agreed-line">
      <div className="agreed-what name">
        <strong>{what}</strong>
        {place && `, ${place}`}
        <span className="muted"> · {t.with(appointment.staff, appointment.person)}</span>
      </div>
      <time dateTime={startsAt}>{formatMomentShort(startsAt, language)}</time>
      {!planned && <span className="muted">{t.states[state]}</span>}
      <div className="row">
        <InlineSaved of={settling.undo} />
        {planned && (
          <>
            <LinkButton href={logHref(familyId, appointment.appointmentId, personId)}>
              {t.happened}
            </LinkButton>
            <Outcomes
              appointment={appointment}
              onChoose={(to) => (to === 'moved' ? setMoving(true) : void settling.settle(to))}
            />
          </>
        )}
      </div>
      {settling.refusal && <p role="alert">{settling.refusal.reason}</p>}
      {moving && planned && (
        <MoveAppointment
          familyId={familyId}
          appointment={appointment}
          onMoved={(to) => {
            setMoving(false)
            settling.moved(to)
          }}
        />
      )}
    </li>
  )
}

function logHref(familyId: string, appointmentId: string, personId: string | null): string {
  const person = personId === null ? '' : `&person=${personId}`
  return `/familier/${familyId}/log-kontakt?aftale=${appointmentId}${person}&fra=aftaler`
}

/** Held and missed come from the contact that is logged, so that it is said once and counts as contact or try. */
const outcomes: AppointmentState[] = ['moved', 'cancelled_by_family', 'cancelled_by_us']

function Outcomes({
  appointment,
  onChoose,
}: {
  appointment: ListedAppointment
  onChoose: (to: AppointmentState) => void
}) {
  const t = useText(agreedText)
  const actions = outcomes.map((to) => ({
    id: to,
    label: to === 'moved' ? t.move : t.states[to],
    onAction: () => onChoose(to),
  }))
  return (
    <Menu label={t.more(appointment.what)} groups={[{ title: t.outcome, actions }]} tone="quiet">
      {t.outcome}
    </Menu>
  )
}

type Settled = Exclude<InputOf<'appointment.settle'>['state'], 'moved'>

function useSettling(familyId: string, { appointmentId, version }: ListedAppointment) {
  const write = useWrite('appointment.settle')
  const reopen = useWrite('appointment.reopen')
  const takeBack = useWrite('appointment.take-back')
  const undo = useUndo()
  const settle = async (to: AppointmentState) => {
    const answer = await write.send({ familyId, appointmentId, version, state: to as Settled })
    if (answer.ok) undo.offer(() => reopen.send({ familyId, appointmentId, version: answer.output.version }))
  }
  const moved = (to: string) => undo.offer(() => takeBack.send({ familyId, appointmentId: to }))
  return { settle, moved, undo, refusal: write.refusal }
}
