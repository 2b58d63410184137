import { addDays, today, type Day } from '#core/day.ts'
import type { Chance } from './random.ts'
import type { Settled } from './settle.ts'
import { at } from './times.ts'
import type { Vestby } from './vestby.ts'

/** A light shared picture: what was fetched is accepted, the rest answered or left as "Ved vi ikke endnu". */
export async function pictureOf(
  vestby: Vestby,
  { cast, familyId, first }: Settled,
  activeOn: Day,
  chance: Chance,
): Promise<void> {
  const madeOn = addDays(activeOn, 2)
  if (madeOn >= today(vestby.anchor)) return
  vestby.clock.now = new Date(at(madeOn, '10:00'))
  const { assessmentId } = await first.did('assessment.start', {
    familyId,
    profile: 'light',
    withPersons: [],
  })
  const shown = await first.did('assessment.show', { familyId })
  const picture = 'picture' in shown ? shown.picture : null
  if (!picture) return
  for (const input of picture.inputs) {
    if (input.state === 'prefilled' && input.prefilled)
      await first.did('assessment.answer', {
        familyId,
        assessmentId,
        question: input.question,
        subject: input.subject,
        value: input.prefilled.value,
        unknown: false,
        version: null,
        acceptPrefilled: true,
      })
    else if (input.state === 'open')
      await first.did('assessment.answer', {
        familyId,
        assessmentId,
        question: input.question,
        subject: input.subject,
        value: null,
        unknown: true,
        version: null,
      })
  }
  const whole = cast.state === 'active'
  for (const part of whole ? picture.parts : picture.parts.slice(0, 2)) {
    for (let left = 150 + chance.upTo(200); left > 0; left -= 300)
      await first.did('assessment.time', {
        familyId,
        assessmentId,
        part: part.part,
        seconds: Math.min(300, Math.max(1, left)),
      })
    await first.did('assessment.finish-part', {
      familyId,
      assessmentId,
      part: part.part,
      status: 'confirmed',
      reason: null,
      version: part.version,
    })
  }
  if (!whole) return
  vestby.clock.now = new Date(at(addDays(madeOn, 5), '11:00'))
  await first.did('assessment.finish', { familyId, assessmentId, version: picture.version })
}
