import type { AnswerHow, Cell, Matrix, MatrixPerson } from '../contract.ts'
import type { PutWords } from './put-text.ts'
import { cellsOf, isOpenTo, usualCells, whoAnswers, withYes, type Answerer } from './what-to-ask.ts'

export type Said = 'given' | 'refused'
/** What one person says to everything that is asked: one answer, different ones, or not now. */
export type Says = Said | 'each' | 'later'

/** What is asked about one person, and what is said to it. Cells go by department, `part` for taking part. */
export type PutDraft = { chosen: string[]; says: Record<string, Says>; each: Record<string, Said> }

/** How it was asked and answered; the same for everyone at the table, so it stays when the next person's turn comes. */
export type Circumstances = {
  language: string
  interpreter: boolean
  on: string | null
  how: AnswerHow | null
  witness: string
  /** What was said, for an answer by word of mouth. */
  note: string
  /** Until when the yes holds: as long as it may, or a day. */
  most: boolean
  until: string | null
}

/** One question with the answers that are noted to it. */
export type Put = { cell: Cell; answers: (Answerer & { answer: Said })[] }

export const keyOf = (cell: Cell): string => cell.department ?? 'part'
export const eachKey = (giver: Answerer, cell: Cell): string => `${giver.personId}/${keyOf(cell)}`

export function startDraft(
  matrix: Matrix,
  person: MatrixPerson,
  departments: (string | null)[] | null,
): PutDraft {
  const wanted =
    departments === null
      ? usualCells(matrix, person)
      : cellsOf(matrix, person).filter((cell) => departments.includes(cell.department))
  return { chosen: wanted.map(keyOf), says: {}, each: {} }
}

/** The chosen cells in which there still is something to do; others may have changed since they were chosen. */
export function chosenCells(matrix: Matrix, person: MatrixPerson, draft: PutDraft, notes: boolean): Cell[] {
  return offered(matrix, person, notes).filter((cell) => draft.chosen.includes(keyOf(cell)))
}

/** What can be asked about. A question that already waits can only be answered. */
export function offered(matrix: Matrix, person: MatrixPerson, notes: boolean): Cell[] {
  return cellsOf(matrix, person).filter((cell) => (notes ? isOpenTo(cell) : cell.mayAsk))
}

/** Everyone who has to answer at least one of the cells, the person's own voice first. */
export function answerersOf(person: MatrixPerson, cells: readonly Cell[]): Answerer[] {
  const all = cells.flatMap((cell) => whoAnswers(person, cell))
  return all.filter(({ personId }, index) => all.findIndex((one) => one.personId === personId) === index)
}

/** The cells a giver answers. */
export function cellsFor(giver: Answerer, person: MatrixPerson, cells: readonly Cell[]): Cell[] {
  return cells.filter((cell) => whoAnswers(person, cell).some(({ personId }) => personId === giver.personId))
}

/** Questions with their answers. A yes comes before a no: one no settles the question, and both voices are kept. */
export function putsOf(person: MatrixPerson, cells: readonly Cell[], draft: PutDraft): Put[] {
  return cells.map((cell) => ({
    cell,
    answers: whoAnswers(person, cell)
      .flatMap((giver) => {
        const says = draft.says[giver.personId]
        const answer = says === 'each' ? draft.each[eachKey(giver, cell)] : says
        return answer === 'given' || answer === 'refused' ? [{ ...giver, answer }] : []
      })
      .toSorted((a, b) => Number(a.answer === 'refused') - Number(b.answer === 'refused')),
  }))
}

/** What is missing before it can be saved, one sentence for each field. */
export function lackingOf(
  person: MatrixPerson,
  cells: readonly Cell[],
  draft: PutDraft,
  around: Circumstances & { notes: boolean; t: PutWords },
): Record<string, string> {
  const { t, notes } = around
  if (cells.length === 0) return { what: t.pickWhat }
  const lacking: Record<string, string> = around.on === null ? { answeredAt: t.pickDay } : {}
  if (!notes) return lacking
  for (const giver of answerersOf(person, cells)) {
    const says = draft.says[giver.personId]
    if (!says) lacking[`says-${giver.personId}`] = t.pickSays(giver.name)
    if (says !== 'each') continue
    for (const cell of cellsFor(giver, person, cells))
      if (!draft.each[eachKey(giver, cell)]) lacking[`each-${eachKey(giver, cell)}`] = t.pickSays(giver.name)
  }
  const answers = putsOf(person, cells, draft).flatMap((put) => put.answers)
  if (answers.length > 0 && around.how === null) lacking.how = t.pickHow
  if (answers.length > 0 && around.how === 'oral' && around.witness.trim() === '')
    lacking.witness = t.pickWitness
  const saidYes = answers.some(({ answer }) => answer === 'given')
  if (saidYes && around.how === 'oral' && around.note.trim() === '') lacking.note = t.pickNote
  const isYes = answers.some(({ answer }) => answer === 'given')
  if (isYes && !around.most && around.until === null) lacking.validTo = t.pickUntil
  return lacking
}

/** The departments between which everything that is chosen opens, if it is saved like this; none while answers are missing. */
export function opening(person: MatrixPerson, puts: readonly Put[]): string[] {
  const whole = puts.filter(
    ({ cell, answers }) =>
      answers.length === whoAnswers(person, cell).length && answers.every(({ answer }) => answer === 'given'),
  )
  const opened = whole.flatMap(({ cell }) => cell.department ?? [])
  return opened.length === 0 ? [] : [...opened, ...withYes(person, opened)]
}
