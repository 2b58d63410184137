import { useState } from 'react'
import { Button } from '#kit/Button.tsx'
import { Sheet } from '#kit/Dialog.tsx'
import { formatDay } from '#kit/format-date.ts'
import { InlineSaved } from '#kit/InlineSaved.tsx'
import { useLanguage, useText } from '#kit/language.ts'
import { Section } from '#kit/Page.tsx'
import { useUndo } from '#kit/use-undo.ts'
import type { ShownEnding, ShownPlan } from '../contract.ts'
import { PlanForm } from './PlanForm.tsx'
import { text } from './text.ts'

type PlanProps = { familyId: string; ending: ShownEnding; plan: ShownPlan }

/** What is agreed about the ending: the way in, what to do if it tips, the family's own view, our words. */
export function PlanSection({ familyId, ending, plan }: PlanProps) {
  const t = useText(text)
  const [language] = useLanguage()
  const [editing, setEditing] = useState(false)
  const undo = useUndo()
  const wayIn = plan.wayIn && [plan.wayIn.name, plan.wayIn.phone, plan.wayInWords].filter(Boolean).join(' · ')
  return (
    <Section
      title={t.plan}
      actions={ending.mine && <Button onPress={() => setEditing(true)}>{t.edit}</Button>}
    >
      {undo.state !== 'none' && <InlineSaved of={undo} />}
      <p className="muted">
        {t.until(formatDay(plan.endsOn, language))} · {t.whys[plan.why]}
      </p>
      <dl className="ending-plan">
        <Said label={t.wayIn} said={wayIn} />
        <Said label={t.ifItTips} said={plan.ifItTips} />
        <Said
          label={t.ownView}
          said={plan.ownView && `“${plan.ownView}” – ${t.says(plan.ownViewName ?? t.family.toLowerCase())}`}
        />
        <Said label={t.farewell} said={plan.farewell} />
      </dl>
      <Sheet title={t.edit} open={editing} onClose={() => setEditing(false)}>
        <PlanForm
          key={plan.version}
          familyId={familyId}
          ending={ending}
          plan={plan}
          undo={undo}
          onDone={() => setEditing(false)}
        />
      </Sheet>
    </Section>
  )
}

function Said({ label, said }: { label: string; said: string | null }) {
  const t = useText(text)
  return (
    <div>
      <dt>{label}</dt>
      <dd className={said ? 'name' : 'muted'} dir="auto">
        {said || t.notYet}
      </dd>
    </div>
  )
}
