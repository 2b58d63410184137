import { questionText } from '../consent-words.ts'
import type { Cell, Matrix, MatrixPerson } from '../contract.ts'

/**
 * The words to say for everything that is asked in one go: each sentence once, in the order of the question, what holds
 * for all of it last.
 */
export function saidTo(
  matrix: Matrix,
  person: MatrixPerson,
  cells: readonly Cell[],
): { da: string; en: string }[] {
  const about = person.mustAnswer.every(({ capacity }) => capacity === 'self') ? null : person.name
  const names = cells.flatMap(
    ({ department }) => matrix.departments.find(({ code }) => code === department)?.name ?? [],
  )
  const part = cells.some(({ department }) => department === null)
    ? questionText({ department: null, about })
    : []
  const joined = (and: string) =>
    names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1)}`
  const english = questionText({ department: joined('and'), about })
  const share =
    names.length === 0
      ? []
      : questionText({ department: joined('og'), about }).map(({ da }, index) => ({
          da,
          en: english[index]?.en ?? da,
        }))
  const shared = new Set(share.map(({ da }) => da))
  return [...part.filter(({ da }) => !shared.has(da)), ...share]
}
