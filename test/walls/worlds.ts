import { today } from './oracle-consent.ts'
import { is } from './oracle-tables.ts'
import type { Actor, Cell, Door, Row, World } from './oracle-world.ts'
import { complete, idOf, type Shape } from './planting.ts'
import { classes, departments, type Choices, type Yes } from './world-choices.ts'

/** Two municipalities with the same ids in both: nothing but the tenant tells their rows apart. */
export const tenants = [1001, 1002] as const
export const families = [0, 1, 2].map((n) => idOf(0x2000 + n))
export const staff = [0, 1, 2, 3, 4, 5].map((n) => idOf(0x1000 + n))
export const personOf = (family: number, n: number) => idOf(0x3000 + family * 16 + n)
export const signals = [0, 1, 2].map((n) => idOf(0x5000 + n))
export const meetings = [0, 1].map((n) => idOf(0x4000 + n))
/** Numbers of people: those of the first family are in the second too, and those of the third in no other. */
export const citizens = [0, 1, 2, 3, 4, 5].map((n) => `\\x0${n}`)
const doors: Door[] = [
  'samspil_staff',
  'samspil_staff',
  'samspil_staff',
  'samspil_police',
  'samspil_steering',
  'samspil_control',
]

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
      const held = one.roles.filter((role) => !/^(police|steering|auditor|service)$/.test(role))
      const mine = held.length ? held : ['core']
      const roles = n < 3 ? mine : [['core'], ['core'], ['core'], ['police'], ['steering'], ['auditor']][n]
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
          cpr_hash: citizens[f === 2 ? n + 3 : n] ?? null,
          deceased_on: chosen.dead === n ? 0 : null,
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
    plantPages(tenant, chosen, put)
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
  'released_page',
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

/** Pages released in every family; of each recipient at most one is in force. */
function plantPages(tenant: number, { pages }: Choices, put: Put): void {
  families.forEach((family_id, f) => {
    const has = new Set<number>()
    for (const { recipient, about, audience, class: aClass, withdrawn } of pages) {
      put('released_page', {
        tenant,
        family_id,
        recipient_id: personOf(f, recipient),
        about_id: about === null ? null : personOf(f, about),
        audience,
        class: aClass,
        released_by: staff[0] ?? '',
        withdrawn_at: withdrawn || has.has(recipient) ? -1 : null,
      })
      if (!withdrawn) has.add(recipient)
    }
  })
}

function plantRest(shapes: Shape[], tenant: number, chosen: Choices, put: Put): void {
  for (const shape of inOrder(shapes)) {
    const has = (column: string) => shape.columns.some(({ name }) => name === column)
    if (shape.name === 'draft')
      staff.slice(0, 3).forEach((staff_id) => {
        put('draft', { tenant, staff_id, key: 'k' })
        families.forEach((family_id, f) => put('draft', { tenant, staff_id, family_id, key: `k${f}` }))
      })
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
            ...(has('person_ids') ? { person_ids: [personOf(f, one.person ?? 0)] } : {}),
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
      removed_at: child.removed ? -1 : null,
      custody_changed_at: child.changed,
    }
  const several = Object.fromEntries(
    ['person_ids', 'with_persons']
      .filter((name) => names.has(name))
      .map((name) => [name, [personOf(family, 0)]]),
  )
  return names.has('person_id') ? { person_id: personOf(family, 0) } : several
}

/** Someone at the door with everything in order; `odd` says what is not. */
export function actorOf(n: number, odd: Partial<Actor> = {}): Actor {
  return {
    tenant: tenants[0],
    staff: staff[n] ?? '',
    citizen: null,
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
/** A citizen at their own door, by the place of their number; rows they try to write are in a colleague's name. */
export const citizenAt = (n: number, odd: Partial<Actor> = {}): Actor =>
  actorOf(0, {
    citizen: citizens[n] ?? null,
    door: 'samspil_portal',
    purpose: 'PARTSINDSIGT',
    operation: 'portal.mine',
    ...odd,
  })
export const theSchedule = (odd: Partial<Actor> = {}): Actor =>
  actorOf(0, {
    staff: '00000000-0000-0000-0000-000000000000',
    door: 'samspil_worker',
    purpose: 'DRIFT',
    ...odd,
  })
