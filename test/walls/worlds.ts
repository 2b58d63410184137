import * as fc from 'fast-check'
import { today } from './oracle-consent.ts'
import { is } from './oracle-tables.ts'
import type { Actor, Cell, Door, Row, World } from './oracle-world.ts'
import { complete, idOf, type Shape } from './planting.ts'

/** Two municipalities with the same ids in both: nothing but the tenant tells their rows apart. */
export const tenants = [1001, 1002] as const
export const departments = ['F', 'S', 'J', 'P'] as const
export const classes = ['CONF', 'ART9_HEALTH', 'ART10_CRIME'] as const
export const families = [0, 1, 2].map((n) => idOf(0x2000 + n))
export const staff = [0, 1, 2, 3, 4, 5].map((n) => idOf(0x1000 + n))
export const personOf = (family: number, n: number) => idOf(0x3000 + family * 16 + n)
export const signals = [0, 1, 2].map((n) => idOf(0x5000 + n))
export const meetings = [0, 1].map((n) => idOf(0x4000 + n))
const doors: Door[] = [
  'samspil_staff',
  'samspil_staff',
  'samspil_staff',
  'samspil_police',
  'samspil_steering',
  'samspil_control',
]

/** What a share rests on when it rests on consent: how the answers were given and what has happened since. */
export type Yes = {
  state: string
  validFrom: number
  validTo: number | null
  by: ('self' | 'parent')[]
  refused: boolean
  withdrawn: number | null
}

/** The few things that differ from world to world; everything else is the same in all. */
export type Choices = {
  staff: { department: string; roles: string[]; active: boolean; leader: number | null }[]
  kept: {
    kind: 'recusal' | 'seal'
    m: number
    family: number
    staff: number
    lifted: boolean
    named: number[]
  }[]
  openings: {
    kind: 'supervision' | 'break_glass'
    m: number
    family: number
    staff: number
    from: number
    until: number
    ended: boolean
    sensitive: boolean
  }[]
  life: { phase: string; restricted: boolean }[]
  provenance: (string | null)[]
  signals: { family: number | null; matched: number | null }[]
  relations: { m: number; family: number; staff: number; from: number; to: number | null }[]
  shares: {
    m: number
    family: number
    person: number
    from: number
    to: number
    classes: string[]
    from_at: number
    to_at: number | null
    ended: number | null
    yes: Yes | null
  }[]
  secret: { department: number; class: number; person: number | null; owner: number }[]
  participates: boolean[]
  child: { years: number; days: number; custody: boolean; changed: number | null }
  meetings: { state: string; participants: number[] }[]
}

const index = (max: number) => fc.nat(max - 1)
/** Mostly the first: worlds in which much happens around one family say more than worlds in which little meets. */
const near = (max: number) =>
  fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: index(max) })
const often = <T>(value: T, other: fc.Arbitrary<T>, weight = 2) =>
  fc.oneof({ weight, arbitrary: fc.constant(value) }, { weight: 1, arbitrary: other })
const from = often(-3600, fc.constantFrom(-3600, -1, 0, 1, 3600))
const end = often<number | null>(null, fc.constantFrom(-3600, -1, 0, 1, 3600))
const rarely = often(false, fc.boolean(), 3)

const roles: fc.Arbitrary<string[]> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<string[]>(['core']) },
  { weight: 2, arbitrary: fc.constant<string[]>(['core', 'early_help']) },
  { weight: 2, arbitrary: fc.constantFrom<string[][]>(['leader'], ['core', 'leader']) },
  { weight: 1, arbitrary: fc.constantFrom<string[][]>(['records'], ['administrator'], ['early_help']) },
  { weight: 1, arbitrary: fc.subarray(['core', 'early_help', 'leader', 'administrator', 'records']) },
)
const colleague = fc.record({
  department: fc.constantFrom('F', 'F', 'S', 'J'),
  roles,
  active: rarely.map((gone) => !gone),
  leader: fc.option(index(3), { freq: 3 }),
})
const relation = fc.record({ m: near(2), family: near(3), staff: near(4), from, to: end })
const kept = fc.record({
  kind: fc.constantFrom('recusal' as const, 'seal' as const),
  m: near(2),
  family: index(3),
  staff: index(3),
  lifted: fc.boolean(),
  named: fc.uniqueArray(index(3)),
})
const opening = fc.record({
  kind: fc.constantFrom('supervision' as const, 'break_glass' as const),
  m: near(2),
  family: near(3),
  staff: index(3),
  from: often(-3600, fc.constantFrom(-1, 0, 1)),
  until: often(3600, fc.constantFrom(0, 1)),
  ended: rarely,
  sensitive: fc.boolean(),
})
const yes: fc.Arbitrary<Yes> = fc.record({
  state: often('given', fc.constantFrom('withdrawn', 'refused', 'asked'), 4),
  validFrom: often(-5, fc.constantFrom(-1, 0, 1), 3),
  validTo: often<number | null>(null, fc.constantFrom(-1, 0, 1), 3),
  by: often<('self' | 'parent')[]>(['self', 'parent'], fc.subarray(['self', 'parent'])),
  refused: rarely,
  withdrawn: often<number | null>(null, fc.constantFrom(-100, -50, 0), 4),
})
const share = fc
  .record({
    m: near(2),
    family: near(3),
    person: index(3),
    from: often(1, index(4)),
    to: near(4),
    classes: often([...classes] as string[], fc.subarray([...classes] as string[], { minLength: 1 })),
    from_at: from,
    to_at: end,
    ended: often<number | null>(null, fc.constantFrom(-1, 0, 1), 3),
    yes: fc.option(yes, { freq: 1 }),
  })
  .filter(({ from, to }) => from !== to)

