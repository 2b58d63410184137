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
