/** A share in force: what one department shows another, about one person, in one class (data.share). */
export type ShareFact = { from: string; to: string; class: string; personId: string }

/** The classes of content, in the order they are offered. */
const classes = ['CONF', 'ART9_HEALTH', 'ART10_CRIME'] as const

export type ReaderFacts = {
  team: readonly { staffId: string; name: string; department: string }[]
  shares: readonly ShareFact[]
  /** Everyone who takes part: what concerns the whole family opens only when all of them have said yes (R-CON-02). */
  takingPart: readonly string[]
}

/** A row with the secrecy of a department; `personId` null concerns the whole family. */
export type SecretRow = { department: string; class: string; personId: string | null }

/**
 * The colleagues on the family's team who can read a row: those of its department, and those of departments that it is
 * shared with. Says in words what the wall in the database does (gate.shared_keys); a test holds the two together.
 */
export function readersOf(row: SecretRow, facts: ReaderFacts): string[] {
  return facts.team
    .filter(({ department }) => department === row.department || isShared(row, department, facts))
    .map(({ name }) => name)
}

function isShared(row: SecretRow, to: string, { shares, takingPart }: ReaderFacts): boolean {
  const about = new Set(
    shares
      .filter((share) => share.from === row.department && share.to === to && share.class === row.class)
      .map(({ personId }) => personId),
  )
  if (row.personId !== null) return about.has(row.personId)
  return takingPart.length > 0 && takingPart.every((personId) => about.has(personId))
}

/** Who could read a row of this department about the whole family (null) or each of these people, in each class. */
export function readersByClass(
  department: string,
  people: readonly string[],
  facts: ReaderFacts,
): { personId: string | null; class: (typeof classes)[number]; readers: string[] }[] {
  return [null, ...people].flatMap((personId) =>
    classes.map((content) => ({
      personId,
      class: content,
      readers: readersOf({ department, class: content, personId }, facts),
    })),
  )
}