export const choices: fc.Arbitrary<Choices> = fc.record({
  staff: fc.array(colleague, { minLength: 6, maxLength: 6 }),
  relations: fc.uniqueArray(relation, {
    selector: ({ m, family, staff }) => `${m}/${family}/${staff}`,
    minLength: 2,
    maxLength: 8,
  }),
  kept: fc.array(kept, { maxLength: 2 }),
  openings: fc.array(opening, { maxLength: 4 }),
  life: fc.array(
    fc.record({ phase: often('active', fc.constantFrom('closed', 'ended')), restricted: rarely }),
    { minLength: 3, maxLength: 3 },
  ),
  provenance: fc.array(fc.constantFrom(null, 'P115'), { minLength: 4, maxLength: 4 }),
  signals: fc.array(
    fc.record({ family: fc.option(index(3), { freq: 1 }), matched: fc.option(index(3), { freq: 1 }) }),
    { minLength: 3, maxLength: 3 },
  ),
  shares: fc.array(share, { maxLength: 6 }),
  secret: fc.array(
    fc.record({
      department: fc.constantFrom(0, 1, 1, 2, 3),
      class: near(3),
      person: fc.option(index(3), { freq: 1 }),
      owner: index(3),
    }),
    { minLength: 3, maxLength: 4 },
  ),
  participates: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
  child: fc.record({
    years: fc.constantFrom(12, 15, 18),
    days: fc.constantFrom(-400, -5, -1, 0, 1),
    custody: often(true, fc.boolean(), 3),
    changed: often<number | null>(null, fc.constantFrom(-100, -50, 0), 3),
  }),
  meetings: fc.array(
    fc.record({
      state: fc.constantFrom('planned', 'open', 'closed'),
      participants: fc.uniqueArray(index(6)),
    }),
    { minLength: 2, maxLength: 2 },
  ),
})

