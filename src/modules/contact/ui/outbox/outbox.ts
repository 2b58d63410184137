import type { Refusal } from '#kit/call.ts'
import type { ContactKind, LogContact, LoggedContact, OpenWindow } from '../../contract.ts'
import type { ContactForm } from '../log/contact-form.ts'

/** What the person has saved and the server does not have yet. `key` makes the server write it once only. */
type Kept = {
  key: string
  staffId: string
  familyId: string
  familyName: string
  keptAt: string
  /** Why the server said no, in words; null while it has not answered. */
  refusal: string | null
}
/** A contact, with the sheet as it was filled in, so that a refused contact can be corrected. */
export type Waiting = Kept & { input: LogContact; form: ContactForm }
/** A signal that opens a window. Its clock starts when it was kept here, as far as the server's own clock allows. */
export type WaitingWindow = Kept & { opening: OpenWindow }
export type Entry = Waiting | WaitingWindow

export function isWindow(entry: Entry): entry is WaitingWindow {
  return 'opening' in entry
}

/** A contact the server has, for the line `Gemt kl. 14.52 · Fortryd`. Without a word of what was said. */
export type Sent = {
  key: string
  familyId: string
  familyName: string
  kind: ContactKind
  at: string
  contactId: string
  version: number
  triesSince: number
  daysOfTries: number
  windowId: string | null
}

const HOUR_MS = 3_600_000
/** A phone holds words about a family for a day at most (ux.md section 3). */
const HOURS_ON_DEVICE = 24
const SHOWN_MS = 10 * 60_000

/** Whether the words must leave the device, sent or not. */
export function isExpired({ keptAt }: Pick<Waiting, 'keptAt'>, now: Date): boolean {
  return now.getTime() - Date.parse(keptAt) > HOURS_ON_DEVICE * HOUR_MS
}

/** When the words leave the device, ISO instant. */
export function leavesAt({ keptAt }: Pick<Waiting, 'keptAt'>): string {
  return new Date(Date.parse(keptAt) + HOURS_ON_DEVICE * HOUR_MS).toISOString()
}

/** What of the kept is this person's and may still be here. A colleague's at the same device is neither shown nor sent. */
export function mineOf<E extends Pick<Kept, 'staffId' | 'keptAt'>>(
  kept: readonly E[],
  staffId: string,
  now: Date,
): E[] {
  return kept
    .filter((entry) => entry.staffId === staffId && !isExpired(entry, now))
    .sort((a, b) => a.keptAt.localeCompare(b.keptAt))
}

/** Whether the same thing may be sent again: nobody has looked at it and said no. */
export function isPassing({ kind }: Pick<Refusal, 'kind'>): boolean {
  return ['offline', 'signed-out', 'busy', 'unexpected'].includes(kind)
}

/** What is shown of a contact that has been sent. */
export function sentFrom(
  { key, familyId, familyName, input }: Waiting,
  output: LoggedContact,
  at: string,
): Sent {
  const { contactId, version, triesSince, daysOfTries, windowId } = output
  return {
    key,
    familyId,
    familyName,
    kind: input.kind,
    at,
    contactId,
    version,
    triesSince,
    daysOfTries,
    windowId,
  }
}

/** The lines still shown: ten minutes, newest first, each contact once. */
export function shownOf(sent: readonly Sent[], now: Date): Sent[] {
  const recent = sent.filter(({ at }) => now.getTime() - Date.parse(at) < SHOWN_MS)
  const once = new Map(recent.map((line) => [line.key, line]))
  return [...once.values()].sort((a, b) => b.at.localeCompare(a.at))
}

/** Reads back the lines kept for the tab; anything else is nothing. */
export function parseSent(text: string | null): Sent[] {
  if (text === null) return []
  try {
    const list: unknown = JSON.parse(text)
    return Array.isArray(list) ? (list as Sent[]) : []
  } catch {
    return []
  }
}
