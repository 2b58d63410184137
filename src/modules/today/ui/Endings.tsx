import { formatDayShort } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Link } from '#kit/Link.tsx'
import { Section } from '#kit/Page.tsx'
import type { EndingToday } from '#modules/ending/contract.ts'
import { FamilyName } from './FamilyName.tsx'
import { text } from './coming-text.ts'

/** Endings that lack something, steps down that are due, what my department is handed, and later talks (R-END-01, R-OUT-03). */
export function Endings({ endings, today }: { endings: EndingToday[]; today: string }) {
  const t = useText(text)
  const [language] = useLanguage()
  if (endings.length === 0) return null
  return (
    <Section title={t.endings} count={endings.length}>
      <ul className="today-list">
        {endings.map((one) => (
          <li key={`${one.familyId}${one.kind}${one.what}${one.dueOn}`} className="today-row today-row-quiet">
            <FamilyName line={one} />
            <span className="today-what">
              <Link href={`/familier/${one.familyId}/afslutning`}>
                {t.endingKinds[one.kind](one.what ?? '')}
              </Link>{' '}
              {one.dueOn && (
                <span className={one.dueOn < today ? 'strong' : 'muted'}>
                  · {t.endingBy(formatDayShort(one.dueOn, language))}
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
