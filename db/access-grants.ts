import type { TableAccess } from './access.ts'
import { citizenGrants } from './access-citizens.ts'
import { columnsOf, split } from './access-columns.ts'
import { grantsOf, type GrantName } from './access-terms.ts'
import { policy } from './access-policy.ts'
import { familyKey } from './access-walls.ts'

const inEarlyHelp = `(select gate.has_role('early_help'))`
const hasRelation = '(select gate.relation()) is not null'

/** One permissive grant: who reads, and who (of the first login) adds and changes. */
type Grant = { name: string; role: string; read: string; write: string | null }

/** The grants that really open a table. */
export function grantsInto(table: TableAccess): GrantName[] {
  return grantsOf[table.wall].filter((grant) => !split(table.closedTo).includes(grant))
}

function onlyReads(name: string, via: string): Grant {
  return {
    name: via.replace('-', '_'),
    role: 'samspil_staff',
    read: `${familyKey(name)} = (select gate.opened()) and (select gate.via()) = '${via}'`,
    write: null,
  }
}

/** PostgreSQL tries grants from the last name to the first: what lets most readers in is named so that it is tried first. */
function relation(name: string, table: TableAccess): Grant {
  const opened = `${familyKey(name)} = (select gate.opened()) and ${hasRelation}`
  return table.wall === 'related'
    ? {
        name: 'working_relation',
        role: 'samspil_staff',
        read: `${familyKey(name)} = any ((select gate.my_families())::uuid[])`,
        write: opened,
      }
    : { name: 'working_relation', role: 'samspil_staff', read: hasRelation, write: hasRelation }
}

function room(name: string, table: TableAccess): Grant[] {
  const meeting = name === 'list_meeting' ? 'id' : 'meeting_id'
  const staff = { name: 'room', role: 'samspil_staff', read: inEarlyHelp, write: inEarlyHelp }
  // Of what lies behind a card, the police see the name on the table and nothing that anybody wrote.
  if (table.wall === 'board' || (table.wall === 'opened-signal' && name !== 'signal_identity')) return [staff]
  const read =
    table.wall === 'opened-signal'
      ? 'exists (select 1 from data.signal s where s.tenant = signal_identity.tenant and s.id = signal_identity.signal_id)'
      : `${meeting} = any ((select gate.my_meetings())::uuid[])`
  return [staff, { name: 'room_police', role: 'samspil_police', read, write: null }]
}

function openings(table: TableAccess): Grant {
  const mine = 'staff_id = (select gate.staff()) or staff_id = any ((select gate.my_staff())::uuid[])'
  const ofMyFamilies = 'family_id = any ((select gate.my_families())::uuid[])'
  return {
    name: 'openings',
    role: 'samspil_staff',
    read: table.wall === 'personal' ? `(${mine})` : `(${mine} or ${ofMyFamilies})`,
    write: null,
  }
}

function citizens(grant: keyof typeof citizenGrants): Grant[] {
  return citizenGrants[grant].map((one) => ({ ...one, role: 'samspil_portal', write: null }))
}

/** The permissive grants of a table for people. */
function grants(name: string, table: TableAccess): Grant[] {
  const mine = 'staff_id = (select gate.staff())'
  const made: Partial<Record<GrantName, () => Grant[]>> = {
    organisation: () => [
      {
        name: 'organisation',
        role: table.staffOnly
          ? 'samspil_staff'
          : 'samspil_staff, samspil_police, samspil_steering, samspil_control',
        read: '(select gate.begun())',
        write: `(select gate.has_role('administrator'))`,
      },
    ],
    own: () => [{ name: 'own', role: 'samspil_staff', read: mine, write: mine }],
    relation: () => [relation(name, table)],
    supervision: () => [onlyReads(name, 'supervision')],
    'break-glass': () => [onlyReads(name, 'break-glass')],
    records: () => [onlyReads(name, 'records')],
    room: () => room(name, table),
    self: () => citizens('self'),
    custody: () => citizens('custody'),
    openings: () => [openings(table)],
    control: () => [
      { name: 'control', role: 'samspil_control', read: `(select gate.has_role('auditor'))`, write: null },
    ],
    released: () => [
      {
        name: 'released',
        role: 'samspil_staff, samspil_steering',
        read: '(select gate.begun())',
        write: null,
      },
    ],
  }
  return grantsInto(table).flatMap((grant) => made[grant]?.() ?? [])
}

