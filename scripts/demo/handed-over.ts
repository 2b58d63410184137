import { addDays, type Day } from '#core/day.ts'
import type { Settled } from './settle.ts'
import { at } from './times.ts'
import type { Vestby } from './vestby.ts'

/** Families whose cases nobody has decided about yet, so that the reminder on Min dag is seen. */
const waiting = new Set(['Dam'])

/** A week after the family's yes the pair takes its open cases over; what lies with the health service is followed along. */
export async function handOver(
  vestby: Vestby,
  { cast, familyId, first }: Settled,
  activeOn: Day,
): Promise<void> {
  if (waiting.has(cast.name)) return
  vestby.clock.now = new Date(at(addDays(activeOn, 7), '11:00'))
  const { cases } = await first.did('handover.show', { familyId })
  for (const { caseId, department, version, way } of cases)
    if (way === 'waiting')
      await first.did('handover.decide', {
        familyId,
        caseId,
        version,
        way: department === 'Z' ? 'followed' : 'handed_over',
        responsibleId: first.staffId,
      })
}
