import { useState } from 'react'
import { Button } from '#kit/Button.tsx'
import { ChoiceButtons } from '#kit/ChoiceButtons.tsx'
import { Sheet } from '#kit/Dialog.tsx'
import { focusField } from '#kit/FieldParts.tsx'
import { Form } from '#kit/Form.tsx'
import { useText } from '#kit/language.ts'
import { useToast } from '#kit/LiveRegion.tsx'
import { useRead } from '#kit/use-read.ts'
import type { Matrix, MatrixPerson } from '../contract.ts'
import type { Doing } from './doing.ts'
import { thisDay } from './moments.ts'
import { NoteAnswers } from './NoteAnswers.tsx'
import { chosenCells, lackingOf, putsOf, startDraft, type Circumstances } from './put-draft.ts'
import { PutQuestion } from './PutQuestion.tsx'
import { ownTexts } from './said.ts'
import { text } from './put-text.ts'
import { usePut } from './use-put.ts'
import { isAsked, nextToAsk } from './what-to-ask.ts'

type PutSheetProps = {
  familyId: string
  matrix: Matrix
  doing: Extract<Doing, { what: 'put' }>
  open: boolean
  onClose: () => void
  /** Saved for the last one: what was filled in is not needed again. */
  onDone: () => void
}

/**
 * Asks one person about several things at once, with the answers in the same go for the usual case at the kitchen table;
 * then goes on to the next in the family. The screen offers the words to say, and no answer is ticked beforehand (HG-06).
 */
export function PutSheet({ familyId, matrix, doing, open, onClose, onDone }: PutSheetProps) {
  const t = useText(text)
  const toast = useToast()
  const own = ownTexts(useRead('consent.texts', {}).data ?? [])
  const put = usePut(familyId, { own })
  const { notes } = doing
  const [personId, setPersonId] = useState(doing.personId)
  const person = matrix.people.find((one) => one.personId === personId)
  const [draft, setDraft] = useState(() => draftFor(matrix, person, doing))
  const [around, setAround] = useState<Circumstances>(() => circumstances(matrix, person))
  const [tried, setTried] = useState(false)
  if (!person) return null

  const cells = chosenCells(matrix, person, draft, notes)
  const next = nextToAsk(matrix, personId)
  const missing = lackingOf(person, cells, draft, { ...around, notes, t })
  const turnTo = (other: MatrixPerson) => {
    setPersonId(other.personId)
    setDraft(startDraft(matrix, other, null))
    setAround({ ...around, language: languageOf(matrix, other) })
    setTried(false)
    put.clear()
  }
  const save = async (goOn: boolean) => {
    setTried(true)
    if (Object.keys(missing).length > 0) return
    const puts = putsOf(person, cells, draft)
    const done = await put.save(
      personId,
      notes ? puts : puts.map(({ cell }) => ({ cell, answers: [] })),
      around,
    )
    if (!done) return
    toast(t.saved(person.name))
    if (!goOn || !next) return onDone()
    turnTo(next)
    focusField('whom')
  }
  const texts = { own, on: around.on ?? thisDay() }
  const parts = { matrix, person, cells, draft, onDraft: setDraft, around, onAround: setAround, texts }
  return (
    <Sheet title={notes ? t.askAndNote : t.ask} open={open} onClose={onClose}>
      <Form
        onSubmit={() => void save(next !== null)}
        errors={tried ? missing : {}}
        refusal={put.refusal}
        label={t.ask}
      >
        <Whom matrix={matrix} person={person} onPerson={turnTo} />
        <PutQuestion {...parts} notes={notes} />
        {notes && cells.length > 0 && <NoteAnswers {...parts} />}
        <div className="form-actions">
          <Button type="submit" tone="primary" pending={put.pending}>
            {next ? <span className="name">{t.saveAndNext(next.name)}</span> : t.save}
          </Button>
          {next && <Button onPress={() => void save(false)}>{t.saveAndClose}</Button>}
        </div>
      </Form>
    </Sheet>
  )
}

type WhomProps = { matrix: Matrix; person: MatrixPerson; onPerson: (person: MatrixPerson) => void }

function Whom({ matrix, person, onPerson }: WhomProps) {
  const t = useText(text)
  const people = matrix.people.filter((one) => isAsked(one) || one === person)
  if (people.length === 1) return <h3 className="name">{person.name}</h3>
  return (
    <div className="name">
      <ChoiceButtons
        label={t.whom}
        name="whom"
        choices={people.map(({ personId, name }) => ({ value: personId, label: name }))}
        value={person.personId}
        onChange={(chosen) => {
          const other = people.find(({ personId }) => personId === chosen)
          if (other && other !== person) onPerson(other)
        }}
      />
    </div>
  )
}

function draftFor(matrix: Matrix, person: MatrixPerson | undefined, doing: PutSheetProps['doing']) {
  return person ? startDraft(matrix, person, doing.departments) : { chosen: [], says: {}, each: {} }
}

function circumstances(matrix: Matrix, person: MatrixPerson | undefined): Circumstances {
  const language = person ? languageOf(matrix, person) : 'da'
  return {
    language,
    interpreter: false,
    on: thisDay(),
    how: null,
    witness: '',
    note: '',
    most: true,
    until: null,
  }
}

/** The language of the one who answers first: a mother is asked about her child in hers. */
function languageOf(matrix: Matrix, person: MatrixPerson): string {
  const first = person.mustAnswer[0]?.personId
  return matrix.people.find(({ personId }) => personId === first)?.language ?? person.language
}
