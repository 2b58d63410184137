import { useState } from 'react'
import { Button } from '#kit/Button.tsx'
import { Checkbox } from '#kit/Checkbox.tsx'
import { DateField } from '#kit/DateField.tsx'
import { Form } from '#kit/Form.tsx'
import { useLanguage, useText } from '#kit/language.ts'
import { Select } from '#kit/Select.tsx'
import { useWrite } from '#kit/use-write.ts'
import { questionText, TEXT_VERSION } from '../consent-words.ts'
import type { At } from './AnswerSheet.tsx'
import { languagesFor } from './languages.ts'
import { momentOn, thisDay } from './moments.ts'
import { text } from './text.ts'

/** Puts the question: the words to say are on the screen, and what is kept is that they were said, when and in which language. */
export function AskForm({ at, onDone }: { at: At; onDone: () => void }) {
  const t = useText(text)
  const [ours] = useLanguage()
  const write = useWrite('consent.ask')
  const [language, setLanguage] = useState(at.person.language)
  const [interpreter, setInterpreter] = useState(false)
  const [askedOn, setAskedOn] = useState<string | null>(thisDay())
  const answersSelf = at.person.mustAnswer.every(({ capacity }) => capacity === 'self')
  const said = questionText({ department: at.department, about: answersSelf ? null : at.person.name })

  const submit = async () => {
    const { familyId, person, cell } = at
    const answer = await write.send({
      familyId,
      personId: person.personId,
      purpose: cell.department === null ? 'participate' : 'share',
      department: cell.department,
      language,
      interpreter,
      askedAt: momentOn(askedOn ?? thisDay()),
      textVersion: TEXT_VERSION,
    })
    if (answer.ok) onDone()
  }
  return (
    <Form onSubmit={() => void submit()} refusal={write.refusal} label={t.ask}>
      <div>
        <h3>{t.asking}</h3>
        <p className="small muted">{t.readAloud}</p>
        <ul className="sharing-said name">
          {said.map((line) => (
            <li key={line.da}>{line[ours]}</li>
          ))}
        </ul>
      </div>
      <Select
        label={t.language}
        name="language"
        options={languagesFor(at.person.language, ours)}
        value={language}
        onChange={setLanguage}
      />
      <Checkbox label={t.interpreter} name="interpreter" checked={interpreter} onChange={setInterpreter} />
      <DateField
        label={t.askedWhen}
        name="askedAt"
        value={askedOn}
        onChange={setAskedOn}
        today={thisDay()}
        allow="until-today"
      />
      <div className="form-actions">
        <Button type="submit" tone="primary" pending={write.pending}>
          {t.noteAsked}
        </Button>
      </div>
    </Form>
  )
}
