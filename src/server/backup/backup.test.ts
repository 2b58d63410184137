import { randomUUID } from 'node:crypto'
import { chmodSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Writable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asOwner, openDatabase, prepareDatabase, type Database } from '#server/database/open.ts'
import { openPostgres } from '#server/postgres/open-postgres.ts'
import type { Postgres } from '#server/postgres/postgres.ts'
import { startSchedule } from '#server/service.ts'
import { testKey } from '#test/cluster.ts'
import { buildWorldsOn } from '#test/database.ts'
import { newWorld, type World } from '#test/world.ts'
import { clusterFiles } from './cluster-files.ts'
import { readEncrypted } from './encrypted-file.ts'
import { keyFor, manifestName, readManifest } from './manifest.ts'
import { restoreBackup, verifyBackup } from './restore.ts'
import { settleRestored } from './restored.ts'
import { takeBackup } from './take.ts'

const root = mkdtempSync(path.join(process.getuid?.() === 0 ? '/var/lib' : '/tmp', 'samspil-backup-'))
const [state, into] = [path.join(root, 'state'), path.join(root, 'copies')]
const key = Buffer.alloc(32, 3)
const name = 'samspil'
const secret = { given: 'Zebulon', family: 'Quistgaardsen', cpr: '8803124447', seen: 'xylofonværkstedet' }

let postgres: Postgres
let database: Database
let world: World
let home: () => void
let copy: string

async function open(place: string): Promise<void> {
  postgres = await openPostgres({ state: place, durable: false, log: () => {} })
  await prepareDatabase(postgres, name, testKey)
  database = await openDatabase(postgres, name, { key: testKey, clock: () => new Date() })
}

async function take(at: string): Promise<string> {
  const { directory } = await asOwner(postgres, 'postgres', (owner) =>
    takeBackup({ owner, into, key, now: new Date(at), durable: false }),
  )
  return directory
}

const count = (sql: string, values: unknown[] = []) =>
  asOwner(postgres, name, async (owner) => {
    await owner.query('begin')
    for (const table of ['concern_words', 'signal', 'signal_identity'])
      await owner.query(`alter table data.${table} no force row level security, disable row level security`)
    const { rows } = await owner.query<{ n: number }>(`select count(*)::int as n from ${sql}`, values)
    await owner.query('rollback')
    return rows[0]?.n
  })
const seen = () => count('data.concern_words where seen like $1', [`%${secret.seen}%`])

/** Everything in a copy, decrypted: what somebody with the key could read. */
async function everything(directory: string): Promise<Buffer> {
  const manifest = await readManifest(directory, key)
  const parts: Buffer[] = []
  for (const file of manifest.files)
    await readEncrypted(
      path.join(directory, `${file.path}.enc`),
      new Writable({ write: (chunk: Buffer, _, done) => (parts.push(chunk), done()) }),
      { key: keyFor(key, manifest.id, 'files'), name: file.path },
    )
  return Buffer.concat(parts)
}

beforeAll(async () => {
  chmodSync(root, 0o711)
  await open(state)
  writeFileSync(path.join(state, 'keys', 'samspil.key'), testKey)
  home = buildWorldsOn(postgres, database)
  world = await newWorld()
  await world.staff('sofie').did(
    'concern.report',
    {
      once: randomUUID(),
      strand: 'OUTREACH',
      name: `${secret.given} ${secret.family}`,
      birthDate: '2012-03-28',
      age: null,
      seen: `Ventede ved ${secret.seen}`,
      strengths: '',
      told: 'no',
    },
    randomUUID(),
  )
  copy = await take('2026-09-01T02:00:00Z')
})

afterAll(async () => {
  await database.close()
  await postgres.stop()
  home()
  rmSync(root, { recursive: true, force: true })
})

