import * as fc from 'fast-check'
import type { Client } from 'pg'
import { beforeOf, type Law, type Told } from './metamorphic-laws.ts'
import { ripe } from './metamorphic-ripe.ts'
import { rowsOf, type Actor, type World } from './oracle-world.ts'
import { keyOf, plantWorld } from './planting.ts'
import { beginAs, tryAs } from './probe.ts'
import { probingGround, randomWorld, type Ground } from './random-worlds.ts'
import { worldOf } from './worlds.ts'

/** What one actor sees: for each table the places of the rows in their municipality, in order; `?` is a row of another. */
type Seen = Record<string, string[]>

async function seenIn(
  ground: Ground,
  { chosen, actors }: Told,
  add?: (world: World) => void,
): Promise<Seen[]> {
  const world = worldOf(ground.shapes, chosen)
  add?.(world)
  await ground.owner.query('savepoint seen')
  try {
    await plantWorld(ground.owner, ground.shapes, world)
    const begun = await beginAs(ground.owner, world, actors)
    const all: Seen[] = []
    for (const [n, actor] of actors.entries()) all.push(await seenBy(ground, world, actor, begun[n] ?? ''))
    return all
  } finally {
    await ground.owner.query('rollback to savepoint seen')
  }
}

async function seenBy(ground: Ground, world: World, actor: Actor, begun: string): Promise<Seen> {
  const asked = ground.shapes.flatMap((shape) => {
    const tries = ground.statements[actor.door]?.[shape.name]
    return tries?.read ? [{ shape, text: tries.read, counts: tries.counts }] : []
  })
  const [answers = []] = await tryAs(
    ground.owner,
    [actor],
    [begun],
    asked.map(({ text }) => text),
  )
  return Object.fromEntries(
    asked.map(({ shape, counts }, n) => {
      const answer = answers[n]?.startsWith('=') ? answers[n].slice(1) : ''
      const places = new Map(
        rowsOf(world, shape.name, actor.tenant).map((row, place) => [keyOf(shape, row), place]),
      )
      const keys = answer.split(' ').filter(Boolean)
      return [shape.name, counts ? keys : keys.map((key) => String(places.get(key) ?? '?')).toSorted()]
    }),
  )
}

/** How many times each place is there more often than before. */
function added(before: readonly string[], after: readonly string[]): string[] {
  const left = [...before]
  return after.filter((place) => {
    const known = left.indexOf(place)
    if (known >= 0) left.splice(known, 1)
    return known < 0
  })
}

/** What breaks the law: who sees which rows that they must not, or no longer sees what they must. */
function broken(law: Law, told: Told, [before, after]: readonly [Seen[], Seen[]]): string[] {
  return told.actors.flatMap((actor, n) => {
    if (law.about && !law.about(actor, told)) return []
    return Object.entries(after[n] ?? {}).flatMap(([table, places]) => {
      if (law.but.includes(table)) return []
      const former = before[n]?.[table] ?? []
      const more = added(former, places)
      const less = law.becomes === 'same' ? added(places, former) : []
      return more.length + less.length > 0
        ? [
            `${actor.door} ${actor.staff.slice(-4)} for ${actor.purpose}: ${table} +${more.join(',')} -${less.join(',')}`,
          ]
        : []
    })
  })
}

export type Judged = { law: string; worlds: number; rows: number; faults: string[] }

/** Tries laws on the walls themselves, without the oracle: in one world where each bites, and in random ones. `plant`: with its fault. */
export async function tryLaws(
  owner: Client,
  laws: readonly Law[],
  runs: number,
  plant = false,
): Promise<Judged[]> {
  const judged: Judged[] = []
  for (const law of laws) {
    const told: Told[] = fc
      .sample(fc.record({ world: randomWorld, pick: fc.nat(10_000) }), {
        numRuns: runs,
        // A fault that is planted is looked for in the same world each time.
        ...(plant ? { seed: 1 } : {}),
      })
      .map(({ world, pick }) => ({ chosen: world.chosen, actors: world.actors, pick }))
    const all = [...told.slice(0, 1).map(ripe), ...told.slice(1)]
    const one: Judged = { law: law.name, worlds: 0, rows: 0, faults: [] }
    const ground = await probingGround(owner)
    if (plant) await owner.query(law.planted)
    for (const each of all) {
      const before = beforeOf(law, each)
      const after = law.change(each)
      if (!after) continue
      const seen = [await seenIn(ground, before), await seenIn(ground, after, law.add)] as const
      one.worlds++
      one.rows += seen[0].flatMap((of) => Object.values(of)).flat().length
      one.faults.push(...broken(law, each, seen))
    }
    await owner.query('rollback')
    judged.push(one)
  }
  return judged
}
