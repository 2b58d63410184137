import type { TableAccess } from './access.ts'
import { split } from './access-columns.ts'
import { people, policy } from './access-policy.ts'

const me = '(select gate.staff())'
const mine = (column: string) => `${column} = ${me}`
const mineOrNobody = (column: string) => `(${column} is null or ${column} = ${me})`

/** A row is added in the writer's own name; where the name may change, it is that of whoever changes; some rows only their author changes. */
export function authorPolicies(name: string, table: TableAccess): string[] {
  const [authors, change] = [split(table.author), split(table.change)]
  const added = [...authors.map(mine), ...split(table.actedBy).map(mineOrNobody)].join(' and ')
  const kept = authors.filter((column) => change.includes(column)).map(mine)
  const own = table.ownChange ? authors.map(mine) : []
  const wall = (title: string, clauses: string) =>
    policy(name, `wall_author_${title}`, 'restrictive', clauses)
  return [
    ...(table.insert ? [wall('add', `for insert to ${people} with check (${added})`)] : []),
    ...(kept.length ? [wall('change', `for update to ${people} with check (${kept.join(' and ')})`)] : []),
    ...(own.length ? [wall('own', `for update to ${people} using (${own.join(' and ')})`)] : []),
  ]
}

/** Several persons in one column: all of the row's own family. One person has a foreign key that carries the family. */
export function personsPolicies(name: string, table: TableAccess): string[] {
  return split(table.persons).flatMap((column) => {
    const ofFamily = `array(select p.id from data.person p where p.tenant = ${name}.tenant and p.family_id = ${name}.family_id)`
    const wall = (title: string, command: string) =>
      policy(
        name,
        `wall_persons_${title}`,
        'restrictive',
        `for ${command} to ${people} with check (${column} <@ ${ofFamily})`,
      )
    return [
      wall('add', 'insert'),
      ...(split(table.change).includes(column) ? [wall('change', 'update')] : []),
    ]
  })
}

/** A trigger of data: which table, and its name, for the lint that knows no other. */
export type Declared = { table: string; trigger: string; sql: string }

/** Who did something later is whoever sets it. A policy cannot see the row as it was, so this one is a trigger, with its whole condition in sight. */
export function authorTriggers(access: Record<string, TableAccess>): Declared[] {
  return Object.entries(access).flatMap(([table, one]) =>
    split(one.actedBy)
      .filter((column) => split(one.change).includes(column))
      .map((column) => ({
        table,
        trigger: `own_name_${column}`,
        sql:
          `create trigger own_name_${column} before update of ${column} on data.${table} for each row ` +
          `when (new.${column} is distinct from old.${column} and new.${column} is not null and new.${column} is distinct from gate.staff() and current_user = 'samspil_staff') ` +
          'execute function gate.refuse_another_name();',
      })),
  )
}
