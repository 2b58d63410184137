import { generateKeyPairSync } from 'node:crypto'
import { createServer } from 'node:http'
import { appendFile, mkdtemp, readFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCheckpointLines } from '../../cli/audit-checkpoints.ts'
import { asOwner } from '#server/database/open.ts'
import { testCluster } from '#test/database.ts'
import { newFamily } from '#test/family.ts'
import { newWorld, type World } from '#test/world.ts'
import { dueRows, MOST_ROWS, OLDEST_MS } from './due.ts'
import { appendCheckpoint, checkpointFile, readCheckpoints, writeCounter } from './files.ts'
import { signCheckpoint, type Checkpoint } from './format.ts'
import { keepOnce, type Keeper } from './keep.ts'
import { mailServer } from '../mail/for-tests.ts'
import { mailThrough } from '../mail/smtp.ts'
import { allWitnesses, witnessBy } from './witness.ts'
import { byMail, byPost } from './witness-ways.ts'

const pair = generateKeyPairSync('ed25519')
const publicKey = pair.publicKey.export({ type: 'spki', format: 'pem' }).toString()
const at = new Date('2026-11-29T10:00:00Z')
const later = (ms: number) => new Date(at.getTime() + ms)
const folder = () => mkdtemp(path.join(os.tmpdir(), 'samspil-checkpoint-'))

async function keeperOf(world: World): Promise<Keeper & { state: string }> {
  const state = await folder()
  return {
    pool: world.database.road.doors.samspil_worker,
    state,
    key: pair.privateKey,
    witness: allWitnesses([]),
    log: () => {},
    known: new Map(),
  }
}
const mine = (world: World) => (kept: { tenant: string }) => kept.tenant === String(world.tenant)
const owner = (world: World, text: string) =>
  asOwner(testCluster(), world.database.name, (client) => client.query(text, [world.tenant]))

describe('when a checkpoint is due (goal A5)', () => {
  it('never leaves more than a thousand rows, nor rows older than four minutes and a round', () => {
    fc.assert(
      fc.property(fc.nat(5_000), fc.nat(5_000), fc.nat(600_000), (seq, more, age) => {
        const rows = dueRows({ seq, at }, seq + more, later(age))
        const all = [seq, ...rows]
        for (const [index, row] of rows.entries())
          expect(row - (all[index] ?? 0)).toBeLessThanOrEqual(MOST_ROWS)
        expect(seq + more - (all.at(-1) ?? 0)).toBeLessThan(MOST_ROWS)
        if (age >= OLDEST_MS && more > 0 && more < MOST_ROWS) expect(all.at(-1)).toBe(seq + more)
        if (more === 0) expect(rows).toEqual([])
      }),
    )
    expect(dueRows(null, 3, at)).toEqual([3])
    expect(dueRows({ seq: 3, at }, 4, later(1_000))).toEqual([])
  })
})

describe('keeping checkpoints', () => {
  it('signs the log as it is, on disk and in the database, and again only when there is more', async () => {
    const world = await newWorld()
    const keeper = await keeperOf(world)
    await keepOnce(keeper, at)
    await keepOnce(keeper, later(1_000))
    await newFamily(world.staff('line'))
    await keepOnce(keeper, later(2_000))
    const first = readCheckpoints(keeper.state, String(world.tenant))
    expect(first.length).toBe(1)
    const [kept] = (await keepOnce(keeper, later(OLDEST_MS + 1_000))).filter(mine(world))
    expect(kept).toMatchObject({ log: 'whole', checkpoints: 2, witness: { state: 'off' } })
    const text = await readFile(checkpointFile(keeper.state, String(world.tenant)), 'utf8')
    expect(readCheckpointLines(text, publicKey)).toHaveProperty('checkpoints.length', 2)
    const { rows } = await owner(
      world,
      'select seq::text from audit.checkpoint where tenant = $1 order by number',
    )
    expect(rows.map((row: { seq: string }) => row.seq)).toEqual(
      readCheckpoints(keeper.state, String(world.tenant)).map(({ seq }) => seq),
    )
  })

  it('goes on after a restart, and after a line that was cut off by a power cut', async () => {
    const state = await folder()
    const one = signCheckpoint(pair.privateKey, null, { tenant: '7', seq: '1', hash: 'ab'.repeat(32), at })
    appendCheckpoint(state, one)
    await appendFile(checkpointFile(state, '7'), '{"tenant":"7","numb')
    expect(readCheckpoints(state, '7')).toEqual([one])
    const two = signCheckpoint(pair.privateKey, one, { tenant: '7', seq: '2', hash: 'cd'.repeat(32), at })
    appendCheckpoint(state, two)
    expect(readCheckpointLines(await readFile(checkpointFile(state, '7'), 'utf8'), publicKey)).toEqual({
      checkpoints: [one, two],
    })
  })

  it('notices a database that was put back, also to a copy newer than the last checkpoint', async () => {
    const world = await newWorld()
    const keeper = await keeperOf(world)
    await keepOnce(keeper, at)
    const seen = { seq: '999999', hash: 'ab'.repeat(32) }
    writeCounter(keeper.state, String(world.tenant), seen)
    expect((await keepOnce(keeper, later(1_000))).filter(mine(world))).toMatchObject([
      { log: 'rolled_back', badRow: '999999', checkpoints: 1 },
    ])
    const { rows } = await owner(world, 'select log_state from audit.keeper where tenant = $1')
    expect(rows).toEqual([{ log_state: 'rolled_back' }])
  })

  it('signs no log that contradicts its last checkpoint', async () => {
    const world = await newWorld()
    const keeper = await keeperOf(world)
    await keepOnce(keeper, at)
    await owner(
      world,
      `update audit.event set hash = sha256('other') where tenant = $1 and seq = (select seq from audit.head h where h.tenant = $1)`,
    )
    await newFamily(world.staff('line'))
    expect((await keepOnce(keeper, later(OLDEST_MS))).filter(mine(world))).toMatchObject([
      { log: 'rewritten', checkpoints: 1 },
    ])
  })
})

