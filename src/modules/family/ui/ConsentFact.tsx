import { formatDay } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Link } from '#kit/Link.tsx'
import type { ConsentStand, OpenedFamily } from '../reading-contract.ts'
import { text } from './text.ts'

const signs: Record<ConsentStand['stand'], string> = {
  given: '●',
  partly: '◐',
  not_given: '○',
  withdrawn: '○',
}

type ConsentFactProps = { consents: OpenedFamily['consents']; order: boolean; href: string }

/** Where each stands, people with the same answer together; the sign is for the eye, the words for everyone. */
export function ConsentFact({ consents, order, href }: ConsentFactProps) {
  const t = useText(text).consent
  const [language] = useLanguage()
  const groups = Map.groupBy(
    consents,
    (one) => `${one.stand}/${one.why}/${one.on && one.stand !== 'given' ? one.on : ''}/${one.until ?? ''}`,
  )
  return (
    <Link href={href} className="family-fact-link family-consent">
      {order && <span>{t.order}</span>}
      {consents.length === 0 && !order && <span className="muted">{t.nobody}</span>}
      {[...groups.values()].map((group) => {
        const [first] = group
        if (!first) return null
        return (
          <span key={first.personId}>
            <span aria-hidden>{signs[first.stand]} </span>
            <span className="name">{group.map(({ givenName }) => givenName).join(', ')}</span>{' '}
            {wordsFor(first, t, (day) => formatDay(day, language))}
          </span>
        )
      })}
    </Link>
  )
}

type Words = (typeof text)['da']['consent']

/** The words for where a person stands, with the day that belongs to it. */
function wordsFor({ stand, why, on, until }: ConsentStand, t: Words, write: (day: string) => string): string {
  const day = on ? write(on) : ''
  if (stand === 'given' || stand === 'partly') {
    const yes = stand === 'given' ? t.given : t.partly
    return until ? `${yes} ${t.until(write(until))}` : yes
  }
  if (why === 'withdrawn') return t.withdrawn(day)
  if (why === 'asked') return t.asked(day)
  if (why === 'refused') return t.refused(day)
  if (why === 'coming') return t.coming(day)
  if (why === 'lapsed') return t.lapsed(day)
  return why === 'expired' ? t.expired(day) : t.never
}
