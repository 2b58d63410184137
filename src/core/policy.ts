import type { Actor } from './context.ts'
import { Refusal } from './refusal.ts'

/** Who may attempt an operation: a sentence for the catalogue (Danish: a data protection officer reads it) and a check. */
export type Rule<I> = {
  says: string
  holds: (actor: Actor, input: I) => boolean
  reason: string
  code: string
  /** Whether the person must have shown again who they are in the last ten minutes. */
  stepUp?: boolean
  /** Grants for a time that this write is also for; every other write into a family asks for a relation. */
  alsoVia?: readonly NonNullable<Actor['via']>[]
}

/**
 * On this family's team now: one of the pair, or another with a relation. Supervision, emergency access and the records
 * officer may read what a team may; execute.ts holds them from writing. The database says which rows exist.
 */
export const onTheTeam: Rule<{ familyId: string }> = {
  says: 'på familiens team (eller lukket ind for en tid, kun for at læse)',
  holds: (actor) => actor.via !== null,
  code: 'not-on-team',
  reason:
    'Du er ikke på familiens team. Spørg en af familiens to kontakter, eller skriv hvorfor du skal se den.',
}

/** One of the pair of coordinators (makkerpar, R-ACT-02). */
export const inThePair: Rule<{ familyId: string }> = {
  says: 'en af familiens to kontakter (makkerparret)',
  holds: (actor) => actor.relation === 'coordinator',
  code: 'not-in-pair',
  reason: 'Kun familiens to kontakter kan gøre det her. Spørg en af dem.',
}

/** The same rule, for protected actions: only shortly after the person has shown again who they are. */
export function afterStepUp<I>(rule: Rule<I>): Rule<I> {
  return { ...rule, says: `${rule.says}, som lige har bekræftet, hvem de er`, stepUp: true }
}

/** For the part of an operation that gives somebody a right. Throws as `afterStepUp` does; the browser asks, and makes the call again. */
export function refuseUnlessConfirmed({ steppedUp }: Actor): void {
  if (!steppedUp)
    throw new Refusal('denied', 'step-up', 'Bekræft først, at det er dig. Det, du skrev, er her stadig.')
}

/** Anyone with an account in the municipality. */
export const signedIn: Rule<unknown> = {
  says: 'alle med en konto i kommunen',
  holds: () => true,
  code: 'none',
  reason: '',
}

const roleWords = {
  core: 'medlem af kerneteamet',
  early_help: 'deltager i Tidlig hjælp',
  leader: 'faglig leder',
  steering: 'styregruppen',
  administrator: 'administrator',
  service: 'tidsplanen (uden bruger)',
  police: 'politi ved listemødet',
  provisioning: 'kommunens brugerstyring (SCIM)',
  auditor: 'databeskyttelsesrådgiver eller sikkerhedsansvarlig',
  records: 'arkivmedarbejder',
} as const
export type Role = keyof typeof roleWords

/** Holds one of the roles; a role is an upper bound, relations give the rows. */
export function hasRole(...roles: Role[]): Rule<unknown> {
  const words = roles.map((role) => roleWords[role]).join(' eller ')
  return {
    says: words,
    holds: (actor) => roles.some((role) => actor.roles.includes(role)),
    code: 'wrong-role',
    reason: `Det her kan kun gøres af: ${words}.`,
  }
}

/** Everyone whose account opens the staff door: not police, steering or control, which have doors of their own. */
export const onOurDoor: Rule<unknown> = hasRole('core', 'early_help', 'leader', 'administrator', 'records')
