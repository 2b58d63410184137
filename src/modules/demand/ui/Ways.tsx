import { Button } from '#kit/Button.tsx'
import { useText } from '#kit/language.ts'
import { LinkButton } from '#kit/Link.tsx'
import { usePathPart } from '#kit/navigation.ts'
import type { CalendarEntry, CalendarView } from '../calendar-contract.ts'
import type { Doing } from './Sheets.tsx'
import { text } from './text.ts'

const MOST = 3

type WaysProps = { entries: CalendarEntry[]; view: CalendarView; onDo: (doing: Doing) => void; all?: boolean }

/** What can be done about some lines: move one's own and the team's appointments, or ask the department that owns it. */
export function Ways({ entries, view, onDo, all }: WaysProps) {
  const t = useText(text)
  const familyId = usePathPart('familyId')
  const appointments = entries.filter(({ source }) => source === 'appointment')
  const ways = entries.flatMap((entry) => waysOf(entry, view).map((way) => ({ entry, way })))
  const shown = all ? ways : ways.slice(0, MOST)
  const says = { move: t.proposeMove, pause: t.proposePause, join: t.proposeJoin, mine: t.moveMine }
  return (
    <>
      {appointments.map(({ key, what }) => (
        <LinkButton key={key} href={`/familier/${familyId}/aftaler`}>
          {t.moveAppointment(what)}
        </LinkButton>
      ))}
      {shown.map(({ entry, way }) => (
        <Button
          key={`${entry.key} ${way}`}
          onPress={() =>
            onDo(way === 'mine' ? { kind: 'move', key: entry.key } : { kind: 'ask', key: entry.key, way })
          }
        >
          {says[way]}: {entry.what}
        </Button>
      ))}
    </>
  )
}

type Way = 'move' | 'pause' | 'join' | 'mine'

/** Own demands are moved; another department's that somebody on the team can answer for are asked about. */
function waysOf(entry: CalendarEntry, { departments, entries }: CalendarView): Way[] {
  const isDemand = entry.id.startsWith('d:')
  if (!isDemand || entry.paused || entry.partOf !== null) return []
  if (entry.mine) return ['mine']
  if (!departments.some(({ code, onTeam }) => code === entry.department && onTeam)) return []
  if (!entry.movable) return ['pause']
  const canJoin =
    isMeeting(entry) &&
    entries.some(
      (host) =>
        host.key !== entry.key &&
        isMeeting(host) &&
        host.day >= entry.day &&
        entry.personIds.every((person) => host.personIds.includes(person)),
    )
  return canJoin ? ['move', 'join', 'pause'] : ['move', 'pause']
}

/** A meeting with a time and a known subject: what others could be merged with. */
function isMeeting({ kind, at, source }: CalendarEntry): boolean {
  return source !== 'busy' && at !== null && ['meeting', 'school-meeting', 'home-visit'].includes(kind)
}
