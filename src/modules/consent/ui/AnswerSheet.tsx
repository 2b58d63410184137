import { useState } from 'react'
import { Button } from '#kit/Button.tsx'
import { Sheet } from '#kit/Dialog.tsx'
import { useText } from '#kit/language.ts'
import type { Cell, Matrix, MatrixPerson, Question } from '../contract.ts'
import { AnswerForm } from './AnswerForm.tsx'
import { Answers } from './Answers.tsx'
import { AskForm } from './AskForm.tsx'
import type { Chosen } from './Sharing.tsx'
import { text } from './text.ts'
import { Withdraw } from './Withdraw.tsx'

type AnswerSheetProps = {
  familyId: string
  matrix: Matrix
  chosen: Chosen
  open: boolean
  onClose: () => void
}

/** What stands behind one answer, and what can be done: ask, note an answer, take a yes back. */
export function AnswerSheet({ familyId, matrix, chosen, open, onClose }: AnswerSheetProps) {
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

function Body({ at }: { at: At }) {
  const t = useText(text)
  const [asking, setAsking] = useState(false)
  const [withdrawing, setWithdrawing] = useState(false)
  const { cell } = at
  const withdrawable =
    cell.current && ['given', 'partly', 'coming'].includes(cell.stand) ? cell.current : null
  return (
    <div className="stack">
      {cell.current && <Answers question={cell.current} />}
      {!cell.current && !cell.open && !asking && <p>{t.nothingYet}</p>}
      {cell.open && <Waiting question={cell.open} at={at} />}
      {asking && !cell.open && <AskForm at={at} onDone={() => setAsking(false)} />}
      <div className="row">
        {cell.mayAsk && !asking && (
          <Button tone="primary" onPress={() => setAsking(true)}>
            {cell.current ? t.askAgain : t.ask}
          </Button>
        )}
        {withdrawable && <Button onPress={() => setWithdrawing(true)}>{t.withdraw}</Button>}
      </div>
      {withdrawable && (
        <Withdraw question={withdrawable} at={at} open={withdrawing} onClose={() => setWithdrawing(false)} />
      )}
    </div>
  )
}

/** A question that waits: who has answered, and the form for the next who has not. */
function Waiting({ question, at }: { question: Question; at: At }) {
  const next = question.givers.find(({ answer }) => answer === null)
  return (
    <>
      <Answers question={question} />
      {next && (
        <AnswerForm key={`${question.version}/${next.personId}`} question={question} giver={next} at={at} />
      )}
    </>
  )
}

function cellOf(person: MatrixPerson, department: string | null): Cell | undefined {
  return department === null
    ? person.participate
    : person.shares.find((cell) => cell.department === department)
}
