import type { Cell, Matrix, MatrixPerson } from '../contract.ts'
import type { SaidLine, TextVersion } from '../text-contract.ts'
import { spoken, textOn } from '../text-rules.ts'

/** The municipality's texts, and the day they are used on. */
export type Texts = { own: readonly TextVersion[]; on: string }

/** The texts of the municipality's own among all that are kept. */
export const ownTexts = (all: readonly TextVersion[]): TextVersion[] =>
  all.filter(({ setBy }) => setBy !== null)

/** Whom a question speaks of: null when everyone who answers is asked about themselves. */
export function aboutOf(person: MatrixPerson): string | null {
  return person.mustAnswer.every(({ capacity }) => capacity === 'self') ? null : person.name
}

/**
 * The words to say for everything that is asked in one go: each sentence once, in the order of the question, what holds
 * for all of it last.
 */
export function saidTo(
  matrix: Matrix,
  person: MatrixPerson,
  cells: readonly Cell[],
  { own, on }: Texts,
): SaidLine[] {
  const about = aboutOf(person)
  const names = cells.flatMap(
    ({ department }) => matrix.departments.find(({ code }) => code === department)?.name ?? [],
  )
  const part = cells.some(({ department }) => department === null)
    ? spoken(textOn(own, 'participate', on).body, { about })
    : []
  const joined = (and: string) =>
    names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1)}`
  const shareIn = (and: string) => spoken(textOn(own, 'share', on).body, { about, department: joined(and) })
  const english = shareIn('and')
  const share =
    names.length === 0 ? [] : shareIn('og').map(({ da }, index) => ({ da, en: english[index]?.en ?? da }))
  const shared = new Set(share.map(({ da }) => da))
  return [...part.filter(({ da }) => !shared.has(da)), ...share]
}

const textPurpose = (department: string | null): 'participate' | 'share' =>
  department === null ? 'participate' : 'share'

/** The versions of the texts that these cells are asked with, each once. */
export function versionsOf(cells: readonly Cell[], { own, on }: Texts): string {
  const purposes = cells.map(({ department }) => textPurpose(department))
  return [...new Set(purposes.map((purpose) => textOn(own, purpose, on).version))].join(', ')
}
