import { useState } from 'react'
import { addMonths } from '#core/day.ts'
import { Button } from '#kit/Button.tsx'
import { ChoiceButtons } from '#kit/ChoiceButtons.tsx'
import { DateField } from '#kit/DateField.tsx'
import { Fact, Facts } from '#kit/Fact.tsx'
import { Form } from '#kit/Form.tsx'
import { useText } from '#kit/language.ts'
import { useToast } from '#kit/LiveRegion.tsx'
import { TextField } from '#kit/TextField.tsx'
import { useWrite } from '#kit/use-write.ts'
import type { AnswerHow, Question } from '../contract.ts'
import type { At } from './AnswerSheet.tsx'
import { momentOn, thisDay } from './moments.ts'
import { text } from './text.ts'

type AnswerFormProps = {
  question: Question
  giver: Question['givers'][number]
  at: At
  /** What a yes opens, where it is not a department that shares. */
  opens?: string | undefined
}

/** Notes one person's answer; beside a yes stands what it opens, on what basis and until when, before it is saved. */
export function AnswerForm({ question, giver, at, opens }: AnswerFormProps) {
  const t = useText(text)
  const toast = useToast()
  const write = useWrite('consent.answer')
  const [answer, setAnswer] = useState<'given' | 'refused' | null>(null)
  const [how, setHow] = useState<AnswerHow | null>(null)
  const [witness, setWitness] = useState('')
  const [note, setNote] = useState('')
  const [answeredOn, setAnsweredOn] = useState<string | null>(thisDay())
  const [validTo, setValidTo] = useState<string | null>(() =>
    addMonths(startOf(question), at.matrix.reviewMonths),
  )
  const [tried, setTried] = useState(false)
  const missing = { ...(answer ? {} : { answer: t.chooseAnswer }), ...(how ? {} : { how: t.chooseHow }) }

  const submit = async () => {
    setTried(true)
    if (!answer || !how) return
    const { consentId, version } = question
    const said = {
      answer,
      how,
      givenBy: giver.personId,
      capacity: giver.capacity,
      witness: witness.trim() || null,
      note: how === 'oral' ? note.trim() || null : null,
    }
    const saved = await write.send({
      ...said,
      familyId: at.familyId,
      consentId,
      version,
      answeredAt: momentOn(answeredOn ?? thisDay()),
      validTo: answer === 'given' ? validTo : null,
    })
    if (saved.ok) toast(t.savedAnswer(giver.name))
  }
  return (
    <Form
      onSubmit={() => void submit()}
      errors={tried ? missing : {}}
      refusal={write.refusal}
      label={t.note(giver.name)}
    >
      <h3 className="name">{t.note(giver.name)}</h3>
      <ChoiceButtons
        label={t.answer}
        name="answer"
        choices={[
          { value: 'given', label: t.yes },
          { value: 'refused', label: t.no },
        ]}
        value={answer}
        onChange={setAnswer}
      />
      <ChoiceButtons
        label={t.howAsk}
        name="how"
        choices={(['written', 'screen', 'oral'] as const).map((value) => ({
          value,
          label: t.howChoice[value],
        }))}
        value={how}
        onChange={setHow}
      />
      {how === 'oral' && (
        <>
          <TextField
            label={t.witness}
            name="witness"
            hint={t.witnessHint}
            value={witness}
            onChange={setWitness}
          />
          <TextField label={t.oralNote} name="note" hint={t.oralNoteHint} value={note} onChange={setNote} />
        </>
      )}
      <DateField
        label={t.answeredWhen}
        name="answeredAt"
        value={answeredOn}
        onChange={setAnsweredOn}
        today={thisDay()}
        allow="until-today"
      />
      {answer === 'given' && (
        <>
          <DateField
            label={t.until2}
            name="validTo"
            hint={t.untilHint}
            value={validTo}
            onChange={setValidTo}
            today={thisDay()}
            allow="from-today"
          />
          {opens === undefined ? <WhatItOpens at={at} /> : <p>{opens}</p>}
        </>
      )}
      {answer === 'refused' && <p>{t.refusedWords}</p>}
      <div className="form-actions">
        <Button type="submit" tone="primary" pending={write.pending}>
          {t.saveYes}
        </Button>
      </div>
    </Form>
  )
}

function startOf(question: Question): string {
  return question.from > thisDay() ? question.from : thisDay()
}

/** What a yes opens, to whom and on what basis: shown before it is saved (ux.md section 3, Confirmations). */
function WhatItOpens({ at }: { at: At }) {
  const t = useText(text)
  const open = at.person.shares.filter(
    ({ department, stand }) => department !== at.cell.department && ['given', 'partly'].includes(stand),
  )
  const names = open.map(
    ({ department }) => at.matrix.departments.find(({ code }) => code === department)?.name ?? '',
  )
  const words = () => {
    if (at.department === null) return t.opensPart
    return names.length === 0
      ? t.opensNone(at.department)
      : t.opensWith(at.person.name, at.department, names.join(', '))
  }
  return (
    <Facts>
      <Fact label={t.opens}>
        <span className="name">{words()}</span>
      </Fact>
      <Fact label={t.basisLabel}>{t.basisWords}</Fact>
    </Facts>
  )
}
