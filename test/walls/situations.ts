import { citizenAskers, citizenIn, citizenSituations, plainPages } from './citizen-situations.ts'
import type { Actor, Door, World } from './oracle-world.ts'
import type { Shape } from './planting.ts'
import type { Choices } from './world-choices.ts'
import { actorOf, families, signals, staff, theSchedule, worldOf } from './worlds.ts'

/**
 * The situations of security.md 4.8 no. 4, each a small world in which one thing is so. Colleague 0 is asked about; 1 is of
 * another department and works with the family; 2 leads colleague 1 and works with nobody. What is expected in each comes from
 * the oracle and is never typed.
 */
const plain: Choices = {
  staff: ['F', 'S', 'F', 'P', 'F', 'F'].map((department, n) => ({
    department,
    roles: n === 2 ? ['leader'] : ['core'],
    active: true,
    leader: n < 2 ? 2 : null,
  })),
  relations: [
    { m: 0, family: 0, staff: 1, from: -3600, to: null },
    { m: 0, family: 1, staff: 0, from: -3600, to: null },
    { m: 1, family: 0, staff: 0, from: -3600, to: null },
  ],
  shares: [],
  kept: [],
  openings: [],
  life: [0, 1, 2].map(() => ({ phase: 'active', restricted: false })),
  provenance: [null, 'P115', null, null, 'P115', null],
  signals: [
    { family: 0, matched: null },
    { family: null, matched: 0 },
    { family: null, matched: null },
  ],
  secret: [
    { department: 0, class: 0, person: null, owner: 2 },
    { department: 1, class: 0, person: 0, owner: 2 },
    { department: 1, class: 0, person: null, owner: 2 },
    { department: 1, class: 0, person: null, owner: 0 },
    { department: 1, class: 1, person: 1, owner: 1 },
    { department: 0, class: 2, person: 1, owner: 1 },
  ],
  participates: [true, true, false],
  child: { years: 12, days: -1, custody: true, changed: null },
  dead: null,
  pages: plainPages,
  meetings: [
    { state: 'open', participants: [0, 3] },
    { state: 'closed', participants: [3] },
  ],
}

const related = { m: 0, family: 0, staff: 0, from: -3600, to: null as number | null }
const team: Choices = { ...plain, relations: [...plain.relations, related] }
const share = (person: number, more: Partial<Choices['shares'][number]> = {}) => ({
  m: 0,
  family: 0,
  person,
  from: 1,
  to: 0,
  classes: ['CONF'],
  from_at: -60,
  to_at: null,
  ended: null,
  yes: null,
  ...more,
})
const yes = {
  state: 'given',
  validFrom: -5,
  validTo: null,
  by: ['parent' as const],
  refused: false,
  withdrawn: null,
}
const sharing = (...shares: Choices['shares']): Choices => ({ ...team, shares })
const kept = (kind: 'recusal' | 'seal', lifted = false, named: number[] = []): Choices => ({
  ...team,
  kept: [{ kind, m: 0, family: 0, staff: 0, lifted, named }],
})
const opening = (
  kind: 'supervision' | 'break_glass',
  who: number,
  more: Partial<Choices['openings'][number]> = {},
): Choices => ({
  ...plain,
  openings: [
    { kind, m: 0, family: 0, staff: who, from: -60, until: 3600, ended: false, sensitive: false, ...more },
  ],
})
const life = (phase: string, restricted: boolean): Choices => ({
  ...team,
  life: plain.life.map(() => ({ phase, restricted })),
})

