import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { columnRights } from '#server/database/column-rights.ts'
import type { Ground, Measured } from './measure.ts'

/** Each login, table, privilege and column as a line of its own. */
function cells(text: string): Set<string> {
  const lines = text.split('\n').filter((line) => line && !line.startsWith('#'))
  return new Set(
    lines.flatMap((line) => {
      const [who = '', columns = ''] = line.split(': ')
      return columns.split(' ').map((column) => `${who} ${column}`)
    }),
  )
}

function differences(one: Set<string>, other: Set<string>): number {
  return (
    [...one].filter((cell) => !other.has(cell)).length + [...other].filter((cell) => !one.has(cell)).length
  )
}

/** G2: what the logins may do with each column, against the committed list that is read in diffs. */
export async function columnMatrix({ owner }: Ground): Promise<Measured> {
  const committed = cells(await readFile(path.join(import.meta.dirname, '../../db/columns.txt'), 'utf8'))
  const held = cells(await columnRights(owner))
  await owner.query('begin')
  await owner.query('grant select (value) on data.whereabouts to samspil_staff')
  const planted = differences(cells(await columnRights(owner)), committed)
  await owner.query('rollback')
  const different = differences(held, committed)
  return {
    id: 'G2',
    says: `differences between what the logins hold and the committed list, of ${committed.size} combinations of login, privilege and column; every other combination is denied`,
    value: different,
    target: '0',
    ok: different === 0 && committed.size > 1_000,
    control: { says: `one column granted too much is ${planted} difference`, failed: planted === 1 },
  }
}
