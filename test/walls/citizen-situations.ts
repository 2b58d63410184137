import type { Actor, Door } from './oracle-world.ts'
import type { Choices } from './world-choices.ts'
import { citizenAt, families } from './worlds.ts'

type Page = Choices['pages'][number]
const page = (recipient: number, more: Partial<Page> = {}): Page => ({
  recipient,
  about: null,
  audience: 'custody',
  class: 'ORD',
  withdrawn: false,
  ...more,
})

/** What was released in each family of the plain world: to the child, to its parent, and to somebody else of the family. */
export const plainPages: Page[] = [page(0), page(1, { audience: 'own', class: 'CONF' }), page(2)]

const born = (years: number, days = 0) => ({ years, days: -days, custody: true, changed: null })
/** The day before somebody turns an age. */
const eve = (years: number) => ({ years, days: 1, custody: true, changed: null })

type Situation = [name: string, chosen: Choices, odd?: Partial<Actor>]

/** What can be so of a page and of the child it was released to (HG-07, T09): ages, custody, classes, and what is taken back. */
export function citizenSituations(plain: Choices): Situation[] {
  const pages = (...released: Page[]): Choices => ({ ...plain, pages: released })
  const child = (of: Choices['child'], ...released: Page[]): Choices => ({
    ...pages(...(released.length ? released : plainPages)),
    child: of,
  })
  const health = page(0, { class: 'ART9_HEALTH' })
  return [
    ['page: of a child of 14, health', child(eve(15), health)],
    ['page: of a child of 15 today, health', child(born(15), health)],
    ['page: of a child of 14, crime', child(eve(15), page(0, { class: 'ART10_CRIME' }))],
    ['page: of a child of 15, confidential', child(born(15, 1), page(0, { class: 'CONF' }))],
    ['page: of a child of 17, ordinary', child(eve(18))],
    ['page: of a child of 18 today', child(born(18))],
    ['page: of a child of 18 today, confidential', child(born(18), page(0, { class: 'CONF' }))],
    ['page: of a child of 14, for the child alone', child(eve(15), page(0, { audience: 'own' }))],
    [
      'page: health of a child of 14, for the child alone',
      child(eve(15), page(0, { audience: 'own', class: 'ART9_HEALTH' })),
    ],
    ['page: custody ended', child({ ...born(12), custody: false })],
    ['page: kinship taken back', child({ ...born(12), removed: true })],
    ['page: the parent has died', { ...plain, dead: 1 }],
    ['page: the child has died', { ...plain, dead: 0 }],
    ['page: withdrawn', pages(page(0, { withdrawn: true }), page(1, { withdrawn: true }))],
    ['page: to the parent, about the child of 14', child(eve(15), page(1, { about: 0 }))],
    ['page: to the parent, about the child of 18', child(born(18), page(1, { about: 0 }))],
    [
      'page: to the parent, about the health of a child of 14',
      child(eve(15), page(1, { about: 0, class: 'ART9_HEALTH' })),
    ],
    [
      'page: to the parent, about the health of a child of 15',
      child(born(15), page(1, { about: 0, class: 'ART9_HEALTH' })),
    ],
    ['page: to the child, about itself, its crime', pages(page(0, { about: 0, class: 'ART10_CRIME' }))],
    ['page: to the child, about another', pages(page(0, { about: 2 }), page(2, { about: 1 }))],
    ['page: the second family opened', pages(...plainPages), { family: families[1] ?? null }],
    ['page: the third family opened', pages(...plainPages), { family: families[2] ?? null }],
  ]
}

/** Who asks at the citizens' door: the child, its parent, somebody else of the family, and somebody of none of it. */
export const citizenAskers: [name: string, door: Door, place: number][] = [
  ['citizen: the child', 'samspil_portal', 0],
  ['citizen: the parent', 'samspil_portal', 1],
  ['citizen: another of the family', 'samspil_portal', 2],
  ['citizen: of another family', 'samspil_portal', 4],
]

/** The citizen of an asker, with what is odd in the situation but for who and why: that is the citizen's own. */
export function citizenIn(asker: string, odd: Partial<Actor>): Actor | null {
  const place = citizenAskers.find(([name]) => name === asker)?.[2]
  if (place === undefined) return null
  const own = citizenAt(place)
  return { ...own, family: families[0] ?? null, ...odd, staff: own.staff, purpose: own.purpose }
}
