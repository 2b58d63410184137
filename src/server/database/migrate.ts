import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Client } from 'pg'

export const migrationsDirectory = path.join(import.meta.dirname, '../../../db/migrations')
const fileName = /^\d{4}_[a-z0-9_]+\.sql$/

/**
 * Applies the migrations that are missing, each in its own transaction, under one lock so that two servers may start at
 * once. Returns the names applied. Throws when an applied file was changed afterwards.
 */
export async function migrate(admin: Client, directory = migrationsDirectory): Promise<string[]> {
  await admin.query('select pg_advisory_lock(727002)')
  try {
    await admin.query(
      `create table if not exists public.schema_migration (name text primary key, sha256 text not null, applied_at timestamptz not null default now())`,
    )
    const { rows } = await admin.query<{ name: string; sha256: string }>(
      'select name, sha256 from public.schema_migration',
    )
    const applied = new Map(rows.map((row) => [row.name, row.sha256]))
    const done: string[] = []
    for (const name of (await readdir(directory)).filter((file) => fileName.test(file)).sort()) {
      const text = await readFile(path.join(directory, name), 'utf8')
      if (await applyOne(admin, { name, text, before: applied.get(name) })) done.push(name)
    }
    return done
  } finally {
    await admin.query('select pg_advisory_unlock(727002)')
  }
}

async function applyOne(
  admin: Client,
  file: { name: string; text: string; before: string | undefined },
): Promise<boolean> {
  const sha256 = createHash('sha256').update(file.text).digest('hex')
  if (file.before === sha256) return false
  if (file.before)
    throw new Error(
      `Migrationen ${file.name} er ændret, efter at den blev kørt. Lav en ny migration i stedet.`,
    )
  await admin.query('begin')
  try {
    await admin.query(file.text)
    await admin.query('insert into public.schema_migration (name, sha256) values ($1, $2)', [
      file.name,
      sha256,
    ])
    await admin.query('commit')
    return true
  } catch (error) {
    await admin.query('rollback')
    throw new Error(`Migrationen ${file.name} fejlede; databasen er uændret.`, { cause: error })
  }
}
