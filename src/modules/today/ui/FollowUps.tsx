import { formatDayShort } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Link } from '#kit/Link.tsx'
import { Section } from '#kit/Page.tsx'
import type { FollowUpToday } from '#modules/follow-up/contract.ts'
import { FamilyName } from './FamilyName.tsx'
import { text } from './coming-text.ts'

/** Families that are to be followed up today, or that are late (R-PLN-06). */
export function FollowUps({ followUps, today }: { followUps: FollowUpToday[]; today: string }) {
  const t = useText(text)
  const [language] = useLanguage()
  if (followUps.length === 0) return null
  return (
    <Section title={t.followUps} count={followUps.length}>
      <ul className="today-list">
        {followUps.map((one) => (
          <li key={one.familyId} className="today-row today-row-quiet">
            <FamilyName line={one} />
            <span className="today-what">
              <Link href={`/familier/${one.familyId}/opfoelgning`}>{t.followUpDue}</Link>{' '}
              <span className={one.dueOn < today ? 'strong' : 'muted'}>
                · {t.followUpOn(formatDayShort(one.dueOn, language))}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
