import { randomInt } from 'node:crypto'
import { exportLog } from '../../src/cli/audit-export.ts'
import { verifyLog } from '../../src/cli/audit-verify.ts'
import type { Caller } from '#core/execute.ts'
import type { Ground, Measured } from './measure.ts'

const tenants = 'select tenant from audit.head order by seq desc limit 1'

async function wholeLog({ owner }: Ground): Promise<string[]> {
  const { rows } = await owner.query<{ tenant: number }>(tenants)
  const lines: string[] = []
  await exportLog(owner, rows[0]?.tenant ?? 0, (line) => void lines.push(line))
  return lines
}

function tamper(lines: string[]): string[] {
  const log = [...lines]
  const at = randomInt(log.length - 2)
  const kind = randomInt(5)
  if (kind === 0) log[at] = (log[at] ?? '').replace(/"operation":"./, '"operation":"x')
  if (kind === 1) log.splice(at, 1)
  if (kind === 2) log.splice(at, 0, log[at] ?? '')
  if (kind === 3) [log[at], log[at + 1]] = [log[at + 1] ?? '', log[at] ?? '']
  if (kind === 4) log.splice(at, log.length - at - 1)
  return log
}

/** A4: random edits, deletions, insertions, swaps and truncations that the verifier finds. */
export async function tampering(ground: Ground): Promise<Measured> {
  const lines = await wholeLog(ground)
  let found = 0
  for (let attempt = 0; attempt < 1_000; attempt++) if (!(await verifyLog(tamper(lines))).ok) found++
  return {
    id: 'A4',
    says: 'tamperings with the log found, of 1000',
    value: found,
    target: '1000',
    ok: found === 1_000,
    control: { says: 'the clean log is found whole', failed: (await verifyLog(lines)).ok },
  }
}

/** A6: log rows a second for one municipality, 16 writers, synchronous commit. */
export async function logThroughput({ database, owner }: Ground, caller: Caller): Promise<Measured> {
  const writers = 8
  const each = 250
  const count = async () =>
    Number((await owner.query<{ n: string }>('select count(*) as n from audit.event')).rows[0]?.n)
  const before = await count()
  const began = performance.now()
  await Promise.all(
    Array.from({ length: writers }, async () => {
      const client = await database.road.doors.samspil_staff.connect()
      for (let row = 0; row < each; row++)
        await client.query({
          name: 'log',
          text: `select audit.log($1, 'goal.log', 'read', 'DRIFT', null, null, '{}')`,
          values: [caller.token],
        })
      client.release()
    }),
  )
  const perSecond = Math.round((writers * each * 1_000) / (performance.now() - began))
  const written = (await count()) - before
  const { ok } = await verifyLog(await wholeLog({ database, owner } as Ground))
  return {
    id: 'A6',
    says: `log rows per second, one municipality, ${writers} writers`,
    value: perSecond,
    target: '>= 1000',
    ok: perSecond >= 1_000 && written === writers * each,
    control: { says: 'every row is there and the chain is whole', failed: ok && written === writers * each },
  }
}
