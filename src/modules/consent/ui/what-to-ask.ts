import type { Capacity, Cell, Matrix, MatrixPerson } from '../contract.ts'

export type Answerer = { personId: string; name: string; capacity: Capacity }
/** Why somebody is asked again: a birthday ahead, a yes that runs out or has, or somebody who must answer as well now. */
export type Due = {
  person: MatrixPerson
  because: 'turns-self' | 'turns-adult' | 'runs-out' | 'ran-out' | 'lacks'
  on: string
  lacking: string[]
  departments: (string | null)[]
}

/** Taking part first, then the departments in the order they are shown. */
export function cellsOf(matrix: Matrix, person: MatrixPerson): Cell[] {
  const shares = inOrder(matrix).flatMap(({ code }) =>
    person.shares.filter(({ department }) => department === code),
  )
  return [person.participate, ...shares]
}

/** The departments of the family's two contacts first: without a yes there, nothing reaches them. */
export function inOrder(matrix: Matrix): Matrix['departments'] {
  return matrix.departments.toSorted((a, b) => Number(b.inTeam) - Number(a.inTeam))
}

/** A department that is in the team or that somebody has been asked about; one with a yes is never folded away. */
export function isInUse(matrix: Matrix, code: string): boolean {
  const inTeam = matrix.departments.some((department) => department.code === code && department.inTeam)
  return (
    inTeam ||
    matrix.people.some(({ shares }) => shares.some((cell) => cell.department === code && isTouched(cell)))
  )
}

/** Somebody who takes part or has been asked. Relatives who never were stay out of the way. */
export function isAsked(person: MatrixPerson): boolean {
  return person.participates || [person.participate, ...person.shares].some(isTouched)
}

function isTouched({ stand, open }: Cell): boolean {
  return stand !== 'never' || open !== null
}

/** A cell in which there is something to do at the table: ask, or note an answer to what has been asked. */
export function isOpenTo(cell: Cell): boolean {
  return cell.mayAsk || cell.open !== null
}

/**
 * What is usually asked in one go: to take part, and each department in use, as far as there is anything to ask. Not what
 * somebody has said no to: that is asked again only when they bring it up.
 */
export function usualCells(matrix: Matrix, person: MatrixPerson): Cell[] {
  return cellsOf(matrix, person).filter(
    (cell) =>
      isOpenTo(cell) &&
      (cell.open !== null || !['refused', 'withdrawn'].includes(cell.stand)) &&
      (cell.department === null || isInUse(matrix, cell.department)),
  )
}

/** The next in the family's order, after the given person, who takes part and has something usual to be asked about. */
export function nextToAsk(matrix: Matrix, after: string | null): MatrixPerson | null {
  const rest = matrix.people.slice(matrix.people.findIndex(({ personId }) => personId === after) + 1)
  return rest.find((person) => person.participates && usualCells(matrix, person).length > 0) ?? null
}

/**
 * Who has yet to answer in a cell. A question that is put anew for the time after a birthday is answered by those who
 * answer from then on: the young person as well, or alone (R-CON-03, HG-20). The server decides; this only offers names.
 */
export function whoAnswers(person: MatrixPerson, cell: Cell): Answerer[] {
  if (cell.open) return cell.open.givers.filter(({ answer }) => answer === null)
  const { personId, name, askAgain, mustAnswer } = person
  const changed =
    askAgain !== null && cell.stand === 'given' && cell.until !== null && cell.until < askAgain.on
  if (!changed || askAgain.because === 'runs-out') return mustAnswer
  const self: Answerer = { personId, name, capacity: 'self' }
  return askAgain.because === 'turns-adult' ? [self] : [self, ...mustAnswer]
}

/** Departments that have a yes about the person now, apart from those named: the ones a new yes opens towards. */
export function withYes(person: MatrixPerson, apartFrom: readonly (string | null)[]): string[] {
  return person.shares
    .filter(({ stand, department }) => ['given', 'partly'].includes(stand) && !apartFrom.includes(department))
    .flatMap(({ department }) => (department === null ? [] : [department]))
}

/** Who is to be asked again, soonest first; one line for each person. */
export function dueOf(matrix: Matrix): Due[] {
  return matrix.people
    .filter(({ participates }) => participates)
    .flatMap((person) => dueFor(person, cellsOf(matrix, person)) ?? [])
    .toSorted((a, b) => a.on.localeCompare(b.on))
}

function dueFor(person: MatrixPerson, cells: readonly Cell[]): Due | null {
  const waiting = cells.filter(({ mayAsk }) => mayAsk)
  const due = (because: Due['because'], on: string, of: readonly Cell[], lacking: string[] = []): Due => ({
    person,
    because,
    on,
    lacking,
    departments: of.map(({ department }) => department),
  })
  const partly = waiting.filter(({ stand }) => stand === 'partly')
  const [first] = partly
  if (first) return due('lacks', '', partly, unanswered(first))
  const gone = waiting.filter(({ stand }) => stand === 'expired')
  const ends = gone.flatMap(({ current }) => current?.until ?? []).toSorted()
  if (ends[0] !== undefined) return due('ran-out', ends[0], gone)
  const running = waiting.filter(({ stand }) => stand === 'given')
  return person.askAgain && due(person.askAgain.because, person.askAgain.on, running)
}

/** Names of those who must answer and have not, in the question that counts. */
export function unanswered({ open, current }: Cell): string[] {
  return (open ?? current)?.givers.filter(({ answer }) => answer === null).map(({ name }) => name) ?? []
}

/** The cells with a yes that can be taken back. */
export function heldCells(cells: readonly Cell[]): Cell[] {
  return cells.filter(({ stand }) => ['given', 'partly', 'coming'].includes(stand))
}

/** Who may take all of these back: the person and each who answers or has answered for them (HG-06). */
export function mayTakeBack(
  person: MatrixPerson,
  cells: readonly Cell[],
): { personId: string; name: string }[] {
  const people = [person, ...person.mustAnswer, ...cells.flatMap(({ current }) => current?.givers ?? [])]
  return people.filter(
    ({ personId }, index) => people.findIndex((one) => one.personId === personId) === index,
  )
}