describe('a backup of the whole database (goals R6, T39)', () => {
  it('is whole, and holds what was acknowledged before it began', async () => {
    const manifest = await verifyBackup(copy, key)
    expect(manifest.files.length).toBeGreaterThan(500)
    expect((await everything(copy)).includes(secret.seen)).toBe(true)
  })

  it('tells nothing of a person without the key: neither manifest, nor names, nor bytes (HG-15)', () => {
    const needles = [secret.given, secret.family, secret.cpr, secret.seen, '2012-03-28', 'Line', 'Holst']
    const files = readdirSync(copy, { recursive: true, withFileTypes: true })
    expect(files.length).toBeGreaterThan(500)
    const manifest = readFileSync(path.join(copy, manifestName), 'utf8').toLowerCase()
    expect(needles.filter((one) => manifest.includes(one.toLowerCase()))).toEqual([])
    for (const file of files.filter((one) => one.isFile() && one.name !== manifestName)) {
      const bytes = readFileSync(path.join(file.parentPath, file.name))
      expect(needles.slice(0, 4).filter((one) => bytes.includes(one))).toEqual([])
    }
  })

  it('never holds the secret of the sealed context: unlogged tables are left empty', async () => {
    const [row] = await asOwner(postgres, name, async (owner) => {
      // A rewritten table is on disk at once, where a copy of all files would find it.
      await owner.query('vacuum full gate.secret')
      const { rows } = await owner.query<{ file: string; pad: Buffer }>(
        `select pg_relation_filepath('gate.secret') as file, inner_pad as pad from gate.secret`,
      )
      return rows
    })
    const later = await take('2026-09-01T02:30:00Z')
    const { files } = await readManifest(later, key)
    expect(files.map((file) => file.path)).toContain(`${row?.file}_init`)
    expect(files.map((file) => file.path)).not.toContain(row?.file)
    expect(readFileSync(path.join(state, 'pg18', row?.file ?? '')).includes(row?.pad ?? '')).toBe(true)
    expect((await everything(later)).includes(row?.pad ?? '')).toBe(false)
    const { files: whole } = await clusterFiles(path.join(state, 'pg18'))
    expect(whole).not.toContain(row?.file)
  })

  it.each([
    ['one byte of a file', (bytes: Buffer) => bytes.fill(bytes[40]! ^ 1, 40, 41)],
    ['a file that was cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length - 1)],
  ])('is refused after a change: %s (negative control)', async (_, change) => {
    const spoiled = path.join(root, randomUUID())
    cpSync(copy, spoiled, { recursive: true })
    const file = path.join(spoiled, 'global', 'pg_control.enc')
    writeFileSync(file, change(readFileSync(file)))
    await expect(verifyBackup(spoiled, key)).rejects.toThrow('global/pg_control')
  })

  it('is refused when two files changed places, the manifest was written anew, or the key is another', async () => {
    const spoiled = path.join(root, randomUUID())
    cpSync(copy, spoiled, { recursive: true })
    const [one, other] = ['PG_VERSION.enc', 'backup_label.enc'].map((file) => path.join(spoiled, file))
    const bytes = readFileSync(one ?? '')
    cpSync(other ?? '', one ?? '')
    writeFileSync(other ?? '', bytes)
    await expect(verifyBackup(spoiled, key)).rejects.toThrow('ombyttet')
    await expect(verifyBackup(copy, Buffer.alloc(32, 4))).rejects.toThrow('backup.key')
    const manifest = path.join(spoiled, manifestName)
    writeFileSync(manifest, readFileSync(manifest, 'utf8').replace('2026-09-01', '2026-09-02'))
    await expect(verifyBackup(spoiled, key)).rejects.toThrow('ændret')
  })

  it('leaves nothing behind when it is stopped on the way', async () => {
    const before = readdirSync(into)
    const stopped = asOwner(postgres, 'postgres', (owner) =>
      takeBackup({
        owner,
        into,
        key,
        now: new Date('2026-09-01T03:00:00Z'),
        progress: (done) => {
          if (done > 20) throw new Error('stop')
        },
      }),
    )
    await expect(stopped).rejects.toThrow('stop')
    expect(readdirSync(into)).toEqual(before)
  })
})

describe('putting a backup back', () => {
  it('refuses where a database lies, and where the keys are not', async () => {
    await expect(restoreBackup(copy, state, { key })).rejects.toThrow('ligger allerede en database')
    await expect(restoreBackup(copy, path.join(root, 'empty'), { key })).rejects.toThrow(
      'Nøglen keys/postgres.json mangler',
    )
  })

  it('brings every row back, ends all sessions, and deletes again what was deleted since (HG-15, T41)', async () => {
    await asOwner(postgres, name, (owner) =>
      owner.query('update data.signal set delete_on = current_date - 2 where tenant = $1', [world.tenant]),
    )
    const due = await take('2026-09-01T04:00:00Z')
    expect(await seen()).toBe(1)
    await world.service.did('detection.purge', {})
    expect(await seen()).toBe(0)
    const rows = await count('audit.event where tenant = $1', [world.tenant])
    await database.close()
    await postgres.stop()

    const older = path.join(root, 'older')
    cpSync(path.join(state, 'keys'), path.join(older, 'keys'), { recursive: true })
    await restoreBackup(due, older, { key, durable: false })
    await open(older)
    expect(await seen()).toBe(1)
    expect(await count('audit.event where tenant = $1', [world.tenant])).toBe((rows ?? 0) - 2)
    const lines: string[] = []
    await settleRestored(older, { cluster: postgres, database: name, log: (line) => lines.push(line) })
    expect(await count('gate.session where ended_at is null')).toBe(0)
    expect(lines).toEqual([expect.stringContaining('Alle er logget ud')])
    const schedule = startSchedule(postgres, database, () => {})
    await schedule.runOnce()
    schedule.stop()
    expect(await seen()).toBe(0)
    // Not a byte of it goes into the next copy: the schedule also cleans the room of what it deleted (goal P3).
    expect((await everything(due)).includes(secret.seen)).toBe(true)
    expect((await everything(await take('2026-09-02T02:00:00Z'))).includes(secret.seen)).toBe(false)
  }, 120_000)
})
