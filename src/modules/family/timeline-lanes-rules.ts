import { addDays, daysBetween, type Day } from '#core/day.ts'
import type { TimelineEntry, TimelineStrand } from './timeline-contract.ts'
import { dayOfEntry } from './timeline-rules.ts'

/** A mark in one of three lanes; `from` and `to` are shares (0 to 1) of the time shown, equal for a moment. */
export type LaneMark = {
  entry: TimelineEntry
  strand: TimelineStrand
  from: number
  to: number
  level: number
}
export type Lanes = { from: Day; to: Day; months: { month: string; at: number }[]; marks: LaneMark[] }

const longest = 365
const shortest = 60
/** Marks nearer than this share of the width are set on the next of three levels, so that each can be seen and reached. */
const near = 0.012
const levels = 3

/**
 * Entries on one axis of time, from the oldest shown (at least two months, at most a year) to today; what lasts
 * from one day to another becomes a bar, and runs to today while it lasts.
 */
export function layoutLanes(entries: readonly TimelineEntry[], today: Day): Lanes {
  const oldest = entries.map(dayOfEntry).sort()[0] ?? today
  const span = Math.min(longest, Math.max(shortest, daysBetween(oldest, today)))
  const from = addDays(today, -span)
  const share = (day: Day) => Math.min(1, Math.max(0, daysBetween(from, day) / span))
  const marks: LaneMark[] = []
  for (const entry of [...entries].reverse()) {
    const begins = dayOfEntry(entry)
    const ends = entry.kind === 'measure' ? (entry.until ?? today) : begins
    if (ends < from || begins > today) continue
    const place = { entry, strand: entry.strand, from: share(begins), to: share(ends) }
    marks.push({ ...place, level: freeLevel(place, marks) })
  }
  return {
    from,
    to: today,
    months: monthsBetween(from, today).map((day) => ({ month: day, at: share(day) })),
    marks,
  }
}

function freeLevel(place: Omit<LaneMark, 'level'>, marks: readonly LaneMark[]): number {
  const beside = marks.filter(
    (mark) => mark.strand === place.strand && mark.from < place.to + near && mark.to > place.from - near,
  )
  const taken = new Set(beside.map(({ level }) => level))
  const free = Array.from({ length: levels }, (_, level) => level).find((level) => !taken.has(level))
  return free ?? beside.length % levels
}

/** The first day of each month after `from`, up to `to`. */
function monthsBetween(from: Day, to: Day): Day[] {
  const firsts: Day[] = []
  for (let day = firstOfNext(from); day <= to; day = firstOfNext(day)) firsts.push(day)
  return firsts
}

function firstOfNext(day: Day): Day {
  const inNext = addDays(`${day.slice(0, 7)}-28`, 4)
  return `${inNext.slice(0, 7)}-01`
}
