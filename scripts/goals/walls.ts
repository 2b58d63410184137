import { randomInt } from 'node:crypto'
import type { PoolClient } from 'pg'
import type { Caller } from '#core/execute.ts'
import { runLints } from '#server/database/lints.ts'
import { plantedFaults, plantedInDeclared } from '#test/walls/planted-faults.ts'
import type { Ground, Measured } from './measure.ts'

/** G5: planted faults that the lints catch, and false alarms. */
export async function lintsCatch({ owner }: Ground): Promise<Measured> {
  const clean = (await runLints(owner)).length
  let caught = 0
  const planted = [...plantedFaults, ...plantedInDeclared]
  for (const [lint, fault] of planted) {
    await owner.query('begin')
    await owner.query(fault)
    if ((await runLints(owner)).some((found) => found.lint === lint)) caught++
    await owner.query('rollback')
  }
  await owner.query('begin')
  await owner.query(`comment on table data.person is 'harmless'`)
  const harmless = (await runLints(owner)).length
  await owner.query('rollback')
  return {
    id: 'G5',
    says: 'planted faults caught by the catalogue lints, with no false alarm',
    value: caught,
    target: `${planted.length} of ${planted.length}`,
    ok: caught === planted.length && clean === 0,
    control: { says: 'a harmless change raises no alarm', failed: harmless === 0 },
  }
}

async function sealedAs(client: PoolClient, caller: Caller, familyId: string): Promise<string> {
  const { rows } = await client.query<{ event: string }>(
    `select audit.log($1, 'goal', 'read', 'SAGSBEHANDLING', $2, null, '{}') as event`,
    [caller.token, familyId],
  )
  await client.query('begin')
  await client.query('select * from gate.begin($1, $2)', [caller.token, rows[0]?.event])
  const sealed = await client.query<{ sealed: string }>(`select current_setting('samspil.context') as sealed`)
  return sealed.rows[0]?.sealed ?? ''
}

/** One character of the sealed value exchanged for another. */
function mutate(sealed: string): string {
  const at = randomInt(sealed.length)
  const letters = '0123456789abcdef-|,#samspil'
  const other = letters[randomInt(letters.length)] ?? '0'
  return other === sealed[at] ? mutate(sealed) : sealed.slice(0, at) + other + sealed.slice(at + 1)
}

async function rowsWith(client: PoolClient, sealed: string): Promise<number> {
  await client.query('savepoint one')
  try {
    await client.query(`select set_config('samspil.context', $1, true)`, [sealed])
    return (await client.query('select 1 from data.person')).rowCount ?? 0
  } catch {
    return 0
  } finally {
    await client.query('rollback to savepoint one')
  }
}

/** G7: random changes of a sealed context that still open a row. */
export async function forgeries({ database }: Ground, caller: Caller, familyId: string): Promise<Measured> {
  const tries = 20_000
  const client = await database.road.doors.samspil_staff.connect()
  let successes = 0
  const sealed = await sealedAs(client, caller, familyId)
  for (let attempt = 0; attempt < tries; attempt++)
    if ((await rowsWith(client, mutate(sealed))) > 0) successes++
  const untouched = await rowsWith(client, sealed)
  await client.query('rollback')
  client.release()
  return {
    id: 'G7',
    says: `forged contexts that open a row, of ${tries}`,
    value: successes,
    target: '0',
    ok: successes === 0,
    control: { says: 'the untouched context does open the rows', failed: untouched > 0 },
  }
}
