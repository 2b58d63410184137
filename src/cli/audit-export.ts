import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { asOwner } from '#server/database/open.ts'
import { readConfig } from '#server/config.ts'
import { openPostgres } from '#server/postgres/open-postgres.ts'
import type { Client } from 'pg'
import type { Io } from './io.ts'

const page = 5_000
const rowsAfter = `
  select tenant::text, seq::text, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, staff_id::text as staff, encode(session, 'hex') as session,
    operation, kind, purpose, family_id::text as family, signal_id::text as signal, facts::text, encode(previous, 'hex') as previous, encode(hash, 'hex') as hash
  from audit.event e where e.tenant = $1 and e.seq > $2 order by e.seq limit ${page}`

/** Writes a municipality's whole log as JSON lines, ending with its head, as `audit verify` reads it. */
export async function exportLog(
  owner: Client,
  tenant: number,
  write: (line: string) => Promise<void> | void,
): Promise<number> {
  await owner.query('begin isolation level repeatable read read only')
  let last = 0
  for (;;) {
    const { rows } = await owner.query<{ seq: string }>(rowsAfter, [tenant, last])
    for (const row of rows) await write(JSON.stringify(row))
    last += rows.length
    if (rows.length < page) break
  }
  const { rows } = await owner.query<{ seq: string; hash: string }>(
    `select seq::text, encode(hash, 'hex') as hash from audit.head where tenant = $1`,
    [tenant],
  )
  await write(JSON.stringify({ head: rows[0] ?? { seq: '0', hash: '' } }))
  await owner.query('commit')
  return last
}

/** `samspil audit export TENANT FILE`: needs the configured database; an embedded one must not be in use by a server. */
export async function auditExport(args: string[], io: Io): Promise<number> {
  const [tenant, file] = args.filter((arg) => !arg.startsWith('--'))
  if (args.includes('--help') || !tenant || !file || !/^\d+$/.test(tenant)) {
    io.out(
      'samspil audit export KOMMUNE FILE [--json]\n\nHenter en kommunes log ud. KOMMUNE er kommunens nummer i databasen.',
    )
    return args.includes('--help') ? 0 : 2
  }
  const config = readConfig(process.env)
  const postgres = await openPostgres({
    state: config.state,
    log: io.err,
    ...(config.databaseUrl ? { databaseUrl: config.databaseUrl } : {}),
  })
  try {
    const stream = createWriteStream(file, { mode: 0o600 })
    const rows = await asOwner(postgres, postgres.admin.database ?? 'samspil', (owner) =>
      exportLog(owner, Number(tenant), async (line) => {
        if (!stream.write(`${line}\n`)) await once(stream, 'drain')
      }),
    )
    stream.end()
    await once(stream, 'finish')
    io.out(
      args.includes('--json') ? JSON.stringify({ rows, file }) : `${rows} rækker er skrevet til ${file}.`,
    )
    return 0
  } finally {
    await postgres.stop()
  }
}
