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
    ['personId', draft.personId !== null, t.choose],
    ['to', draft.kind !== 'DEPARTMENT' || draft.to !== null, t.choose],
    ['name', draft.kind === 'DEPARTMENT' || draft.name.trim() !== '', t.write],
    ['basis', line !== undefined, t.choose],
    ['otherLaw', draft.basis !== 'OTHER_LAW' || draft.otherLaw.trim() !== '', t.write],
    ['classes', draft.classes.length > 0, t.choose],
    ['what', draft.what.trim() !== '', t.write],
    ['necessity', draft.necessity.trim() !== '', t.write],
    ['childInformed', draft.informed !== null, t.choose],
    [
      'notInformedBecause',
      draft.informed === 'yes' || draft.informed === null || draft.because.trim() !== '',
      t.write,
    ],
    ['untilOn', isTold(draft) || draft.untilOn !== null, t.choose],
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