describe('the witness', () => {
  it('gets every checkpoint in order, is asked again when it is away, and nobody waits for it', async () => {
    const taken: string[] = []
    let away = true
    const server = createServer((request, response) => {
      let body = ''
      request.on('data', (part) => (body += String(part)))
      request.on('end', () => {
        if (!away) taken.push(body)
        response.writeHead(away ? 503 : 204).end()
      })
    })
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
    const state = await folder()
    const told: string[] = []
    const witness = witnessBy(byPost(url), state, (line) => told.push(line))
    const one = signCheckpoint(pair.privateKey, null, { tenant: '7', seq: '1', hash: 'ab'.repeat(32), at })
    const two = signCheckpoint(pair.privateKey, one, { tenant: '7', seq: '2', hash: 'cd'.repeat(32), at })
    appendCheckpoint(state, one)
    expect(await witness.deliver('7', [one], at)).toMatchObject({ state: 'behind', behindSince: at })
    away = false
    expect(await witness.deliver('7', [one, two], later(1_000))).toMatchObject({
      state: 'behind',
      witnessed: 0,
    })
    expect(await witness.deliver('7', [one, two], later(6_000))).toMatchObject({ state: 'ok', witnessed: 2 })
    expect(taken.map((body) => JSON.parse(body))).toEqual([one, two])
    expect(told).toEqual([expect.stringContaining('svar 503'), expect.stringContaining('svarer igen')])
    await new Promise((closed) => server.close(closed))
    const again = witnessBy(byPost(url), state, () => {})
    expect(await again.deliver('7', [one, two, two], later(9_000))).toMatchObject({
      state: 'behind',
      witnessed: 2,
    })
  })

  it('is a mailbox too: its files, put after each other, are what the checker reads', async () => {
    const server = await mailServer()
    const state = await folder()
    const mail = mailThrough({ url: server.url, from: 'samspil@vestby.example' })
    const post = { mark: 'witnessed' as const, atOnce: 1, send: () => Promise.resolve('svar 503') }
    const mailbox = witnessBy(byMail(mail, 'vidne@region.example'), state, () => {})
    const sign = (before: Checkpoint | null, seq: string) =>
      signCheckpoint(pair.privateKey, before, { tenant: '7', seq, hash: 'ab'.repeat(32), at })
    const one = sign(null, '1')
    const two = sign(one, '2')
    const three = sign(two, '3')
    appendCheckpoint(state, one)
    expect(await mailbox.deliver('7', [one, two], at)).toMatchObject({ state: 'ok', witnessed: 2 })
    server.control.closed = true
    expect(await mailbox.deliver('7', [one, two, three], later(1_000))).toMatchObject({ state: 'behind' })
    server.control.closed = false
    expect(await mailbox.deliver('7', [one, two, three], later(6_001))).toMatchObject({
      state: 'ok',
      witnessed: 3,
    })
    expect(server.mails.map(({ to }) => to)).toEqual([['vidne@region.example'], ['vidne@region.example']])
    const kept = server.mails.map(({ raw }) =>
      Buffer.from(/jsonl[^]*?\r\n\r\n([A-Za-z0-9+/=\r\n]+)/.exec(raw)?.[1] ?? '', 'base64').toString(),
    )
    expect(readCheckpointLines(kept.join(''), publicKey)).toEqual({ checkpoints: [one, two, three] })
    expect(readCheckpointLines(kept.slice(1).join(''), publicKey)).not.toHaveProperty('checkpoints')
    // With a second witness that is away, the slower one counts; the mailbox gets nothing twice.
    const both = allWitnesses([witnessBy(post, state, () => {}), mailbox])
    expect(await both.deliver('7', [one, two, three], later(9_000))).toMatchObject({
      state: 'behind',
      witnessed: 0,
    })
    expect(server.mails).toHaveLength(2)
    await server.close()
  })
})
