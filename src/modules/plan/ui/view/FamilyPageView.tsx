import { writtenDayInWords, writtenDayWithoutYear } from '#core/written-day.ts'
import { Quote } from '#kit/Quote.tsx'
import type { FamilyPage } from '../../page-contract.ts'
import { PLAN_WORDS } from '../../plan-words.ts'
import { ScalePicture } from '../goal/ScalePicture.tsx'
import { text } from './view-text.ts'

type Language = 'da' | 'en'
type PageProps = { plan: FamilyPage['plan']; language: Language }

/** The family's page on a screen, in the order and with the words of the paper (plan-document.ts). */
export function FamilyPageView({ plan, language }: PageProps) {
  const t = PLAN_WORDS[language]
  const nothing = plan.quotes.length + plan.goals.length + plan.goingWell.length === 0
  return (
    <article className="family-page" lang={language}>
      <header>
        <h1 tabIndex={-1}>{t.title}</h1>
        <p className="muted name">{plan.family}</p>
      </header>
      {nothing && <p>{text[language].empty}</p>}
      {plan.quotes.map(({ text: words, who, on }, index) => (
        <Quote key={`${who}${on}${words}`} who={who} on={on} large={index === 0}>
          {words}
        </Quote>
      ))}
      <Goals plan={plan} language={language} />
      {plan.goingWell.length > 0 && (
        <section>
          <h2>{t.strengths}</h2>
          <ul className="stack-tight">
            {plan.goingWell.map((words) => (
              <li key={words} dir="auto">
                “{words}”
              </li>
            ))}
          </ul>
        </section>
      )}
      <People plan={plan} language={language} />
      <p className="family-danger">{t.danger}</p>
    </article>
  )
}

function Goals({ plan, language }: PageProps) {
  const t = PLAN_WORDS[language]
  if (plan.goals.length === 0) return null
  return (
    <section>
      <h2>{t.goals}</h2>
      <ol className="stack">
        {plan.goals.map((goal, index) => (
          <li key={`${goal.whose}${goal.words}`} className="card goal">
            <p className="muted name">
              {goal.first ? t.goalFirst(index + 1, goal.whose) : t.goal(index + 1, goal.whose)}
            </p>
            <h3 className="goal-words" dir="auto">
              “{goal.words}”
            </h3>
            <ScalePicture then={goal.scaleThen} now={goal.scaleNow} words={numberInWords(goal, language)} />
            <ul className="stack-tight">
              {goal.steps.map(({ what, who, by, status, first, helpedBy }) => (
                <li key={`${what}${who}${by}`}>
                  <strong>{first ? t.nowFirst(what) : what}</strong>
                  <br />
                  <span className="name">
                    {text[language].doneOf(who, writtenDayWithoutYear(by, language), status)}
                  </span>
                  {helpedBy && (
                    <>
                      <br />
                      <span className="muted">{helpedBy}</span>
                    </>
                  )}
                </li>
              ))}
            </ul>
            {(goal.scaleWished !== null || goal.signs) && (
              <p>
                {goal.scaleWished !== null && `${t.wished(goal.scaleWished)} `}
                {goal.signs && t.signs(goal.signs)}
              </p>
            )}
            {goal.helps.length > 0 && (
              <p>
                <strong>{t.helps}</strong> {goal.helps.join(', ')}
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

function People({ plan, language }: PageProps) {
  const t = PLAN_WORDS[language]
  const { nextMeeting, contacts, wayIn } = plan
  return (
    <>
      {(contacts.length > 0 || wayIn.phone || wayIn.address) && (
        <section>
          <h2>{t.people}</h2>
          <ul className="stack-tight">
            {contacts.map(({ name, role, phone }) => (
              <li key={name}>
                <span className="name">{name}</span>, {role}: {phone}
              </li>
            ))}
            {wayIn.phone && (
              <li>
                {t.always}: {t.callAndSay(wayIn.phone, wayIn.number)}
              </li>
            )}
            {wayIn.address && (
              <li className="family-address">
                {t.write}: {wayIn.address}
              </li>
            )}
          </ul>
        </section>
      )}
      {nextMeeting && (
        <section>
          <h2>{t.nextMeeting}</h2>
          <p>
            <strong>
              {capital(writtenDayInWords(nextMeeting.on, language))}
              {nextMeeting.time && ` ${t.at(nextMeeting.time)}`}
            </strong>
            . {nextMeeting.what}
          </p>
        </section>
      )}
    </>
  )
}

function numberInWords(
  { scaleThen, scaleNow, scaleBy }: FamilyPage['plan']['goals'][number],
  language: Language,
): string[] {
  const t = PLAN_WORDS[language]
  return [
    ...(scaleThen === null ? [] : [t.before(scaleThen)]),
    ...(scaleNow === null ? [] : [t.now(scaleNow, scaleBy)]),
  ]
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
