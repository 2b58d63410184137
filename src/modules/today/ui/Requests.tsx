import { formatDayShort } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Link } from '#kit/Link.tsx'
import { Section } from '#kit/Page.tsx'
import type { RequestToday } from '#modules/demand/request-contract.ts'
import { isOverdue } from '#modules/demand/request-rules.ts'
import { FamilyName } from './FamilyName.tsx'
import { text } from './coming-text.ts'

/** Requests between departments without an answer: mine to answer first, then those I wait for; also past their deadline. */
export function Requests({ requests, today }: { requests: RequestToday[]; today: string }) {
  const t = useText(text)
  const [language] = useLanguage()
  if (requests.length === 0) return null
  const mineFirst = [...requests].sort((a, b) => Number(b.forMe) - Number(a.forMe))
  return (
    <Section title={t.requests} count={requests.length}>
      <ul className="today-list">
        {mineFirst.map((request) => {
          const { requestId, familyId, forMe, kind, fromName, departmentName, answerBy } = request
          const by = formatDayShort(answerBy, language)
          return (
            <li key={requestId} className="today-row today-row-quiet">
              <FamilyName line={request} />
              <span className="today-what">
                <Link href={`/familier/${familyId}/kalender`}>
                  {forMe
                    ? t.asksYou(fromName, t.requestKinds[kind])
                    : t.youAsk(departmentName, t.requestKinds[kind])}
                </Link>{' '}
                <span className={isOverdue(request, today) ? 'strong' : 'muted'}>
                  · {isOverdue(request, today) ? t.answerWasDue(by) : t.answerBy(by)}
                </span>
              </span>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
