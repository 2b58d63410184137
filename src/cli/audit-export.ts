import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { asOwner } from '#server/database/open.ts'
import type { Client } from 'pg'
import { DONE, NOT_UNDERSTOOD, readArguments, refuse } from './command-line.ts'
import type { Io } from './io.ts'
import { theDatabase } from './the-database.ts'

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
  let [last, written] = [0, 0]
  for (;;) {
    const { rows } = await owner.query<{ seq: string }>(rowsAfter, [tenant, last])
    for (const row of rows) await write(JSON.stringify(row))
    written += rows.length
    last = Number(rows.at(-1)?.seq ?? last)
    if (rows.length < page) break
  }
  const { rows } = await owner.query<{ seq: string; hash: string }>(
    `select seq::text, encode(hash, 'hex') as hash from audit.head where tenant = $1`,
    [tenant],
  )
  await write(JSON.stringify({ head: rows[0] ?? { seq: '0', hash: '' } }))
  await owner.query('commit')
  return written
}

/** `samspil audit export TENANT FILE`: reads the configured database, also while a server uses it. */
export async function auditExport(args: string[], io: Io): Promise<number> {
  const given = readArguments(args, { json: { type: 'boolean' }, help: { type: 'boolean' } })
  const [tenant, file] = given?.positionals ?? []
  if (!given || given.values['help'] || !tenant || !file || !/^\d{1,9}$/.test(tenant)) {
    io.out(
      'samspil audit export KOMMUNE FILE [--json]\n\nHenter en kommunes log ud, også mens Samspil kører. KOMMUNE er kommunens nummer i databasen.',
    )
    return given?.values['help'] ? DONE : NOT_UNDERSTOOD
  }
  const stream = createWriteStream(file, { mode: 0o600 })
  if (
    !(await once(stream, 'open').then(
      () => true,
      () => false,
    ))
  )
    return refuse(
      io,
      {
        problem: 'cannot-write',
        message: `Filen ${file} kan ikke skrives.`,
        messageEnglish: `The file ${file} cannot be written.`,
      },
      args.includes('--json'),
    )
  const { cluster, name, stop } = await theDatabase(io)
  try {
    const rows = await asOwner(cluster, name, (owner) =>
      exportLog(owner, Number(tenant), async (line) => {
        if (!stream.write(`${line}\n`)) await once(stream, 'drain')
      }),
    )
    stream.end()
    await once(stream, 'finish')
    io.out(
      args.includes('--json') ? JSON.stringify({ rows, file }) : `${rows} rækker er skrevet til ${file}.`,
    )
    return DONE
  } finally {
    await stop()
  }
}
