import { access } from '#db/access.ts'
import { authorTriggers } from '#db/access-authors.ts'
import { policiesSql, declared } from '#db/access-model.ts'
import type { WallName } from '#db/access-terms.ts'

type Lint = { name: string; says: string; query: string }

/** Walls that stand before reading; `tenant` has a lint of its own, and those of writing stand in the set of policies. */
const needles: Partial<Record<WallName, string>> = {
  recused: 'gate.recused()',
  class: 'gate.classes()',
  police_list: 'gate.police_list()',
  sealed: 'gate.sealed_off()',
  life: 'gate.restricted()',
  opened: 'gate.opened',
  secret: 'gate.shared()',
}
const people = `array['samspil_staff', 'samspil_police', 'samspil_steering', 'samspil_control', 'samspil_portal']::regrole[]::oid[]`

/** For each wall the tables that db/access.ts puts behind it: a restrictive policy for every login that asks for it. */
function wallLint(wall: WallName): Lint {
  const tables = Object.entries(declared(access)).filter(([, { walls }]) => walls.includes(wall))
  const rows = tables.map(([table]) => `('${table}')`).join(', ')
  return {
    name: `${wall.replace('_', '-')}-wall`,
    says: `a table that lacks the wall "${wall}" for a login`,
    query: `select t.name as fault from (values ${rows}) t (name) where not exists (
      select 1 from pg_policy p where p.polrelid = format('data.%I', t.name)::regclass and not p.polpermissive and p.polcmd in ('*', 'r')
        and p.polroles @> ${people} and pg_get_expr(p.polqual, p.polrelid) like '%${needles[wall]}%')`,
  }
}

/** Writing into a family needs its course to be open (W7). */
function writingLint(): Lint {
  const tables = Object.entries(declared(access)).filter(
    ([table, { walls }]) => walls.includes('life') && access[table]?.wall !== 'own',
  )
  const rows = tables.map(([table]) => `('${table}')`).join(', ')
  return {
    name: 'life-wall-writing',
    says: 'a table of a family that can be written while its course is closed',
    query: `select t.name || ' ' || c.cmd as fault from (values ${rows}) t (name) cross join (values ('a'), ('w')) c (cmd) where not exists (
      select 1 from pg_policy p where p.polrelid = format('data.%I', t.name)::regclass and not p.polpermissive and p.polcmd in ('*', c.cmd::"char")
        and p.polroles @> ${people} and pg_get_expr(p.polwithcheck, p.polrelid) like '%gate.writable()%')`,
  }
}

const created =
  /^create policy (\w+) on data\.(\w+) as (restrictive|permissive) for (all|select|insert|update|delete) to ([\w, ]+?) (?:using|with)/gm

/** The policies that db/access.ts makes, and no others: name, kind, command and logins. */
function policySetLint(): Lint {
  const rows = [...policiesSql(access).matchAll(created)].map(
    ([, policy, table, kind, command, roles]) =>
      `('${table}', '${policy}', '${kind?.toUpperCase()}', '${command?.toUpperCase()}', '${(roles ?? '').split(', ').sort().join(',')}')`,
  )
  return {
    name: 'policy-set',
    says: 'a policy that is missing, is not declared, or is for other logins or commands than declared',
    query: `with wanted (tab, pol, kind, cmd, roles) as (values ${rows.join(', ')}),
      real as (select tablename::text, policyname::text, permissive, cmd, (select string_agg(r, ',' order by r collate "C") from unnest(roles::text[]) r) from pg_policies where schemaname = 'data')
      select tab || '.' || pol as fault from (table wanted except table real) missing union select tablename || '.' || policyname from (table real except table wanted) stray`,
  }
}

const granted = /^grant (.+) on data\.(\w+) to ([\w, ]+);$/gm

/** The column privileges that db/access.ts gives, and no others (goal G2). */
function columnSetLint(): Lint {
  const rows = [...policiesSql(access).matchAll(granted)].flatMap(([, privileges, table, roles]) =>
    [...(privileges ?? '').matchAll(/(select|insert|update) \(([\w, ]+)\)/g)].flatMap(
      ([, privilege, columns]) =>
        (roles ?? '')
          .split(', ')
          .flatMap((role) =>
            (columns ?? '')
              .split(', ')
              .map((column) => `('${table}', '${column}', '${role}', '${privilege?.toUpperCase()}')`),
          ),
    ),
  )
  return {
    name: 'column-set',
    says: 'a column privilege of a login that is not declared',
    query: `with wanted (tab, col, login, privilege) as (values ${[...new Set(rows)].join(', ')}),
      real as (select c.relname::text, a.attname::text, r.rolname::text, x.privilege_type::text from pg_attribute a join pg_class c on c.oid = a.attrelid
        cross join lateral aclexplode(a.attacl) x join pg_roles r on r.oid = x.grantee where c.relnamespace = 'data'::regnamespace and r.rolname <> 'samspil_gate')
      select relname || '.' || attname || ' ' || rolname || ' ' || privilege_type as fault from (table real except table wanted) stray`,
  }
}

/** The triggers that db/access.ts makes, enabled, and no others. */
function triggerLint(): Lint {
  const rows = authorTriggers(access).map(({ table, trigger }) => `('${table}', '${trigger}')`)
  return {
    name: 'trigger',
    says: 'a trigger on a table of data that is not declared, is missing, or is switched off',
    query: `with wanted (tab, name) as (values ${rows.join(', ')}),
      real as (select c.relname::text, t.tgname::text from pg_trigger t join pg_class c on c.oid = t.tgrelid
        where c.relnamespace = 'data'::regnamespace and not t.tgisinternal and t.tgenabled = 'O' and t.tgfoid = 'gate.refuse_another_name()'::regprocedure)
      select tab || '.' || name as fault from (table wanted except table real) missing
      union select c.relname || '.' || t.tgname from pg_trigger t join pg_class c on c.oid = t.tgrelid
        where c.relnamespace = 'data'::regnamespace and not t.tgisinternal and (c.relname::text, t.tgname::text) not in (table wanted)
      union select c.relname || '.' || r.rulename from pg_rewrite r join pg_class c on c.oid = r.ev_class where c.relnamespace = 'data'::regnamespace`,
  }
}

/** What the catalogue must look like because db/access.ts says so. */
export const declaredLints: Lint[] = [
  ...(Object.keys(needles) as WallName[]).map(wallLint),
  writingLint(),
  policySetLint(),
  columnSetLint(),
  triggerLint(),
]
