import { Phone } from 'lucide-react'
import { formatMomentShort } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import type { Sayer } from '../contract.ts'
import { text } from './text.ts'

/** Who can say yes, those at work first, each one call away (R-SPD-03). */
export function Sayers({ sayers }: { sayers: readonly Sayer[] }) {
  const t = useText(text)
  const [language] = useLanguage()
  if (sayers.length === 0) return <p className="muted">{t.nobody}</p>
  return (
    <ul className="stack-tight">
      {sayers.map(({ staffId, name, department, as, now, nextAt, phone, answerHours }) => (
        <li key={staffId} className="row row-apart">
          <span>
            <strong>{name}</strong> ({department})
            {as === 'stand_in' && <span className="muted"> · {t.standsIn}</span>}{' '}
            <span className="muted">
              · {now ? t.atWork : nextAt ? t.backAt(formatMomentShort(nextAt, language)) : t.notBack} ·{' '}
              {t.answersIn(answerHours)}
            </span>
          </span>
          {phone && (
            <a className="button button-quiet" href={`tel:${phone.replace(/\s/g, '')}`}>
              <Phone aria-hidden /> {t.ring(name.split(' ')[0] ?? name)}
            </a>
          )}
        </li>
      ))}
    </ul>
  )
}
