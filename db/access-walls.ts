import type { TableAccess } from './access.ts'
import { authorPolicies, personsPolicies } from './access-authors.ts'
import { citizenWall } from './access-citizens.ts'
import { columnsOf, split } from './access-columns.ts'
import { people, policy } from './access-policy.ts'
import { wallsOf, type ColumnClass, type WallName } from './access-terms.ts'

const behindWalls =
  'samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal, samspil_worker, samspil_owner'

/** The column that names the family, in a table whose rows belong to one. */
export function familyKey(name: string): string {
  return name === 'family' ? 'id' : 'family_id'
}

/** The classes of the readable columns, when the rows have no class of their own. */
export function contentClasses(table: TableAccess): ColumnClass[] {
  return (Object.keys(table.columns) as ColumnClass[]).filter(
    (one) => !['META', 'CPR', 'PROT_ADDR', 'SEALED'].includes(one),
  )
}

/** The walls that really stand before a table. */
export function wallsBefore(name: string, table: TableAccess): WallName[] {
  const { all } = columnsOf(table)
  const has = (column: string) => all.includes(column)
  const family = has(familyKey(name)) && (name === 'family' || has('family_id'))
  const asked: WallName[] = [...wallsOf[table.wall], 'author', 'persons']
  return asked.filter((wall) => {
    if (wall === 'author') return split(table.author).length + split(table.actedBy).length > 0
    if (wall === 'persons') return table.persons !== undefined
    if (wall === 'life' && table.wall === 'own' && !table.rests) return false
    if (wall === 'recused' || wall === 'sealed' || wall === 'life') return family
    if (wall === 'class')
      return table.secret === true || table.rowClass === true || contentClasses(table).length > 0
    if (wall === 'police_list') return has('provenance') || table.columns.P115 !== undefined
    if (wall === 'secret') return table.secret === true
    return true
  })
}

/** Not one of the families in a list. Rows that may lack a family are let through; then there is nothing to tell. */
function outside(name: string, table: TableAccess, list: string): string {
  const families = `((select gate.${list}())::uuid[])`
  if (
    table.wall === 'related' ||
    table.wall === 'opened' ||
    table.wall === 'opening' ||
    table.wall === 'citizen'
  )
    return `${familyKey(name)} <> all ${families}`
  const columns = (table.families ?? 'family_id').split(' ')
  return columns.map((column) => `(${column} = any ${families}) is not true`).join(' and ')
}

/** What is shared was worked out for the opened family; a list across families must not borrow it for another. */
function ownOrShared(table: TableAccess): string {
  const key = `(owner_department || '/' || class || '/' || coalesce(person_id::text, '*'))`
  const listed = table.listedTo ? ` or ${table.listedTo} = (select gate.staff())` : ''
  return `(owner_department = any ((select gate.departments())::text[]) or family_id = (select gate.opened()) and ${key} = any ((select gate.shared())::text[])${listed})`
}

function withinCeiling(table: TableAccess): string {
  if (table.secret || table.rowClass) return 'class = any ((select gate.classes())::text[])'
  const classes = contentClasses(table).map((one) => `'${one}'`)
  return `array[${classes.join(', ')}] <@ (select gate.classes())`
}

/** The RESTRICTIVE policies of a table. */
export function wallPolicies(name: string, table: TableAccess): string[] {
  const wall = (title: string, clauses: string) => policy(name, `wall_${title}`, 'restrictive', clauses)
  const always = (title: string, condition: string, to = people) =>
    wall(title, `for all to ${to} using (${condition}) with check (${condition})`)
  const reading = (title: string, condition: string) =>
    wall(title, `for select to ${people} using (${condition})`)
  const made: Record<WallName, () => string[]> = {
    tenant: () => [always('tenant', 'tenant = (select gate.tenant())', behindWalls)],
    recused: () => [always('recused', outside(name, table, 'recused'))],
    class: () => [always('class', withinCeiling(table))],
    police_list: () => [
      reading(
        'police_list',
        table.columns.P115 === undefined
          ? `(provenance is distinct from 'P115' or (select gate.police_list()))`
          : '(select gate.police_list())',
      ),
    ],
    sealed: () => [always('sealed', outside(name, table, 'sealed_off'))],
    // What somebody is writing for themselves rests with the family; it asks for no course that is open.
    life: () =>
      table.wall === 'own'
        ? [always('life', outside(name, table, 'restricted'))]
        : [
            reading('life', outside(name, table, 'restricted')),
            wall('life_add', `for insert to ${people} with check ((select gate.writable()))`),
            wall(
              'life_change',
              `for update to ${people} using ((select gate.writable())) with check ((select gate.writable()))`,
            ),
          ],
    // A new signal's name is written before anyone has opened it; reading it back needs the committed log row.
    opened: () =>
      table.wall === 'opened-signal'
        ? [
            reading(
              'opened',
              `signal_id = (select gate.opened_signal()) and exists (select 1 from data.signal s where s.tenant = ${name}.tenant and s.id = ${name}.signal_id)`,
            ),
          ]
        : [always('opened', 'family_id = (select gate.opened())')],
    secret: () => [reading('secret', ownOrShared(table))],
    withdrawn: () => [citizenWall(name, 'withdrawn')],
    about: () => [citizenWall(name, 'about')],
    author: () => authorPolicies(name, table),
    persons: () => personsPolicies(name, table),
  }
  return wallsBefore(name, table).flatMap((one) => made[one]())
}
