import { useState } from 'react'
import { readDraft } from '#kit/drafts.ts'
import { InlineSaved } from '#kit/InlineSaved.tsx'
import { useLanguage, useText } from '#kit/language.ts'
import { Notice } from '#kit/Notice.tsx'
import type { AssessmentPage, Picture, ShownInput } from '../contract.ts'
import type { Question } from '../definition-contract.ts'
import { definitionOf, questionOf } from '../definition-rules.ts'
import { answerWords, placeId, withName } from './answer-words.ts'
import { AnswerField } from './AnswerField.tsx'
import { Button } from '#kit/Button.tsx'
import { Others } from './Others.tsx'
import { ShownAnswer } from './ShownAnswer.tsx'
import { text } from './text.ts'
import { useAnswer, type AnswerSending } from './use-answer.ts'
import { textKey } from './use-place.ts'

export type InputRowProps = {
  familyId: string
  page: AssessmentPage
  picture: Picture
  input: ShownInput
  /** Tells where somebody is, with the caret when they write. */
  keepPlace: (caret: number | null) => void
  onSaved: () => void
}

/** One input: what is fetched with [Passer] and [Ret], or the field itself; what it is for and who can read it. */
export function InputRow(props: InputRowProps) {
  const { picture, input, page } = props
  const sending = useSending(props)
  const unsaved = readDraft(textKey(picture.assessmentId, input)) !== null
  const [correcting, setCorrecting] = useState(unsaved)
  const found = questionOf(definitionOf(picture.definition), input.question)
  if (!found) return null
  const { question } = found
  const isShown = !correcting && ['prefilled', 'accepted', 'theirs'].includes(input.state)
  return (
    <div className="input-row" id={placeId(input)}>
      {isShown ? (
        <ShownAnswer
          question={question}
          input={input}
          page={page}
          sending={sending}
          onCorrect={() => setCorrecting(true)}
        />
      ) : (
        <AnswerField
          {...props}
          question={question}
          sending={sending}
          onAnswered={() => setCorrecting(false)}
        />
      )}
      {(!isShown || input.state !== 'theirs') && <Others question={question} input={input} page={page} />}
      <Told question={question} page={page} sending={sending} />
      <Purpose question={question} input={input} page={page} />
      {sending.undo.state !== 'none' && <InlineSaved of={sending.undo} />}
    </div>
  )
}

/** Sending, with the page told when something is saved. */
function useSending({ familyId, picture, input, onSaved }: InputRowProps): AnswerSending {
  const sending = useAnswer({ familyId, assessmentId: picture.assessmentId, input })
  return {
    ...sending,
    give: async (given) => {
      const ok = await sending.give(given)
      if (ok) onSaved()
      return ok
    },
    save: async (value, last) => {
      const answer = await sending.save(value, last)
      if (answer.ok) onSaved()
      return answer
    },
  }
}

/** What a colleague wrote in the same place, and a refusal in words. */
function Told({
  question,
  page,
  sending,
}: {
  question: Question
  page: AssessmentPage
  sending: AnswerSending
}) {
  const t = useText(text)
  const [language] = useLanguage()
  const { replaced, refusal } = sending
  return (
    <>
      {replaced && (
        <Notice tone="note" live action={<Button onPress={sending.useTheirs}>{t.useTheirs}</Button>}>
          {t.replaced(replaced.by)}{' '}
          {t.theirWas(answerWords(question, replaced.value, page.pickable, { t, language }))}
        </Notice>
      )}
      {refusal && question.kind !== 'text' && (
        <Notice tone="error" live>
          {refusal.reason}
        </Notice>
      )}
    </>
  )
}

/** Skal bruges til … · Kan ses af …: no field without a reader and a decision. */
function Purpose({ question, input, page }: { question: Question; input: ShownInput; page: AssessmentPage }) {
  const t = useText(text)
  const [language] = useLanguage()
  const readers =
    page.readers.find((row) => row.personId === input.personId && row.class === input.class)?.readers ?? []
  return (
    <p className="small muted input-purpose">
      {t.use(withName(question.use, language, input.name))}
      {readers.length > 0 && ` · ${t.readers(readers.join(', '))}`}
    </p>
  )
}
