import { useEffect, useRef } from 'react'
import { CloudOff, TriangleAlert } from 'lucide-react'
import { Button } from '#kit/Button.tsx'
import { keepDraft } from '#kit/drafts.ts'
import { formatMomentShort } from '#kit/format-date.ts'
import { InlineSaved } from '#kit/InlineSaved.tsx'
import { useLanguage, useText } from '#kit/language.ts'
import { Link } from '#kit/Link.tsx'
import { useGo } from '#kit/navigation.ts'
import { useUndo } from '#kit/use-undo.ts'
import { useWrite } from '#kit/use-write.ts'
import { persistenceWords } from '../words.ts'
import { isWindow, leavesAt, type Entry, type Sent } from './outbox/outbox.ts'
import { useOutbox } from './outbox/use-outbox.ts'
import { text } from './text.ts'
import './contact.css'

type JustLoggedProps = {
  /** Only this family's; without it, all of mine. */
  familyId?: string | undefined
  /** Something reached the server: the place to fetch what it changed. */
  onSent: () => void
}

/** What was just logged, with undo in its place, and what waits on the device for a connection. Nothing when there is none. */
export function JustLogged({ familyId, onSent }: JustLoggedProps) {
  const t = useText(text)
  const outbox = useOutbox(onSent)
  const here = <T extends { familyId: string }>(lines: T[]) =>
    lines.filter((line) => familyId === undefined || line.familyId === familyId)
  const [waiting, sent] = [here(outbox.waiting), here(outbox.sent)]
  useWhenNew(sent[0]?.key, onSent)
  if (waiting.length === 0 && sent.length === 0) return null
  return (
    <ul className="just-logged" aria-label={t.justNow}>
      {waiting.map((entry) => (
        <WaitingLine key={entry.key} entry={entry} onDrop={() => void outbox.drop(entry.key)} />
      ))}
      {sent.map((line) => (
        <SentLine
          key={line.key}
          line={line}
          linked={familyId === undefined}
          onUndone={() => outbox.forget(line.key)}
        />
      ))}
    </ul>
  )
}

/** A line that was not here before means that the page behind it is older than it. */
function useWhenNew(key: string | undefined, then: () => void): void {
  const latest = useRef(then)
  useEffect(() => {
    latest.current = then
  })
  useEffect(() => {
    if (key !== undefined) latest.current()
  }, [key])
}

function WaitingLine({ entry, onDrop }: { entry: Entry; onDrop: () => void }) {
  const t = useText(text)
  const [language] = useLanguage()
  const go = useGo()
  const kept = window.matchMedia('(pointer: coarse)').matches ? t.onDevice : t.onComputer
  const said = isWindow(entry) ? entry.opening.words : entry.input.words
  const Icon = entry.refusal === null ? CloudOff : TriangleAlert
  const correct = () => {
    const { familyId } = entry
    if (isWindow(entry)) keepDraft(`window:${familyId}`, JSON.stringify(entry.opening))
    else keepDraft(`contact:${familyId}`, JSON.stringify(entry.form))
    onDrop()
    go(`/familier/${familyId}/${isWindow(entry) ? 'vindue/nyt' : 'log-kontakt'}?fra=min-dag`)
  }
  return (
    <li className="just-logged-line">
      <p>
        <span className="name strong">{entry.familyName}</span> ·{' '}
        {isWindow(entry) ? t.window : t.short[entry.input.kind]}
      </p>
      <p role="status">
        <Icon aria-hidden /> {entry.refusal === null ? kept : `${t.refused} ${entry.refusal}`}
      </p>
      <p className="muted small">{t.until(formatMomentShort(leavesAt(entry), language))}</p>
      {entry.refusal !== null && said && <blockquote>{said}</blockquote>}
      <div className="row">
        {entry.refusal !== null && <Button onPress={correct}>{t.goOn}</Button>}
        <Button tone="plain" onPress={onDrop}>
          {t.away}
        </Button>
      </div>
    </li>
  )
}

function SentLine({ line, linked, onUndone }: { line: Sent; linked: boolean; onUndone: () => void }) {
  const t = useText(text)
  const [language] = useLanguage()
  const undo = useUndoOf(line, onUndone)
  const persistence =
    line.kind === 'tried' && undo.state !== 'undone'
      ? persistenceWords(line.triesSince, line.daysOfTries, language)
      : null
  return (
    <li className="just-logged-line">
      <p>
        <span className="name strong">{line.familyName}</span> · {t.short[line.kind]}
      </p>
      {persistence && <p>{persistence}</p>}
      <div className="row">
        <InlineSaved of={undo.state === 'saved' ? { ...undo, at: line.at } : undo} />
        {linked && line.windowId && undo.state === 'saved' && (
          <Link href={`/familier/${line.familyId}/vindue?vindue=${line.windowId}`}>{t.seeWindow}</Link>
        )}
      </div>
    </li>
  )
}

function useUndoOf({ familyId, contactId, version }: Sent, onUndone: () => void) {
  const undo = useUndo()
  const takeBack = useWrite('contact.undo')
  const latest = useRef({ undo, takeBack, onUndone })
  useEffect(() => {
    latest.current = { undo, takeBack, onUndone }
  })
  useEffect(() => {
    latest.current.undo.offer(async () => {
      const answer = await latest.current.takeBack.send({ familyId, contactId, version })
      if (answer.ok) latest.current.onUndone()
      return answer
    })
  }, [familyId, contactId, version])
  return undo
}
