import { formatDay } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import type { AssessmentPage, ShownInput } from '../contract.ts'
import { text } from './text.ts'

/** When the measure that is asked about ran, and whose it is. */
export function MeasureDates({ page, input }: { page: AssessmentPage; input: ShownInput }) {
  const t = useText(text)
  const [language] = useLanguage()
  const measure = page.measures.find(({ measureId }) => measureId === input.subject)
  if (!measure) return null
  const from = formatDay(measure.startedOn, language)
  const ran = measure.endedOn ? t.period(from, formatDay(measure.endedOn, language)) : t.running(from)
  return (
    <p className="small muted">
      {ran} · {measure.department}
    </p>
  )
}
