import type { TableAccess } from './access.ts'
import { authorTriggers } from './access-authors.ts'
import { columnGrants, grantPolicies, grantsInto, servicePolicies } from './access-grants.ts'
import { grantCeiling, purposesOf, roleCeiling, type GrantName, type WallName } from './access-terms.ts'
import { wallPolicies, wallsBefore } from './access-walls.ts'

/** The logins of the application. None owns anything, none is a member of another (security.md 4.2). */
export const logins = [
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
export type Login = (typeof logins)[number]

/** For each table the walls before it and the grants into it: the declaration as data. */
export function declared(
  access: Record<string, TableAccess>,
): Record<string, { walls: WallName[]; grants: GrantName[] }> {
  return Object.fromEntries(
    Object.entries(access).map(([name, table]) => [
      name,
      { walls: wallsBefore(name, table), grants: grantsInto(table) },
    ]),
  )
}

const textArray = (words: readonly string[]) => `array[${words.map((word) => `'${word}'`).join(', ')}]`

/** The other way round: for each word, the names that have it. */
function heldBy(data: Record<string, readonly string[]>): [word: string, names: string[]][] {
  const words = [...new Set(Object.values(data).flat())]
  return words.map((word) => [word, Object.keys(data).filter((name) => data[name]?.includes(word))])
}

/**
 * What roles may, put where gate.begin reads it: each function is one expression without a statement of its own, which would be
 * planned or started anew in each transaction.
 */
function roleFunctions(): string[] {
  const made = (name: string, parameters: string, declared: string, words: string[]) => [
    `create or replace function gate.${name}(roles text[]${parameters}) returns text[] language plpgsql immutable set search_path = pg_catalog as $$`,
    `${declared}begin return array_remove(array[`,
    words.map((word) => `  ${word}`).join(',\n'),
    `  ], null); end $$;`,
  ]
  const within = ([word, roles]: [string, string[]]) => {
    const shut = Object.entries(grantCeiling).filter(([, classes]) => !classes.some((one) => one === word))
    const unless = shut.length ? ` and (held = any (${textArray(shut.map(([via]) => via))})) is not true` : ''
    return `case when roles && ${textArray(roles)}${unless} then '${word}' end`
  }
  const held = `declare held text := case when via = 'supervision' and sensitive then 'supervision-sensitive' else via end; `
  const purposes = heldBy(purposesOf).map(
    ([word, roles]) => `case when roles && ${textArray(roles)} then '${word}' end`,
  )
  return [
    'set role samspil_gate;',
    ...made('purposes_of', '', '', purposes),
    ...made('ceiling_of', ', via text, sensitive boolean', held, heldBy(roleCeiling).map(within)),
    'reset role;',
  ]
}

/** All policies and column grants as one SQL script that replaces whatever stood before. */
export function policiesSql(access: Record<string, TableAccess>): string {
  const head = [
    '-- Generated from db/access.ts by `npm run db`; never edited by hand.',
    `do $$ declare p record; begin for p in select tablename, policyname from pg_policies where schemaname = 'data' loop`,
    `  execute format('drop policy %I on data.%I', p.policyname, p.tablename); end loop; end $$;`,
    `do $$ declare t record; begin for t in select g.tgname, c.relname from pg_trigger g join pg_class c on c.oid = g.tgrelid where c.relnamespace = 'data'::regnamespace and not g.tgisinternal loop`,
    `  execute format('drop trigger %I on data.%I', t.tgname, t.relname); end loop; end $$;`,
    `revoke all on all tables in schema data from ${logins.join(', ')}, samspil_gate;`,
    ...roleFunctions(),
  ]
  const tables = Object.entries(access).flatMap(([name, table]) => [
    '',
    `-- ${name} (${table.wall}): walls ${wallsBefore(name, table).join(', ')}; grants ${grantsInto(table).join(', ')}`,
    `alter table data.${name} enable row level security;`,
    `alter table data.${name} force row level security;`,
    ...wallPolicies(name, table),
    ...grantPolicies(name, table),
    ...servicePolicies(name, table),
    ...columnGrants(name, table),
  ])
  const triggers = authorTriggers(access).map(({ sql }) => sql)
  return [...head, ...tables, '', '-- Who did something with a row later', ...triggers, ''].join('\n')
}
