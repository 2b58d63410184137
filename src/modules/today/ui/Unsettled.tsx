import { formatMomentShort } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Section } from '#kit/Page.tsx'
import type { AppointmentToday } from '../contract.ts'
import { AppointmentRow } from './DueToday.tsx'
import { text } from './text.ts'

/** My appointments of the last days that nobody has said the outcome of: asked about once, in one place. */
export function Unsettled({ appointments }: { appointments: AppointmentToday[] }) {
  const t = useText(text)
  const [language] = useLanguage()
  if (appointments.length === 0) return null
  return (
    <Section title={t.unsettled} count={appointments.length}>
      <p className="muted small">{t.unsettledLead}</p>
      <ul className="today-list">
        {appointments.map((appointment) => (
          <AppointmentRow
            key={appointment.appointmentId}
            appointment={appointment}
            when={formatMomentShort(appointment.startsAt, language)}
          />
        ))}
      </ul>
    </Section>
  )
}
