import type { BasisLine, DiscloseNow, LegalBasis, OutsideKind, SharePurpose } from '../basis-contract.ts'
import type { SharedWords } from './shared-text.ts'

type Content = DiscloseNow['classes'][number]
export type DiscloseDraft = {
  personId: string | null
  kind: OutsideKind | 'DEPARTMENT'
  to: string | null
  name: string
  told: boolean
  basis: LegalBasis | null
  otherLaw: string
  classes: Content[]
  purpose: SharePurpose | null
  what: string
  necessity: string
  informed: 'yes' | 'later' | 'no' | null
  because: string
  untilOn: string | null
}
export const emptyDraft: DiscloseDraft = {
  personId: null,
  kind: 'DEPARTMENT',
  to: null,
  name: '',
  told: false,
  basis: null,
  otherLaw: '',
  classes: ['CONF'],
  purpose: null,
  what: '',
  necessity: '',
  informed: null,
  because: '',
  untilOn: null,
}

/** Nobody outside a department has access here: it is told once. */
export function isTold({ told, kind }: DiscloseDraft): boolean {
  return told || kind !== 'DEPARTMENT'
}

/** What is missing before it can be sent, one sentence for each field; the server judges the rest with its reason. */
export function missingIn(
  draft: DiscloseDraft,
  line: BasisLine | undefined,
  t: SharedWords,
): Record<string, string> {
  const required: [string, boolean, string][] = [
    ['personId', draft.personId !== null, t.missing.personId],
    ['to', draft.kind !== 'DEPARTMENT' || draft.to !== null, t.missing.to],
    ['name', draft.kind === 'DEPARTMENT' || draft.name.trim() !== '', t.missing.name],
    ['basis', line !== undefined, t.missing.basis],
    ['otherLaw', draft.basis !== 'OTHER_LAW' || draft.otherLaw.trim() !== '', t.missing.otherLaw],
    ['classes', draft.classes.length > 0, t.missing.classes],
    ['what', draft.what.trim() !== '', t.missing.what],
    ['necessity', draft.necessity.trim() !== '', t.missing.necessity],
    ['childInformed', draft.informed !== null, t.missing.informed],
    [
      'notInformedBecause',
      draft.informed === 'yes' || draft.informed === null || draft.because.trim() !== '',
      t.missing.because,
    ],
    ['untilOn', isTold(draft) || draft.untilOn !== null, t.missing.until],
  ]
  return Object.fromEntries(required.flatMap(([field, there, words]) => (there ? [] : [[field, words]])))
}

/** The disclosure as it is sent; null while something is missing. */
export function sentOf(
  draft: DiscloseDraft,
  at: { familyId: string; from: string; now: string; purpose: SharePurpose },
): DiscloseNow | null {
  const { personId, basis, informed, kind, to } = draft
  const recipient = kind === 'DEPARTMENT' ? to : { kind, name: draft.name.trim() }
  if (personId === null || basis === null || informed === null || recipient === null) return null
  return {
    familyId: at.familyId,
    personId,
    from: at.from,
    to: recipient,
    mode: isTold(draft) ? 'told' : 'access',
    basis,
    otherLaw: draft.otherLaw.trim() || null,
    classes: draft.classes,
    purpose: draft.purpose ?? at.purpose,
    what: draft.what.trim(),
    necessity: draft.necessity.trim(),
    childInformed: informed,
    notInformedBecause: draft.because.trim() || null,
    fromAt: at.now,
    untilOn: isTold(draft) ? null : draft.untilOn,
  }
}
