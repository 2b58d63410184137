import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { access } from '#db/access.ts'
import { policiesSql } from '#db/access-model.ts'
import { readConfig } from '#server/config.ts'
import { columnRights } from '#server/database/column-rights.ts'
import { schemaSql, typesTs } from '#server/database/describe.ts'
import { asOwner, prepareDatabase } from '#server/database/open.ts'
import { installationKey } from '#server/keys.ts'
import { openPostgres } from '#server/postgres/open-postgres.ts'
import { accessPage } from './access-page.ts'

/**
 * Migrates a throw-away database and writes what is generated from it: db/schema.sql, db/policies.sql, db/columns.txt, db/types.ts and
 * docs/access.md. With --migrate it migrates the configured database instead and writes nothing.
 */
async function main(): Promise<void> {
  const root = path.join(import.meta.dirname, '..')
  const config = readConfig(process.env)
  const migrateOnly = process.argv.includes('--migrate')
  const state = migrateOnly
    ? config.state
    : await mkdtemp(path.join(process.getuid?.() === 0 ? '/var/lib' : '/tmp', 'samspil-db-'))
  const postgres = await openPostgres({
    state,
    durable: migrateOnly,
    log: console.error,
    ...(config.databaseUrl ? { databaseUrl: config.databaseUrl } : {}),
  })
  try {
    const name = migrateOnly ? (postgres.admin.database ?? 'samspil') : `samspil_schema_${process.pid}`
    const { migrated } = await prepareDatabase(
      postgres,
      name,
      migrateOnly ? await installationKey(state) : Buffer.alloc(32, 1),
    )
    console.log(`Kørt: ${migrated.length ? migrated.join(', ') : 'ingen nye'}`)
    if (migrateOnly) return
    await asOwner(postgres, name, async (admin) => {
      await writeFile(path.join(root, 'db/schema.sql'), await schemaSql(admin))
      await writeFile(path.join(root, 'db/types.ts'), await typesTs(admin))
      await writeFile(path.join(root, 'db/columns.txt'), await columnRights(admin))
      await writeFile(path.join(root, 'db/policies.sql'), policiesSql(access))
      await writeFile(path.join(root, 'docs/access.md'), accessPage(access))
    })
    await asOwner(postgres, 'postgres', (admin) => admin.query(`drop database ${name}`))
  } finally {
    await postgres.stop()
    if (!migrateOnly) await rm(state, { recursive: true, force: true })
  }
}

await main()
