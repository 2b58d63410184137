import { useText } from '#kit/language.ts'
import { Link } from '#kit/Link.tsx'
import type { ShownStep } from '../../contract.ts'
import { text } from './place-text.ts'

/** Under what a step is taken, in one quiet line: the measure with how far it is, the department, the law. */
export function StepPlace({ familyId, step }: { familyId: string; step: ShownStep }) {
  const t = useText(text)
  const { measure, underDepartmentName, law } = step
  if (!measure && !underDepartmentName && !law) return null
  return (
    <span className="plan-place muted small">
      {measure && (
        <span>
          <Link href={`/familier/${familyId}/indsatser`} label={t.seeMeasures(measure.name)}>
            {measure.name}
          </Link>
          {': '}
          {measure.state ? t.state[measure.state] : t.notAsked}
        </span>
      )}
      {underDepartmentName && <span>{underDepartmentName}</span>}
      {law && <span lang="da">{law}</span>}
    </span>
  )
}