const ownDepartment = '(owner_department = any ((select gate.departments())::text[]))'

/** Changing is also for whoever owns the row; adding in a department's name is for its own people. */
function mineToChange(table: TableAccess): string {
  const listed = table.listedTo ? ` or ${table.listedTo} = (select gate.staff())` : ''
  return `(owner_department = any ((select gate.departments())::text[])${listed})`
}

/** The PERMISSIVE policies of a table for people. */
export function grantPolicies(name: string, table: TableAccess): string[] {
  return grants(name, table).flatMap(({ name: grant, role, read, write }) => {
    const lines = [policy(name, `grant_${grant}_read`, 'permissive', `for select to ${role} using (${read})`)]
    if (write === null) return lines
    const mine = table.secret ? ` and ${mineToChange(table)}` : ''
    const writer = role.split(',')[0] ?? role
    const check = `with check (${write}${mine})`
    const added = table.secret ? `${write} and ${ownDepartment}` : write
    if (table.insert)
      lines.push(
        policy(name, `grant_${grant}_add`, 'permissive', `for insert to ${writer} with check (${added})`),
      )
    if (table.change)
      lines.push(
        policy(
          name,
          `grant_${grant}_change`,
          'permissive',
          `for update to ${writer} using (${write}${mine}) ${check}`,
        ),
      )
    return lines
  })
}

function addedByWorker(table: TableAccess): boolean {
  return table.wall === 'released' || table.wall === 'service'
}

/** Which columns each login may name at all. */
export function columnGrants(name: string, table: TableAccess): string[] {
  const { all, readable } = columnsOf(table)
  const list = (columns: string[]) => `(${columns.join(', ')})`
  const change = split(table.change)
  const worker = split(table.worker)
  const readBy = (role: string) => {
    if (role === 'samspil_police' && table.police) return split(table.police)
    if (role === 'samspil_portal') return split(table.portal)
    return role === 'samspil_control' ? split(table.columns.META) : readable
  }
  return [
    `grant select on data.${name} to samspil_gate;`,
    ...(table.gateWrites ? [`grant insert, update, delete on data.${name} to samspil_gate;`] : []),
    ...[...new Set(grants(name, table).map(({ role }) => role))].map(
      (role) => `grant select ${list(readBy(role))} on data.${name} to ${role};`,
    ),
    ...(table.insert ? [`grant insert ${list(all)} on data.${name} to samspil_staff;`] : []),
    ...(change.length ? [`grant update ${list(change)} on data.${name} to samspil_staff;`] : []),
    ...(worker.length ? [`grant select ${list(worker)} on data.${name} to samspil_worker;`] : []),
    ...(addedByWorker(table)
      ? [`grant select ${list(all)}, insert ${list(all)} on data.${name} to samspil_worker;`]
      : []),
  ]
}

/** Policies of the gate's own functions and of the schedule. */
export function servicePolicies(name: string, table: TableAccess): string[] {
  const service = `((select gate.has_role('service')))`
  return [
    policy(name, 'gate_reads', 'permissive', 'for select to samspil_gate using (true)'),
    ...(table.gateWrites
      ? [policy(name, 'gate_writes', 'permissive', 'for all to samspil_gate using (true) with check (true)')]
      : []),
    ...(table.worker || addedByWorker(table)
      ? [policy(name, 'worker_reads', 'permissive', `for select to samspil_worker using ${service}`)]
      : []),
    ...(addedByWorker(table)
      ? [policy(name, 'worker_adds', 'permissive', `for insert to samspil_worker with check ${service}`)]
      : []),
  ]
}
