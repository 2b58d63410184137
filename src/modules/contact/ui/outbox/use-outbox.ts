import { useCallback, useEffect, useRef, useState } from 'react'
import { callOperation, type Refusal } from '#kit/call.ts'
import { keepDraft, readDraft } from '#kit/drafts.ts'
import { useRead } from '#kit/use-read.ts'
import {
  isExpired,
  isPassing,
  isWindow,
  mineOf,
  parseSent,
  sentFrom,
  shownOf,
  type Entry,
  type Sent,
  type Waiting,
  type WaitingWindow,
} from './outbox.ts'
import { dropFromOutbox, putInOutbox, readOutbox } from './outbox-store.ts'

const CHANGED = 'samspil:outbox'
const SENT = 'contacts-sent'
const RETRY_MS = 20_000
/** How long a person waits for an answer before the device takes over. */
const PATIENCE_MS = 3_000

export type Outbox = {
  waiting: Entry[]
  sent: Sent[]
  drop: (key: string) => Promise<void>
  forget: (key: string) => void
}

/** The outcome of saving: the server has it, the device keeps it until it can be sent, or the server said no. */
export type Saved = { is: 'sent'; sent: Sent } | { is: 'kept' } | { is: 'refused'; refusal: Refusal }

/** Saves one contact: on the device first, then to the server. Nothing is lost in between, and nothing is written twice. */
export async function saveContact(entry: Waiting): Promise<Saved> {
  const kept = await putInOutbox(entry).then(
    () => true,
    () => false,
  )
  const sending = send(entry)
  const outcome = kept ? await Promise.race([sending, afterPatience()]) : await sending
  if (outcome.is === 'refused' && kept) await dropFromOutbox(entry.key)
  tellAll()
  if (outcome.is === 'kept' && !kept) return { is: 'refused', refusal: await lastRefusal(sending) }
  return outcome.is === 'kept' ? { is: 'kept' } : outcome
}

/** The outcome of opening a window: it is open, the device keeps the signal until it can be sent, or the server said no. */
export type SavedWindow =
  | { is: 'sent'; windowId: string }
  | { is: 'kept' }
  | { is: 'refused'; refusal: Refusal }

/** Opens a window: the signal is on the device first, encrypted, then on the server, and written there once. */
export async function saveWindow(entry: WaitingWindow): Promise<SavedWindow> {
  const kept = await putInOutbox(entry).then(
    () => true,
    () => false,
  )
  const sending = sendWindow(entry, null)
  const outcome: TriedWindow = kept ? await Promise.race([sending, afterPatience()]) : await sending
  if (outcome.is === 'refused' && kept) await dropFromOutbox(entry.key)
  tellAll()
  if (outcome.is !== 'kept') return outcome
  if (kept) return { is: 'kept' }
  const nowhere: Refusal = { kind: 'offline', reason: '', fields: {}, reference: null }
  return { is: 'refused', refusal: outcome.refusal ?? nowhere }
}

type TriedWindow = Exclude<SavedWindow, { is: 'kept' }> | { is: 'kept'; refusal?: Refusal }

/** The server's clock starts the window; what waited here says when it was heard (`openedAt`). */
async function sendWindow(entry: WaitingWindow, openedAt: string | null): Promise<TriedWindow> {
  const answer = await callOperation(
    'window.open',
    { ...entry.opening, openedAt },
    { idempotencyKey: entry.key },
  )
  if (!answer.ok)
    return isPassing(answer.refusal)
      ? { is: 'kept', refusal: answer.refusal }
      : { is: 'refused', refusal: answer.refusal }
  await dropFromOutbox(entry.key).catch(() => {})
  void callOperation('draft.discard', { key: `window:${entry.familyId}` })
  return { is: 'sent', windowId: answer.output.windowId }
}

type Tried = Saved | { is: 'kept'; refusal?: Refusal }

async function send(entry: Waiting): Promise<Tried> {
  const answer = await callOperation('contact.log', entry.input, { idempotencyKey: entry.key })
  if (!answer.ok)
    return isPassing(answer.refusal)
      ? { is: 'kept', refusal: answer.refusal }
      : { is: 'refused', refusal: answer.refusal }
  const sent = sentFrom(entry, answer.output, new Date().toISOString())
  keepDraft(SENT, JSON.stringify([...parseSent(readDraft(SENT)), sent]))
  await dropFromOutbox(entry.key).catch(() => {})
  void callOperation('draft.discard', { key: `contact:${entry.familyId}` })
  return { is: 'sent', sent }
}

function afterPatience(): Promise<{ is: 'kept'; refusal?: Refusal }> {
  return new Promise((resolve) => setTimeout(() => resolve({ is: 'kept' }), PATIENCE_MS))
}

async function lastRefusal(sending: Promise<Tried>): Promise<Refusal> {
  const outcome = await sending
  if ('refusal' in outcome && outcome.refusal) return outcome.refusal
  return { kind: 'offline', reason: '', fields: {}, reference: null }
}

function tellAll(): void {
  window.dispatchEvent(new Event(CHANGED))
}

/**
 * What waits on this device and what has just been sent. While a screen with it is open, waiting contacts are sent
 * whenever there is a connection again. `onSent` lets the screen fetch what changed.
 */
export function useOutbox(onSent: () => void): Outbox {
  const staffId = useRead('staff.me', {}).data?.staffId
  const [shown, setShown] = useState<{ waiting: Entry[]; sent: Sent[] }>({ waiting: [], sent: [] })
  const latest = useRef(onSent)
  useEffect(() => {
    latest.current = onSent
  })

  const look = useCallback(async () => {
    const now = new Date()
    const kept = staffId === undefined ? [] : await readOutbox().catch(() => [])
    setShown({ waiting: mineOf(kept, staffId ?? '', now), sent: shownOf(parseSent(readDraft(SENT)), now) })
    return kept
  }, [staffId])
  useSending(staffId, look, latest)

  const drop = useCallback(async (key: string) => {
    await dropFromOutbox(key).catch(() => {})
    tellAll()
  }, [])
  const forget = useCallback((key: string) => {
    keepDraft(SENT, JSON.stringify(parseSent(readDraft(SENT)).filter((line) => line.key !== key)))
  }, [])
  return { ...shown, drop, forget }
}

function useSending(
  staffId: string | undefined,
  look: () => Promise<Entry[]>,
  onSent: React.RefObject<() => void>,
): void {
  useEffect(() => {
    const sendAll = async () => {
      const kept = await look()
      if (staffId === undefined) return
      const mine = mineOf(kept, staffId, new Date())
      for (const old of kept.filter((entry) => isExpired(entry, new Date()))) await dropFromOutbox(old.key)
      let sent = 0
      for (const entry of mine.filter(({ refusal }) => refusal === null)) {
        const outcome = isWindow(entry) ? await sendWindow(entry, entry.keptAt) : await send(entry)
        if (outcome.is === 'kept') break
        if (outcome.is === 'refused')
          await putInOutbox({ ...entry, refusal: outcome.refusal.reason }).catch(() => {})
        sent += outcome.is === 'sent' ? 1 : 0
      }
      if (mine.length > 0) await look()
      if (sent > 0) onSent.current()
    }
    const changed = () => void look()
    const online = () => void sendAll()
    void sendAll()
    const timer = window.setInterval(online, RETRY_MS)
    window.addEventListener('online', online)
    window.addEventListener(CHANGED, changed)
    return () => {
      window.clearInterval(timer)
      window.removeEventListener('online', online)
      window.removeEventListener(CHANGED, changed)
    }
  }, [staffId, look, onSent])
}
