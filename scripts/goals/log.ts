import { verifyLog } from '../../src/cli/audit-log-check.ts'
import type { Caller } from '#core/execute.ts'
import { wholeLog } from './tamper.ts'
import type { Ground, Measured } from './measure.ts'

/** A6: log rows a second for one municipality, synchronous commit; the chain is whole afterwards. */
export async function logThroughput(ground: Ground, caller: Caller): Promise<Measured> {
  const { database, owner } = ground
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
  const { ok } = await verifyLog(await wholeLog(ground))
  return {
    id: 'A6',
    says: `log rows per second, one municipality, ${writers} writers`,
    value: perSecond,
    target: '>= 1000',
    ok: perSecond >= 1_000 && written === writers * each,
    control: { says: 'every row is there and the chain is whole', failed: ok && written === writers * each },
  }
}
