import { loginPasswords } from '#server/database/roles.ts'
import { attackAll, citizenLeaks, plantedLeaks } from '#test/walls/hostile-run.ts'
import { citizenStatements, hostileStatements } from '#test/walls/hostile-statements.ts'
import { askers } from '#test/walls/situations.ts'
import type { Ground, Measured } from './measure.ts'

/** G6: hostile statements as every kind of session and login; what came back beyond the oracle, or was changed. */
export async function hostileSql({ cluster, database, owner }: Ground, key: Buffer): Promise<Measured> {
  const attack = { cluster, database: database.name, owner, passwords: loginPasswords(key) }
  const { tried, seen, faults } = await attackAll(attack, (asker) =>
    askers[asker]?.[1] === 'samspil_portal'
      ? [...hostileStatements, ...citizenStatements]
      : hostileStatements,
  )
  for (const { asker, statement, what } of faults.slice(0, 20)) console.error('G6', asker, statement, what)
  const noticed: number[] = []
  for (const [, plant] of plantedLeaks) {
    const some = (asker: number) => (asker === 0 ? hostileStatements.slice(0, 6) : [])
    noticed.push((await attackAll(attack, some, plant)).faults.length)
  }
  for (const [, plant] of citizenLeaks) {
    const child = (asker: number) =>
      askers[asker]?.[0] === 'citizen: the child' ? citizenStatements.slice(0, 4) : []
    noticed.push((await attackAll(attack, child, plant)).faults.length)
  }
  return {
    id: 'G6',
    says: `findings beyond the oracle, or rights and rows changed, by ${hostileStatements.length} hostile statements (a citizen ${citizenStatements.length} more) as ${askers.length} kinds of sessions and logins (${tried} attacks, ${seen} lawful values seen)`,
    value: faults.length,
    target: '0',
    ok: faults.length === 0 && hostileStatements.length >= 60,
    control: {
      says: `planted leaks are found ${noticed.join(', ')} times`,
      failed: noticed.every((count) => count > 0),
    },
  }
}
