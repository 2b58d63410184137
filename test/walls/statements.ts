import type { Client } from 'pg'
import { begins, mayAdd, mayChange, mayRead } from './oracle.ts'
import type { Actor, Row, World } from './oracle-world.ts'
import { insertOf, keyOf, type Shape } from './planting.ts'
import { beginAs, tryAs } from './probe.ts'

/** What is tried for one login on one table: reading all, changing all, deleting all. Null: no privilege to try it with. */
type Tries = { read: string | null; counts: boolean; change: string | null; remove: string }
export type Statements = Record<string, Record<string, Tries>>

const logins = [
  'samspil_staff',
  'samspil_police',
  'samspil_steering',
  'samspil_control',
  'samspil_portal',
  'samspil_worker',
  'samspil_login',
  'samspil_courier',
  'samspil_mailbox',
] as const

const privileges = `
  select r.rolname as door, c.relname as table, array_agg(a.attname::text) filter (where has_column_privilege(r.oid, c.oid, a.attnum, 'select')) as readable,
    min(a.attname::text) filter (where has_column_privilege(r.oid, c.oid, a.attnum, 'update')) as changeable
  from pg_roles r cross join pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  where r.rolname = any ($1) and c.relnamespace = 'data'::regnamespace and c.relkind = 'r' group by 1, 2`

/** The statements for each login and table. Where a login may not read the key, its rows are counted. */
export async function statementsFor(owner: Client, shapes: Shape[]): Promise<Statements> {
  const { rows } = await owner.query<{
    door: string
    table: string
    readable: string[] | null
    changeable: string | null
  }>(privileges, [logins])
  const all: Statements = {}
  for (const { door, table, readable, changeable } of rows) {
    const key = shapes.find(({ name }) => name === table)?.key ?? []
    const counts = readable !== null && !key.every((column) => readable.includes(column))
    const keys = `string_agg(${key.length ? `concat_ws('/', ${key.join(', ')})` : `'only'`}, ' ')`
    ;(all[door] ??= {})[table] = {
      read: readable && `select ${counts ? 'count(*)' : keys} from data.${table}`,
      counts,
      change: changeable && `update data.${table} set ${changeable} = ${changeable}`,
      remove: `delete from data.${table}`,
    }
  }
  return all
}

/** A refusal by privilege or policy; any other answer, even a broken constraint, means that the walls let it through. */
const refused = (answer: string | undefined) => answer === '42501'
const setOf = (answer: string | undefined) =>
  (answer?.startsWith('=') ? answer.slice(1) : '').split(' ').filter(Boolean).toSorted()

export type Difference = { actor: Actor; table: string; what: string; walls: string; oracle: string }

/** What is compared for one actor and one table; `whole` also tries what the login has no privilege for. */
export type Compared = { shape: Shape; world: World; actor: Actor; tries: Tries; add: Row[]; whole: boolean }

export function statementsOf({ shape, tries, add, whole }: Compared): (string | null)[] {
  const other = whole ? `select count(*) from data.${shape.name}` : null
  const change = whole ? `update data.${shape.name} set tenant = tenant` : null
  return [
    tries.read ?? other,
    tries.change ?? change,
    whole ? tries.remove : null,
    ...add.map((row) => insertOf(shape, [row])),
  ]
}

/** What the walls and the oracle say differently: reading, changing, deleting, adding each row. */
export function differences(compared: Compared, answers: string[]): Difference[] {
  const { shape, world, actor, tries, add } = compared
  const rows = world[shape.name] ?? []
  const asked = (row: Row) => ({ world, actor, table: shape.name, row, now: 0 })
  const found: Difference[] = []
  const compare = (what: string, walls: string, oracle: string) => {
    if (walls !== oracle) found.push({ actor, table: shape.name, what, walls, oracle })
  }
  const seen = rows.filter((row) => mayRead(asked(row)))
  const read = setOf(answers[0]).join(' ')
  if (tries.counts) compare('read', read, String(seen.length))
  else
    compare(
      'read',
      read,
      seen
        .map((row) => keyOf(shape, row))
        .toSorted()
        .join(' '),
    )
  const changed = rows.filter((row) => mayChange(asked(row))).length
  compare('change', refused(answers[1]) ? '0' : (answers[1] ?? '').replace('=', ''), String(changed))
  compare('remove', refused(answers[2]) ? 'no' : (answers[2] ?? ''), 'no')
  add.forEach((row, index) =>
    compare(
      `add ${keyOf(shape, row)}`,
      refused(answers[3 + index]) ? 'no' : 'yes',
      mayAdd(asked(row)) ? 'yes' : 'no',
    ),
  )
  // An answer that is neither rows nor a refusal is told as it is.
  for (const answer of answers.slice(0, 3))
    if (!answer.startsWith('=') && !refused(answer)) compare('answer', answer, '=')
  return found
}

/** Tries everything of a list for one actor in one go; what was not tried counts as refused. */
export async function answersFor(owner: Client, begun: string, compared: Compared[]): Promise<Difference[]> {
  const actor = compared[0]?.actor
  if (!actor) return []
  const lists = compared.map(statementsOf)
  const tried = lists.flat().filter((one) => one !== null)
  const [answers = []] = await tryAs(owner, [actor], [begun], tried)
  let at = 0
  return compared.flatMap((one, index) =>
    differences(
      one,
      (lists[index] ?? []).map((text) => (text === null ? '42501' : (answers[at++] ?? ''))),
    ),
  )
}

/** Compares everything for some actors of a planted world; `adding` says which rows each of them tries to add. */
export async function compareWorld(
  owner: Client,
  ground: { shapes: Shape[]; statements: Statements },
  { world, actors, whole }: { world: World; actors: Actor[]; whole: boolean },
  adding: (actor: Actor, shape: Shape) => Row[],
): Promise<Difference[]> {
  const begun = await beginAs(owner, world, actors)
  const found: Difference[] = []
  for (const [index, actor] of actors.entries()) {
    const began = (begun[index] ?? '').length > 10
    const told = begins(world, actor)
    if (began !== told)
      found.push({ actor, table: '-', what: 'begin', walls: String(begun[index]), oracle: String(told) })
    const compared = ground.shapes.flatMap((shape) => {
      const tries = ground.statements[actor.door]?.[shape.name]
      return tries ? [{ shape, world, actor, tries, whole, add: adding(actor, shape) }] : []
    })
    found.push(...(await answersFor(owner, begun[index] ?? '', compared)))
  }
  return found
}
