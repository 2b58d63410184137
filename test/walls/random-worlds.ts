import * as fc from 'fast-check'
import type { Client } from 'pg'
import type { Actor, Row } from './oracle-world.ts'
import { inTheNameOf } from './own-name.ts'
import { plantWorld, shapesOf, type Shape } from './planting.ts'
import { beginProbing } from './probe.ts'
import { compareWorld, statementsFor, type Difference, type Statements } from './statements.ts'
import { choices, type Choices } from './world-choices.ts'
import { actorOf, citizenAt, families, signals, theSchedule, tenants, worldOf } from './worlds.ts'

const family = fc
  .constantFrom(families[0], families[0], families[0], families[1], families[2], null)
  .map((one) => one ?? null)
const signal = fc.option(fc.constantFrom(...signals))
const purpose = fc.constantFrom(
  'SAGSBEHANDLING',
  'TILSYN',
  'NOEDADGANG',
  'PARTSINDSIGT',
  'MOEDE_115',
  'STATISTIK',
  'DRIFT',
)
const odd = fc.record({
  session: fc.constantFrom('valid' as const, 'valid' as const, 'ended' as const, 'expired' as const),
  logged: fc.constantFrom(
    'fresh' as const,
    'fresh' as const,
    'fresh' as const,
    'old' as const,
    'refused' as const,
    'none' as const,
  ),
  tenant: fc.constantFrom(...tenants),
  family,
})

/** Three colleagues of whom each has opened something, the police, the steering group, control, the schedule, an odd one; a child, a parent and an odd citizen. */
const actors: fc.Arbitrary<Actor[]> = fc
  .tuple(family, family, family, signal, signal, odd, purpose, purpose, fc.nat(5))
  .map(([first, second, third, mine, theirs, strange, why, other, who]) => [
    actorOf(0, { family: first, signal: mine }),
    actorOf(1, { family: second, purpose: why }),
    actorOf(2, { family: third, purpose: other }),
    actorOf(3, { family: first, signal: theirs, purpose: 'MOEDE_115' }),
    actorOf(4, { family: first, purpose: 'STATISTIK' }),
    actorOf(5, { family: first, purpose: 'TILSYN' }),
    theSchedule({ family: first }),
    actorOf(0, strange),
    citizenAt(0, { family: first }),
    citizenAt(1, { family: first }),
    citizenAt(who, strange),
  ])

export type RandomWorld = { chosen: Choices; actors: Actor[]; adds: number[] }
export const randomWorld: fc.Arbitrary<RandomWorld> = fc.record({
  chosen: choices,
  actors,
  adds: fc.array(fc.nat(10_000), { minLength: 40, maxLength: 40 }),
})

export type Ground = { owner: Client; shapes: Shape[]; statements: Statements }

/** Opens the transaction in which worlds come and go. */
export async function probingGround(owner: Client): Promise<Ground> {
  await beginProbing(owner)
  const shapes = await shapesOf(owner)
  return { owner, shapes, statements: await statementsFor(owner, shapes) }
}

/** Plants a world, compares the walls with the oracle for everyone in it, and takes it back. */
export async function differencesIn(
  ground: Ground,
  { chosen, actors, adds }: RandomWorld,
): Promise<Difference[]> {
  const world = worldOf(ground.shapes, chosen)
  const adding = (actor: Actor, shape: Shape): Row[] => {
    const rows = world[shape.name] ?? []
    if (
      actor.door === 'samspil_police' ||
      actor.door === 'samspil_steering' ||
      actor.door === 'samspil_control' ||
      actor.door === 'samspil_portal'
    )
      return []
    if ((shape.name.length + adds.length + actors.indexOf(actor) + (adds[0] ?? 0)) % 3) return []
    const pick = adds[(actors.indexOf(actor) * 7 + shape.name.length) % adds.length] ?? 0
    const row = rows[pick % rows.length]
    if (!row) return []
    return [pick % 4 === 0 ? row : inTheNameOf(actor, shape.name, row)]
  }
  await ground.owner.query('savepoint world')
  try {
    await plantWorld(ground.owner, ground.shapes, world)
    return await compareWorld(ground.owner, ground, { world, actors, whole: false }, adding)
  } finally {
    await ground.owner.query('rollback to savepoint world')
  }
}

/**
 * Judges random worlds until one differs; then the smallest that can be found in a minute is told. Every hundred worlds the
 * transaction is begun anew, so that rows of worlds that are gone do not slow down the next.
 */
export async function judge(
  owner: Client,
  runs: number,
  { plant = '', shrink = true }: { plant?: string; shrink?: boolean } = {},
): Promise<{ told: string; worlds: number }> {
  let [ground, inThis, worlds] = [null as Ground | null, 0, 0]
  const renew = async () => {
    if (ground) await owner.query('rollback')
    ground = await probingGround(owner)
    if (plant) await owner.query(plant)
    inThis = 0
    return ground
  }
  let failedAt = 0
  const property = fc.asyncProperty(randomWorld, async (world) => {
    if (failedAt && Date.now() - failedAt > 60_000) return
    const here = !ground || inThis++ >= 100 ? await renew() : ground
    worlds++
    const found = await differencesIn(here, world)
    if (!found.length) return
    failedAt ||= Date.now()
    throw new Error(JSON.stringify(found.slice(0, 3), null, 1))
  })
  const result = await fc.check(property, { numRuns: runs, endOnFailure: !shrink })
  await owner.query('rollback')
  if (!result.failed) return { told: '', worlds }
  return { told: `${String(result.errorInstance)}\n${JSON.stringify(result.counterexample?.[0])}`, worlds }
}
