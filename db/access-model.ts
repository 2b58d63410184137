import type { TableAccess } from './access.ts'

/**
 * What stands before the rows of a table (security.md 4.1). Walls are RESTRICTIVE policies and all must hold; grants are
 * PERMISSIVE. `opened` needs a committed log row for the family (W8) and a relation (G1); `related` shows the rows of my
 * own families in lists; `room` and `board` belong to early help; `released` has passed disclosure control; `service` is
 * for the worker alone.
 */
export type Wall =
  | 'organisation'
  | 'own'
  | 'related'
  | 'opened'
  | 'room'
  | 'board'
  | 'opened-signal'
  | 'released'
  | 'service'

/** The logins of the application. None owns anything, none is a member of another (security.md 4.2). */
export const logins = [
  'samspil_staff',
  'samspil_police',
  'samspil_steering',
  'samspil_control',
  'samspil_portal',
  'samspil_worker',
  'samspil_login',
] as const
export type Login = (typeof logins)[number]

const behindWalls =
  'samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal, samspil_worker, samspil_owner'
const people = 'samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal'
const hasRelation = '(select gate.relation()) is not null'
const inEarlyHelp = `(select gate.has_role('early_help'))`

/** Columns of a table in declared order, without those that the staff login may never read back. */
export function columnsOf(table: TableAccess): { all: string[]; readable: string[] } {
  const split = (names: string | undefined) => (names ?? '').split(' ').filter(Boolean)
  const all = Object.values(table.columns).flatMap(split)
  const hidden = new Set([...split(table.columns.CPR), ...split(table.columns.PROT_ADDR)])
  return { all, readable: all.filter((column) => !hidden.has(column)) }
}

function addedByWorker(table: TableAccess): boolean {
  return table.wall === 'released' || table.wall === 'service'
}

function familyKey(name: string): string {
  return name === 'family' ? 'id' : 'family_id'
}

function ownOrShared(table: TableAccess): string {
  const key = `(owner_department || '/' || class || '/' || coalesce(person_id::text, '*'))`
  const listed = table.listedTo ? ` or ${table.listedTo} = (select gate.staff())` : ''
  return `(owner_department = any ((select gate.departments())::text[]) or ${key} = any ((select gate.shared())::text[])${listed})`
}

function ownDepartment(table: TableAccess): string {
  const listed = table.listedTo ? ` or ${table.listedTo} = (select gate.staff())` : ''
  return `(owner_department = any ((select gate.departments())::text[])${listed})`
}

/** The permissive grants of a table for people: who reads, who adds and who changes. */
function grants(name: string, table: TableAccess): { role: string; read: string; write: string | null }[] {
  const meeting = name === 'list_meeting' ? 'id' : 'meeting_id'
  const inMeeting = `${meeting} = any ((select gate.my_meetings())::uuid[])`
  switch (table.wall) {
    case 'organisation':
      return [
        {
          role: 'samspil_staff, samspil_police, samspil_steering, samspil_control',
          read: '(select gate.begun())',
          write: `(select gate.has_role('administrator'))`,
        },
      ]
    case 'own':
      return [
        {
          role: 'samspil_staff',
          read: 'staff_id = (select gate.staff())',
          write: 'staff_id = (select gate.staff())',
        },
      ]
    case 'related':
      return [
        {
          role: 'samspil_staff',
          read: `${familyKey(name)} = any ((select gate.my_families())::uuid[])`,
          write: `${familyKey(name)} = (select gate.opened()) and ${hasRelation}`,
        },
      ]
    case 'opened':
      return [{ role: 'samspil_staff', read: hasRelation, write: hasRelation }]
    case 'room':
      return [
        { role: 'samspil_staff', read: inEarlyHelp, write: inEarlyHelp },
        { role: 'samspil_police', read: inMeeting, write: null },
      ]
    case 'board':
      return [{ role: 'samspil_staff', read: inEarlyHelp, write: inEarlyHelp }]
    case 'opened-signal':
      return [
        { role: 'samspil_staff', read: inEarlyHelp, write: inEarlyHelp },
        {
          role: 'samspil_police',
          read: 'exists (select 1 from data.signal s where s.tenant = signal_identity.tenant and s.id = signal_identity.signal_id)',
          write: null,
        },
      ]
    case 'service':
      return []
    case 'released':
      return [{ role: 'samspil_staff, samspil_steering', read: '(select gate.begun())', write: null }]
  }
}

function policy(table: string, name: string, as: string, clauses: string): string {
  return `create policy ${name} on data.${table} as ${as} ${clauses};`
}

