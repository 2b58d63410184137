import { useState } from 'react'
import { Button } from '#kit/Button.tsx'
import { Sheet } from '#kit/Dialog.tsx'
import { formatDay } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Section } from '#kit/Page.tsx'
import { Table } from '#kit/Table.tsx'
import type { Matrix, MatrixPerson } from '../contract.ts'
import { AskOther } from './AskOther.tsx'
import { OtherAnswer } from './OtherAnswer.tsx'
import { text } from './other-text.ts'
import { Sign, signOf } from './Sign.tsx'
import { isAsked } from './what-to-ask.ts'

export type OtherCell = MatrixPerson['others'][number]
/** One other question to one person: which, and to which supplier. */
export type OtherAt = { person: MatrixPerson; cell: OtherCell }
type Chosen = { personId: string; purpose: OtherCell['purpose']; recipient: string | null }

/** The questions besides taking part and sharing (domain.md 7.2): each person's answers, and the way to ask and to take back. */
export function Others({ familyId, matrix }: { familyId: string; matrix: Matrix }) {
  const t = useText(text)
  const [language] = useLanguage()
  const [asking, setAsking] = useState(false)
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const rows = matrix.people.flatMap((person) =>
    person.others
      .filter(({ stand, open }) => stand !== 'never' || open !== null)
      .map((cell): OtherAt => ({ person, cell })),
  )
  const person = matrix.people.find(({ personId }) => personId === chosen?.personId)
  const cell = person?.others.find(
    ({ purpose, recipient }) => purpose === chosen?.purpose && recipient === chosen.recipient,
  )
  const look = (at: OtherAt) =>
    setChosen({
      personId: at.person.personId,
      purpose: at.cell.purpose,
      recipient: at.cell.recipient,
    })
  return (
    <Section title={t.title} actions={<Button onPress={() => setAsking(true)}>{t.ask}</Button>}>
      <p className="muted">{t.lead}</p>
      <Table
        caption={t.title}
        hideCaption
        rows={rows}
        rowKey={(at) => `${at.person.personId}/${at.cell.purpose}/${at.cell.recipient ?? ''}`}
        empty={<p className="muted">{t.none}</p>}
        columns={[
          { header: t.person, rowHeader: true, cell: (at) => <span className="name">{at.person.name}</span> },
          { header: t.what, cell: (at) => <span className="name">{nameOfOther(at.cell, t.purposes)}</span> },
          {
            header: t.stand,
            cell: (at) => (
              <>
                <Sign kind={signOf(at.cell)} /> {t.stands[at.cell.stand]}
                {at.cell.until && (
                  <span className="muted"> · {t.until(formatDay(at.cell.until, language))}</span>
                )}
              </>
            ),
          },
          {
            header: t.look,
            align: 'actions',
            cell: (at) => (
              <Button
                tone="plain"
                label={t.lookOf(at.person.name, nameOfOther(at.cell, t.purposes))}
                onPress={() => look(at)}
              >
                {t.look}
              </Button>
            ),
          },
        ]}
      />
      <Sheet title={t.ask} open={asking} onClose={() => setAsking(false)}>
        <AskOther
          familyId={familyId}
          people={matrix.people.filter(isAsked)}
          onAsked={(next) => {
            setAsking(false)
            setChosen(next)
          }}
        />
      </Sheet>
      {person && cell && (
        <Sheet
          title={<span className="name">{`${person.name}: ${nameOfOther(cell, t.purposes)}`}</span>}
          open
          onClose={() => setChosen(null)}
        >
          <OtherAnswer
            key={`${cell.stand}/${cell.open?.version ?? ''}`}
            familyId={familyId}
            matrix={matrix}
            at={{ person, cell }}
          />
        </Sheet>
      )}
    </Section>
  )
}

/** What is asked, in words; a supplier by its name. */
export function nameOfOther(
  { purpose, recipient }: OtherCell,
  names: (typeof text)['da']['purposes'],
): string {
  const name = purpose === 'participate' || purpose === 'share' ? purpose : names[purpose]
  return recipient === null ? name : `${name}: ${recipient}`
}
