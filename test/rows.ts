import { asOwner } from '#server/database/open.ts'
import { testCluster } from './database.ts'
import type { World } from './world.ts'

type Cell = string | number | boolean | null | readonly string[]

/**
 * Puts one row into a table as the database's owner, for tests of what a module reads from tables that later modules
 * write. The names of table and columns come from the tests themselves. Returns the row's id.
 */
export async function plant(world: World, table: string, row: Record<string, Cell>): Promise<string> {
  const columns = ['tenant', ...Object.keys(row)]
  const places = columns.map((_, index) => `$${index + 1}`).join(', ')
  const text = `insert into data.${table} (${columns.join(', ')}) values (${places}) returning *`
  return asOwner(testCluster(), world.database.name, async (owner) => {
    const { rows } = await owner.query<{ id?: string }>(text, [world.tenant, ...Object.values(row)])
    return rows[0]?.id ?? ''
  })
}

/** Changes rows as the database's owner, where a test needs time to have passed. */
export async function change(world: World, text: string, values: Cell[]): Promise<void> {
  await asOwner(testCluster(), world.database.name, (owner) => owner.query(text, values))
}
