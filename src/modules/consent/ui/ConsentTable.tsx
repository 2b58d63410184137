import { useState } from 'react'
import { Button } from '#kit/Button.tsx'
import { formatDay } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Link } from '#kit/Link.tsx'
import { Menu } from '#kit/Menu.tsx'
import { usePathPart } from '#kit/navigation.ts'
import { Table, type Column } from '#kit/Table.tsx'
import type { Cell, Matrix, MatrixPerson } from '../contract.ts'
import { cellWords, isAnsweredAhead } from './cell-words.ts'
import type { Doing } from './doing.ts'
import { thisDay } from './moments.ts'
import { Sign, signOf } from './Sign.tsx'
import { text, type TableWords } from './table-text.ts'
import { inOrder, isAsked, isInUse } from './what-to-ask.ts'

type ConsentTableProps = { matrix: Matrix; onDo: (doing: Doing) => void }

/**
 * Persons by departments: taking part first, then the departments of the pair and those with an answer. The rest, and
 * relatives who were never asked, are folded away. Each answer is a word with a shape, and opens what stands behind it.
 */
export function ConsentTable({ matrix, onDo }: ConsentTableProps) {
  const t = useText(text)
  const [all, setAll] = useState(false)
  const used = inOrder(matrix).filter(({ code }) => isInUse(matrix, code))
  const folded = matrix.departments.filter(({ code }) => !isInUse(matrix, code)).map(({ name }) => name)
  const asked = matrix.people.filter(isAsked)
  const others = matrix.people.length - asked.length
  return (
    <div className="stack-tight">
      <Table
        caption={t.who}
        hideCaption
        rows={all ? matrix.people : asked}
        rowKey={({ personId }) => personId}
        columns={columnsOf({ matrix, t, onDo, departments: all ? inOrder(matrix) : used })}
      />
      {folded.length + others > 0 && (
        <div className="no-print">
          <Button tone="plain" expanded={all} onPress={() => setAll(!all)}>
            {all ? t.fewer : t.alsoShow(folded, others)}
          </Button>
        </div>
      )}
    </div>
  )
}

type ColumnsOf = {
  matrix: Matrix
  t: TableWords
  onDo: (doing: Doing) => void
  departments: Matrix['departments']
}

function columnsOf({ matrix, t, onDo, departments }: ColumnsOf): Column<MatrixPerson>[] {
  const answer = (person: MatrixPerson, cell: Cell | undefined, what: string) =>
    cell && <Answer person={person} cell={cell} what={what} onDo={onDo} />
  return [
    { header: t.person, rowHeader: true, cell: (person) => <PersonName person={person} /> },
    {
      header: t.takesPart,
      cell: (person) =>
        matrix.basis === 'ukn_order' ? t.ordered : answer(person, person.participate, t.takesPart),
    },
    ...departments.map(({ code, name }): Column<MatrixPerson> => ({
      header: name,
      cell: (person) =>
        answer(
          person,
          person.shares.find(({ department }) => department === code),
          name,
        ),
    })),
    { header: t.basisOf, cell: (person) => <Basis person={person} /> },
    { header: t.more, align: 'actions', cell: (person) => <More person={person} onDo={onDo} /> },
  ]
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

/** On whose word it rests: the person's own, or those who hold custody. A grown-up child decides alone (HG-20). */
function Basis({ person }: { person: MatrixPerson }) {
  const t = useText(text)
  const familyId = usePathPart('familyId')
  const { name, adult, part, mustAnswer } = person
  if (adult && part !== 'parent')
    return (
      <div>
        {t.ownDecision} <span className="sharing-more name">{t.askThem(name)}</span>
      </div>
    )
  if (adult) return t.ownYes
  if (mustAnswer.length === 0) return <Link href={`/familier/${familyId}/personer`}>{t.noGiverWay}</Link>
  return <span className="name">{t.yesFrom(mustAnswer.map((giver) => giver.name))}</span>
}

type AnswerProps = { person: MatrixPerson; cell: Cell; what: string; onDo: (doing: Doing) => void }

function Answer({ person, cell, what, onDo }: AnswerProps) {
  const t = useText(text)
  const [language] = useLanguage()
  const goesOn = isAnsweredAhead(person, cell, thisDay())
  const { word, more } = cellWords(cell, t, (on) => formatDay(on, language), goesOn)
  return (
    <div className="sharing-answer" data-stand={cell.stand}>
      <Button
        tone="plain"
        label={t.cellLabel(word, person.name, what)}
        onPress={() => onDo({ what: 'look', personId: person.personId, department: cell.department })}
      >
        <Sign kind={signOf(cell)} /> {word}
      </Button>
      {more.map((line) => (
        <span key={line} className="sharing-more name">
          {line}
        </span>
      ))}
    </div>
  )
}

function More({ person, onDo }: { person: MatrixPerson; onDo: (doing: Doing) => void }) {
  const t = useText(text)
  const { personId, name, participate, shares } = person
  const cells = [participate, ...shares]
  const held = cells.some(({ stand }) => ['given', 'partly', 'coming'].includes(stand))
  const waits = cells.some(({ open }) => open !== null)
  const asks = cells.some(({ mayAsk }) => mayAsk)
  const put = { what: 'put', personId, departments: null } as const
  const actions = [
    ...(waits || asks
      ? [{ id: 'both', label: t.askAndNote, onAction: () => onDo({ ...put, notes: true }) }]
      : []),
    ...(asks ? [{ id: 'ask', label: t.ask, onAction: () => onDo({ ...put, notes: false }) }] : []),
    ...(held
      ? [
          {
            id: 'withdraw',
            label: t.withdraw,
            onAction: () => onDo({ what: 'withdraw', personId, departments: null }),
          },
        ]
      : []),
  ]
  if (actions.length === 0) return null
  return (
    <div className="no-print">
      <Menu label={t.moreFor(name)} groups={[{ title: t.more, actions }]} />
    </div>
  )
}
