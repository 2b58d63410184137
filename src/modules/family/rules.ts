import type { Day } from '#core/day.ts'
import type { Phase } from './contract.ts'

const ways: Record<Phase, readonly Phase[]> = {
  contacting: ['declined', 'consented'],
  declined: ['contacting', 'closed'],
  consented: ['assessing', 'active', 'ending'],
  assessing: ['active', 'ending'],
  active: ['assessing', 'ending'],
  ending: ['ended', 'active'],
  ended: ['follow_up', 'closed'],
  follow_up: ['closed'],
  closed: [],
}

export type PhaseFacts = {
  basis: 'none' | 'consent' | 'ukn_order'
  coordinators: number
  /** The plan for the ending: none, still written, agreed with the family, or what is handed back still waits for a department. */
  ending: 'none' | 'draft' | 'waiting' | 'agreed'
  /** Talks agreed for later on that nobody has had yet. */
  talksLeft: number
}
export type WhyNotMove =
  | 'no-such-way'
  | 'no-basis'
  | 'no-pair'
  | 'no-ending'
  | 'ending-draft'
  | 'ending-waits'
  | 'talks-left'

/**
 * Why a family cannot move to a phase (domain.md 7.1). Active may begin before the assessment is finished (R-PHA-05), but
 * never without a basis for taking part (HG-06, HG-19) and a pair of two (R-ACT-02). A course that has begun is over only with
 * an ending that is agreed with the family and taken over by the departments (R-END-02), and closed when the later talks are had.
 */
export function whyNotMove(from: Phase, to: Phase, facts: PhaseFacts): WhyNotMove | null {
  if (!ways[from].includes(to)) return 'no-such-way'
  if (['assessing', 'active'].includes(to) && facts.basis === 'none') return 'no-basis'
  if (to === 'active' && facts.coordinators < 2) return 'no-pair'
  return from !== 'declined' && ['ended', 'follow_up', 'closed'].includes(to) ? whyNotOver(to, facts) : null
}

function whyNotOver(to: Phase, { ending, talksLeft }: PhaseFacts): WhyNotMove | null {
  if (ending === 'none') return 'no-ending'
  if (ending === 'draft') return 'ending-draft'
  if (ending === 'waiting') return 'ending-waits'
  return to === 'closed' && talksLeft > 0 ? 'talks-left' : null
}

/** Where a family can go from its phase, each with what is still missing, so that a screen can say it before it is tried. */
export function possibleMoves(
  from: Phase,
  facts: PhaseFacts,
): { to: Phase; whyNot: Exclude<WhyNotMove, 'no-such-way'> | null }[] {
  return ways[from].map((to) => {
    const whyNot = whyNotMove(from, to, facts)
    return { to, whyNot: whyNot === 'no-such-way' ? null : whyNot }
  })
}

/** The ending is confirmed beforehand and cannot be taken back (ux.md section 3); every other move can, for a day. */
export function canTakeBackMove(to: Phase): boolean {
  return !['ending', 'ended', 'follow_up', 'closed'].includes(to)
}

export const moveReasons = {
  'no-such-way': 'Familien kan ikke flyttes dertil herfra. Se, hvor familien er nu, og vælg næste skridt.',
  'no-basis': 'Familien har ikke sagt ja endnu. Notér samtykket under Deling først.',
  'no-pair': 'Familien mangler sit makkerpar. Tilføj en kollega fra en anden afdeling som kontakt.',
  'no-ending':
    'Der er ingen plan for afslutningen endnu. Lav den sammen med familien under Afslutning, så kan forløbet slutte.',
  'ending-draft':
    'Planen for afslutningen er ikke aftalt med familien endnu. Gør den færdig under Afslutning.',
  'ending-waits':
    'En afdeling har ikke sagt endnu, at den har det, der gives tilbage. Se, hvilken, under Afslutning.',
  'talks-left':
    'Der er samtaler tilbage, som er aftalt til senere. Notér under Afslutning, hvordan de gik, eller at familien ikke ønsker dem.',
} as const

/** Why two persons cannot stand in a relation: nobody is their own kin, and a parent is older than the child. */
export function whyNotRelate(
  kin: { fromPerson: string; toPerson: string; kind: string },
  born: { from: Day; to: Day },
): 'same-person' | 'parent-younger' | null {
  if (kin.fromPerson === kin.toPerson) return 'same-person'
  return kin.kind === 'parent' && born.from >= born.to ? 'parent-younger' : null
}

export const relateReasons = {
  'same-person': 'Vælg to forskellige personer.',
  'parent-younger': 'En forælder kan ikke være yngre end barnet. Byt om på de to, eller ret fødselsdatoen.',
} as const

/** A pair from one department is allowed but said (R-ACT-02: a warning, not a block). */
export function isPairFromOneDepartment(departments: readonly string[]): boolean {
  return departments.length === 2 && departments[0] === departments[1]
}
