import { idOf } from './planting.ts'
import type { Actor, World } from './oracle-world.ts'
import { departments, type Choices } from './world-choices.ts'
import { families, staff, tenants } from './worlds.ts'

/** A world as it was chosen, who is in it, and a number that chance gave, to pick by. */
export type Told = { chosen: Choices; actors: Actor[]; pick: number }

/**
 * A law that says how what people see changes, or does not, when one fact of the world does; it needs nobody to say what they
 * see (security.md 4.8, T02). `none` of the tables in `but` is compared: they hold the very fact that was changed.
 */
export type Law = {
  name: string
  change: (told: Told) => Told | null
  /** What is put into the built world, where choices cannot say it. */
  add?: (world: World) => void
  /** `fewer`: nobody sees a row that they did not see before; `same`: everybody sees exactly the same. */
  becomes: 'fewer' | 'same'
  but: readonly string[]
  /** Whom the law is about; everybody when nothing is said. */
  about?: (actor: Actor, told: Told) => boolean
  /** A policy that breaks the law: with it, the law must fail. */
  planted: string
}

const odd = (table: string, using: string) =>
  `create policy odd on data.${table} as permissive for select to samspil_staff using (${using})`
const without = <T>(all: readonly T[], place: number) => all.filter((_, n) => n !== place)
const at = <T>(all: readonly T[], pick: number) => all[pick % Math.max(all.length, 1)]
const retold = (told: Told, part: Partial<Choices>): Told => ({
  ...told,
  chosen: { ...told.chosen, ...part },
})

/** A colleague of municipality `m` who has nothing that lets them in anywhere. */
const idle = 2
const idleIn = ({ tenant, staff: who }: Actor) => tenant === tenants[0] && who === staff[idle]
const letNobodyIn = (told: Told): Partial<Choices> => ({
  relations: told.chosen.relations.filter((one) => one.m !== 0 || one.staff !== idle),
  openings: told.chosen.openings.filter((one) => one.m !== 0 || one.staff !== idle),
})
const inDepartment = (told: Told, department: string): Told =>
  retold(told, {
    ...letNobodyIn(told),
    staff: told.chosen.staff.map((one, n) => (n === idle ? { ...one, department } : one)),
  })

/** A family nobody here knows, with a person, a note and its own colleague, in the first municipality. */
function addStrangers(world: World): void {
  const tenant = tenants[0]
  const family_id = idOf(0x2f00)
  const copy = (table: string, cells: Record<string, string | number | null>) => {
    const like = (world[table] ?? []).find((row) => row.tenant === tenant)
    if (like) world[table]?.push({ ...like, ...cells })
  }
  copy('staff', { id: idOf(0x1f00), leader_id: null })
  copy('family', { id: family_id, number: 99, restricted_at: null })
  copy('person', { id: idOf(0x3f00), family_id })
  copy('journal_note', { id: idOf(0x8f00), family_id, person_id: null })
  copy('family_relation', { id: idOf(0x9f00), family_id, staff_id: idOf(0x1f00), from_at: -60, to_at: null })
}

const seals = ['recusal', 'family_seal', 'family_seal_name']

