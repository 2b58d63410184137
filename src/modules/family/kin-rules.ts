import type { Day } from '#core/day.ts'
import type { Kin } from './people-contract.ts'

export type KinPerson = { personId: string; bornOn: Day }
export type CoupleKind = 'partner' | 'former_partner' | 'parents'

/** Two persons who are or were partners, or who have a child together without more being noted; and their children. */
export type Couple = { a: string; b: string; kind: CoupleKind; children: string[] }
/** Children drawn from one parent alone, because the other is not noted. */
export type LoneParent = { parent: string; children: string[] }
export type Kinfolk = { couples: Couple[]; lone: LoneParent[] }

/** Parents of a person as noted, without those who could not be: a parent is older, and someone of this family. */
export function parentsOf(personId: string, people: readonly KinPerson[], kinship: readonly Kin[]): string[] {
  const born = new Map(people.map((person) => [person.personId, person.bornOn]))
  const child = born.get(personId)
  if (child === undefined) return []
  const named = kinship.filter(
    ({ kind, toPerson, fromPerson }) =>
      kind === 'parent' && toPerson === personId && (born.get(fromPerson) ?? child) < child,
  )
  return [...new Set(named.map(({ fromPerson }) => fromPerson))]
}

/** Couples and lone parents with their children by age, oldest first: what a genogram is drawn from. */
export function kinfolkOf(people: readonly KinPerson[], kinship: readonly Kin[]): Kinfolk {
  const couples = new Map<string, Couple>()
  for (const { a, b, kind } of notedCouples(people, kinship))
    couples.set(`${a}/${b}`, { a, b, kind, children: [] })
  const lone = new Map<string, string[]>()
  for (const { personId } of byAge(people)) {
    const parents = parentsOf(personId, people, kinship)
    const pair = pairAmong(parents, couples)
    if (pair) {
      const [a, b] = pair
      const couple = couples.get(`${a}/${b}`) ?? { a, b, kind: 'parents' as const, children: [] }
      couple.children.push(personId)
      couples.set(`${a}/${b}`, couple)
    }
    for (const parent of parents)
      if (!pair?.includes(parent)) lone.set(parent, [...(lone.get(parent) ?? []), personId])
  }
  return {
    couples: [...couples.values()],
    lone: [...lone].map(([parent, children]) => ({ parent, children })),
  }
}

/** Everyone from the oldest to the youngest; the id decides between twins so that the order never changes. */
export function byAge<P extends KinPerson>(people: readonly P[]): P[] {
  return [...people].sort((a, b) => a.bornOn.localeCompare(b.bornOn) || a.personId.localeCompare(b.personId))
}

/** Partners and former partners, each pair once; who is together again is not shown as parted. */
function notedCouples(
  people: readonly KinPerson[],
  kinship: readonly Kin[],
): { a: string; b: string; kind: CoupleKind }[] {
  const known = new Set(people.map(({ personId }) => personId))
  const pairs = new Map<string, { a: string; b: string; kind: CoupleKind }>()
  for (const { fromPerson, toPerson, kind } of kinship) {
    if (kind === 'parent' || fromPerson === toPerson || !known.has(fromPerson) || !known.has(toPerson))
      continue
    const [a, b] = inOrder(fromPerson, toPerson)
    if (pairs.get(`${a}/${b}`)?.kind !== 'partner') pairs.set(`${a}/${b}`, { a, b, kind })
  }
  return [...pairs.values()]
}

/** The two parents a child is drawn under: a noted couple if there is one among them, else the first two. */
function pairAmong(
  parents: readonly string[],
  couples: ReadonlyMap<string, Couple>,
): [string, string] | null {
  const pairs = parents.flatMap((one, index) => parents.slice(index + 1).map((other) => inOrder(one, other)))
  return pairs.find(([a, b]) => couples.has(`${a}/${b}`)) ?? pairs[0] ?? null
}

function inOrder(one: string, other: string): [string, string] {
  return one < other ? [one, other] : [other, one]
}

export type Kinship = {
  parents: string[]
  partners: string[]
  formerPartners: string[]
  children: string[]
  siblings: string[]
  halfSiblings: string[]
}

/**
 * The kin of one person, for the table beside the drawing. Half-siblings share one of two known parents; where a parent
 * is not noted, children of the same parent are called siblings, and nothing is guessed.
 */
export function kinOf(personId: string, people: readonly KinPerson[], kinship: readonly Kin[]): Kinship {
  const parents = parentsOf(personId, people, kinship)
  const others = byAge(people).filter((person) => person.personId !== personId)
  const shared = others.map((other) => ({
    id: other.personId,
    theirs: parentsOf(other.personId, people, kinship),
  }))
  const related = shared.filter(({ theirs }) => theirs.some((parent) => parents.includes(parent)))
  const isHalf = ({ theirs }: { theirs: string[] }) =>
    theirs.length >= 2 && parents.length >= 2 && !theirs.every((parent) => parents.includes(parent))
  const couples = notedCouples(people, kinship).filter(({ a, b }) => a === personId || b === personId)
  const otherOf = ({ a, b }: { a: string; b: string }) => (a === personId ? b : a)
  return {
    parents,
    partners: couples.filter(({ kind }) => kind === 'partner').map(otherOf),
    formerPartners: couples.filter(({ kind }) => kind === 'former_partner').map(otherOf),
    children: shared.filter(({ theirs }) => theirs.includes(personId)).map(({ id }) => id),
    siblings: related.filter((one) => !isHalf(one)).map(({ id }) => id),
    halfSiblings: related.filter(isHalf).map(({ id }) => id),
  }
}
