import type { StepStatus } from './contract.ts'

type Owners = { ownerStaff: string | null; ownerPerson: string | null }

/** Why a step cannot be noted: it has exactly one owner (ux.md 2.6), a colleague on the team or a person of the family. */
export function whyNotOwner(
  owners: Owners,
  family: { team: readonly string[]; people: readonly string[] },
): 'no-owner' | 'two-owners' | 'not-on-team' | 'not-in-family' | null {
  const { ownerStaff, ownerPerson } = owners
  if (ownerStaff !== null && ownerPerson !== null) return 'two-owners'
  if (ownerStaff !== null) return family.team.includes(ownerStaff) ? null : 'not-on-team'
  if (ownerPerson !== null) return family.people.includes(ownerPerson) ? null : 'not-in-family'
  return 'no-owner'
}

export const ownerReasons = {
  'no-owner': 'Vælg en ansvarlig.',
  'two-owners': 'Vælg én ansvarlig. Er I to, så lav to skridt.',
  'not-on-team': 'Kollegaen er ikke på familiens team. Tilføj kollegaen først, eller vælg en anden.',
  'not-in-family': 'Personen hører ikke til familien. Vælg en anden.',
} as const

/** A step that cannot be taken yet says what it waits for: then somebody can do something about it. */
export function whyNotStatus(status: StepStatus, waitingFor: string | null): 'needs-waiting-for' | null {
  return status === 'cannot_yet' && !waitingFor ? 'needs-waiting-for' : null
}

export const statusReasons = { 'needs-waiting-for': 'Skriv, hvad I venter på.' } as const

const open: readonly StepStatus[] = ['not_started', 'under_way', 'cannot_yet']

export function isOpen({ status }: { status: StepStatus }): boolean {
  return open.includes(status)
}

/**
 * True when the family has more open steps than the municipality. A soft notice and never a block: the municipality owns
 * at least as many (ux.md 2.6, a guess without evidence). Report 6.1: departments must not all press the family at once.
 */
export function familyCarriesMost(steps: readonly (Owners & { status: StepStatus })[]): boolean {
  const all = steps.filter(isOpen)
  const ours = all.filter(({ ownerStaff }) => ownerStaff !== null).length
  return all.length - ours > ours
}