/** Builds the whole world that the choices describe: a row of every table for every family, or for each municipality. */
export function worldOf(shapes: Shape[], chosen: Choices): World {
  const world: World = {}
  const put = (table: string, row: Row) => {
    const shape = shapes.find(({ name }) => name === table)
    if (shape) (world[table] ??= []).push(complete(shape, row, world))
  }
  for (const [m, tenant] of tenants.entries()) {
    put('municipality', { tenant })
    for (const code of departments) put('department', { tenant, code })
    for (const [code, value] of [
      ['CONSENT_SELF_FROM', 15],
      ['ADULT_FROM', 18],
    ] as const)
      put('legal_parameter', { tenant, code, value, valid_from: -1000 })
    chosen.staff.forEach((one, n) => {
      const roles = n < 3 ? one.roles : [[], [], [], ['police'], ['steering'], ['auditor']][n]
      const { department, active, leader } = one
      put('staff', {
        tenant,
        id: staff[n] ?? '',
        department,
        active,
        leader_id: leader === null ? null : (staff[leader] ?? ''),
        roles: roles ?? [],
        door: doors[n] ?? '',
      })
    })
    families.forEach((id, n) => {
      const { phase = 'active', restricted = false } = chosen.life[n] ?? {}
      put('family', { tenant, id, number: n + 1, phase, restricted_at: restricted ? -60 : null })
    })
    families.forEach((family_id, f) =>
      chosen.participates.forEach((participates, n) =>
        put('person', {
          tenant,
          id: personOf(f, n),
          family_id,
          participates,
          birth_date: bornOn(n, chosen.child),
        }),
      ),
    )
    for (const one of chosen.relations.filter((each) => each.m === m))
      put('family_relation', {
        tenant,
        family_id: families[one.family] ?? '',
        staff_id: staff[one.staff] ?? '',
        from_at: one.from,
        to_at: one.to,
      })
    meetings.forEach((id, n) => {
      // Only one meeting of a municipality is open at a time.
      const state =
        n > 0 && chosen.meetings[0]?.state === 'open' ? 'closed' : (chosen.meetings[n]?.state ?? 'closed')
      put('list_meeting', { tenant, id, state })
      for (const who of chosen.meetings[n]?.participants ?? [])
        put('list_participant', { tenant, meeting_id: id, staff_id: staff[who] ?? '' })
    })
    signals.forEach((id, n) => {
      const { family = null, matched = null } = chosen.signals[n] ?? {}
      const named = (f: number | null) => (f === null ? null : (families[f] ?? null))
      put('signal', {
        tenant,
        id,
        meeting_id: meetings[n] ?? null,
        family_id: named(family),
        matched_family: named(matched),
      })
      put('signal_identity', { tenant, signal_id: id })
    })
    plantRest(shapes, tenant, chosen, put)
    plantKept(chosen, m, put)
    chosen.shares.forEach((one, n) => one.m === m && plantShare(one, n, put))
  }
  return world
}

/** The child is the first of each family; its birthday is some days from today. The others are grown up. */
function bornOn(n: number, { years, days }: Choices['child']): string {
  const [y = 0, m = 0, d = 0] = today().split('-').map(Number)
  return new Date(Date.UTC(y - (n === 0 ? years : 40), m - 1, d + (n === 0 ? days : 0)))
    .toISOString()
    .slice(0, 10)
}

type Put = (table: string, row: Row) => void

/** A share with what it rests on: the law, or two yeses (of the sender's and of the recipient's department). */
function plantShare(one: Choices['shares'][number], n: number, put: Put): void {
  const tenant = tenants[one.m] ?? 0
  const [family_id, person_id] = [families[one.family] ?? '', personOf(one.family, one.person)]
  const about = { tenant, family_id, person_id }
  const consents = one.yes ? [idOf(0x7000 + n * 4), idOf(0x7000 + n * 4 + 1)] : []
  const asked = { asked_at: -864_000, answered_at: -864_000, given_by: person_id }
  consents.forEach((id, place) => {
    const { state, validFrom, validTo, by, refused } = one.yes as Yes
    const department = departments[place ? one.to : one.from] ?? ''
    put('consent', {
      ...about,
      id,
      ...asked,
      purpose: 'share',
      department,
      state: place ? 'given' : state,
      valid_from: validFrom,
      valid_to: validTo,
      withdrawal_noted_at: -70,
      withdrawn_at: -70,
    })
    const who =
      one.person === 0
        ? by.map((each) => (each === 'self' ? person_id : personOf(one.family, 1)))
        : [person_id]
    who.forEach((given_by, giver) =>
      put('consent_answer', {
        tenant,
        family_id,
        consent_id: id,
        given_by,
        answer: refused && giver === 0 && place === 0 ? 'refused' : 'given',
        noted_at: -80,
      }),
    )
  })
  const { withdrawn } = one.yes ?? { withdrawn: null }
  if (withdrawn !== null)
    put('consent', {
      ...about,
      id: idOf(0x7000 + n * 4 + 2),
      ...asked,
      purpose: 'participate',
      department: null,
      state: 'withdrawn',
      withdrawn_at: withdrawn,
      withdrawal_noted_at: withdrawn,
    })
  put('share', {
    ...about,
    from_department: departments[one.from] ?? '',
    to_department: departments[one.to] ?? '',
    classes: one.classes,
    from_at: one.from_at,
    ended_at: one.ended,
    ...(one.yes
      ? {
          basis: 'CONSENT',
          consent_id: consents[0] ?? null,
          other_consent_id: consents[1] ?? null,
          to_at: one.to_at,
        }
      : { recorded_by: staff[0] ?? '', to_at: one.to_at ?? 3_600 }),
  })
}
const chosenTables = new Set([
  'municipality',
  'department',
  'staff',
  'family',
  'person',
  'family_relation',
  'list_meeting',
  'list_participant',
  'signal',
  'signal_identity',
  'share',
  'legal_parameter',
  'recusal',
  'family_seal',
  'family_seal_name',
  'supervision',
  'break_glass',
])

