import { formatDayShort } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Link } from '#kit/Link.tsx'
import { Section } from '#kit/Page.tsx'
import type { HandoverToday } from '#modules/handover/contract.ts'
import { FamilyName } from './FamilyName.tsx'
import { text } from './coming-text.ts'

/** Cases in the departments past the agreed days, and those I have been given and have not said yes to (R-PHA-02). */
export function Handovers({ handovers, today }: { handovers: HandoverToday[]; today: string }) {
  const t = useText(text)
  const [language] = useLanguage()
  if (handovers.length === 0) return null
  return (
    <Section title={t.handovers} count={handovers.length}>
      <ul className="today-list">
        {handovers.map((one) => (
          <li key={one.caseId} className="today-row today-row-quiet">
            <FamilyName line={one} />
            <span className="today-what">
              <Link href={`/familier/${one.familyId}/overdragelse`}>
                {one.forMe ? t.givenToYou(one.departmentName) : t.notHandedOver(one.departmentName)}
              </Link>{' '}
              {!one.forMe && (
                <span className={one.dueOn < today ? 'strong' : 'muted'}>
                  · {t.handoverAgreed(formatDayShort(one.dueOn, language))}
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
