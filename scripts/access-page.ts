import type { TableAccess } from '#db/access.ts'
import { declared } from '#db/access-model.ts'
import {
  grantCeiling,
  grantNames,
  purposesOf,
  roleCeiling,
  wallNames,
  type RoleName,
} from '#db/access-terms.ts'

const table = (head: string[], rows: string[][]) => [
  `| ${head.join(' | ')} |`,
  `|${head.map(() => '---').join('|')}|`,
  ...rows.map((row) => `| ${row.join(' | ')} |`),
  '',
]

function tablesSection(access: Record<string, TableAccess>): string[] {
  const stands = declared(access)
  const rows = Object.entries(access).map(([name, entry]) => {
    const hidden = [entry.columns.CPR, entry.columns.PROT_ADDR, entry.columns.SEALED]
      .filter(Boolean)
      .join(' ')
    const classes = Object.entries(entry.columns).map(
      ([kind, columns]) => `${kind} ${columns.split(' ').length}`,
    )
    return [
      name,
      (stands[name]?.walls ?? []).join(', '),
      (stands[name]?.grants ?? []).join(', '),
      classes.join(', '),
      entry.insert ? 'ja' : 'nej',
      entry.change ?? 'intet',
      hidden || '–',
    ]
  })
  return table(
    ['table', 'walls', 'grants', 'columns by class', 'staff may add', 'staff may change', 'never readable'],
    rows,
  )
}

/** docs/access.md: for each table what stands before it and what opens it, and what the words mean. */
export function accessPage(access: Record<string, TableAccess>): string {
  const roles = Object.keys(purposesOf) as RoleName[]
  return [
    '# Who may see which table',
    '',
    'Generated from db/access.ts and db/access-terms.ts by `npm run db`. Explained in [security.md](security.md).',
    '',
    '## Walls: all must hold',
    ...table(['wall', 'means'], Object.entries(wallNames)),
    '## Grants: one is enough',
    ...table(['grant', 'means'], Object.entries(grantNames)),
    '## Roles: an upper bound on purposes and classes',
    ...table(
      ['role', 'purposes', 'classes'],
      roles.map((role) => [role, purposesOf[role].join(', '), roleCeiling[role].join(', ')]),
    ),
    '## Classes that a grant opens',
    ...table(
      ['grant', 'classes'],
      Object.entries(grantCeiling).map(([grant, classes]) => [grant, classes.join(', ')]),
    ),
    '## Tables',
    ...tablesSection(access),
  ].join('\n')
}