/** Name, world, and what is odd about everyone who asks in it. */
export const situations: [name: string, chosen: Choices, odd?: Partial<Actor>][] = [
  ['own relation', team],
  ['no relation to this family, but to another', plain],
  ['nothing opened', team, { family: null, signal: null }],
  ['another family opened', team, { family: families[1] ?? null }],
  ['ended relation', { ...plain, relations: [{ ...related, to: 0 }] }],
  ['relation that begins this very moment', { ...plain, relations: [{ ...related, from: 0 }] }],
  ['relation that has not begun', { ...plain, relations: [{ ...related, from: 1 }] }],
  ['related in the other municipality only', { ...plain, relations: [{ ...related, m: 1 }] }],
  ['shared about one person', sharing(share(0))],
  ['shared about everyone who takes part', sharing(share(0), share(1))],
  ['shared by consent', sharing(share(0, { yes }), share(1, { yes }))],
  ['consent withdrawn', sharing(share(0, { yes: { ...yes, state: 'withdrawn' } }))],
  ['taking part withdrawn since', sharing(share(0, { yes: { ...yes, withdrawn: -50 } }))],
  ['consent that ran out yesterday', sharing(share(0, { yes: { ...yes, validTo: -1 } }))],
  [
    'consent of a child who turned 15 today',
    { ...sharing(share(0, { yes })), child: { years: 15, days: 0, custody: true, changed: null } },
  ],
  [
    'consent of a child who turns 18 today',
    {
      ...sharing(share(0, { yes: { ...yes, by: ['self', 'parent'] } })),
      child: { years: 18, days: 0, custody: true, changed: null },
    },
  ],
  [
    'custody changed since',
    { ...sharing(share(0, { yes })), child: { years: 12, days: -1, custody: true, changed: -50 } },
  ],
  ['share that ended', sharing(share(0, { ended: -1 }), share(1))],
  ['share that ran out this moment', sharing(share(0, { to_at: 0 }))],
  ['share of the other municipality', sharing(share(0, { m: 1 }), share(1, { m: 1 }))],
  ['share in another family of mine', { ...sharing(share(0, { family: 1 }), share(1, { family: 1 })) }],
  [
    'shared there, opened there, steps here',
    sharing(share(0, { family: 1 }), share(1, { family: 1 })),
    { family: families[1] ?? null },
  ],
  ['recused', kept('recusal')],
  ['recusal lifted', kept('recusal', true)],
  ['sealed, not named', kept('seal', false, [1])],
  ['sealed and named', kept('seal', false, [0])],
  [
    'recused and in emergency',
    { ...opening('break_glass', 0), kept: kept('recusal').kept },
    { purpose: 'NOEDADGANG' },
  ],
  [
    'sealed and in emergency',
    { ...opening('break_glass', 0), kept: kept('seal').kept },
    { purpose: 'NOEDADGANG' },
  ],
  ['emergency', opening('break_glass', 0), { purpose: 'NOEDADGANG' }],
  ['emergency that ran out', opening('break_glass', 0, { until: 0 }), { purpose: 'NOEDADGANG' }],
  ['emergency, asked for casework', opening('break_glass', 0)],
  ['supervision', opening('supervision', 2), { purpose: 'TILSYN', staff: staff[2] ?? '' }],
  [
    'supervision of sensitive classes',
    opening('supervision', 2, { sensitive: true }),
    { purpose: 'TILSYN', staff: staff[2] ?? '' },
  ],
  [
    'supervision that ended',
    opening('supervision', 2, { ended: true }),
    { purpose: 'TILSYN', staff: staff[2] ?? '' },
  ],
  ['supervision by one who leads nobody there', opening('supervision', 0), { purpose: 'TILSYN' }],
  ['restricted family', life('active', true)],
  ['restricted family, access request', life('active', true), { purpose: 'PARTSINDSIGT' }],
  ['closed family', life('closed', false)],
  ['purpose of figures', team, { purpose: 'STATISTIK' }],
  ['purpose of the list meeting', team, { purpose: 'MOEDE_115' }],
  [
    'meeting closed',
    {
      ...team,
      meetings: [
        { state: 'closed', participants: [0, 3] },
        { state: 'planned', participants: [3] },
      ],
    },
    { purpose: 'MOEDE_115' },
  ],
  ['no log row', team, { logged: 'none' }],
  ['log row five minutes old', team, { logged: 'old' }],
  ['log row of a refusal', team, { logged: 'refused' }],
  ['ended session', team, { session: 'ended' }],
  ['session that ran out', team, { session: 'expired' }],
  ...citizenSituations(team),
  ['no longer active', { ...team, staff: team.staff.map((one) => ({ ...one, active: false })) }],
]

/** Who asks in every situation: each role alone and the usual combinations, behind each door. */
export const askers: [name: string, door: Door, roles: string[]][] = [
  ['core member', 'samspil_staff', ['core']],
  ['core member of early help', 'samspil_staff', ['core', 'early_help']],
  ['early help', 'samspil_staff', ['early_help']],
  ['line leader', 'samspil_staff', ['leader']],
  ['core member who leads', 'samspil_staff', ['core', 'leader']],
  ['administrator', 'samspil_staff', ['administrator']],
  ['records officer', 'samspil_staff', ['records']],
  ['police', 'samspil_police', ['police']],
  ['steering group', 'samspil_steering', ['steering']],
  ['data protection officer', 'samspil_control', ['auditor']],
  ['schedule', 'samspil_worker', ['service']],
  ...citizenAskers.map(([name, door]): [string, Door, string[]] => [name, door, []]),
  ['log-in', 'samspil_login', []],
  ['sender of messages', 'samspil_courier', []],
  ['receiver of mail', 'samspil_mailbox', []],
]

export type Cells = { situation: string; asker: string; world: World; actor: Actor }

/** The world of a situation as it is for one asker, and the asker in it. */
export function cellsOf(
  shapes: Shape[],
  situation: (typeof situations)[number],
  asker: (typeof askers)[number],
): Cells {
  const [name, chosen, odd = {}] = situation
  const [who, door, roles] = asker
  // Behind their own door the police, the steering group and control are the colleagues 3, 4 and 5.
  const place = { samspil_police: 3, samspil_steering: 4, samspil_control: 5 }[door as string]
  const whole = {
    ...chosen,
    staff: chosen.staff.map((one) => ({ ...one, roles: roles.length ? roles : ['core'] })),
  }
  const base = { family: families[0] ?? null, signal: signals[0] ?? null, door }
  const actor = door === 'samspil_worker' ? theSchedule({ ...base }) : actorOf(place ?? 0, base)
  const staffOf = place === undefined && door !== 'samspil_worker' ? odd : { ...odd, staff: actor.staff }
  const purpose = fitting(roles, odd.purpose)
  const citizen = citizenIn(who, odd)
  return {
    situation: name,
    asker: who,
    world: worldOf(shapes, whole),
    actor: citizen ?? { ...actor, ...staffOf, door, purpose },
  }
}

/** A purpose that the asker may have, so that a cell is about the walls; the one asked for when the situation is about it. */
function fitting(roles: string[], asked: string | undefined): string {
  if (asked) return asked
  if (roles.includes('core') || roles.includes('early_help')) return 'SAGSBEHANDLING'
  return (
    { leader: 'TILSYN', records: 'PARTSINDSIGT', police: 'MOEDE_115', auditor: 'TILSYN' }[roles[0] ?? ''] ??
    'DRIFT'
  )
}
