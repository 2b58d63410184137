import { useState } from 'react'
import { Button } from '#kit/Button.tsx'
import { Sheet } from '#kit/Dialog.tsx'
import { useText } from '#kit/language.ts'
import { LinkButton } from '#kit/Link.tsx'
import { Loaded } from '#kit/Loaded.tsx'
import { Notice } from '#kit/Notice.tsx'
import { Page } from '#kit/Page.tsx'
import { useRead } from '#kit/use-read.ts'
import { useWrite } from '#kit/use-write.ts'
import type { Standing } from '../contract.ts'
import { Emergency } from './Emergency.tsx'
import { Supervise } from './Supervise.tsx'
import { text } from './text.ts'

type Words = (typeof text)['da']['denied']

function reasonOf(t: Words, standing: Standing): string {
  if (!standing.exists) return t.gone
  return standing.barred ? t[standing.barred] : t.none
}

/** Why the family is closed for me, and what I can do about it: ask, supervise, or emergency access (HG-05). */
export function Denied({ familyId, onOpened }: { familyId: string; onOpened: () => void }) {
  const t = useText(text).denied
  const standing = useRead('access.why', { familyId })
  return (
    <Page title={t.title} narrow>
      <Loaded of={standing}>
        {(mine) => (
          <>
            <Notice tone="private">
              {reasonOf(t, mine)}{' '}
              {mine.barred === null &&
                mine.exists &&
                (mine.contacts.length ? t.ask(mine.contacts.join(' / ')) : t.askLeader)}
            </Notice>
            <WaysIn familyId={familyId} standing={mine} onOpened={onOpened} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

function WaysIn({
  familyId,
  standing,
  onOpened,
}: {
  familyId: string
  standing: Standing
  onOpened: () => void
}) {
  const t = useText(text)
  const lift = useWrite('access.lift-recusal')
  const [doing, setDoing] = useState<'supervise' | 'emergency' | null>(null)
  const { recusalId } = standing
  return (
    <>
      <div className="form-actions">
        <LinkButton href="/familier">{t.denied.back}</LinkButton>
        {!standing.exists && <LinkButton href="/familier/soeg">{t.denied.search}</LinkButton>}
        {standing.maySupervise && (
          <Button onPress={() => setDoing('supervise')}>{t.supervise.title} …</Button>
        )}
        {standing.mayBreakGlass && (
          <Button tone="danger" onPress={() => setDoing('emergency')}>
            {t.emergency.title} …
          </Button>
        )}
        {recusalId && (
          <Button pending={lift.pending} onPress={() => void lift.send({ recusalId })}>
            {t.denied.lift}
          </Button>
        )}
      </div>
      {recusalId && <p className="muted small">{t.denied.liftHint}</p>}
      {lift.refusal && <Notice tone="note">{lift.refusal.reason}</Notice>}
      <Sheet title={t.supervise.title} open={doing === 'supervise'} onClose={() => setDoing(null)}>
        <Supervise familyId={familyId} onOpened={onOpened} />
      </Sheet>
      <Sheet title={t.emergency.title} open={doing === 'emergency'} onClose={() => setDoing(null)}>
        <Emergency familyId={familyId} onOpened={onOpened} />
      </Sheet>
    </>
  )
}
