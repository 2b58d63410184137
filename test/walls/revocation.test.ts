import { beforeAll, describe, expect, it } from 'vitest'
import { familyBirk } from '../consents.ts'
import { believing, closesAtOnce, revocations, type Revocation } from './revocation.ts'

const names = [
  'a session that its owner ends',
  'a colleague who has left',
  'a role that is taken away',
  'a relation that ends',
  'a recusal',
  'the directory’s token',
  'a consent that is withdrawn',
  'custody that changes',
  'a no to taking part',
  'emergency access that is ended',
  'a seal that does not name one',
  'a page that is withdrawn',
  'custody that a parent loses, at the citizens’ door',
  'a citizen’s session that is ended',
  'a restricted family, at the citizens’ door',
]

describe(
  'what is taken away is gone at the next transaction (goal G8; T04, HG-06)',
  { timeout: 90_000 },
  () => {
    let all: Revocation[]
    beforeAll(async () => {
      all = await revocations()
    }, 120_000)

    it('for every kind of door', () => expect(all.map(({ says }) => says)).toEqual(names))

    it.each(names.map((says, place) => [says, place] as const))('%s', async (_, place) => {
      const one = all[place]
      if (!one) throw new Error('there is one')
      const { before, late, after } = await closesAtOnce(one)
      expect(before).toBeGreaterThan(0)
      expect(after).toBeGreaterThan(0)
      expect(late).toBe(0)
    })

    it('notices a reader who believes for a while what it was told', async () => {
      const { world, line, familyId } = await familyBirk()
      const hanne = world.staff('hanne')
      await line.did('family.add-to-team', { familyId, staffId: hanne.staffId, kind: 'member' })
      const { late } = await closesAtOnce(
        believing(
          {
            says: 'x',
            sees: () => hanne.did('family.open', { familyId }).then(Boolean, () => false),
            revoke: () => line.did('family.leave-team', { familyId, staffId: hanne.staffId }),
          },
          2_000,
        ),
      )
      expect(late).toBeGreaterThan(0)
    })
  },
)
