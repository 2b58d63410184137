import type { Place, StaffRole } from './contract.ts'

/** Which door of the database an account uses: police, steering and control cannot even name the families' tables. */
export function doorFor(
  roles: readonly StaffRole[],
): 'samspil_staff' | 'samspil_police' | 'samspil_steering' | 'samspil_control' {
  if (roles.includes('police')) return 'samspil_police'
  if (roles.includes('auditor')) return 'samspil_control'
  return roles.every((role) => role === 'steering') ? 'samspil_steering' : 'samspil_staff'
}

const alone = ['police', 'auditor', 'administrator'] as const

/**
 * Police come alone: a police account with another role would bring list material into casework (HG-02). Whoever reviews
 * the log comes alone: nobody reviews their own looks. So does whoever gives out roles: they have no right to content (T36).
 */
export function whyNotTheseRoles(roles: readonly StaffRole[]): `${(typeof alone)[number]}-alone` | null {
  if (roles.length < 2) return null
  const role = alone.find((one) => roles.includes(one))
  return role ? `${role}-alone` : null
}

/** Whether `leaderId` as leader of `staffId` would make somebody lead themselves through others. */
export function leadsRound(
  people: readonly { staffId: string; leaderId: string | null }[],
  staffId: string,
  leaderId: string | null,
): boolean {
  const seen = new Set([staffId])
  for (let at = leaderId; at !== null; at = people.find((one) => one.staffId === at)?.leaderId ?? null) {
    if (seen.has(at)) return true
    seen.add(at)
  }
  return false
}

/** The places of the shell for someone with these roles (ux.md section 2). */
export function placesFor(roles: readonly string[]): Place[] {
  const has = (...wanted: string[]) => wanted.some((role) => roles.includes(role))
  const places: [Place, boolean][] = [
    ['today', has('core')],
    ['families', has('core')],
    ['meetings', has('police', 'early_help')],
    ['early-help', has('early_help')],
    ['supervision', has('leader')],
    ['records', has('records')],
    ['figures', has('steering', 'leader', 'core')],
    ['setup', has('administrator')],
    ['control', has('auditor')],
  ]
  return places.filter(([, shown]) => shown).map(([place]) => place)
}

/** First letters of the first and the last name. */
export function initials(name: string): string {
  const parts = name.split(' ').filter(Boolean)
  return `${parts.at(0)?.at(0) ?? ''}${parts.length > 1 ? (parts.at(-1)?.at(0) ?? '') : ''}`.toUpperCase()
}
