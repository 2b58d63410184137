import { formatDayShort, formatTime } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Link, LinkButton } from '#kit/Link.tsx'
import { Section } from '#kit/Page.tsx'
import { Pill } from '#kit/Pill.tsx'
import { useToday } from '#kit/use-today.ts'
import { PromiseActions } from '#modules/contact/ui/agreed/PromiseActions.tsx'
import type { AppointmentToday, ListedStep, MyDay, PromiseDue } from '../contract.ts'
import { FamilyName } from './FamilyName.tsx'
import { logHref } from './hrefs.ts'
import { text } from './text.ts'
import { useHeld } from './use-held.ts'

/** What cannot wait first (R-PLN-05), then what has a time today: appointments by the clock, then promises, then my own steps of the plans. */
export function DueToday({ day }: { day: MyDay }) {
  const t = useText(text)
  const promises = useHeld(day.promises, ({ promiseId }) => promiseId)
  const count = day.appointments.length + promises.shown.length + day.mySteps.length
  if (count === 0) return null
  const first = day.mySteps.filter(({ helpFirst }) => helpFirst)
  const later = day.mySteps.filter(({ helpFirst }) => !helpFirst)
  return (
    <Section title={t.today} count={count}>
      <ul className="today-list">
        {first.map((step) => (
          <StepRow key={step.stepId} step={step} />
        ))}
        {day.appointments.map((appointment) => (
          <AppointmentRow
            key={appointment.appointmentId}
            appointment={appointment}
            when={t.clock(formatTime(appointment.startsAt))}
          />
        ))}
        {promises.shown.map((promise) => (
          <PromiseRow
            key={promise.promiseId}
            promise={promise}
            open={promises.isOpen(promise)}
            onDone={() => promises.hold(promise)}
          />
        ))}
        {later.map((step) => (
          <StepRow key={step.stepId} step={step} />
        ))}
      </ul>
    </Section>
  )
}

/** An appointment with the way to log it, person and appointment filled in. */
export function AppointmentRow({ appointment, when }: { appointment: AppointmentToday; when: string }) {
  const t = useText(text)
  const { what, place, staff, mine, familyName, startsAt } = appointment
  return (
    <li className="today-row">
      <time dateTime={startsAt}>{when}</time>
      <FamilyName line={appointment} />
      <span className="today-what name">
        {[what, place].filter(Boolean).join(', ')}
        {!mine && <span className="muted"> · {t.with(staff)}</span>}
      </span>
      <div className="row today-actions">
        <LinkButton href={logHref(appointment)} label={t.logOf(familyName)}>
          {t.log}
        </LinkButton>
      </div>
    </li>
  )
}

/** When something was due: today, or the day it has waited since. */
function useDue({
  daysOver,
  dueOn,
  helpFirst,
}: Pick<ListedStep, 'daysOver' | 'dueOn'> & { helpFirst?: boolean }): string {
  const t = useText(text)
  const [language] = useLanguage()
  const day = useToday()
  if (helpFirst === true && dueOn > day) return t.dueBy(formatDayShort(dueOn, language))
  return daysOver === 0 ? t.dueToday : t.since(formatDayShort(dueOn, language))
}

function PromiseRow({ promise, open, onDone }: { promise: PromiseDue; open: boolean; onDone: () => void }) {
  const t = useText(text)
  const due = useDue(promise)
  return (
    <li className="today-row">
      <span>{due}</span>
      <FamilyName line={promise} />
      <span className="today-what name">
        {t.promise}: “{promise.words}”
        <span className="muted"> · {promise.mine ? t.promiseMine : t.promiseBy(promise.promiser)}</span>
      </span>
      <div className="today-actions stack-tight">
        <PromiseActions familyId={promise.familyId} promise={promise} open={open} onDone={onDone} />
      </div>
    </li>
  )
}

function StepRow({ step }: { step: ListedStep }) {
  const t = useText(text)
  const due = useDue(step)
  return (
    <li className="today-row">
      <span>{due}</span>
      <FamilyName line={step} />
      <span className="today-what name">
        {step.helpFirst && <Pill tone="soon">{t.helpNow}</Pill>} {t.step}: {step.what}
      </span>
      <div className="row today-actions">
        <Link href={`/familier/${step.familyId}/plan`} label={`${t.seePlan}: ${step.familyName}`}>
          {t.seePlan}
        </Link>
      </div>
    </li>
  )
}
