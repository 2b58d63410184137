import { useState } from 'react'
import { Button } from '#kit/Button.tsx'
import { Sheet } from '#kit/Dialog.tsx'
import { formatDay } from '#kit/format-date.ts'
import { InlineSaved } from '#kit/InlineSaved.tsx'
import { useLanguage, useText } from '#kit/language.ts'
import { Loaded } from '#kit/Loaded.tsx'
import { usePathPart } from '#kit/navigation.ts'
import { Notice } from '#kit/Notice.tsx'
import { Section, useWindowTitle } from '#kit/Page.tsx'
import { Skeleton } from '#kit/Skeleton.tsx'
import { useRead } from '#kit/use-read.ts'
import { useToday } from '#kit/use-today.ts'
import { useUndo } from '#kit/use-undo.ts'
import { useWrite } from '#kit/use-write.ts'
import { Goals } from '#modules/plan/ui/goal/Goals.tsx'
import '#modules/plan/ui/plan.css'
import type { ShownFollowUp } from '../contract.ts'
import { Held } from './Held.tsx'
import { HoldForm } from './HoldForm.tsx'
import { RhythmForm } from './RhythmForm.tsx'
import { text } from './text.ts'

/** The follow-up on one screen: when it is due, each one's own number, and goals and steps that are changed where they stand (R-PLN-06). */
export function FollowUp() {
  const familyId = usePathPart('familyId')
  useWindowTitle(useText(text).title)
  const read = useRead('follow-up.show', { familyId })
  const plan = useRead('plan.show', { familyId })
  return (
    <div className="stack">
      <Loaded of={read} waiting={<Skeleton lines={3} />}>
        {(shown) => (
          <>
            <Head familyId={familyId} shown={shown} />
            <Held shown={shown} />
          </>
        )}
      </Loaded>
      <Loaded of={plan} waiting={<Skeleton blocks={2} />}>
        {(goals) => <Goals familyId={familyId} plan={goals} />}
      </Loaded>
    </div>
  )
}

function Head({ familyId, shown }: { familyId: string; shown: ShownFollowUp }) {
  const t = useText(text)
  const [language] = useLanguage()
  const [doing, setDoing] = useState<'hold' | 'rhythm' | null>(null)
  const close = () => setDoing(null)
  const undo = useUndo()
  const remove = useWrite('follow-up.remove')
  const held = (followUpId: string, version: number) => {
    undo.offer(() => remove.send({ familyId, followUpId, version, removed: true }))
    close()
  }
  return (
    <Section
      title={t.title}
      actions={
        <>
          {shown.dueOn !== null && (
            <Button tone="primary" onPress={() => setDoing('hold')}>
              {t.hold}
            </Button>
          )}
          <Button onPress={() => setDoing('rhythm')}>{t.rhythm}</Button>
        </>
      }
    >
      {undo.state !== 'none' && <InlineSaved of={undo} />}
      <Due shown={shown} />
      <p className="muted">
        {t.rhythmIs(t.intensities[shown.intensity], shown.days)}
        {shown.because && shown.agreedOn && (
          <> · {t.agreed(formatDay(shown.agreedOn, language), shown.because)}</>
        )}
      </p>
      <Sheet title={t.hold} open={doing === 'hold'} onClose={close}>
        <HoldForm familyId={familyId} shown={shown} onHeld={held} />
      </Sheet>
      <Sheet title={t.rhythmTitle} open={doing === 'rhythm'} onClose={close}>
        <RhythmForm key={shown.rhythmVersion} familyId={familyId} shown={shown} onDone={close} />
      </Sheet>
    </Section>
  )
}

/** One sentence: when. Past the day it says since when, and who sees it next; nobody is blamed. */
function Due({ shown }: { shown: ShownFollowUp }) {
  const t = useText(text)
  const [language] = useLanguage()
  const today = useToday()
  if (shown.dueOn === null) return <p>{t.notNow}</p>
  const day = formatDay(shown.dueOn, language)
  if (shown.daysOver > 0)
    return (
      <Notice tone="note" title={t.over(shown.daysOver, day)}>
        {t.leader(shown.leaderDays)}
      </Notice>
    )
  return <p className="strong">{shown.dueOn === today ? t.dueToday : t.due(day)}</p>
}
