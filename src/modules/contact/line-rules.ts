import type { LineEvent, LineKind } from './line-contract.ts'
import { meantFor } from './rules.ts'

type Row = { kind: LineKind; at: string; who: string | null; what: string | null; for: string | null }
const MINUTE_MS = 60_000

/** When several things have one time, what they lead to comes after them. */
const order: readonly LineKind[] = [
  'signal',
  'told',
  'seen',
  'tried',
  'talked',
  'met',
  'practical',
  'promised',
  'planned',
  'asked',
  'returned',
  'declined',
  'granted',
  'first_action',
  'kept',
  'clock',
  'window_closed',
  'still_with_us',
  'close_together',
]

/**
 * Everything with a window on one line, in the order of time: those told at one moment are one event, and the clock's mark
 * stands where it falls, come or not. Minutes are real minutes since the signal, also when the clock changes (R-SPD-01).
 */
export function lineOf(
  rows: readonly Row[],
  window: { openedAt: string; offerBy: string; closedAt: string | null },
  now: Date,
): LineEvent[] {
  const mark = (kind: LineKind, at: string): Row => ({ kind, at, who: null, what: null, for: null })
  const { stillWithUs, closeTogether } = meantFor(window)
  const meant =
    window.closedAt === null
      ? [mark('still_with_us', stillWithUs), mark('close_together', closeTogether)]
      : []
  const events: LineEvent[] = []
  for (const row of [...rows, mark('clock', window.offerBy), ...meant].toSorted(inTime)) {
    const former = events.find((one) => row.kind === 'told' && one.kind === 'told' && one.at === row.at)
    if (former && row.who !== null) former.who.push(row.who)
    else
      events.push({
        ...row,
        who: row.who === null ? [] : [row.who],
        ahead: Date.parse(row.at) > now.getTime(),
        minutes: minutesBetween(window.openedAt, row.at),
      })
  }
  return events
}

function inTime(a: Row, b: Row): number {
  return Date.parse(a.at) - Date.parse(b.at) || order.indexOf(a.kind) - order.indexOf(b.kind)
}

/** Whole minutes from one moment to another, never below none: a signal can be told before it was written. */
export function minutesBetween(from: string, to: string): number {
  return Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / MINUTE_MS))
}

export type Place = { x: number; lane: number }

/**
 * Where events stand along a line of a length, true to time; one that would cover its neighbour is lifted a lane. Lanes are
 * filled from below, so that a quiet window is a flat line.
 */
export function placesOf(minutes: readonly number[], length: number, apart: number): Place[] {
  const last = Math.max(1, ...minutes)
  const ends: number[] = []
  return minutes.map((minute) => {
    const x = (length * minute) / last
    const free = ends.findIndex((end) => x - end >= apart)
    const lane = free === -1 ? ends.length : free
    ends[lane] = x
    return { x, lane }
  })
}
