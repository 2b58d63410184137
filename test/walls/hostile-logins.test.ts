import { describe, expect, it } from 'vitest'
import { asOwner } from '#server/database/open.ts'
import { loginPasswords } from '#server/database/roles.ts'
import { testKey } from '../cluster.ts'
import { testCluster, testDatabase } from '../database.ts'
import { attackAll, citizenLeaks, plantedLeaks, type Attack } from './hostile-run.ts'
import { citizenStatements, hostileStatements } from './hostile-statements.ts'
import { askers } from './situations.ts'

const attacking = async <T>(run: (attack: Attack) => Promise<T>): Promise<T> => {
  const [cluster, { name }] = [testCluster(), await testDatabase()]
  return asOwner(cluster, name, (owner) =>
    run({ cluster, database: name, owner, passwords: loginPasswords(testKey) }),
  )
}

describe(
  'hostile SQL as every login, inside its own context (goal G6; T25, HG-05)',
  { timeout: 180_000 },
  () => {
    it('gives nothing beyond what the oracle lets that login read, and changes neither rights nor rows', async () => {
      expect(hostileStatements.length).toBeGreaterThanOrEqual(60)
      // The goal sends each statement as everybody; here each is sent as one of them.
      const { tried, seen, faults } = await attacking((attack) =>
        attackAll(attack, (asker) => hostileStatements.filter((_, place) => place % askers.length === asker)),
      )
      expect(faults).toEqual([])
      expect(tried).toBe(hostileStatements.length)
      expect(seen).toBeGreaterThan(1_000)
    })

    it('gives a citizen nothing beyond the pages that are theirs to read, whoever they are (HG-07)', async () => {
      const some = hostileStatements.filter((_, place) => place % 12 === 0)
      const { tried, seen, faults } = await attacking((attack) =>
        attackAll(attack, (asker) =>
          askers[asker]?.[1] === 'samspil_portal' ? [...citizenStatements, ...some] : [],
        ),
      )
      expect(faults).toEqual([])
      expect(tried).toBe(4 * (citizenStatements.length + some.length))
      expect(seen).toBeGreaterThan(50)
    })

    it.each(citizenLeaks)('notices at the citizens’ door %s', async (_, plant) => {
      const { faults } = await attacking((attack) =>
        attackAll(
          attack,
          (asker) => (askers[asker]?.[0] === 'citizen: the child' ? citizenStatements.slice(0, 4) : []),
          plant,
        ),
      )
      expect(faults.length).toBeGreaterThan(0)
    })

    it.each(plantedLeaks)('notices %s', async (_, plant) => {
      const { faults } = await attacking((attack) =>
        attackAll(attack, (asker) => (asker === 0 ? hostileStatements.slice(0, 6) : []), plant),
      )
      expect(faults.length).toBeGreaterThan(0)
    })
  },
)
