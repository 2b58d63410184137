/** What roles may do, from the tables of docs/security.md and domain.md 7.8, typed by hand. */

type Words = Record<string, string>

/** What each role may use data for; somebody with several roles may what any of them may. */
const purposes: Words = {
  core: 'SAGSBEHANDLING NOEDADGANG PARTSINDSIGT STATISTIK DRIFT',
  early_help: 'SAGSBEHANDLING MOEDE_115 DRIFT',
  leader: 'TILSYN NOEDADGANG STATISTIK DRIFT',
  steering: 'STATISTIK DRIFT',
  administrator: 'DRIFT',
  police: 'MOEDE_115 DRIFT',
  auditor: 'TILSYN DRIFT',
  records: 'PARTSINDSIGT DRIFT',
  service: 'STATISTIK DRIFT',
}

/** The classes of content that a role may come to see at all. */
const ceiling: Words = {
  core: 'ORD CONF ART9_HEALTH ART10_CRIME P115',
  early_help: 'ORD CONF ART10_CRIME P115',
  leader: 'ORD CONF ART9_HEALTH ART10_CRIME',
  police: 'P115',
  records: 'ORD CONF ART9_HEALTH ART10_CRIME',
}

/** Being let in for some hours opens less than working with the family does. */
const narrowed: Words = {
  supervision: 'ORD CONF',
  'supervision-sensitive': 'ORD CONF ART9_HEALTH ART10_CRIME',
  'break-glass': 'ORD CONF ART9_HEALTH ART10_CRIME',
  records: 'ORD CONF ART9_HEALTH ART10_CRIME',
}

const wordsOf = (roles: string[], words: Words): string[] =>
  roles.flatMap((role) => (words[role] ?? '').split(' '))

export const fits = (roles: string[], purpose: string): boolean => wordsOf(roles, purposes).includes(purpose)

/** Whether somebody with these roles, let in by `via`, may see content of this class. */
export function within(roles: string[], via: string, aClass: string): boolean {
  const narrow = narrowed[via]
  return (
    wordsOf(roles, ceiling).includes(aClass) && (narrow === undefined || narrow.split(' ').includes(aClass))
  )
}
