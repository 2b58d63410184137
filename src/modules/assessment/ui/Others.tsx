import { formatDay } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import type { AssessmentPage, ShownInput } from '../contract.ts'
import type { Question } from '../definition-contract.ts'
import { answerWords } from './answer-words.ts'
import { text } from './text.ts'

/** What other departments have answered and shared: disagreement stays visible, both answers stand. */
export function Others({
  question,
  input,
  page,
}: {
  question: Question
  input: ShownInput
  page: AssessmentPage
}) {
  const t = useText(text)
  const [language] = useLanguage()
  if (input.theirs.length === 0) return null
  return (
    <ul className="stack-tight others" aria-label={t.othersSay}>
      {input.theirs.map((answer) => (
        <li key={answer.department}>
          {answerWords(question, answer.value, page.pickable, { t, language })}{' '}
          <span className="muted small">
            {t.saidBy(answer.by, answer.department, formatDay(answer.at, language))}
          </span>
        </li>
      ))}
    </ul>
  )
}
