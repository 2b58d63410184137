import { newFamily } from '#test/family.ts'
import { newWorld } from '#test/world.ts'
import { believing, closesAtOnce, revocations, type Revoked } from '#test/walls/revocation.ts'
import type { Measured } from './measure.ts'

/** G8: reads that began after something was taken away, and saw all the same. */
export async function revocation(): Promise<Measured> {
  const all: Revoked[] = []
  for (const one of await revocations()) all.push(await closesAtOnce(one))
  const late = all.reduce((sum, one) => sum + one.late, 0)
  for (const one of all.filter((each) => each.late > 0)) console.error('G8', one.says, one.late)
  const world = await newWorld()
  const [line, hanne] = [world.staff('line'), world.staff('hanne')]
  const { familyId } = await newFamily(line)
  await line.did('family.add-to-team', { familyId, staffId: hanne.staffId, kind: 'member' })
  const trusting = believing(
    {
      says: 'a relation',
      sees: () => hanne.did('family.open', { familyId }).then(Boolean, () => false),
      revoke: () => line.did('family.leave-team', { familyId, staffId: hanne.staffId }),
    },
    2_000,
  )
  const planted = await closesAtOnce(trusting)
  return {
    id: 'G8',
    says: `reads that began after ${all.length} kinds of access were taken away and still saw, of ${all.reduce((sum, one) => sum + one.after, 0)} (${all.map(({ says }) => says).join(', ')})`,
    value: late,
    target: '0',
    ok: late === 0 && all.every(({ before, after }) => before > 0 && after > 0),
    control: {
      says: `a reader who believes for two seconds what it was told sees ${planted.late} times`,
      failed: planted.late > 0,
    },
  }
}
