import { Check } from 'lucide-react'
import { Button } from '#kit/Button.tsx'
import { formatDay } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import type { AssessmentPage, ShownInput } from '../contract.ts'
import type { Question } from '../definition-contract.ts'
import { answerWords, isAboutPeople, withName } from './answer-words.ts'
import { MeasureDates } from './MeasureDates.tsx'
import { Others } from './Others.tsx'
import { sourceWords } from './source-text.ts'
import { text } from './text.ts'
import type { AnswerSending } from './use-answer.ts'

type ShownProps = {
  question: Question
  input: ShownInput
  page: AssessmentPage
  sending: AnswerSending
  onCorrect: () => void
}

/** A fetched answer: read-only, with where it is from, [Passer] and [Ret] (ux.md 3, Forms); or one that is checked. */
export function ShownAnswer({ question, input, page, sending, onCorrect }: ShownProps) {
  const t = useText(text)
  const [language] = useLanguage()
  const value =
    input.mine?.value ??
    input.prefilled?.value ??
    input.theirs.find((answer) => answer.value !== null)?.value ??
    null
  const words = answerWords(question, value, page.pickable, { t, language })
  const asked = withName(question.ask, language, input.name)
  return (
    <>
      <div className="label">{asked}</div>
      <div className="shown-answer">
        <div className="stack-tight">
          <MeasureDates page={page} input={input} />
          {input.state === 'theirs' ? (
            <Others question={question} input={input} page={page} />
          ) : (
            <p className={isAboutPeople(question) ? 'input-value name' : 'input-value'}>
              {question.kind === 'text' && question.ownWords ? `“${words}”` : words}
            </p>
          )}
          <Grounds input={input} />
          <Where input={input} />
        </div>
        <div className="row">
          {input.state === 'prefilled' && (
            <Button
              icon={Check}
              label={`${t.fits}: ${asked}`}
              onPress={() =>
                void sending.give({ value: input.prefilled?.value ?? null, unknown: false, accept: true })
              }
            >
              {t.fits}
            </Button>
          )}
          <Button tone="plain" label={`${correctWord(input, t)}: ${asked}`} onPress={onCorrect}>
            {correctWord(input, t)}
          </Button>
          {input.state === 'prefilled' && (
            <Button
              tone="plain"
              label={`${t.unknown}: ${asked}`}
              onPress={() => void sending.give({ value: null, unknown: true })}
            >
              {t.unknown}
            </Button>
          )}
        </div>
      </div>
    </>
  )
}

function correctWord({ state }: ShownInput, t: { correct: string; answerToo: string }): string {
  return state === 'theirs' ? t.answerToo : t.correct
}

/** Where the answer is from, and since when; or who checked it. */
function Where({ input }: { input: ShownInput }) {
  const t = useText(text)
  const [language] = useLanguage()
  const { state, prefilled, mine } = input
  if (state === 'prefilled' && prefilled) {
    return (
      <p className="small muted">
        {t.isItRight(sourceWords(language, prefilled.source), formatDay(prefilled.on, language))}
      </p>
    )
  }
  if (state === 'accepted' && mine) {
    return (
      <p className="small muted status">
        <Check aria-hidden /> {t.checkedBy(mine.by, formatDay(mine.at, language))}
      </p>
    )
  }
  return null
}

/** The lines it rests on, folded away: what stands where, since when. */
function Grounds({ input }: { input: ShownInput }) {
  const t = useText(text)
  const [language] = useLanguage()
  if (input.grounds.length === 0) return null
  return (
    <details className="grounds small">
      <summary>{t.grounds(input.grounds.length)}</summary>
      <ul className="stack-tight">
        {input.grounds.map(({ words, on, department }) => (
          <li key={`${words}${on}${department}`}>
            {words}
            <span className="muted">
              {department && ` · ${department}`}
              {on && ` · ${formatDay(on, language)}`}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
