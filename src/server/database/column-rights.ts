import type { Client } from 'pg'

const query = `
  select r.rolname as login, n.nspname || '.' || c.relname as table, p.privilege, string_agg(a.attname, ' ' order by a.attnum) as columns
  from pg_roles r cross join pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    cross join (values ('select'), ('insert'), ('update'), ('references')) p (privilege)
  where r.rolname like 'samspil\\_%' and r.rolcanlogin and n.nspname in ('data', 'gate', 'audit') and c.relkind in ('r', 'p', 'v', 'm')
    and has_column_privilege(r.oid, c.oid, a.attnum, p.privilege) group by 1, 2, 3 order by 1, 2, 3`

/**
 * Every column that a login may read, add, change or refer to, as the database itself answers (goal G2): one line for each
 * login, table and privilege, to be read in diffs. What stands on no line is denied.
 */
export async function columnRights(admin: Client): Promise<string> {
  const { rows } = await admin.query<{ login: string; table: string; privilege: string; columns: string }>(
    query,
  )
  const lines = rows.map(
    ({ login, table, privilege, columns }) => `${login} ${table} ${privilege}: ${columns}`,
  )
  return [
    '# Written by `npm run db` from the database itself; read in diffs. What is not here is denied.',
    ...lines,
    '',
  ].join('\n')
}
