import { writtenDay } from '#core/written-day.ts'
import { useLanguage, useText } from '#kit/language.ts'
import type { ShownPlan } from '../../contract.ts'
import { text } from './agree-text.ts'

/** What changed in the plan, when, by whom and why; newest first. */
export function Versions({ plan }: { plan: ShownPlan }) {
  const t = useText(text).versions
  const [language] = useLanguage()
  if (plan.versions.length === 0) return null
  return (
    <details className="plan-earlier no-print">
      <summary>{t.heading(plan.versions.length)}</summary>
      <ol className="stack-tight">
        {plan.versions.map(({ versionNo, on, by, changed, why }) => (
          <li key={versionNo}>
            <span className="muted small name">{t.line(versionNo, writtenDay(on, language), by)}</span>{' '}
            {changed.map((change) => t.changed[change]).join(', ')}
            {why && `: ${why}`}
          </li>
        ))}
      </ol>
    </details>
  )
}
