import { beginAs, beginProbing } from '#test/walls/probe.ts'
import { killMutants } from '#test/walls/mutants.ts'
import { runMatrix } from '#test/walls/matrix.ts'
import { plantWorld, shapesOf } from '#test/walls/planting.ts'
import { tryLaws } from '#test/walls/metamorphic.ts'
import { laws } from '#test/walls/metamorphic-laws.ts'
import { judge } from '#test/walls/random-worlds.ts'
import { askers, cellsOf, situations } from '#test/walls/situations.ts'
import type { Ground, Measured } from './measure.ts'

/** G1: every asker in every situation on every table and operation, against the oracle. */
export async function matrix({ owner }: Ground): Promise<Measured> {
  const { cells, differences } = await runMatrix(owner)
  for (const one of differences.slice(0, 10))
    console.error('G1', one.situation, one.asker, one.table, one.what, one.walls, one.oracle)
  const planted = await runMatrix(owner, {
    plant: 'drop policy wall_recused on data.contact',
    cell: (situation, asker) => situation === 'recused' && asker === 'core member',
  })
  return {
    id: 'G1',
    says: `differences between walls and oracle in ${cells} cells of role, table, operation and situation`,
    value: differences.length,
    target: '0',
    ok: differences.length === 0,
    control: { says: 'a recusal wall taken away is noticed', failed: planted.differences.length > 0 },
  }
}

/** G3: random small worlds, every table in each, both ways. */
export async function randomWorlds({ owner }: Ground): Promise<Measured> {
  const runs = 2_000
  const { told, worlds } = await judge(owner, runs)
  if (told) console.error('G3', told)
  const planted = await judge(owner, 200, { plant: 'drop policy wall_secret on data.step', shrink: false })
  return {
    id: 'G3',
    says: `differences between walls and oracle in ${worlds} random worlds, every table in each`,
    value: told ? 1 : 0,
    target: '0',
    ok: told === '' && worlds >= runs,
    control: { says: 'a secrecy wall taken away is noticed', failed: planted.told !== '' },
  }
}

/** T02: how what people see changes when one fact of a world does (security.md 4.8). */
export async function metamorphicLaws({ owner }: Ground): Promise<Measured> {
  const judged = await tryLaws(owner, laws, 25)
  const faults = judged.flatMap(({ law, faults: found }) => found.map((fault) => `${law}: ${fault}`))
  for (const fault of faults.slice(0, 10)) console.error('T02', fault)
  const planted = await tryLaws(owner, laws, 1, true)
  const sum = judged.reduce((n, { worlds }) => n + worlds, 0)
  return {
    id: 'T02',
    says: `rows that break one of ${laws.length} laws about a changed fact, in ${sum} pairs of worlds`,
    value: faults.length,
    target: '0',
    ok: faults.length === 0 && sum > laws.length * 10,
    control: {
      says: 'for each law a policy that breaks it is noticed',
      failed: planted.every(({ faults: found }) => found.length > 0),
    },
  }
}

/** G4: every eighth mutant of all policies, killed by matrix and lints together. */
export async function policyMutants({ owner }: Ground): Promise<Measured> {
  const { mutants, byRule, byLints, survivors } = await killMutants(owner, (_, index) => index % 8 === 0)
  for (const survivor of survivors) console.error('G4 survives:', survivor)
  return {
    id: 'G4',
    says: `% of ${mutants} mutants of policies killed: ${byRule} by the matrix, ${byLints} by lints alone`,
    value: Math.round((1_000 * (mutants - survivors.length)) / mutants) / 10,
    target: '100',
    ok: survivors.length === 0,
    control: {
      says: 'most are killed without the lints, so the rule itself is judged',
      failed: byRule > mutants * 0.6,
    },
  }
}

const forge = `
create function probe.forge(sealed text, tries int) returns int language plpgsql as $$
declare n int := 0; at int; letter text; seen bigint; begin
  for i in 1 .. tries loop
    at := 1 + floor(random() * length(sealed))::int;
    letter := substr('0123456789abcdef-|,#samspil', 1 + floor(random() * 27)::int, 1);
    if letter = substr(sealed, at, 1) then letter := '~'; end if;
    perform set_config('samspil.context', overlay(sealed placing letter from at for 1), true);
    begin select count(*) into seen from data.person; exception when others then seen := 0; end;
    if seen > 0 then n := n + 1; end if;
  end loop;
  perform set_config('samspil.context', sealed, true);
  select count(*) into seen from data.person;
  set local session authorization default;
  return case when seen > 0 then n else -1 end; end $$;
grant execute on function probe.forge(text, int) to samspil_staff`

/** G7: random changes of a sealed context, in the transaction it was made in, that open a row. */
export async function forgeries({ owner }: Ground): Promise<Measured> {
  const tries = 100_000
  const [situation, asker] = [situations[0], askers[0]]
  if (!situation || !asker) throw new Error('there is a first situation')
  await beginProbing(owner)
  await owner.query(forge)
  const shapes = await shapesOf(owner)
  const { world, actor } = cellsOf(shapes, situation, asker)
  await plantWorld(owner, shapes, world)
  const [begun = ''] = await beginAs(owner, world, [actor])
  await owner.query('set local session authorization samspil_staff')
  const { rows } = await owner.query<{ n: number }>('select probe.forge($1, $2) as n', [
    begun.slice(1),
    tries,
  ])
  await owner.query('rollback')
  const opened = rows[0]?.n ?? -1
  return {
    id: 'G7',
    says: `forged contexts that open a row, of ${tries}`,
    value: opened,
    target: '0',
    ok: opened === 0,
    control: { says: 'the untouched context does open rows', failed: opened !== -1 },
  }
}
