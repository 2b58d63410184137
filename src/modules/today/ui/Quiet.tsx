import { lazy, Suspense, useState } from 'react'
import { Button } from '#kit/Button.tsx'
import { Sheet } from '#kit/Dialog.tsx'
import { useText } from '#kit/language.ts'
import { LinkButton } from '#kit/Link.tsx'
import { Section } from '#kit/Page.tsx'
import { agreedText } from '#modules/contact/ui/agreed-text.ts'
import type { UnplannedFamily } from '../contract.ts'
import { FamilyName } from './FamilyName.tsx'
import { logHref } from './hrefs.ts'
import { text } from './text.ts'

// The form comes with its fields when somebody plans.
const PlanAppointment = lazy(async () => ({
  default: (await import('#modules/contact/ui/agreed/PlanAppointment.tsx')).PlanAppointment,
}))

type QuietProps = { quiet: UnplannedFamily[]; unplanned: UnplannedFamily[] }

/** Families that have been quiet longer than their own rhythm; below, folded, those that only lack a next appointment. */
export function Quiet({ quiet, unplanned }: QuietProps) {
  const t = useText(text)
  const agreed = useText(agreedText)
  const [planning, setPlanning] = useState<UnplannedFamily | null>(null)
  if (quiet.length + unplanned.length === 0) return null
  return (
    <>
      {quiet.length > 0 && (
        <Section title={t.quiet} count={quiet.length}>
          <Rows families={quiet} onPlan={setPlanning} />
        </Section>
      )}
      {unplanned.length > 0 && (
        <details className="today-later">
          <summary>{t.unplanned(unplanned.length)}</summary>
          <Rows families={unplanned} onPlan={setPlanning} />
        </details>
      )}
      <Sheet
        title={<span className="name">{planning ? t.planFor(planning.familyName) : agreed.plan}</span>}
        open={planning !== null}
        onClose={() => setPlanning(null)}
      >
        <Suspense>
          {planning && <PlanAppointment familyId={planning.familyId} onDone={() => setPlanning(null)} />}
        </Suspense>
      </Sheet>
    </>
  )
}

function Rows({
  families,
  onPlan,
}: {
  families: UnplannedFamily[]
  onPlan: (family: UnplannedFamily) => void
}) {
  const t = useText(text)
  return (
    <ul className="today-list">
      {families.map((family) => (
        <li key={family.familyId} className="today-row today-row-quiet">
          <FamilyName line={family} />
          <span className="today-what">
            {family.hasContact ? (
              <>
                <span className="muted">{t.lastContact}:</span> {t.days(family.daysSince)}
              </>
            ) : (
              t.never(family.daysSince)
            )}
            {family.triesSince > 0 && <span className="muted"> · {t.tries(family.triesSince)}</span>}
            <span className="muted">
              {' '}
              · {t.next}: {t.none}
            </span>
          </span>
          <div className="row today-actions">
            <Button onPress={() => onPlan(family)} label={t.planFor(family.familyName)}>
              {t.plan}
            </Button>
            <LinkButton href={logHref(family)} label={t.logOf(family.familyName)}>
              {t.log}
            </LinkButton>
          </div>
        </li>
      ))}
    </ul>
  )
}
