import { Phone } from 'lucide-react'
import { useText } from '#kit/language.ts'
import { Section } from '#kit/Page.tsx'
import type { Preparation } from '../../contract.ts'
import { windowText } from '../window-text.ts'

/** The colleagues around the family with their numbers: the way to a yes is one call (R-SPD-02, R-SPD-03). */
export function CanSayYes({ team }: { team: Preparation['team'] }) {
  const t = useText(windowText)
  return (
    <Section title={t.yes}>
      <p className="muted small">{t.yesLead}</p>
      <ul className="stack-tight">
        {team.map(({ staffId, name, givenName, profession, phone }) => (
          <li key={staffId} className="row row-apart">
            <span>
              <strong>{name}</strong> <span className="muted">{profession}</span>
            </span>
            {phone ? (
              <a className="button button-quiet" href={`tel:${phone.replace(/\s/g, '')}`}>
                <Phone aria-hidden /> {t.ring(givenName)}
              </a>
            ) : (
              <span className="muted small">{t.noPhone}</span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