/** Parents before children: a table waits for the tables it refers to. */
function inOrder(shapes: Shape[]): Shape[] {
  const left = shapes.filter(({ name }) => !chosenTables.has(name))
  const sorted: Shape[] = []
  while (left.length) {
    const next = left.findIndex((shape) =>
      Object.values(shape.refers).every(
        (table) => table === shape.name || !left.some(({ name }) => name === table),
      ),
    )
    sorted.push(...left.splice(Math.max(next, 0), 1))
  }
  return sorted
}

/** Recusals, seals and openings; at most one of each kind is in force for the same colleague and family. */
function plantKept({ kept, openings }: Choices, m: number, put: Put): void {
  const tenant = tenants[m] ?? 0
  const known = new Set<string>()
  kept.forEach((one, n) => {
    const family_id = families[one.family] ?? ''
    const lifted_at = one.lifted ? -1 : null
    const place = `${one.kind}/${one.family}/${one.kind === 'seal' ? '' : one.staff}`
    if (one.m !== m || known.has(place)) return
    known.add(place)
    if (one.kind === 'recusal')
      return put('recusal', { tenant, family_id, staff_id: staff[one.staff] ?? '', lifted_at })
    put('family_seal', { tenant, id: idOf(0x6000 + n), family_id, lifted_at })
    one.named.forEach((who, place) =>
      put('family_seal_name', {
        tenant,
        family_id,
        seal_id: idOf(0x6000 + n),
        staff_id: staff[who] ?? '',
        removed_at: place > 0 ? -1 : null,
      }),
    )
  })
  for (const one of openings.filter((each) => each.m === m))
    put(one.kind, {
      tenant,
      family_id: families[one.family] ?? '',
      staff_id: staff[one.staff] ?? '',
      opened_at: one.from,
      until_at: Math.max(one.until, one.from),
      ended_at: one.ended ? -1 : null,
      ...(one.kind === 'supervision' ? { sensitive: one.sensitive, sensitive_reason: 'x' } : {}),
    })
}

function plantRest(shapes: Shape[], tenant: number, chosen: Choices, put: Put): void {
  for (const shape of inOrder(shapes)) {
    const has = (column: string) => shape.columns.some(({ name }) => name === column)
    if (shape.name === 'draft')
      staff.slice(0, 3).forEach((staff_id) => put('draft', { tenant, staff_id, key: 'k' }))
    else if (!has('family_id')) put(shape.name, { tenant })
    else
      families.forEach((family_id, f) => {
        if (!is(shape.name, 'secret'))
          return put(shape.name, { tenant, family_id, ...personFor(shape, f, chosen.child) })
        chosen.secret.forEach((one, n) =>
          put(shape.name, {
            tenant,
            family_id,
            owner_department: departments[one.department] ?? '',
            class: classes[one.class] ?? '',
            person_id: one.person === null ? null : personOf(f, one.person),
            ...(has('owner_staff') ? { owner_staff: staff[one.owner] ?? '' } : {}),
            ...(has('question') ? { question: `q${n}` } : {}),
            ...(has('provenance') ? { provenance: chosen.provenance[n] ?? null } : {}),
          }),
        )
      })
  }
}

function personFor(shape: Shape, family: number, child: Choices['child']): Record<string, Cell> {
  const names = new Set(shape.columns.map(({ name }) => name))
  if (names.has('from_person'))
    return {
      from_person: personOf(family, 1),
      to_person: personOf(family, 0),
      kind: 'parent',
      custody: child.custody,
      custody_changed_at: child.changed,
    }
  return names.has('person_id') ? { person_id: personOf(family, 0) } : {}
}

/** Someone at the door with everything in order; `odd` says what is not. */
export function actorOf(n: number, odd: Partial<Actor> = {}): Actor {
  return {
    tenant: tenants[0],
    staff: staff[n] ?? '',
    door: doors[n] ?? 'samspil_staff',
    session: 'valid',
    logged: 'fresh',
    family: null,
    signal: null,
    purpose: 'SAGSBEHANDLING',
    operation: 'proof.look',
    ...odd,
  }
}
export const theSchedule = (odd: Partial<Actor> = {}): Actor =>
  actorOf(0, {
    staff: '00000000-0000-0000-0000-000000000000',
    door: 'samspil_worker',
    purpose: 'DRIFT',
    ...odd,
  })
