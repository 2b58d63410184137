import { addWorkingDays } from '#core/holiday.ts'
import { today, type Day } from '#core/day.ts'

/** Working days within which a leader judges an emergency access (security.md G5; forvaltningsloven § 32). */
export const REVIEW_WORKING_DAYS = 3

/** The last day on which the judgement is in time. */
export function reviewDueOn(opened: Date): Day {
  return addWorkingDays(today(opened), REVIEW_WORKING_DAYS)
}

/** Red on the leader's day and on the auditor's page: the day has passed without a judgement. */
export function isOverdue(dueOn: Day, on: Day): boolean {
  return dueOn < on
}

/** Whether two ways of being let in are one and the same for the reader: a relation has no end, the others do. */
export function isForATime(via: string | null): boolean {
  return via !== null && via !== 'relation'
}

export const refusals = {
  barred:
    'Familien kan ikke åbnes med nødadgang af dig. Er nogen i fare, så ring 112, og ring derefter til din leder.',
  'cannot-supervise':
    'Du kan kun føre tilsyn med familier, som dine egne medarbejdere arbejder med nu. Spørg familiens to kontakter.',
  'no-contact-named':
    'Mindst én af familiens to kontakter skal stå på listen. Ellers kan ingen hjælpe familien.',
  'not-there': 'Det er gjort i mellemtiden. Se efter, og prøv igen hvis der stadig mangler noget.',
  'cannot-take':
    'Kollegaen kan ikke tage familien. Vælg en anden, eller giv den videre uden at vælge, så finder lederen en.',
} as const
