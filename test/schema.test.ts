import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Client } from 'pg'
import { describe, expect, it } from 'vitest'
import { access } from '#db/access.ts'
import { columnsOf } from '#db/access-columns.ts'
import { asOwner } from '#server/database/open.ts'
import { migrationsDirectory } from '#server/database/migrate.ts'
import { testCluster, testDatabase } from './database.ts'

async function faults(query: string, plant = ''): Promise<string[]> {
  const database = await testDatabase()
  return asOwner(testCluster(), database.name, async (owner: Client) => {
    await owner.query('begin')
    if (plant) await owner.query(plant)
    const { rows } = await owner.query<{ fault: string }>(query)
    await owner.query('rollback')
    return rows.map((row) => row.fault)
  })
}

const dataColumns = `from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped where c.relnamespace = 'data'::regnamespace and c.relkind = 'r'`

/** Conventions of the schema, each with a fault that it must notice. */
const conventions: [name: string, query: string, plant: string][] = [
  [
    'every table begins its primary key with the tenant',
    `select c.relname as fault from pg_class c where c.relnamespace = 'data'::regnamespace and c.relkind = 'r' and not exists (select 1 from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0] where i.indrelid = c.oid and i.indisprimary and a.attname = 'tenant')`,
    'create table data.wrong (id uuid primary key)',
  ],
  [
    'every foreign key has an index',
    `select k.conrelid::regclass || '.' || k.conname as fault from pg_constraint k where k.contype = 'f' and k.connamespace = 'data'::regnamespace and not exists (select 1 from pg_index i where i.indrelid = k.conrelid and (
      (i.indkey::int2[])[0:cardinality(k.conkey) - 1] @> k.conkey or cardinality(k.conkey) = 3 and (i.indkey::int2[])[0:1] @> array[k.conkey[1], k.conkey[3]]))`,
    'create table data.wrong (tenant int primary key, other uuid, foreign key (tenant, other) references data.person (tenant, id))',
  ],
  [
    'instants have a zone and end in _at',
    `select c.relname || '.' || a.attname as fault ${dataColumns} and ((a.atttypid = 'timestamp'::regtype) or (a.atttypid = 'timestamptz'::regtype and a.attname !~ '(_at|_by)$'))`,
    'create table data.wrong (tenant int primary key, made timestamptz)',
  ],
  [
    'days end in _on or say what they are',
    `select c.relname || '.' || a.attname as fault ${dataColumns} and a.atttypid = 'date'::regtype and a.attname !~ '_on$' and a.attname not in ('birth_date', 'valid_from', 'valid_to', 'period_from', 'period_to')`,
    'create table data.wrong (tenant int primary key, day date)',
  ],
  [
    'names are singular snake_case',
    `select c.relname as fault from pg_class c where c.relnamespace = 'data'::regnamespace and c.relkind = 'r' and c.relname !~ '^[a-z]+(_[a-z]+)*$'`,
    'create table data."Wrong" (tenant int primary key)',
  ],
  [
    'tables hold no floating point numbers',
    `select c.relname || '.' || a.attname as fault ${dataColumns} and a.atttypid in ('float4'::regtype, 'float8'::regtype, 'money'::regtype)`,
    'create table data.wrong (tenant int primary key, amount float8)',
  ],
]

describe('conventions of the schema', () => {
  it.each(conventions)('%s', async (_, query, plant) => {
    expect(await faults(query)).toEqual([])
    expect(await faults(query, plant)).not.toEqual([])
  })

  it('every table and column is declared in db/access.ts, and nothing else is', async () => {
    const real = await faults(`select c.relname || '.' || a.attname as fault ${dataColumns}`)
    const declared = Object.entries(access).flatMap(([table, entry]) =>
      columnsOf(entry).all.map((column) => `${table}.${column}`),
    )
    expect([...declared].sort()).toEqual([...real].sort())
    expect(new Set(declared).size).toBe(declared.length)
  })
})

/** What the running version could not stand: allowed only in a file named _contract, which ships one release later. */
export function whyNotExpand(name: string, text: string): string | null {
  if (name.endsWith('_contract.sql')) return null
  const sqlText = text.replace(/--.*$/gm, '')
  const found =
    /\b(drop\s+(table|column|schema)|rename\s+(to|column)|alter\s+column\s+\w+\s+(type|set\s+not\s+null)|add\s+column\s+(?!if)[^,;]*not\s+null(?![^,;]*default))/i.exec(
      sqlText,
    )
  return found ? `${name}: ${found[0]}` : null
}

describe('migrations expand first and contract a release later (goal R12)', () => {
  const files = readdirSync(migrationsDirectory).filter((file) => file.endsWith('.sql'))
  it('holds for every migration there is', () => {
    expect(files.length).toBeGreaterThan(9)
    expect(
      files
        .map((file) => whyNotExpand(file, readFileSync(path.join(migrationsDirectory, file), 'utf8')))
        .filter(Boolean),
    ).toEqual([])
  })
  it('numbers them without doubles, in the order they run', () => {
    const numbers = files.map((file) => Number(file.slice(0, 4)))
    expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b))
  })
  it.each([
    'alter table data.person drop column sex;',
    'alter table data.person rename column sex to gender;',
    'alter table data.person alter column phone set not null;',
    'alter table data.person add column x int not null;',
    'drop table data.person;',
  ])('notices %s', (text) => expect(whyNotExpand('0099_x.sql', text)).not.toBeNull())
  it('lets a contract file and a column with a default pass', () => {
    expect(whyNotExpand('0099_x_contract.sql', 'drop table data.person;')).toBeNull()
    expect(
      whyNotExpand('0099_x.sql', 'alter table data.person add column x int not null default 0;'),
    ).toBeNull()
  })
})
