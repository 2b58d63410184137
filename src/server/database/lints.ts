import type { Client } from 'pg'
import { logins } from '#db/access-model.ts'
import { declaredLints } from './declared-lints.ts'
import { formOfFunctions, formOfPolicies } from './forms.ts'

const theLogins = `(${logins.map((login) => `'${login}'`).join(', ')})`

/** Faults in the catalogue that would open a hole in the walls (security.md 4.6). Each query lists what is wrong. */
const lints: { name: string; says: string; query: string }[] = [
  ...declaredLints,
  {
    name: 'row-security',
    says: 'a table of schema data without forced row level security',
    query: `select c.relname as fault from pg_class c where c.relnamespace = 'data'::regnamespace and c.relkind in ('r', 'p') and not (c.relrowsecurity and c.relforcerowsecurity)`,
  },
  {
    name: 'tenant-wall',
    says: 'a table without a restrictive tenant wall for every login with a grant',
    query: `
    select c.relname || ' ' || g.grantee as fault from pg_class c join information_schema.column_privileges g on g.table_schema = 'data' and g.table_name = c.relname
    where c.relnamespace = 'data'::regnamespace and c.relkind in ('r', 'p') and g.grantee in ${theLogins} and not exists (
      select 1 from pg_policy p where p.polrelid = c.oid and not p.polpermissive and p.polcmd = '*' and g.grantee::regrole = any (p.polroles)
        and pg_get_expr(p.polqual, p.polrelid) like '%gate.tenant()%' and pg_get_expr(p.polwithcheck, p.polrelid) like '%gate.tenant()%') group by 1`,
  },
  {
    name: 'constant-policy',
    says: 'a policy for a login that is always true',
    query: `select c.relname || '.' || p.polname as fault from pg_policy p join pg_class c on c.oid = p.polrelid where c.relnamespace = 'data'::regnamespace and p.polroles <> array['samspil_gate'::regrole::oid] and (pg_get_expr(p.polqual, p.polrelid) = 'true' or pg_get_expr(p.polwithcheck, p.polrelid) = 'true')`,
  },
  {
    name: 'unwrapped-function',
    says: 'a policy that calls the context once per row',
    query: `select c.relname || '.' || p.polname as fault from pg_policy p join pg_class c on c.oid = p.polrelid where c.relnamespace = 'data'::regnamespace and regexp_replace(coalesce(pg_get_expr(p.polqual, p.polrelid), '') || coalesce(pg_get_expr(p.polwithcheck, p.polrelid), ''), 'SELECT gate\\.', '', 'g') like '%gate.%'`,
  },
  {
    name: 'table-grant',
    says: 'TRUNCATE, REFERENCES, TRIGGER, DELETE or a whole-table grant to a login',
    query: `select table_name || ' ' || grantee || ' ' || privilege_type as fault from information_schema.role_table_grants where table_schema in ('data', 'gate', 'audit') and grantee in ${theLogins}`,
  },
  {
    name: 'gate-table',
    says: 'a login that may touch a table of gate or audit',
    query: `select table_name || ' ' || grantee as fault from information_schema.column_privileges where table_schema in ('gate', 'audit') and grantee in ${theLogins}`,
  },
  {
    name: 'definer',
    says: 'a security definer function outside gate and audit, or one without a fixed search path',
    query: `select p.oid::regprocedure::text as fault from pg_proc p where p.prosecdef and p.pronamespace not in ('pg_catalog'::regnamespace, 'information_schema'::regnamespace) and (p.pronamespace not in ('gate'::regnamespace, 'audit'::regnamespace) or not coalesce(p.proconfig, '{}') @> array['search_path=pg_catalog'])`,
  },
  {
    name: 'leakproof',
    says: 'a function of ours marked leakproof or parallel safe',
    query: `select p.oid::regprocedure::text as fault from pg_proc p where p.pronamespace in ('gate'::regnamespace, 'data'::regnamespace) and (p.proleakproof or p.proparallel = 's')`,
  },
  {
    name: 'view',
    says: 'a view or materialised view over data',
    query: `select c.oid::regclass::text as fault from pg_class c where c.relnamespace in ('data'::regnamespace, 'gate'::regnamespace, 'audit'::regnamespace, 'public'::regnamespace) and (c.relkind = 'm' or c.relkind = 'v' and not coalesce(c.reloptions, '{}') @> array['security_invoker=true'])`,
  },
  {
    name: 'login',
    says: 'a login that is superuser, bypasses row security, owns something or is a member of another role',
    query: `
    select r.rolname as fault from pg_roles r where r.rolname in ${theLogins} and (r.rolsuper or r.rolbypassrls or r.rolcreatedb or r.rolcreaterole or r.rolinherit
      or exists (select 1 from pg_auth_members m where m.member = r.oid) or exists (select 1 from pg_class c where c.relowner = r.oid) or exists (select 1 from pg_proc p where p.proowner = r.oid))`,
  },
  {
    name: 'foreign-key',
    says: 'a foreign key that leaves out the tenant or cascades',
    query: `
    select k.conrelid::regclass || '.' || k.conname as fault from pg_constraint k where k.contype = 'f' and k.connamespace = 'data'::regnamespace and (k.confdeltype in ('c', 'n', 'd') or not exists (
      select 1 from pg_attribute a where a.attrelid = k.conrelid and a.attnum = k.conkey[1] and a.attname = 'tenant'))`,
  },
  {
    name: 'family-key',
    says: 'a foreign key between two tables of a family that leaves out the family: it could point into another family. Refer to (tenant, family_id, id)',
    query: `
    select k.conrelid::regclass || '.' || k.conname as fault from pg_constraint k where k.contype = 'f' and k.connamespace = 'data'::regnamespace and k.confrelid <> 'data.family'::regclass
      and exists (select 1 from pg_attribute a where a.attrelid = k.confrelid and a.attname = 'family_id' and a.attnotnull)
      and exists (select 1 from pg_attribute a where a.attrelid = k.conrelid and a.attname = 'family_id' and a.attnotnull)
      and not exists (select 1 from pg_attribute a where a.attrelid = k.conrelid and a.attname = 'family_id' and a.attnum = any (k.conkey))`,
  },
  {
    name: 'unique-key',
    says: 'a unique key that does not begin with the tenant',
    query: `select i.indexrelid::regclass::text as fault from pg_index i join pg_class c on c.oid = i.indrelid where c.relnamespace = 'data'::regnamespace and i.indisunique and not exists (select 1 from pg_attribute a where a.attrelid = i.indrelid and a.attnum = i.indkey[0] and a.attname = 'tenant')`,
  },
  {
    name: 'create',
    says: 'a login that may create something or use temporary tables',
    query: `select r.rolname as fault from pg_roles r where r.rolname in ${theLogins} and (has_database_privilege(r.oid, current_database(), 'CREATE, TEMP') or has_schema_privilege(r.oid, 'public', 'CREATE') or has_schema_privilege(r.oid, 'data', 'CREATE'))`,
  },
  {
    name: 'column',
    says: 'a protected column readable by a login',
    query: `select table_name || '.' || column_name || ' ' || grantee as fault from information_schema.column_privileges where table_schema = 'data' and privilege_type = 'SELECT' and grantee in ${theLogins} and (column_name in ('cpr_hash', 'cpr_sealed') or (table_name, column_name) in (('whereabouts', 'value'), ('whereabouts', 'sealed')))`,
  },
  {
    name: 'public-policy',
    says: 'a policy for everyone instead of for named logins',
    query: `select c.relname || '.' || p.polname as fault from pg_policy p join pg_class c on c.oid = p.polrelid where c.relnamespace = 'data'::regnamespace and 0 = any (p.polroles)`,
  },
  {
    name: 'public-execute',
    says: 'a function of gate or audit that everyone may call',
    query: `select p.oid::regprocedure::text as fault from pg_proc p where p.pronamespace in ('gate'::regnamespace, 'audit'::regnamespace)
      and (p.proacl is null or exists (select 1 from aclexplode(p.proacl) x where x.grantee = 0))`,
  },
  {
    name: 'public-table',
    says: 'a table or column that everyone may use',
    query: `select c.oid::regclass::text as fault from pg_class c where c.relnamespace in ('data'::regnamespace, 'gate'::regnamespace, 'audit'::regnamespace) and (exists (select 1 from aclexplode(c.relacl) x where x.grantee = 0)
      or exists (select 1 from pg_attribute a, aclexplode(a.attacl) x where a.attrelid = c.oid and x.grantee = 0))`,
  },
  {
    name: 'partition',
    says: 'a partition or child table, whose rows can be read past the policies of its parent',
    query: `select i.inhrelid::regclass::text as fault from pg_inherits i join pg_class c on c.oid = i.inhrelid where c.relnamespace in ('data'::regnamespace, 'audit'::regnamespace)
      and (not (c.relrowsecurity and c.relforcerowsecurity) or c.relacl is not null or exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attacl is not null))`,
  },
  {
    name: 'owner',
    says: 'a table, view, sequence or function that belongs to another than it should',
    query: `select c.oid::regclass::text as fault from pg_class c where c.relkind in ('r', 'p', 'v', 'm', 'S') and ((c.relnamespace = 'data'::regnamespace and c.relowner <> 'samspil_owner'::regrole)
      or (c.relnamespace in ('gate'::regnamespace, 'audit'::regnamespace) and c.relowner <> 'samspil_gate'::regrole))
      union all select p.oid::regprocedure::text from pg_proc p where p.pronamespace in ('gate'::regnamespace, 'audit'::regnamespace) and p.proowner <> 'samspil_gate'::regrole`,
  },
  {
    name: 'group',
    says: 'the owner or the gate can log in, bypasses row security, or somebody is a member of it who should not be',
    query: `select r.rolname as fault from pg_roles r where r.rolname in ('samspil_owner', 'samspil_gate') and (r.rolcanlogin or r.rolsuper or r.rolbypassrls)
      union all select m.member::regrole::text from pg_auth_members m where m.roleid in ('samspil_owner'::regrole, 'samspil_gate'::regrole) and m.member::regrole::text in ${theLogins}`,
  },
  {
    name: 'changed-policy',
    says: 'policies that are not those that were put in force',
    query: `select 'policies' as fault from gate.access_version v where v.policies is distinct from (${formOfPolicies})`,
  },
  {
    name: 'changed-function',
    says: 'a function of gate or audit that is not as the migrations made it',
    query: `select 'functions' as fault from gate.access_version v where v.functions is distinct from (${formOfFunctions})`,
  },
]

/** Runs every lint; the answer is empty when the walls stand. */
export async function runLints(admin: Client): Promise<{ lint: string; says: string; fault: string }[]> {
  const faults: { lint: string; says: string; fault: string }[] = []
  for (const lint of lints) {
    const { rows } = await admin.query<{ fault: string }>(lint.query)
    faults.push(...rows.map(({ fault }) => ({ lint: lint.name, says: lint.says, fault })))
  }
  return faults
}