export const laws: Law[] = [
  {
    name: 'a recusal or a seal never shows more (W3, W6)',
    change: (told) => {
      const { pick } = told
      const kind = pick % 2 ? ('recusal' as const) : ('seal' as const)
      const block = { kind, m: 0, family: pick % 3, staff: (pick >> 2) % 3, lifted: false, named: [] }
      return retold(told, { kept: [...told.chosen.kept, block] })
    },
    becomes: 'fewer',
    but: seals,
    planted: odd(
      'family',
      'cardinality((select gate.recused())) > 0 or cardinality((select gate.sealed_off())) > 0',
    ),
  },
  {
    name: 'a block that was lifted leaves nothing',
    change: (told) => {
      const { pick } = told
      const block = {
        kind: 'recusal' as const,
        m: 0,
        family: pick % 3,
        staff: (pick >> 2) % 3,
        lifted: true,
        named: [],
      }
      return retold(told, { kept: [...told.chosen.kept, block] })
    },
    becomes: 'same',
    but: seals,
    planted: odd('family', `exists (select 1 from data.recusal r where r.lifted_at is not null)`),
  },
  {
    name: 'taking away a relation never shows more (G1)',
    change: (told) => {
      const { relations } = told.chosen
      return retold(told, { relations: without(relations, (told.pick >> 2) % relations.length) })
    },
    becomes: 'fewer',
    but: ['family_relation'],
    planted: odd('family', 'cardinality((select gate.my_families())) = 1'),
  },
  {
    name: 'taking away supervision or emergency access never shows more (G2, G5)',
    change: (told) => {
      const { openings } = told.chosen
      if (openings.length === 0) return null
      return retold(told, { openings: without(openings, (told.pick >> 2) % openings.length) })
    },
    becomes: 'fewer',
    but: ['supervision', 'break_glass'],
    planted: odd('family', '(select count(*) from data.supervision) = 0'),
  },
  {
    name: 'taking away a share never shows more (G3)',
    change: (told) => {
      // A share that rests on the law has no answers that would go with it.
      const place = told.chosen.shares.findIndex(({ yes }) => yes === null)
      return place < 0 ? null : retold(told, { shares: without(told.chosen.shares, place) })
    },
    becomes: 'fewer',
    but: ['share', 'consent', 'consent_answer'],
    planted: odd('family', '(select count(*) from data.share) = 0'),
  },
  {
    name: 'a role that is taken away never shows more (W4)',
    change: (told) => {
      const place = told.chosen.staff.slice(0, 3).findIndex(({ roles }) => roles.length > 1)
      if (place < 0) return null
      const less = ({ roles }: { roles: string[] }) => without(roles, told.pick % roles.length)
      return retold(told, {
        staff: told.chosen.staff.map((one, n) => (n === place ? { ...one, roles: less(one) } : one)),
      })
    },
    becomes: 'fewer',
    but: [],
    planted: odd('family', `not (select gate.has_role('leader')) or not (select gate.has_role('core'))`),
  },
  {
    name: 'a share that was given and withdrawn leaves nothing, and can be given again (HG-04)',
    change: (told) => {
      const one = at(
        told.chosen.shares.filter(({ yes }) => yes === null),
        told.pick,
      )
      return one ? retold(told, { shares: [...told.chosen.shares, { ...one, ended: -1 }] }) : null
    },
    becomes: 'same',
    but: ['share'],
    planted: odd('family', 'exists (select 1 from data.share s where s.ended_at < now())'),
  },
  {
    name: 'a department alone changes nothing (T02)',
    change: (told) => inDepartment(told, at(departments, told.pick + 1) ?? 'F'),
    becomes: 'same',
    but: ['staff'],
    about: idleIn,
    planted: odd('department_case', `'F' = any ((select gate.departments())::text[])`),
  },
  {
    name: 'a colleague and a family that have nothing to do with one change nothing',
    change: (told) => told,
    add: addStrangers,
    becomes: 'same',
    but: ['staff'],
    about: ({ door }) => door !== 'samspil_worker',
    planted: odd('family', '(select gate.begun())'),
  },
  {
    name: 'the two municipalities with their names changed see the same (W1)',
    change: (told) => {
      const turn = <T extends { m: number }>(all: T[]) => all.map((one) => ({ ...one, m: 1 - one.m }))
      const { relations, kept, openings, shares } = told.chosen
      const other = (tenant: number) => (tenant === tenants[0] ? tenants[1] : tenants[0])
      return {
        ...retold(told, {
          relations: turn(relations),
          kept: turn(kept),
          openings: turn(openings),
          shares: turn(shares),
        }),
        actors: told.actors.map((actor) => ({ ...actor, tenant: other(actor.tenant) })),
      }
    },
    becomes: 'same',
    but: [],
    planted: odd('person', `tenant = ${tenants[0]}`),
  },
  {
    name: 'facts that do not depend on each other may come in any order',
    change: (told) => {
      const { relations, openings } = told.chosen
      return retold(told, { relations: relations.toReversed(), openings: openings.toReversed() })
    },
    becomes: 'same',
    but: ['family_relation', 'supervision', 'break_glass'],
    // Without an index rows come in the order in which they were written, whatever the planner knows of the table.
    planted: `set local enable_indexscan = off; set local enable_indexonlyscan = off; set local enable_bitmapscan = off; ${odd('family', `(select r.family_id from data.family_relation r limit 1) = '${families[1]}'`)}`,
  },
]

/** The world as it is before the change: for the law about departments, without what lets the colleague in. */
export const beforeOf = (law: Law, told: Told): Told =>
  law.about === idleIn ? inDepartment(told, told.chosen.staff[idle]?.department ?? 'F') : told