function walls(name: string, table: TableAccess): string[] {
  const both = (condition: string) => `using (${condition}) with check (${condition})`
  const lines = [
    policy(
      name,
      'wall_tenant',
      'restrictive',
      `for all to ${behindWalls} ${both('tenant = (select gate.tenant())')}`,
    ),
  ]
  if (table.wall === 'opened')
    lines.push(
      policy(
        name,
        'wall_opened',
        'restrictive',
        `for all to ${people} ${both('family_id = (select gate.opened())')}`,
      ),
    )
  // A new signal's name is written before anyone has opened it; reading it back needs the committed log row.
  if (table.wall === 'opened-signal')
    lines.push(
      policy(
        name,
        'wall_opened',
        'restrictive',
        `for select to ${people} using (signal_id = (select gate.opened_signal()))`,
      ),
    )
  if (table.secret)
    lines.push(
      policy(name, 'wall_secret', 'restrictive', `for select to ${people} using (${ownOrShared(table)})`),
    )
  return lines
}

function peoplePolicies(name: string, table: TableAccess): string[] {
  return grants(name, table).flatMap(({ role, read, write }, index) => {
    const lines = [policy(name, `grant_read_${index}`, 'permissive', `for select to ${role} using (${read})`)]
    if (write === null) return lines
    const mine = table.secret ? ` and ${ownDepartment(table)}` : ''
    const writer = role.split(',')[0] ?? role
    if (table.insert)
      lines.push(
        policy(
          name,
          `grant_add_${index}`,
          'permissive',
          `for insert to ${writer} with check (${write}${mine})`,
        ),
      )
    if (table.change)
      lines.push(
        policy(
          name,
          `grant_change_${index}`,
          'permissive',
          `for update to ${writer} using (${write}${mine}) with check (${write}${mine})`,
        ),
      )
    return lines
  })
}

function columnGrants(name: string, table: TableAccess): string[] {
  const { all, readable } = columnsOf(table)
  const list = (columns: string[]) => `(${columns.join(', ')})`
  const change = (table.change ?? '').split(' ').filter(Boolean)
  const worker = (table.worker ?? '').split(' ').filter(Boolean)
  return [
    `grant select on data.${name} to samspil_gate;`,
    ...(table.gateWrites ? [`grant insert, update, delete on data.${name} to samspil_gate;`] : []),
    ...grants(name, table).map(
      ({ role }) =>
        `grant select ${list(role === 'samspil_police' ? (table.police?.split(' ') ?? readable) : readable)} on data.${name} to ${role};`,
    ),
    ...(table.insert ? [`grant insert ${list(all)} on data.${name} to samspil_staff;`] : []),
    ...(change.length ? [`grant update ${list(change)} on data.${name} to samspil_staff;`] : []),
    ...(worker.length ? [`grant select ${list(worker)} on data.${name} to samspil_worker;`] : []),
    ...(addedByWorker(table)
      ? [`grant select ${list(all)}, insert ${list(all)} on data.${name} to samspil_worker;`]
      : []),
  ]
}

function otherPolicies(name: string, table: TableAccess): string[] {
  return [
    policy(name, 'gate_reads', 'permissive', 'for select to samspil_gate using (true)'),
    ...(table.gateWrites
      ? [policy(name, 'gate_writes', 'permissive', 'for all to samspil_gate using (true) with check (true)')]
      : []),
    ...(table.worker || addedByWorker(table)
      ? [
          policy(
            name,
            'worker_reads',
            'permissive',
            `for select to samspil_worker using ((select gate.has_role('service')))`,
          ),
        ]
      : []),
    ...(addedByWorker(table)
      ? [
          policy(
            name,
            'worker_adds',
            'permissive',
            `for insert to samspil_worker with check ((select gate.has_role('service')))`,
          ),
        ]
      : []),
  ]
}

/** All policies and column grants as one SQL script that replaces whatever stood before. */
export function policiesSql(access: Record<string, TableAccess>): string {
  const head = [
    '-- Generated from db/access.ts by `npm run db`; never edited by hand.',
    `do $$ declare p record; begin for p in select tablename, policyname from pg_policies where schemaname = 'data' loop`,
    `  execute format('drop policy %I on data.%I', p.policyname, p.tablename); end loop; end $$;`,
    `revoke all on all tables in schema data from ${logins.join(', ')}, samspil_gate;`,
  ]
  const tables = Object.entries(access).flatMap(([name, table]) => [
    '',
    `-- ${name} (${table.wall}${table.secret ? ', secret' : ''})`,
    `alter table data.${name} enable row level security;`,
    `alter table data.${name} force row level security;`,
    ...walls(name, table),
    ...peoplePolicies(name, table),
    ...otherPolicies(name, table),
    ...columnGrants(name, table),
  ])
  return [...head, ...tables, ''].join('\n')
}
