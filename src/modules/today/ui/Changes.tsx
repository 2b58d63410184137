import { Undo2 } from 'lucide-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '#kit/Button.tsx'
import { callConfirmed } from '#kit/call.ts'
import { EmptyState } from '#kit/EmptyState.tsx'
import { dayOf, formatDayLong, formatTime } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Loaded } from '#kit/Loaded.tsx'
import { Notice } from '#kit/Notice.tsx'
import { Page, Section } from '#kit/Page.tsx'
import { useRead } from '#kit/use-read.ts'
import type { OwnChange, OwnChanges } from '../change-contract.ts'
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
  const client = useQueryClient()
  const [pending, setPending] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const what = words.of[change.operation] ?? words.other
  const takeBack = async () => {
    if (!change.takeBack) return
    setPending(true)
    setRefused(null)
    const answer = await callConfirmed(change.takeBack.operation, change.takeBack.input)
    setPending(false)
    if (!answer.ok) return setRefused(answer.refusal.reason)
    onSaid(t.undoneNow(`${what}, ${change.familyName}`))
    await client.invalidateQueries()
  }
  const standing =
    change.state === 'undone'
      ? t.undone
      : change.state === 'late'
        ? t.late
        : change.state === 'changed-since'
          ? t.changedSince
          : null
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
          <Button
            tone="plain"
            icon={Undo2}
            pending={pending}
            onPress={() => void takeBack()}
            label={t.undoOf(what, change.familyName)}
          >
            {t.undo}
          </Button>
        ) : (
          standing && <span className="muted small">{standing}</span>
        )}
      </div>
    </li>
  )
}
