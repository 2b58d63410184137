import type { TimelineEntry } from '../timeline-contract.ts'
import type { text } from './timeline-text.ts'

type Words = (typeof text)['da']

/** What an entry says in one sentence, and whether its words were spoken by the family (then they stand in quotes). */
export function entryWords(
  entry: TimelineEntry,
  t: Words,
  departmentName: (code: string) => string,
): { says: string; words: string | null; spoken: boolean } {
  const plain = (says: string) => ({ says, words: entry.words, spoken: false })
  switch (entry.kind) {
    case 'quote':
      return {
        says: entry.code === 'strength' ? t.entry.strength(entry) : t.entry.wish(entry),
        words: entry.words,
        spoken: true,
      }
    case 'window':
      return { says: t.entry.window(entry), words: entry.words, spoken: true }
    case 'consent':
      return { says: consentWords(entry, t, departmentName), words: null, spoken: false }
    case 'agreement':
      return { says: agreementWords(entry, t), words: entry.words, spoken: true }
    case 'contact':
      return plain(contactWords(entry, t))
    default:
      return plain(otherWords(entry, t))
  }
}

function contactWords(entry: TimelineEntry, t: Words): string {
  if (entry.code === 'met') return t.entry.met(entry)
  return entry.code === 'practical' ? t.entry.practical(entry) : t.entry.talked(entry)
}

function consentWords(entry: TimelineEntry, t: Words, departmentName: (code: string) => string): string {
  const share = entry.words === 'share' && entry.department
  const other = t.entry.toOther[entry.words ?? '']
  const what = share ? t.entry.toShare(departmentName(share)) : (other ?? t.entry.toParticipate)
  if (entry.code === 'withdrawn') return t.entry.consentWithdrawn(entry, what)
  return entry.code === 'refused' ? t.entry.consentRefused(entry, what) : t.entry.consentGiven(entry, what)
}

function agreementWords(entry: TimelineEntry, t: Words): string {
  if (entry.code === 'yes') return t.entry.agreeYes(entry)
  return entry.code === 'no' ? t.entry.agreeNo(entry) : t.entry.agreeLater(entry)
}

function otherWords(entry: TimelineEntry, t: Words): string {
  const { kind, code } = entry
  if (kind === 'tried') return t.entry.tried(entry)
  if (kind === 'appointment') return appointmentWords(code, t)
  if (kind === 'promise') return t.entry.promise(entry)
  if (kind === 'measure') return t.entry.measure
  if (kind === 'window-closed')
    return code === 'taken' ? t.entry.windowTaken(entry) : t.entry.windowClosed(entry)
  if (kind === 'case') return t.entry.case
  if (kind === 'case-closed') return t.entry.caseClosed
  if (kind === 'joined') return code === 'coordinator' ? t.entry.joinedPair(entry) : t.entry.joined(entry)
  return kind === 'left' ? t.entry.left(entry) : t.entry.note
}

function appointmentWords(code: string | null, t: Words): string {
  if (code === 'missed') return t.entry.missed
  if (code === 'cancelled_by_family') return t.entry.calledOffByFamily
  return code === 'cancelled_by_us' ? t.entry.calledOffByUs : t.entry.held
}
