import type { Client } from 'pg'
import type { Actor, Row, World } from './oracle-world.ts'
import { inTheNameOf } from './own-name.ts'
import { plantWorld, type Shape } from './planting.ts'
import { compareWorld, type Difference } from './statements.ts'
import { probingGround } from './random-worlds.ts'
import { askers, cellsOf, situations } from './situations.ts'

export type MatrixResult = {
  cells: number
  differences: (Difference & { situation: string; asker: string })[]
}

export type Choose = {
  plant?: string
  cell?: (situation: string, asker: string, index: number) => boolean
  /** Which tables are tried in a situation; all of them when nothing is said. */
  tables?: (situation: string, table: string) => boolean
}

/** Every asker in every situation against every table: reading, adding rows, changing and deleting (goal G1). */
export async function runMatrix(
  owner: Client,
  { plant, cell = () => true, tables = () => true }: Choose = {},
): Promise<MatrixResult> {
  const ground = await probingGround(owner)
  if (plant) await owner.query(plant)
  const result: MatrixResult = { cells: 0, differences: [] }
  const all = situations.flatMap((situation) => askers.map((asker) => [situation, asker] as const))
  const chosen = all.filter(([[situation], [asker]], index) => cell(situation, asker, index))
  try {
    for (const [situation, asker] of chosen) {
      const { world, actor, ...names } = cellsOf(ground.shapes, situation, asker)
      await owner.query('savepoint cell')
      await plantWorld(owner, ground.shapes, world)
      const adding = (_: unknown, shape: Shape): Row[] => rowsToAdd(actor, shape, world)
      const shapes = ground.shapes.filter(({ name }) => tables(situation[0], name))
      const tried = { ...ground, shapes }
      const found = await compareWorld(owner, tried, { world, actors: [actor], whole: true }, adding)
      result.differences.push(...found.map((one) => ({ ...one, ...names })))
      result.cells += shapes.length * 4
      await owner.query('rollback to savepoint cell')
    }
  } finally {
    await owner.query('rollback')
  }
  return result
}

/** Rows in the actor's own name, and one as a colleague wrote it. */
function rowsToAdd(actor: Actor, shape: Shape, world: World): Row[] {
  const rows = oneOf(world[shape.name] ?? [])
  return [...rows.map((row) => inTheNameOf(actor, shape.name, row)), ...rows.slice(0, 1)]
}

/** The rows that are tried: those of the first family (a secret table has one for each kind of secrecy), and one of the other municipality. */
function oneOf(rows: Row[]): Row[] {
  const first = rows.find((row) => row.family_id)?.family_id
  const family = first
    ? rows.filter((row) => row.tenant === rows[0]?.tenant && row.family_id === first)
    : rows.slice(0, 2)
  return [...family, ...rows.slice(-1)]
}
