import { useState } from 'react'
import { Plus } from 'lucide-react'
import { Button } from '#kit/Button.tsx'
import { Sheet } from '#kit/Dialog.tsx'
import { daysBetween, formatDay, formatDayShort } from '#kit/format-date.ts'
import { InlineSaved } from '#kit/InlineSaved.tsx'
import { useLanguage, useText } from '#kit/language.ts'
import { Loaded } from '#kit/Loaded.tsx'
import { Section } from '#kit/Page.tsx'
import { useRead } from '#kit/use-read.ts'
import { useUndo } from '#kit/use-undo.ts'
import { useWrite } from '#kit/use-write.ts'
import type { ListedPromise } from '../../contract.ts'
import { agreedText } from '../agreed-text.ts'
import { useToday } from '#kit/use-today.ts'
import { MakePromise } from './MakePromise.tsx'
import { PromiseActions } from './PromiseActions.tsx'

const KEPT_SHOWN = 5

/** What we have promised a family: open promises with keep and move, the latest kept ones below. */
export function Promises({ familyId }: { familyId: string }) {
  const t = useText(agreedText)
  const read = useRead('promise.list', { familyId })
  const [making, setMaking] = useState(false)
  const takeBack = useWrite('promise.take-back')
  const undo = useUndo()
  const done = (promiseId: string) => {
    undo.offer(() => takeBack.send({ familyId, promiseId }))
    setMaking(false)
  }
  return (
    <Section
      title={t.promises}
      actions={
        <Button icon={Plus} onPress={() => setMaking(true)}>
          {t.make}
        </Button>
      }
    >
      <InlineSaved of={undo} />
      <Loaded of={read}>{(all) => <Lists familyId={familyId} all={all} />}</Loaded>
      <Sheet title={t.make} open={making} onClose={() => setMaking(false)}>
        <MakePromise familyId={familyId} onDone={done} />
      </Sheet>
    </Section>
  )
}

function Lists({ familyId, all }: { familyId: string; all: ListedPromise[] }) {
  const t = useText(agreedText)
  const open = all.filter(isOpen)
  const shown = [...open, ...all.filter((one) => !isOpen(one)).slice(0, KEPT_SHOWN)]
  return (
    <>
      {open.length === 0 && <p className="muted">{t.noPromises}</p>}
      <ul className="agreed-list">
        {shown.map((promise) => (
          <li key={promise.promiseId} className="agreed-line">
            <PromiseWords promise={promise} />
            <PromiseActions familyId={familyId} promise={promise} open={isOpen(promise)} />
          </li>
        ))}
      </ul>
    </>
  )
}

const isOpen = ({ keptAt, brokenAt }: ListedPromise) => keptAt === null && brokenAt === null

function PromiseWords({ promise }: { promise: ListedPromise }) {
  const t = useText(agreedText)
  const now = useToday()
  const [language] = useLanguage()
  const over = daysBetween(promise.dueOn, now)
  const when = promise.keptAt
    ? t.kept(formatDay(promise.keptAt, language))
    : promise.brokenAt
      ? t.broken(formatDay(promise.brokenAt, language))
      : over > 0
        ? t.over(over)
        : t.due(formatDayShort(promise.dueOn, language))
  return (
    <>
      <div className="agreed-what name">
        <strong>{promise.words}</strong>
        <span className="muted"> · {t.by(promise.promiser, promise.person)}</span>
      </div>
      <span>
        {when}
        {promise.moves > 0 && <span className="muted">, {t.moved(promise.moves)}</span>}
      </span>
    </>
  )
}
