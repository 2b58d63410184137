import { Button } from '#kit/Button.tsx'
import { formatDay } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Table, type Column } from '#kit/Table.tsx'
import type { Cell, Matrix, MatrixPerson } from '../contract.ts'
import type { Chosen } from './Sharing.tsx'
import { STAND_SYMBOL, text } from './text.ts'

type ConsentTableProps = { matrix: Matrix; onShow: (cell: Chosen) => void }

/** Persons by departments. Each answer is a word with a symbol, and opens what stands behind it. */
export function ConsentTable({ matrix, onShow }: ConsentTableProps) {
  const t = useText(text)
  const ordered = matrix.basis === 'ukn_order'
  const columns: Column<MatrixPerson>[] = [
    { header: t.person, rowHeader: true, cell: (person) => <PersonName person={person} /> },
    {
      header: t.takesPart,
      cell: (person) =>
        ordered ? (
          t.ordered
        ) : (
          <Answer person={person} cell={person.participate} what={t.takesPart} onShow={onShow} />
        ),
    },
    ...matrix.departments.map(({ code, name }): Column<MatrixPerson> => ({
      header: name,
      cell: (person) => {
        const cell = person.shares.find(({ department }) => department === code)
        return cell && <Answer person={person} cell={cell} what={name} onShow={onShow} />
      },
    })),
  ]
  return (
    <Table
      caption={t.who}
      hideCaption
      rows={matrix.people}
      rowKey={({ personId }) => personId}
      columns={columns}
    />
  )
}

function PersonName({ person }: { person: MatrixPerson }) {
  const t = useText(text)
  return (
    <>
      <span className="name">{t.years(person.name, person.age)}</span>
      {!person.participates && <div className="small muted">{t.notPart}</div>}
    </>
  )
}

type AnswerProps = { person: MatrixPerson; cell: Cell; what: string; onShow: (cell: Chosen) => void }

function Answer({ person, cell, what, onShow }: AnswerProps) {
  const t = useText(text)
  const [language] = useLanguage()
  const word = t.stand[cell.stand]
  const coming = cell.stand === 'coming' && cell.current
  return (
    <div className="sharing-answer">
      <Button
        tone="plain"
        label={t.cellLabel(word, person.name, what)}
        onPress={() => onShow({ personId: person.personId, department: cell.department })}
      >
        <span aria-hidden>{STAND_SYMBOL[cell.stand]}</span> {word}
      </Button>
      {coming && <span className="small muted">{t.from(formatDay(coming.from, language))}</span>}
      {!coming && cell.until && (
        <span className="small muted">{t.until(formatDay(cell.until, language))}</span>
      )}
    </div>
  )
}
