import type { Assurance } from '../gate.ts'

const levels = ['low', 'substantial', 'high'] as const
type Level = (typeof levels)[number]

/** The NSIS level in a claim: `Substantial`, or the address of the level that OIOSAML and OIO OIDC use. */
export function levelOf(claim: unknown): Level | null {
  const value = Array.isArray(claim) && claim.length === 1 ? (claim[0] as unknown) : claim
  if (typeof value !== 'string') return null
  const last = value.split(/[/:#]/).at(-1)?.toLowerCase()
  return levels.find((level) => level === last) ?? null
}

/** Whether a level is at least what is asked for; without a level only `none` is met. */
export function meets(level: Level | null, minimum: Level | 'none'): boolean {
  if (minimum === 'none') return true
  return level !== null && levels.indexOf(level) >= levels.indexOf(minimum)
}

export function assuranceOf(level: Level | null): Assurance {
  return level ?? 'one_factor'
}

/** Our roles that a log-in allows: the provider's names that are mapped. Null where the provider states no roles at all. */
export function ceilingOf(
  claim: unknown,
  settings: { rolesClaim?: string | undefined; roles: Record<string, string> },
): string[] | null {
  if (settings.rolesClaim === undefined) return null
  const names = (Array.isArray(claim) ? claim : [claim]).filter((name) => typeof name === 'string')
  return [
    ...new Set(
      names.flatMap((name) => (Object.hasOwn(settings.roles, name) ? [settings.roles[name] ?? ''] : [])),
    ),
  ]
}
