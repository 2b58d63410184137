import { formatDayShort } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Link } from '#kit/Link.tsx'
import { Section } from '#kit/Page.tsx'
import type { ListedStep } from '../contract.ts'
import { FamilyName } from './FamilyName.tsx'
import { text } from './text.ts'

/** Steps where somebody else has the next move: nothing to do but to know it. */
export function Waiting({ steps }: { steps: ListedStep[] }) {
  const t = useText(text)
  const [language] = useLanguage()
  if (steps.length === 0) return null
  return (
    <Section title={t.waiting} count={steps.length}>
      <ul className="today-list">
        {steps.map((step) => (
          <li key={step.stepId} className="today-row today-row-quiet">
            <FamilyName line={step} />
            <span className="today-what name">
              <Link href={`/familier/${step.familyId}/plan`}>{step.what}</Link>
              <span className="muted">
                {' '}
                · {step.waitingFor ? t.waitsFor(step.waitingFor) : step.owner} ·{' '}
                {t.due(formatDayShort(step.dueOn, language))}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
