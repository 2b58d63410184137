import { Undo2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from '#kit/Button.tsx'
import type { InputOf } from '#kit/call.ts'
import { EmptyState } from '#kit/EmptyState.tsx'
import { dayOf, formatDayLong, formatTime } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Loaded } from '#kit/Loaded.tsx'
import { Notice } from '#kit/Notice.tsx'
import { Page, Section } from '#kit/Page.tsx'
import { useRead } from '#kit/use-read.ts'
import { useWrite } from '#kit/use-write.ts'
import type { OwnChange, OwnChanges, TakeBackOperation } from '../change-contract.ts'
import { changeText } from './change-text.ts'
import { changeWords } from './change-words.ts'
import { FamilyName } from './FamilyName.tsx'
import './today.css'

/** What I changed myself, newest first, with the way back where there is one (ux.md section 3, Undo). */
export function Changes() {
  const t = useText(changeText)
  return (
    <Page title={t.title} lead={t.lead}>
      <Loaded of={useRead('today.changes', {})}>{(read) => <Days of={read} />}</Loaded>
    </Page>
  )
}

function Days({ of: { changes, cut } }: { of: OwnChanges }) {
  const t = useText(changeText)
  const [language] = useLanguage()
  const [said, setSaid] = useState<string | null>(null)
  if (changes.length === 0) return <EmptyState title={t.none}>{t.noneBody}</EmptyState>
  const days = Map.groupBy(changes, ({ at }) => dayOf(at))
  return (
    <>
      <p role="status" aria-live="polite" className="changes-said">
        {said}
      </p>
      {[...days].map(([day, ofDay]) => (
        <Section key={day} title={formatDayLong(day, language)}>
          <ul className="today-list">
            {ofDay.map((change) => (
              <Row key={`${change.at}${change.operation}`} change={change} onSaid={setSaid} />
            ))}
          </ul>
        </Section>
      ))}
      {cut && <p className="muted">{t.cut}</p>}
    </>
  )
}

type RowProps = { change: OwnChange; onSaid: (words: string | null) => void }

function Row({ change, onSaid }: RowProps) {
  const t = useText(changeText)
  const words = useText(changeWords)
  const [refused, setRefused] = useState<string | null>(null)
  const what = words.of[change.operation] ?? words.other
  const told = (reason: string | null) => {
    setRefused(reason)
    if (reason === null) onSaid(t.undoneNow(`${what}, ${change.familyName}`))
  }
  return (
    <li className="today-row">
      <span>{formatTime(change.at)}</span>
      <FamilyName line={change} />
      <span className="today-what">
        {what}
        {change.times > 1 && <span className="muted"> · {t.times(change.times)}</span>}
        {refused && <Notice tone="note">{refused}</Notice>}
      </span>
      <div className="row today-actions">
        {change.takeBack ? (
          <TakeBack of={change.takeBack} label={t.undoOf(what, change.familyName)} onTold={told} />
        ) : (
          <span className="muted small">{t.states[change.state]}</span>
        )}
      </div>
    </li>
  )
}

type TakeBackProps = {
  of: NonNullable<OwnChange['takeBack']>
  label: string
  /** Why it could not be taken back; null when it was. */
  onTold: (reason: string | null) => void
}

function TakeBack({ of, label, onTold }: TakeBackProps) {
  const t = useText(changeText)
  const write = useWrite(of.operation)
  const takeBack = async () => {
    const answer = await write.send(of.input as InputOf<TakeBackOperation>)
    onTold(answer.ok ? null : answer.refusal.reason)
  }
  return (
    <Button tone="plain" icon={Undo2} pending={write.pending} onPress={() => void takeBack()} label={label}>
      {t.undo}
    </Button>
  )
}
