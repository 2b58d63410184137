import { useState } from 'react'
import { Button } from '#kit/Button.tsx'
import { Sheet } from '#kit/Dialog.tsx'
import { Form } from '#kit/Form.tsx'
import { useText } from '#kit/language.ts'
import { RadioGroup } from '#kit/RadioGroup.tsx'
import { TextArea } from '#kit/TextArea.tsx'
import { useWrite } from '#kit/use-write.ts'
import { judgement as judgements, type Judgement, type SampledVisit } from '../review-contract.ts'
import { text } from './review-text.ts'
import { About } from './VisitTable.tsx'

type JudgeProps = { reviewId: string; line: SampledVisit; onClose: () => void }

/** In order, explained by the employee, or a breach. */
export function JudgeVisit({ reviewId, line, onClose }: JudgeProps) {
  const t = useText(text)
  const write = useWrite('trail.judge')
  const [judgement, setJudgement] = useState<Judgement | null>(line.judgement)
  const [note, setNote] = useState(line.note ?? '')
  const [asked, setAsked] = useState(false)
  const save = async () => {
    setAsked(true)
    if (judgement === null) return
    const answer = await write.send({ reviewId, key: line.key, judgement, note })
    if (answer.ok) onClose()
  }
  return (
    <Sheet title={line.staff} open onClose={onClose}>
      <Form
        onSubmit={() => void save()}
        errors={asked && judgement === null ? { judgement: t.missing } : {}}
        refusal={write.refusal}
        label={t.judgeOf(line.staff)}
      >
        <div>
          <About line={line} />
          <ul className="trail-why">
            {line.why.map((one) => (
              <li key={one}>{t.why[one]}</li>
            ))}
          </ul>
        </div>
        <RadioGroup
          label={t.visit.judgement}
          name="judgement"
          hint={t.judgementHint}
          options={judgements.options.map((value) => ({ value, label: t.judgement[value] }))}
          value={judgement}
          onChange={setJudgement}
        />
        <TextArea
          label={t.note}
          name="note"
          hint={t.noteHint}
          optional={judgement === null || judgement === 'in_order'}
          limit={500}
          value={note}
          onChange={setNote}
        />
        <div className="form-actions">
          <Button type="submit" tone="primary" pending={write.pending}>
            {t.save}
          </Button>
        </div>
      </Form>
    </Sheet>
  )
}
