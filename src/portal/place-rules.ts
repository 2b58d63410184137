/** The places of the page, and the address of each. A child's address holds an id and no name. */
export type Place = { at: 'home' } | { at: 'looked' } | { at: 'child'; personId: string }

export const homeHref = '/min-side'
export const lookedHref = '/min-side/hvem-ser-hvad'
export const childHref = (personId: string): string => `/min-side/barn/${personId}`

/** The place of an address; what is none of ours is home. */
export function placeOf(path: string): Place {
  if (path === lookedHref) return { at: 'looked' }
  const child = /^\/min-side\/barn\/([0-9a-f-]{36})$/.exec(path)
  return child?.[1] ? { at: 'child', personId: child[1] } : { at: 'home' }
}
