import type { Day } from '#core/day.ts'
import type { MeetingState } from './meeting-contract.ts'

export type WhyNotMeeting =
  | 'chair-not-ours'
  | 'not-eligible'
  | 'not-planned'
  | 'too-early'
  | 'another-open'
  | 'not-open'
  | 'closed'

type Attendee = { roles: readonly string[] }

/**
 * Whom the law lets take part in the exchange: authorities in the prevention cooperation and the police (retsplejeloven
 * § 115, stk. 1-2; HG-04). Here: colleagues named for early help, and police accounts. Everyone else is refused.
 */
export function mayAttend({ roles }: Attendee): boolean {
  return roles.includes('early_help') || roles.includes('police')
}

/** The chair is the municipality's own (practice: SSP convenes and chairs, domain.md 3.1). */
export function mayChair({ roles }: Attendee): boolean {
  return roles.includes('early_help')
}

/** Why a meeting cannot be opened with these people, today. `anotherOpen`: some other meeting is open now. */
export function whyNotOpen(
  meeting: { state: MeetingState; heldOn: Day },
  room: { people: readonly Attendee[]; anotherOpen: boolean },
  today: Day,
): WhyNotMeeting | null {
  if (meeting.state !== 'planned') return 'not-planned'
  if (meeting.heldOn > today) return 'too-early'
  if (room.anotherOpen) return 'another-open'
  return room.people.every(mayAttend) ? null : 'not-eligible'
}

/** Why nobody can be let in, or why the meeting cannot be closed. */
export function whyNotInSession(meeting: { state: MeetingState }): 'not-open' | null {
  return meeting.state === 'open' ? null : 'not-open'
}

/** A list may come before the meeting or during it, never after (domain.md 7.4). */
export function whyNotImport(meeting: { state: MeetingState }): 'closed' | null {
  return meeting.state === 'closed' ? 'closed' : null
}
