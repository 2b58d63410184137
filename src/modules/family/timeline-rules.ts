import { daysBetween, today, type Day } from '#core/day.ts'
import type { EntryKind, TimelineEntry, TimelineStrand } from './timeline-contract.ts'

const strands: Record<TimelineStrand, readonly EntryKind[]> = {
  life: ['quote', 'consent', 'agreement'],
  signals: ['note', 'window'],
  work: [
    'contact',
    'tried',
    'appointment',
    'promise',
    'measure',
    'window-closed',
    'case',
    'case-closed',
    'joined',
    'left',
  ],
}
const strandByKind = new Map(
  (Object.entries(strands) as [TimelineStrand, readonly EntryKind[]][]).flatMap(([strand, kinds]) =>
    kinds.map((kind) => [kind, strand] as const),
  ),
)

/** The strand an entry belongs to: what the family says is its life, what was seen is a signal, the rest is our work. */
export function strandOf(kind: EntryKind): TimelineStrand {
  return strandByKind.get(kind) ?? 'work'
}

/** The kinds of one strand, or of all of them. */
export function kindsOf(strand: TimelineStrand | undefined): readonly EntryKind[] {
  return strand ? strands[strand] : [...strandByKind.keys()]
}

/** The Danish calendar day of an entry, whether a time is known or not. */
export function dayOfEntry({ at }: Pick<TimelineEntry, 'at'>): Day {
  return at.length === 10 ? at : today(new Date(at))
}

/** Attempts in a row that reached nobody, shown as one line, or a single entry. */
export type TimelineLine =
  | { entry: TimelineEntry; tries: null }
  | { entry: TimelineEntry; tries: { entries: TimelineEntry[]; days: number } }

const shownAlone = 3

/**
 * Newest first, with more than three attempts in a row at the same person folded into one line that says how many and
 * over how many days (ux.md 2.3). Three or fewer stand as they are: persistence is seen, not hidden (R-TRU-02).
 */
export function foldTries(entries: readonly TimelineEntry[]): TimelineLine[] {
  const lines: TimelineLine[] = []
  for (const run of runsOfTries(entries)) {
    const [newest] = run
    if (!newest) continue
    if (run.length <= shownAlone) lines.push(...run.map((entry) => ({ entry, tries: null })))
    else lines.push({ entry: newest, tries: { entries: run, days: daysSpanned(run) } })
  }
  return lines
}

function runsOfTries(entries: readonly TimelineEntry[]): TimelineEntry[][] {
  const runs: TimelineEntry[][] = []
  for (const entry of entries) {
    const last = runs.at(-1)
    const former = last?.at(-1)
    if (last && former?.kind === 'tried' && entry.kind === 'tried' && former.personId === entry.personId)
      last.push(entry)
    else runs.push([entry])
  }
  return runs
}

/** Number of days that attempts are spread over, counting both ends: 4. forsøg på 9 dage. */
function daysSpanned(run: readonly TimelineEntry[]): number {
  const days = run.map(dayOfEntry).sort()
  return daysBetween(days[0] ?? '', days.at(-1) ?? '') + 1
}

/** Entries or lines under the month they happened in ('YYYY-MM'), in the order they came. */
export function byMonth(lines: readonly TimelineLine[]): { month: string; lines: TimelineLine[] }[] {
  const months: { month: string; lines: TimelineLine[] }[] = []
  for (const line of lines) {
    const month = dayOfEntry(line.entry).slice(0, 7)
    const last = months.at(-1)
    if (last?.month === month) last.lines.push(line)
    else months.push({ month, lines: [line] })
  }
  return months
}
