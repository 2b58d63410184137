import type { Client } from 'pg'
import { rowsOf, type Cell, type Row, type World } from './oracle-world.ts'

type Column = { name: string; type: string; needed: boolean; words: string[] }
/** A table as the catalogue describes it: enough to make a row of it that the constraints accept. */
export type Shape = { name: string; columns: Column[]; key: string[]; refers: Record<string, string> }

const shapesQuery = `
  select c.relname as name,
    (select jsonb_agg(jsonb_build_object('name', a.attname, 'type', format_type(a.atttypid, null), 'needed', a.attnotnull and not a.atthasdef, 'words', coalesce((
        select jsonb_agg(m[1]) from pg_constraint k cross join lateral regexp_matches(pg_get_constraintdef(k.oid), '''([^'']+)''::text', 'g') m
        where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]), '[]')) order by a.attnum)
      from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
    coalesce((select jsonb_agg(a.attname order by a.attnum) from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey) where i.indrelid = c.oid and i.indisprimary and a.attname <> 'tenant' and a.atttypid <> 'date'::regtype), '[]') as key,
    coalesce((select jsonb_object_agg(a.attname, f.relname) from pg_constraint k join pg_class f on f.oid = k.confrelid join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[cardinality(k.conkey)] where k.conrelid = c.oid and k.contype = 'f' and cardinality(k.conkey) between 2 and 3 and (cardinality(k.conkey) = 2 or exists (select 1 from pg_attribute f where f.attrelid = c.oid and f.attnum = k.conkey[2] and f.attname = 'family_id'))), '{}') as refers
  from pg_class c where c.relnamespace = 'data'::regnamespace and c.relkind = 'r' order by 1`

export async function shapesOf(owner: Client): Promise<Shape[]> {
  return (await owner.query<Shape>(shapesQuery)).rows
}

/** An id that is the same in every municipality for the same place in a world, so that only the tenant tells rows apart. */
export const idOf = (place: number): string =>
  `00000000-0000-4000-8000-${place.toString(16).padStart(12, '0')}`

/** Where the constraints of a table ask for more than its columns tell. */
const wanted: Record<string, Record<string, Cell>> = {
  municipality: {
    signal_retention_days: 90,
    window_hours: 24,
    caseload_ceiling: 10,
    smallest_cell: 5,
    aim: 'preventive',
  },
  plan_version: { version_no: 2, changed: ['goal'] },
  share: {
    classes: ['CONF'],
    from_department: 'S',
    to_department: 'F',
    to_at: 9_999_999,
    basis: 'INTERNAL_NECESSARY',
    purpose: 'SAGSBEHANDLING',
    what: 'x',
    necessity: 'x',
    mode: 'access',
  },
  department: { code: 'F' },
  acute_problem: { what: 'x' },
  whereabouts: { value: null, sealed: '\\x00' },
  mandate: { holder_id: null, holder_function: 'faglig leder', measures: ['fritidspas'] },
  consent_text: { purpose: 'participate', version: '2026-2' },
  first_words: { code: 'besoeg' },
  working_hours: { from_time: '08:00', to_time: '16:00' },
  measure_type: { code: 'fritidspas' },
  measure_grant: { form: 'help', outcome: 'granted', state: 'approved', hearing: 'not_needed' },
  group_session: { minutes: 90 },
  hold_request: { kind: 'pause', from_on: 0, until_on: 0 },
  family_message: { channel: 'email' },
  released_page: { content: '{}' },
}

let counter = 0
export const freshId = (): string => idOf(0x1000_0000 + ++counter)

const emptyOf = (type: string): Cell => {
  if (type === 'uuid') return freshId()
  if (/^(integer|bigint|smallint|numeric)/.test(type)) return 1
  if (/^(date|timestamp with time zone)/.test(type)) return 0
  if (type === 'boolean') return true
  if (type === 'jsonb') return '{}'
  if (type === 'bytea') return '\\x00'
  return type.endsWith('[]') ? [] : 'x'
}

/** Fills in what a row needs and does not say: words that the constraints allow, and rows it must refer to. */
export function complete(shape: Shape, row: Row, world: World): Row {
  const whole: Row = { ...wanted[shape.name], ...row }
  for (const column of shape.columns) {
    if (column.name in whole) continue
    if (column.name === 'id') whole.id = freshId()
    else if (column.needed)
      whole[column.name] = reference(shape, column, whole, world) ?? column.words[0] ?? emptyOf(column.type)
  }
  return whole
}

function reference(shape: Shape, column: Column, row: Row, world: World): Cell | undefined {
  const table = shape.refers[column.name]
  if (!table) return undefined
  const candidates = rowsOf(world, table, row.tenant)
  const close =
    candidates.find((one) => one.family_id === undefined || one.family_id === row.family_id) ?? candidates[0]
  return close?.[table === 'department' ? 'code' : 'id']
}

/** The SQL value of a cell: seconds from now and days from today become instants and days. */
function literal(cell: Cell | undefined, type: string): string {
  if (cell === null || cell === undefined) return 'null'
  if (typeof cell === 'number' && type === 'timestamp with time zone')
    return `now() + interval '${cell} seconds'`
  if (typeof cell === 'number' && type === 'date')
    return `(now() at time zone 'Europe/Copenhagen')::date + ${cell}`
  if (Array.isArray(cell)) return `'{${cell.join(',')}}'::${type}`
  return typeof cell === 'string' ? `'${cell.replaceAll("'", "''")}'::${type}` : String(cell)
}

/** The statement that adds one row, with the columns the row names. */
export function insertOf(shape: Shape, rows: Row[]): string {
  const columns = shape.columns.filter(({ name }) => rows.some((row) => name in row))
  const values = rows.map(
    (row) =>
      `(${columns.map(({ name, type }) => (name in row ? literal(row[name], type) : 'default')).join(', ')})`,
  )
  return `insert into data.${shape.name} (${columns.map(({ name }) => name).join(', ')}) values ${values.join(', ')}`
}

/** Plants a whole world with one statement; references are checked when it ends, so order does not matter. */
export async function plantWorld(owner: Client, shapes: Shape[], world: World): Promise<void> {
  const parts = shapes
    .filter(({ name }) => world[name]?.length)
    .map((shape) => `${shape.name}_made as (${insertOf(shape, world[shape.name] ?? [])})`)
  await owner.query(`with ${parts.join(',\n')} select 1`)
}

/** What names a row in answers: its primary key without the tenant and without days. */
export function keyOf(shape: Shape, row: Row): string {
  return shape.key.length ? shape.key.map((column) => String(row[column])).join('/') : 'only'
}
