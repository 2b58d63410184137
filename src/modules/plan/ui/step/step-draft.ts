import type { ShownPlan, UnderWhat, WhoDoesWhat } from '../../contract.ts'
import type { text } from '../goal/goal-text.ts'

/** A step as it is being written; `owner` is `staff:<id>` or `person:<id>`. */
export type StepDraft = { what: string; owner: string | null; dueOn: string | null; under: UnderWhat }
export const emptyStep: StepDraft = {
  what: '',
  owner: null,
  dueOn: null,
  under: { department: null, law: null, measure: null },
}

/** The step as it is sent, or null while something is missing. */
export function stepOf({ what, owner, dueOn, under }: StepDraft): WhoDoesWhat | null {
  const [kind, id] = owner?.split(':') ?? []
  if (!what.trim() || !id || !dueOn) return null
  return {
    what,
    ownerStaff: kind === 'staff' ? id : null,
    ownerPerson: kind === 'person' ? id : null,
    dueOn,
    under,
  }
}

/** What is missing, by field; `prefix` stands before the names when the step is part of a larger form. */
export function missingOf(
  step: StepDraft,
  t: (typeof text)['da']['steps'],
  more: { prefix: string; pickDay: string },
): Record<string, string> {
  return {
    ...(step.what.trim() ? {} : { [`${more.prefix}what`]: t.sayWhat }),
    ...(step.owner ? {} : { [`${more.prefix}owner`]: t.pickOwner }),
    ...(step.dueOn ? {} : { [`${more.prefix}dueOn`]: more.pickDay }),
  }
}

/** Who can take a step: colleagues on the team first, since the municipality carries at least as much, then the family. */
export function ownersOf(
  plan: ShownPlan,
  t: (typeof text)['da']['steps'],
): { value: string; label: string; hint: string }[] {
  return [
    ...plan.team.map(({ staffId, name }) => ({ value: `staff:${staffId}`, label: name, hint: t.colleague })),
    ...plan.people.map(({ personId, givenName }) => ({
      value: `person:${personId}`,
      label: givenName,
      hint: t.family,
    })),
  ]
}
