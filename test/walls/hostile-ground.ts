import { createHash } from 'node:crypto'
import type { Client } from 'pg'
import { access } from '#db/access.ts'
import { mayRead } from './oracle.ts'
import type { Actor, World } from './oracle-world.ts'
import { keyOf, plantWorld, shapesOf, type Shape } from './planting.ts'
import { cellsOf, situations } from './situations.ts'
import { tenants } from './worlds.ts'

/** A word that stands in one column of one row and nowhere else. */
type Mark = { table: string; column: string; tenant: number; key: string }
export type Marks = Map<string, Mark>

export const wordOf = (text: string) => `Zq${createHash('md5').update(text).digest('hex').slice(0, 12)}q`

/** Every marker in an answer, also where bytes were written as hex. */
export function marksIn(answer: string): string[] {
  const bytes = (answer.match(/5a71(?:3[0-9]|6[1-6]){12}71/g) ?? []).map((hex) =>
    Buffer.from(hex, 'hex').toString(),
  )
  return [...new Set([...(answer.match(/Zq[0-9a-f]{12}q/g) ?? []), ...bytes])]
}

const metaOf = (table: string) => access[table]?.columns.META?.split(' ') ?? []

/** The columns where a marker may stand: words and bytes about somebody, that no constraint holds to a list. */
function markable(shape: Shape): Shape['columns'] {
  return shape.columns.filter(
    ({ name, type, words }) =>
      (type === 'text' || type === 'bytea' || (type === 'jsonb' && name === 'content')) &&
      (words.length === 0 || type === 'jsonb') &&
      !metaOf(shape.name).includes(name) &&
      !(name in shape.refers) &&
      !shape.key.includes(name) &&
      !/department|class|door/.test(name),
  )
}

/** A released page with one line, as the product keeps it. */
const pageOf = (text: string) =>
  `jsonb_build_object('sections', jsonb_build_array(jsonb_build_object('name', 'promised', 'lines', jsonb_build_array(jsonb_build_object('kind', 'plain', 'text', ${text}, 'on', null, 'at', null, 'by', null)))))`

async function markColumn(owner: Client, shape: Shape, { name, type }: Shape['columns'][number]) {
  const key = shape.key.length ? `concat_ws('/', ${shape.key.join(', ')})` : `'only'`
  const text = `'Zq' || substr(md5('${shape.name}.${name}.' || tenant || '.' || ${key}), 1, 12) || 'q'`
  const value = { bytea: `convert_to(${text}, 'UTF8')`, jsonb: pageOf(text) }[type] ?? text
  await owner.query('savepoint mark')
  try {
    await owner.query(`update data.${shape.name} set ${name} = ${value} where tenant = any ($1)`, [tenants])
    return true
  } catch {
    // A constraint holds the column to a form of its own; its rows keep what they have.
    await owner.query('rollback to mark')
    return false
  }
}

/** Writes a marker into every column that takes one, of every row of the world. */
async function markEverything(owner: Client, shapes: Shape[], world: World): Promise<Marks> {
  const marks: Marks = new Map()
  for (const shape of shapes)
    for (const column of markable(shape)) {
      if (!(await markColumn(owner, shape, column))) continue
      for (const row of world[shape.name] ?? []) {
        const key = keyOf(shape, row)
        const mark = { table: shape.name, column: column.name, tenant: row.tenant, key }
        marks.set(wordOf(`${shape.name}.${column.name}.${row.tenant}.${key}`), mark)
      }
    }
  return marks
}

export type HostileGround = { shapes: Shape[]; world: World; marks: Marks; clean: () => Promise<void> }

/** Plants and commits a world where somebody works with one of three families, with a marker in every word of it. */
export async function hostileGround(
  owner: Client,
  asker: Parameters<typeof cellsOf>[2],
): Promise<HostileGround> {
  const shapes = await shapesOf(owner)
  const [situation] = situations
  if (!situation) throw new Error('there is a first situation')
  const { world } = cellsOf(shapes, situation, asker)
  await owner.query('begin')
  await owner.query('set local session_replication_role = replica')
  await plantWorld(owner, shapes, world)
  const marks = await markEverything(owner, shapes, world)
  await owner.query('commit')
  const clean = async () => {
    await owner.query('begin')
    await owner.query('set local session_replication_role = replica')
    for (const { name } of shapes)
      await owner.query(`delete from data.${name} where tenant = any ($1)`, [tenants])
    for (const table of ['gate.session', 'gate.citizen_session', 'audit.event', 'audit.head'])
      await owner.query(`delete from ${table} where tenant = any ($1)`, [tenants])
    await owner.query('commit')
  }
  return { shapes, world, marks, clean }
}

/** The markers that the oracle lets an actor read: rows they may read, columns that their login has. */
export function lawfulMarks(
  { shapes, world, marks }: HostileGround,
  actor: Actor,
  readable: Map<string, readonly string[]>,
): Set<string> {
  const rows = new Map<string, boolean>()
  for (const shape of shapes)
    for (const row of world[shape.name] ?? [])
      rows.set(
        `${shape.name}.${row.tenant}.${keyOf(shape, row)}`,
        mayRead({ world, actor, table: shape.name, row, now: 0 }),
      )
  const lawful = [...marks].filter(
    ([, { table, column, tenant, key }]) =>
      rows.get(`${table}.${tenant}.${key}`) && readable.get(table)?.includes(column),
  )
  return new Set(lawful.map(([word]) => word))
}
