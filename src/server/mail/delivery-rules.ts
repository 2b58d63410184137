import type { Came } from './smtp.ts'

/** Tries before a message is given up: with the waits below about twenty hours. */
export const MOST_TRIES = 16
const FIRST_WAIT_MS = 30_000
const LONGEST_WAIT_MS = 7_200_000

/** One message as it is due; hours are whole hours of the Danish day. */
export type Due = { urgent: boolean; quietFrom: number; quietTo: number }

const inDenmark = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Copenhagen',
  hour: '2-digit',
  hourCycle: 'h23',
})

/** Whether an hour of the day lies in the quiet hours; from 20 to 7 goes over midnight, equal hours are no quiet at all. */
export function isQuiet(hour: number, from: number, to: number): boolean {
  return from <= to ? hour >= from && hour < to : hour >= from || hour < to
}

/**
 * When a message may go: at once, or the first whole hour after the colleague's quiet hours. Emergency access waits for
 * nothing (goal A9).
 */
export function mayGoAt(now: Date, { urgent, quietFrom, quietTo }: Due): Date {
  if (urgent) return now
  const hourOf = (at: Date) => Number(inDenmark.format(at))
  if (!isQuiet(hourOf(now), quietFrom, quietTo)) return now
  let at = new Date(Math.floor(now.getTime() / 3_600_000) * 3_600_000)
  do at = new Date(at.getTime() + 3_600_000)
  while (isQuiet(hourOf(at), quietFrom, quietTo))
  return at
}

export type Next = { came: 'sent' | 'again' | 'dead'; at: Date; fault: Exclude<Came, 'sent'> | null }

/** What follows a try: sent; again after a wait that doubles from half a minute to two hours; or given up. `tries` counts this one. */
export function afterTry(came: Came, tries: number, now: Date): Next {
  if (came === 'sent') return { came, at: now, fault: null }
  if (came === 'turned_down' || tries >= MOST_TRIES) return { came: 'dead', at: now, fault: came }
  const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (tries - 1))
  return { came: 'again', at: new Date(now.getTime() + wait), fault: came }
}
