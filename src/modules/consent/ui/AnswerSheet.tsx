import { Button } from '#kit/Button.tsx'
import { Sheet } from '#kit/Dialog.tsx'
import { useText } from '#kit/language.ts'
import type { Cell, Matrix, MatrixPerson, Question } from '../contract.ts'
import { AnswerForm } from './AnswerForm.tsx'
import { Answers } from './Answers.tsx'
import type { Doing } from './doing.ts'
import { aboutOf } from './said.ts'
import { text } from './text.ts'
import { heldCells } from './what-to-ask.ts'

type AnswerSheetProps = {
  familyId: string
  matrix: Matrix
  chosen: Extract<Doing, { what: 'look' }>
  open: boolean
  onClose: () => void
  onDo: (doing: Doing) => void
}

/** What stands behind one answer, and what can be done: ask, note an answer, take a yes back. */
export function AnswerSheet({ familyId, matrix, chosen, open, onClose, onDo }: AnswerSheetProps) {
  const t = useText(text)
  const person = matrix.people.find(({ personId }) => personId === chosen.personId)
  const cell = person && cellOf(person, chosen.department)
  const department = matrix.departments.find(({ code }) => code === chosen.department)?.name ?? null
  if (!person || !cell) return null
  const title = department === null ? t.titlePart(person.name) : t.titleShare(person.name, department)
  return (
    <Sheet title={<span className="name">{title}</span>} open={open} onClose={onClose}>
      <Body
        key={`${person.personId}/${chosen.department}`}
        at={{ familyId, matrix, person, cell, department }}
        onDo={onDo}
      />
    </Sheet>
  )
}

/** Everything the parts of the sheet need to know of where they are. `department` is its name, null for taking part. */
export type At = {
  familyId: string
  matrix: Matrix
  person: MatrixPerson
  cell: Cell
  department: string | null
}

function Body({ at, onDo }: { at: At; onDo: (doing: Doing) => void }) {
  const t = useText(text)
  const { cell, person } = at
  const about = { personId: person.personId, departments: [cell.department] }
  const mayTakeBack = heldCells([cell]).length > 0
  return (
    <div className="stack">
      {cell.current && <Answers question={cell.current} asked={askedOf(at)} />}
      {!cell.current && !cell.open && <p>{t.nothingYet}</p>}
      {cell.open && <Waiting question={cell.open} at={at} />}
      {(cell.mayAsk || mayTakeBack) && (
        <div className="row">
          {cell.mayAsk && (
            <>
              <Button tone="primary" onPress={() => onDo({ what: 'put', ...about, notes: true })}>
                {t.askAndNote}
              </Button>
              <Button onPress={() => onDo({ what: 'put', ...about, notes: false })}>{t.ask}</Button>
            </>
          )}
          {mayTakeBack && <Button onPress={() => onDo({ what: 'withdraw', ...about })}>{t.withdraw}</Button>}
        </div>
      )}
    </div>
  )
}

/** A question that waits: who has answered, and the form for the next who has not. */
function Waiting({ question, at }: { question: Question; at: At }) {
  const t = useText(text)
  const next = question.givers.find(({ answer }) => answer === null)
  return (
    <>
      {at.cell.current && <h3>{t.askedAnew}</h3>}
      <Answers question={question} asked={askedOf(at)} />
      {next && (
        <AnswerForm key={`${question.version}/${next.personId}`} question={question} giver={next} at={at} />
      )}
    </>
  )
}

/** What the cell asks about, for the words it was asked in. */
function askedOf({ person, department }: At) {
  const purpose = department === null ? ('participate' as const) : ('share' as const)
  return { purpose, names: { about: aboutOf(person), department } }
}

function cellOf(person: MatrixPerson, department: string | null): Cell | undefined {
  return department === null
    ? person.participate
    : person.shares.find((cell) => cell.department === department)
}
