import type { Client } from 'pg'
import { catalogue } from '#catalogue'
import { execute, type Road } from '#core/execute.ts'
import { today } from '#core/day.ts'
import type { Operation } from '#core/operation.ts'
import { benchStaff } from './load.ts'
import { benchCaller } from './workspace.ts'

const ROWS = 10_000

/** A list as the police send it, of invented children: half with a number from the test range, many of the same birth date. */
function inventedList(): string {
  const rows = Array.from({ length: ROWS }, (_, index) => {
    const day = 1 + (index % 28)
    const cpr = index % 2 === 0 ? `${60 + day}0312-${String(4000 + (index % 6000)).padStart(4, '0')}` : ''
    return `Barn${index.toString(36)} Efternavn;${String(day).padStart(2, '0')}-03-2012;${cpr};Set ude sent`
  })
  return Buffer.from(['Navn;Fødselsdato;CPR;Begrundelse', ...rows].join('\r\n')).toString('base64')
}

/** Seconds for putting a list of 10,000 rows on a meeting's table, through the walls and whole (budget 3). */
export async function measureList(road: Road, owner: Client): Promise<number> {
  await owner.query(`update data.staff set roles = '{core,early_help}' where id = $1`, [benchStaff])
  const caller = await benchCaller(owner)
  const run = (name: 'detection.plan-meeting' | 'detection.import-list', input: unknown) =>
    execute(road, catalogue[name] as unknown as Operation<unknown, { meetingId: string }>, {
      name,
      caller,
      input,
    })
  const plan = { heldOn: today(new Date()), startsAt: '10:00', chairId: benchStaff }
  const { meetingId } = await run('detection.plan-meeting', plan)
  const content = inventedList()
  const began = performance.now()
  await run('detection.import-list', { meetingId, fileName: 'liste.csv', content, mapping: null })
  return (performance.now() - began) / 1000
}
