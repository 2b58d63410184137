import ical, { ICalCalendarMethod } from 'ical-generator'

export type FeedAppointment = {
  appointmentId: string
  startsAt: string
  mine: boolean
  madeAt: string
  version: number
}

/** An appointment has no length of its own: an hour is what is set aside. */
const MINUTES = 60

/**
 * The colleague's calendar (RFC 5545): when there are appointments, and nothing else. No family, person, title or place: a
 * calendar program copies what it gets to telephones and to other companies' servers.
 */
export function feedCalendar(appointments: readonly FeedAppointment[], url: string): string {
  const calendar = ical({
    name: 'Samspil',
    prodId: '-//Samspil//Kalender//DA',
    method: ICalCalendarMethod.PUBLISH,
    ttl: 3600,
  })
  for (const { appointmentId, startsAt, mine, madeAt, version } of appointments) {
    const start = new Date(startsAt)
    calendar.createEvent({
      id: `${appointmentId}@samspil`,
      start,
      end: new Date(start.getTime() + MINUTES * 60_000),
      stamp: new Date(madeAt),
      sequence: version,
      summary: mine ? 'Aftale' : 'Aftale (en kollega)',
      url,
    })
  }
  return calendar.toString()
}
