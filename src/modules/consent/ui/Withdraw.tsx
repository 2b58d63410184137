import { useState } from 'react'
import { Button } from '#kit/Button.tsx'
import { Checkbox } from '#kit/Checkbox.tsx'
import { Dialog } from '#kit/Dialog.tsx'
import { ErrorText, useFieldError } from '#kit/FieldParts.tsx'
import { Fact, Facts } from '#kit/Fact.tsx'
import { Form } from '#kit/Form.tsx'
import { useText } from '#kit/language.ts'
import { useToast } from '#kit/LiveRegion.tsx'
import { RadioGroup } from '#kit/RadioGroup.tsx'
import { useWrite } from '#kit/use-write.ts'
import type { Cell, Matrix, MatrixPerson } from '../contract.ts'
import type { Doing } from './doing.ts'
import { keyOf } from './put-draft.ts'
import { nameOf } from './PutQuestion.tsx'
import { text } from './withdraw-text.ts'
import { cellsOf, heldCells, mayTakeBack, withYes } from './what-to-ask.ts'

type WithdrawProps = {
  familyId: string
  matrix: Matrix
  doing: Extract<Doing, { what: 'withdraw' }>
  open: boolean
  onClose: () => void
  onDone: () => void
}

/**
 * Takes one or more yeses back, as easily as they were given (GDPR art. 7(3)). It works at once, so the dialog says before
 * what closes, what stays and what goes on.
 */
export function Withdraw({ familyId, matrix, doing, open, onClose, onDone }: WithdrawProps) {
  const t = useText(text)
  const toast = useToast()
  const write = useWrite('consent.withdraw')
  const person = matrix.people.find(({ personId }) => personId === doing.personId)
  const held = person ? heldCells(cellsOf(matrix, person)) : []
  const start = doing.departments
  const [chosen, setChosen] = useState(() => (start ?? []).map((department) => department ?? 'part'))
  const [by, setBy] = useState<string | null>(null)
  const [tried, setTried] = useState(false)
  if (!person) return null

  const cells = held.filter((cell) => chosen.includes(keyOf(cell)))
  const people = mayTakeBack(person, cells)
  const only = people.length === 1 ? people[0]?.personId : undefined
  const withdrawnBy = people.find(({ personId }) => personId === by)?.personId ?? only
  const missing = {
    ...(cells.length > 0 ? {} : { what: t.pickWhat }),
    ...(withdrawnBy === undefined && cells.length > 0 ? { withdrawnBy: t.pickWho } : {}),
  }
  const submit = async () => {
    setTried(true)
    if (withdrawnBy === undefined || cells.length === 0) return
    for (const { current } of cells) {
      if (!current) continue
      const { consentId, version } = current
      const answer = await write.send({ familyId, consentId, version, withdrawnBy })
      if (!answer.ok) return
    }
    toast(t.done(person.name))
    onDone()
  }
  return (
    <Dialog title={<span className="name">{t.title(person.name)}</span>} open={open} onClose={onClose}>
      <Form
        onSubmit={() => void submit()}
        errors={tried ? missing : {}}
        refusal={write.refusal}
        label={t.verb}
      >
        <Which matrix={matrix} cells={held} chosen={chosen} onChosen={setChosen} />
        {people.length > 1 && (
          <div className="name">
            <RadioGroup
              label={t.who}
              name="withdrawnBy"
              options={people.map(({ personId, name }) => ({ value: personId, label: name }))}
              value={withdrawnBy ?? null}
              onChange={setBy}
            />
          </div>
        )}
        {cells.length > 0 && <WhatHappens matrix={matrix} person={person} cells={cells} />}
        <div className="form-actions">
          <Button type="submit" tone="primary" pending={write.pending}>
            {t.verb}
          </Button>
          <Button onPress={onClose}>{t.keep}</Button>
        </div>
      </Form>
    </Dialog>
  )
}

type WhichProps = { matrix: Matrix; cells: Cell[]; chosen: string[]; onChosen: (chosen: string[]) => void }

function Which({ matrix, cells, chosen, onChosen }: WhichProps) {
  const t = useText(text)
  const error = useFieldError({ name: 'what' })
  return (
    <fieldset className="field" data-field="what">
      <legend>{t.which}</legend>
      {error && (
        <p className="field-error">
          <ErrorText>{error}</ErrorText>
        </p>
      )}
      {cells.map((cell) => (
        <Checkbox
          key={keyOf(cell)}
          label={t.cell(nameOf(matrix, cell))}
          checked={chosen.includes(keyOf(cell))}
          onChange={(on) =>
            onChosen(on ? [...chosen, keyOf(cell)] : chosen.filter((key) => key !== keyOf(cell)))
          }
        />
      ))}
    </fieldset>
  )
}

function WhatHappens({ matrix, person, cells }: { matrix: Matrix; person: MatrixPerson; cells: Cell[] }) {
  const t = useText(text)
  const names = cells.flatMap((cell) => nameOf(matrix, cell) ?? [])
  const others = withYes(
    person,
    cells.map(({ department }) => department),
  ).flatMap((department) => nameOf(matrix, { department }) ?? [])
  const isPart = cells.some(({ department }) => department === null)
  const closes = () => {
    if (isPart) return t.closesAll(person.name)
    return others.length + names.length > 1 ? t.closes(names, others, person.name) : t.closesNothing(names)
  }
  return (
    <Facts>
      <Fact label={t.closesNow}>
        <span className="name">{closes()}</span>
      </Fact>
      <Fact label={t.stays}>{t.staysWords}</Fact>
      <Fact label={t.goesOn}>
        {isPart && person.part === 'young' && matrix.basis === 'consent' ? t.goesOnWithout : t.goesOnWords}
      </Fact>
    </Facts>
  )
}
