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

export type PhaseFacts = { basis: 'none' | 'consent' | 'ukn_order'; coordinators: number }

/**
 * Why a family cannot move to a phase (domain.md 7.1). Active may begin before the assessment is finished (R-PHA-05), but
 * never without a basis for taking part (HG-06, HG-19) and a pair of two (R-ACT-02).
 */
export function whyNotMove(
  from: Phase,
  to: Phase,
  facts: PhaseFacts,
): 'no-such-way' | 'no-basis' | 'no-pair' | null {
  if (!ways[from].includes(to)) return 'no-such-way'
  if (['assessing', 'active'].includes(to) && facts.basis === 'none') return 'no-basis'
  if (to === 'active' && facts.coordinators < 2) return 'no-pair'
  return null
}

/** Where a family can go from its phase, each with what is still missing, so that a screen can say it before it is tried. */
export function possibleMoves(
  from: Phase,
  facts: PhaseFacts,
): { to: Phase; whyNot: 'no-basis' | 'no-pair' | null }[] {
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
