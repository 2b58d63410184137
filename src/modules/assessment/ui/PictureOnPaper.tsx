import { Fact, Facts } from '#kit/Fact.tsx'
import { useLanguage, useText } from '#kit/language.ts'
import type { AssessmentPage, Picture, ShownInput } from '../contract.ts'
import type { Part, Question } from '../definition-contract.ts'
import { definitionOf } from '../definition-rules.ts'
import { keysOf } from '../people-rules.ts'
import { answerWords, isAboutPeople, withName } from './answer-words.ts'
import { text } from './text.ts'

type PaperProps = { page: AssessmentPage; picture: Picture }

/** The whole picture to read or print: what is answered or checked, part by part. Nothing that is only fetched. */
export function PictureOnPaper({ page, picture }: PaperProps) {
  const t = useText(text)
  const withWhom = picture.madeWith.map(({ name }) => name).join(', ')
  return (
    <div className="stack">
      <p>
        {t.madeWith}: <span className="name">{withWhom || '–'}</span>
      </p>
      {definitionOf(picture.definition).parts.map((part, index) => (
        <PartOnPaper key={part.code} page={page} picture={picture} part={part} number={index + 1} />
      ))}
    </div>
  )
}

function PartOnPaper({ page, picture, part, number }: PaperProps & { part: Part; number: number }) {
  const t = useText(text)
  const [language] = useLanguage()
  const shown = picture.parts.find((row) => row.part === part.code)
  const inputs = picture.inputs.filter((input) => input.part === part.code)
  return (
    <section className="stack-tight part-paper">
      <h3>
        {number} {part.title[language]}
      </h3>
      {part.note && <p className="part-note">{part.note[language]}</p>}
      {shown?.status === 'skipped' ? (
        <p>{t.skippedBecause(shown.reason ?? '')}</p>
      ) : (
        <Facts>
          {inputs.map((input) => (
            <OnPaper
              key={`${input.question}/${input.subject}`}
              page={page}
              input={input}
              question={questionIn(part, input)}
            />
          ))}
        </Facts>
      )}
    </section>
  )
}

function questionIn(part: Part, input: ShownInput): Question | undefined {
  return part.questions.find(({ code }) => code === input.question)
}

function OnPaper({
  page,
  input,
  question,
}: {
  page: AssessmentPage
  input: ShownInput
  question: Question | undefined
}) {
  const t = useText(text)
  const [language] = useLanguage()
  const answers = [...(input.mine ? [input.mine] : []), ...input.theirs]
  if (!question || (question.optional && answers.length === 0)) return null
  const words = (value: string | null) =>
    // Notes are counted on paper: their subjects belong to the journal, and the paper may lie on a table.
    question.kind === 'pick' && question.pickFrom === 'notes' && value !== null
      ? t.notesPicked(keysOf(value).length)
      : answerWords(question, value, page.pickable, { t, language })
  return (
    <Fact label={withName(question.ask, language, input.name)}>
      {answers.length === 0 && <span className="muted">{t.noAnswer}</span>}
      {answers.map((answer) => (
        <span
          key={answer.department}
          className={isAboutPeople(question) ? 'name answer-line' : 'answer-line'}
        >
          {words(answer.value)}
          {answers.length > 1 && ` (${answer.department})`}
        </span>
      ))}
    </Fact>
  )
}
