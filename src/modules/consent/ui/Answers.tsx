import { Fact, Facts } from '#kit/Fact.tsx'
import { formatDay } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import type { ConsentPurpose, Question } from '../contract.ts'
import type { Names } from '../text-rules.ts'
import { languageName } from '#modules/staff/ui/languages.ts'
import { ShownText } from './ShownText.tsx'
import { Sign } from './Sign.tsx'
import { text } from './text.ts'

const signs = { given: 'full', refused: 'empty' } as const

type AnswersProps = {
  question: Question
  /** What was asked, so that the text of then can be shown. */
  asked: { purpose: ConsentPurpose; names: Names }
}

/** One question as it was put and answered: by whom, how, when, and how long it holds. */
export function Answers({ question, asked: what }: AnswersProps) {
  const t = useText(text)
  const [language] = useLanguage()
  const day = (on: string) => formatDay(on, language)
  const said = question.givers.map(({ answer }) => answer)
  const asked = t.askedOn(day(question.askedOn), languageName(question.language, language))
  return (
    <div className="stack-tight">
      <Facts>
        <Fact label={t.answers}>
          <ul>
            {question.givers.map((giver) => (
              <li key={giver.personId}>
                <Sign kind={giver.answer === null ? 'waiting' : signs[giver.answer]} />{' '}
                <span className="name">{giver.name}</span>{' '}
                {giver.answer === null ? t.waiting : t[giver.answer]}
                {giver.how && giver.answeredOn && (
                  <span className="muted">
                    {' '}
                    · {t.how[giver.how]} {day(giver.answeredOn)}
                  </span>
                )}
                <span className="muted"> · {giver.capacity === 'self' ? t.self : t.holder}</span>
              </li>
            ))}
          </ul>
        </Fact>
        <Fact label={t.shownIn}>
          {asked}
          {question.interpreter && `, ${t.withInterpreter}`}
        </Fact>
        {question.state === 'given' && <Fact label={t.holdsFrom}>{day(question.from)}</Fact>}
        {question.state === 'given' && question.until && (
          <Fact label={t.holdsUntil}>{day(question.until)}</Fact>
        )}
      </Facts>
      <ShownText {...what} version={question.textVersion} />
      {said.includes('given') && said.includes('refused') && <p>{t.disagree}</p>}
      {question.withdrawnOn && <p className="muted">{t.withdrawnOn(day(question.withdrawnOn))}</p>}
    </div>
  )
}
