import { generateKeyPairSync } from 'node:crypto'
import { mkdtemp } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { exportLog } from '../../cli/audit-export.ts'
import { verifyLog } from '../../cli/audit-log-check.ts'
import { keepOnce, type Keeper } from '#server/checkpoint/keep.ts'
import { readCheckpoints } from '#server/checkpoint/files.ts'
import { allWitnesses } from '#server/checkpoint/witness.ts'
import { asOwner } from '#server/database/open.ts'
import { testCluster } from '#test/database.ts'
import { newFamily } from '#test/family.ts'
import { newWorld, type World } from '#test/world.ts'

const years = (count: number) => new Date(Date.now() - count * 365 * 86_400_000)

describe('a log that is kept for a time (databeskyttelsesforordningen art. 5 (1) e; docs/audit-log.md)', () => {
  let world: World
  let keeper: Keeper
  const owner = <R extends object>(text: string, values: unknown[] = [world.tenant]) =>
    asOwner(testCluster(), world.database.name, async (client) => (await client.query<R>(text, values)).rows)
  const exported = async () => {
    const lines: string[] = []
    await asOwner(testCluster(), world.database.name, (client) =>
      exportLog(client, world.tenant, (line) => void lines.push(line)),
    )
    return lines
  }
  const signed = () => readCheckpoints(keeper.state, String(world.tenant))
  const keepFor = async (keepMonths: number | null) => {
    const dina = world.staff('dina')
    await dina.did('trail.choose', { ...(await dina.did('trail.choices', {})), keepMonths })
  }
  const firstRow = async () =>
    (await owner<{ seq: number }>('select min(seq)::int as seq from audit.event where tenant = $1'))[0]?.seq

  beforeAll(async () => {
    world = await newWorld()
    const state = await mkdtemp(path.join(os.tmpdir(), 'samspil-forget-'))
    keeper = {
      pool: world.database.road.doors.samspil_worker,
      state,
      key: generateKeyPairSync('ed25519').privateKey,
      witness: allWitnesses([]),
      log: () => {},
      known: new Map(),
    }
    // Two checkpoints two and three years old, and one of today, each with rows after it.
    for (const ago of [3, 2, 0]) {
      await newFamily(world.staff('line'), `Familien ${ago}`)
      await keepOnce(keeper, years(ago), 0)
    }
  })

  it('loses nothing until somebody has chosen for how long', async () => {
    expect(await world.service.did('trail.forget', {})).toEqual({ forgotten: 0, upTo: 0 })
    await keepFor(36 + 12)
    expect(await world.service.did('trail.forget', {})).toEqual({ forgotten: 0, upTo: 0 })
    await expect(world.staff('dina').did('trail.forget', {})).rejects.toMatchObject({ kind: 'denied' })
    await expect(keepFor(5)).rejects.toMatchObject({ kind: 'invalid' })
  })

  it('loses what is older, up to a signed checkpoint, and the rest is still whole from there', async () => {
    await keepFor(30)
    const [anchor] = signed()
    expect(await world.service.did('trail.forget', {})).toEqual({
      forgotten: Number(anchor?.seq),
      upTo: Number(anchor?.seq),
    })
    expect(await firstRow()).toBe(Number(anchor?.seq) + 1)
    await keepOnce(keeper, new Date(), 0)
    const lines = await exported()
    expect(await verifyLog(lines, signed())).toMatchObject({ ok: true, rows: lines.length - 1 })
    expect((await world.staff('dina').did('trail.status', {})).status.firstRow).toBe(Number(anchor?.seq) + 1)
    // Once more takes nothing, and the log is still whole.
    expect(await world.service.did('trail.forget', {})).toEqual({ forgotten: 0, upTo: 0 })
    await keepFor(18)
    expect((await world.service.did('trail.forget', {})).upTo).toBe(Number(signed()[1]?.seq))
    expect(await verifyLog(await exported(), signed())).toMatchObject({ ok: true })
  })

  it('is found out when more went than it says, when its beginning is not signed, or without checkpoints', async () => {
    const lines = await exported()
    const from = (seq: number) =>
      lines.filter((line) => 'head' in JSON.parse(line) || Number(JSON.parse(line).seq) > seq)
    const last = Number(signed().at(-1)?.seq)
    expect(await verifyLog(from(last), signed())).toMatchObject({
      ok: false,
      reason: expect.stringContaining('slettet til og med'),
    })
    expect(await verifyLog(lines.slice(1), signed())).toMatchObject({
      ok: false,
      reason: expect.stringContaining('kontrolpunkt'),
    })
    expect(await verifyLog(lines)).toMatchObject({ ok: false })
    const claims = lines.map((line) => line.replace(/(\\"upTo\\": )[1-9]\d*/g, '$10'))
    expect(await verifyLog(claims, signed())).toMatchObject({ ok: false })
  })

  it('stays whole when the log and its checkpoints disagree: then nothing is deleted', async () => {
    await keepFor(6)
    await owner(`update audit.keeper set log_state = 'rewritten' where tenant = $1`)
    const before = await firstRow()
    expect(await world.service.did('trail.forget', {})).toEqual({ forgotten: 0, upTo: 0 })
    expect(await firstRow()).toBe(before)
  })
})
