import { formatDayShort } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Link } from '#kit/Link.tsx'
import { Section } from '#kit/Page.tsx'
import type { BirthdayAhead } from '../contract.ts'
import { FamilyName } from './FamilyName.tsx'
import { text } from './coming-text.ts'

/** Somebody turns 15 or 18 soon: who answers changes, so the consents are asked for again ahead of the day (HG-20). */
export function Birthdays({ birthdays }: { birthdays: readonly BirthdayAhead[] }) {
  const t = useText(text)
  const [language] = useLanguage()
  if (birthdays.length === 0) return null
  return (
    <Section title={t.birthdays} count={birthdays.length}>
      <ul className="today-list">
        {birthdays.map((one) => (
          <li key={`${one.familyId}${one.onDay}${one.changes}`} className="today-row today-row-quiet">
            <FamilyName line={one} />
            <span className="today-what">
              <Link href={`/familier/${one.familyId}/deling`}>{t.birthdayKinds[one.changes]}</Link>{' '}
              <span className={one.daysAhead < 0 ? 'strong' : 'muted'}>
                · {t.birthdayOn(formatDayShort(one.onDay, language), one.daysAhead)}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
