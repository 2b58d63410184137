import { createPrivateKey, generateKeyPairSync } from 'node:crypto'
import { mkdtemp, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { asOwner } from '#server/database/open.ts'
import { signCheckpoint, type Checkpoint } from '#server/checkpoint/format.ts'
import { citizenOf } from '#test/citizen.ts'
import { testCluster } from '#test/database.ts'
import { newFamily } from '#test/family.ts'
import { newWorld } from '#test/world.ts'
import { readCheckpointLines } from './audit-checkpoints.ts'
import { exportLog } from './audit-export.ts'
import { verifyLog } from './audit-log-check.ts'
import { auditVerify } from './audit-verify.ts'
import { rewrittenFrom } from '#test/rewritten-log.ts'

const lines: string[] = []
const signed: Checkpoint[] = []
const pair = generateKeyPairSync('ed25519')
const publicKey = pair.publicKey.export({ type: 'spki', format: 'pem' }).toString()
const fileOf = (points: readonly Checkpoint[]) => points.map((point) => `${JSON.stringify(point)}\n`).join('')

beforeAll(async () => {
  const world = await newWorld()
  const { sanne } = await newFamily(world.staff('line'))
  // Rows of a citizen are in the chain like any other: nobody's staff id, and who it was in the facts.
  await (await citizenOf(world, sanne)).read('portal.mine', {})
  await asOwner(testCluster(), world.database.name, (owner) =>
    exportLog(owner, world.tenant, (line) => void lines.push(line)),
  )
  const rows = lines.slice(0, -1).map((line) => JSON.parse(line))
  for (const { tenant, seq, hash } of rows.filter(
    (_, index) => index % 10 === 9 || index === rows.length - 1,
  ))
    signed.push(signCheckpoint(pair.privateKey, signed.at(-1) ?? null, { tenant, seq, hash, at: new Date() }))
})

describe('samspil audit verify (goal A4)', () => {
  it('finds a clean log whole, alone and against its checkpoints', async () => {
    const whole = { ok: true, rows: lines.length - 1, firstBad: null, upTo: null, reason: null }
    expect(lines.length).toBeGreaterThan(40)
    expect(lines.filter((line) => JSON.parse(line).facts?.includes('citizen'))).toHaveLength(3)
    expect(await verifyLog(lines)).toEqual({ ...whole, checkpoints: 0 })
    expect(await verifyLog(lines, signed)).toEqual({ ...whole, checkpoints: signed.length })
  })

  const somewhere = (upTo: number) => fc.integer({ min: 0, max: upTo })
  const change = (line: string, of: (row: Record<string, string | null>) => void) => {
    const row = JSON.parse(line)
    of(row)
    return JSON.stringify(row)
  }

  it('names the first bad row after any edit, deletion, insertion or swap', async () => {
    const fields = [
      'at',
      'staff',
      'operation',
      'kind',
      'purpose',
      'family',
      'facts',
      'hash',
      'previous',
      'seq',
      'tenant',
    ] as const
    await fc.assert(
      fc.asyncProperty(
        somewhere(lines.length - 3),
        fc.constantFrom(...fields),
        fc.constantFrom('edit', 'delete', 'insert', 'swap'),
        async (at, field, kind) => {
          const log = [...lines]
          if (kind === 'edit') log[at] = change(log[at] ?? '', (row) => (row[field] = `${row[field] ?? ''}0`))
          if (kind === 'delete') log.splice(at, 1)
          if (kind === 'insert') log.splice(at, 0, log[at] ?? '')
          if (kind === 'swap') [log[at], log[at + 1]] = [log[at + 1] ?? '', log[at] ?? '']
          const verdict = await verifyLog(log)
          expect(verdict.ok).toBe(false)
          expect(Math.abs((verdict.firstBad ?? -9) - (at + 1))).toBeLessThanOrEqual(1)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('finds a log that was cut off, and one whose end is from another day', async () => {
    expect((await verifyLog(lines.slice(0, -1))).ok).toBe(false)
    expect((await verifyLog([...lines.slice(0, -2), lines.at(-1) ?? ''])).ok).toBe(false)
    expect((await verifyLog(['ikke json'])).reason).toBe('rækken kan ikke læses')
  })

  it('finds a log rewritten from any row to its end only with checkpoints, and says between which rows', async () => {
    await fc.assert(
      fc.asyncProperty(somewhere(lines.length - 2), async (at) => {
        const log = rewrittenFrom(lines, at)
        expect((await verifyLog(log)).ok).toBe(true) // the control: alone, nothing can be seen
        const verdict = await verifyLog(log, signed)
        expect(verdict.ok).toBe(false)
        expect(verdict.firstBad).toBeLessThanOrEqual(at + 1)
        expect(verdict.upTo).toBeGreaterThanOrEqual(at + 1)
      }),
      { numRuns: 100 },
    )
  })

  it('finds a database that was put back to an older copy', async () => {
    const { seq, hash } = JSON.parse(lines[24] ?? '')
    const older = [...lines.slice(0, 25), JSON.stringify({ head: { seq, hash } })]
    expect((await verifyLog(older)).ok).toBe(true)
    expect(await verifyLog(older, signed)).toMatchObject({ ok: false, firstBad: 26 })
  })
})

describe('the checkpoint file', () => {
  it('is read whole, and every change of it is found', () => {
    expect(readCheckpointLines(fileOf(signed), publicKey)).toEqual({ checkpoints: signed })
    const last = signed.length - 1
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: last - 1 }),
        fc.constantFrom('tenant', 'number', 'seq', 'hash', 'at', 'previous', 'signature'),
        fc.constantFrom('edit', 'delete', 'swap'),
        (at, field, kind) => {
          const points = signed.map((point) => ({ ...point }))
          const [one, next] = [points[at], points[at + 1]]
          if (kind === 'edit' && one)
            one[field as 'seq'] = one[field as 'seq'].replace(/[0-9a-zA-Z]/, (c) => (c === '1' ? '2' : '1'))
          if (kind === 'delete') points.splice(at, 1)
          if (kind === 'swap' && one && next) points.splice(at, 2, next, one)
          expect(readCheckpointLines(fileOf(points), publicKey)).toHaveProperty('broken')
        },
      ),
    )
  })

  it('of another key is not believed', () => {
    const other = generateKeyPairSync('ed25519').privateKey
    const { tenant, seq, hash } = signed[0] as Checkpoint
    const forged = signCheckpoint(createPrivateKey(other.export({ type: 'pkcs8', format: 'pem' })), null, {
      tenant,
      seq,
      hash,
      at: new Date(),
    })
    expect(readCheckpointLines(fileOf([forged]), publicKey)).toHaveProperty('broken')
  })
})

describe('the command', () => {
  const run = async (args: string[]) => {
    const out: string[] = []
    const io = { out: (line: string) => void out.push(line), err: (line: string) => void out.push(line) }
    return { code: await auditVerify(args, io), out: out.join('\n') }
  }

  it('answers 0, 1 and 2, and gives its shapes', async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'samspil-verify-'))
    const file = (name: string) => path.join(folder, name)
    await writeFile(file('log'), lines.join('\n'))
    await writeFile(file('rewritten'), rewrittenFrom(lines, 12).join('\n'))
    await writeFile(file('points'), fileOf(signed))
    await writeFile(file('key'), publicKey)
    const against = ['--checkpoints', file('points'), '--key', file('key')]
    expect(await run([file('log'), ...against])).toMatchObject({ code: 0 })
    const broken = await run([file('rewritten'), ...against, '--json'])
    expect(broken.code).toBe(1)
    expect(JSON.parse(broken.out)).toMatchObject({ ok: false, firstBad: 11, upTo: 20 })
    expect((await run([file('rewritten'), ...against])).out).toContain('fra række 11 til 20')
    expect(await run([file('nothing')])).toMatchObject({ code: 2 })
    expect(await run([file('log'), '--checkpoints', file('points')])).toMatchObject({ code: 2 })
    expect(await run([file('log'), '--checkpoints', file('points'), '--key', file('log')])).toMatchObject({
      code: 2,
    })
    expect(await run([])).toMatchObject({ code: 2 })
    expect(JSON.parse((await run(['--schema'])).out)).toHaveProperty('checkpoints')
  })
})
