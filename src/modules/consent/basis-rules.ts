import { addMonths, today } from '#core/day.ts'
import type { DepartmentKind, LegalBasis, Outside, OutsideKind, PartyKind } from './basis-contract.ts'
import { bases } from './basis-definition.ts'
import type { BasisDefinition } from './basis-model-definition.ts'

type Said = { da: string; en: string }
type Content = 'CONF' | 'ART9_HEALTH' | 'ART10_CRIME'

/** The bases in the order in which they are offered. */
export const legalBases = Object.keys(bases) as LegalBasis[]

const kinds: Record<string, DepartmentKind> = {
  F: 'SOCIAL',
  S: 'SCHOOL',
  J: 'EMPLOYMENT',
  Z: 'HEALTH',
  P: 'SSP',
}

/** What kind of place a department is, by its letter; letters that a municipality adds stand for other departments. */
export function departmentKindOf(code: string): DepartmentKind {
  return kinds[code] ?? 'OTHER_DEPARTMENT'
}

export function partyKindOf(to: string | Outside): PartyKind {
  return typeof to === 'string' ? departmentKindOf(to) : to.kind
}

/** The bases in use where a municipality has decided nothing: those whose section was checked (the cautious value). */
export function basesByDefault(): LegalBasis[] {
  return legalBases.filter((basis) => bases[basis].verified)
}

/** The bases in use, from what the municipality has decided and, where it has not, the cautious value. */
export function basesInUse(settings: readonly { basis: LegalBasis; inUse: boolean }[]): LegalBasis[] {
  return legalBases.filter(
    (basis) => settings.find((setting) => setting.basis === basis)?.inUse ?? bases[basis].verified,
  )
}

/** Kinds of departments, each once. */
export function departmentKindsOf(from: readonly DepartmentKind[]): DepartmentKind[] {
  return [...new Set(from)]
}

/** An access on a provision of law is judged again after a year at the latest: a local habit, no rule of law. */
const MOST_MONTHS = 12
type Period = {
  mode: 'access' | 'told'
  to: string | Outside
  basis: LegalBasis
  fromAt: string
  untilOn: string | null
}

/** Why a disclosure cannot have this form and period. */
export function whyNotPeriod(
  { mode, to, basis, fromAt, untilOn }: Period,
  now: Date,
): 'access-outside' | 'no-end' | 'ends-before' | 'too-long' | 'ahead' | 'consent-inside' | null {
  if (typeof to === 'string' && bases[basis].needsConsent) return 'consent-inside'
  if (mode === 'told') return new Date(fromAt).getTime() > now.getTime() + 300_000 ? 'ahead' : null
  if (typeof to !== 'string') return 'access-outside'
  if (untilOn === null) return 'no-end'
  const from = today(new Date(fromAt))
  if (untilOn < from || untilOn < today(now)) return 'ends-before'
  return untilOn > addMonths(from, MOST_MONTHS) ? 'too-long' : null
}

/** Only the health department gives health notes on; any other basis than this data says nothing else. */
export function mayCarry(basis: LegalBasis, from: string, content: Content): boolean {
  if (content === 'ART9_HEALTH' && departmentKindOf(from) !== 'HEALTH' && bases[basis].needsConsent)
    return false
  return bases[basis].classes.includes(content)
}

/** The bases on which this sender may give something to this recipient at all: what a screen offers (ux.md 2.16). */
export function basesBetween(from: string, to: string | Outside, inUse: readonly LegalBasis[]): LegalBasis[] {
  return legalBases.filter(
    (basis) =>
      inUse.includes(basis) &&
      bases[basis].from.includes(departmentKindOf(from)) &&
      bases[basis].to.includes(partyKindOf(to)),
  )
}

export type OnLaw = {
  from: string
  to: string | Outside
  class: Content
  basis: LegalBasis
  purpose: string
  necessity: string | null
  childInformed: 'yes' | 'later' | 'no' | null
  notInformedBecause: string | null
  otherLaw: string | null
  /** Whether the case began with an application (forvaltningsloven § 29). */
  applicationCase: boolean
  /** Whether a decision of the youth crime board is in force for the person (HG-19). */
  orderInForce: boolean
  inUse: readonly LegalBasis[]
}
export type WhyNotOnBasis =
  | 'investigation'
  | 'basis-not-in-use'
  | 'sender'
  | 'recipient'
  | 'class'
  | 'purpose'
  | 'application-case'
  | 'no-order'
  | 'no-law'
  | 'no-necessity'
  | 'child-informed'

/**
 * Why a disclosure cannot rest on a basis, whatever anyone has said; null when nothing stands in the way. Whether a yes
 * holds is asked besides (mayShare). Investigation of crime is no purpose on any basis (HG-02).
 */
export function whyNotOnBasis(asked: OnLaw): WhyNotOnBasis | null {
  const basis: BasisDefinition = bases[asked.basis]
  if (asked.purpose === 'INVESTIGATION') return 'investigation'
  if (!asked.inUse.includes(asked.basis)) return 'basis-not-in-use'
  if (!basis.from.includes(departmentKindOf(asked.from))) return 'sender'
  if (!basis.to.includes(partyKindOf(asked.to))) return 'recipient'
  if (!mayCarry(asked.basis, asked.from, asked.class)) return 'class'
  if (!basis.purposes.some((purpose) => purpose === asked.purpose)) return 'purpose'
  if (asked.applicationCase && !basis.inApplicationCases) return 'application-case'
  if (asked.basis === 'UKN_CASE' && !asked.orderInForce) return 'no-order'
  if (asked.basis === 'OTHER_LAW' && !asked.otherLaw?.trim()) return 'no-law'
  if (basis.needsNecessity && (asked.necessity?.trim().length ?? 0) < 10) return 'no-necessity'
  return basis.childInformed && !isInformed(asked) ? 'child-informed' : null
}

function isInformed({ childInformed, notInformedBecause }: OnLaw): boolean {
  if (childInformed === null) return false
  return childInformed === 'yes' || Boolean(notInformedBecause?.trim())
}

const outsideNames: Record<OutsideKind, Said> = {
  POLICE: { da: 'Politiet', en: 'The police' },
  PROBATION: { da: 'Kriminalforsorgen', en: 'The prison and probation service' },
  PSYCHIATRY: { da: 'Psykiatrien', en: 'Psychiatry' },
  AUTHORITY: { da: 'En anden myndighed', en: 'Another authority' },
  SELF_OWNING: {
    da: 'Selvejende institution med en offentlig opgave',
    en: 'Self-owning institution with a public task',
  },
  SUPPLIER: { da: 'Leverandør med aftale', en: 'Supplier under contract' },
  ASSOCIATION: { da: 'Forening', en: 'Association' },
  COMPANY: { da: 'Privat virksomhed', en: 'Private company' },
}

export function outsideName(kind: OutsideKind): Said {
  return outsideNames[kind]
}

/** The reason in words for each "no"; names the law where one says it. */
export function reasonOnBasis(why: WhyNotOnBasis, asked: OnLaw): Said {
  const { name, law } = bases[asked.basis]
  const reasons: Record<WhyNotOnBasis, Said> = {
    investigation: {
      da: 'Oplysninger herfra gives aldrig videre til efterforskning af straffesager (retsplejeloven § 115 stk. 2). En anmodning i en straffesag går uden om programmet, til kommunens jurist.',
      en: 'Information from here is never passed on for the investigation of crime (section 115(2)). A request in a criminal case goes to the municipality’s lawyer.',
    },
    'basis-not-in-use': {
      da: `Kommunen bruger ikke grundlaget „${name.da}“ (${law}). Vælg et andet, eller tal med databeskyttelsesrådgiveren.`,
      en: `The municipality does not use the basis “${name.en}”. Choose another, or talk to the data protection officer.`,
    },
    sender: {
      da: `Afdelingen kan ikke dele på grundlaget „${name.da}“ (${law}).`,
      en: `This department cannot share on the basis “${name.en}”.`,
    },
    recipient: {
      da: asked.basis.startsWith('RPL115')
        ? 'Modtageren er ikke med i samarbejdet. § 115 gælder politi, myndigheder og selvejende institutioner med en offentlig opgave, ikke private virksomheder og foreninger (retsplejeloven § 115 stk. 3). Spørg om samtykke.'
        : `Modtageren kan ikke få noget på grundlaget „${name.da}“ (${law}). Vælg et andet grundlag, eller spørg om samtykke.`,
      en: asked.basis.startsWith('RPL115')
        ? 'The recipient is not part of the cooperation. Section 115 covers police, authorities and self-owning institutions with a public task, not private companies and associations. Ask for consent.'
        : `The recipient cannot receive on the basis “${name.en}”. Choose another basis, or ask for consent.`,
    },
    class: {
      da: `Den slags oplysninger kan ikke deles på grundlaget „${name.da}“ (${law}).`,
      en: `This kind of information cannot be shared on the basis “${name.en}”.`,
    },
    purpose: {
      da: `Grundlaget „${name.da}“ gælder ikke til det formål (${law}).`,
      en: `The basis “${name.en}” does not cover this purpose.`,
    },
    'application-case': {
      da: 'Sagen begyndte med en ansøgning. Så hentes private oplysninger kun med samtykke (forvaltningsloven § 29).',
      en: 'The case began with an application. Then private facts are only obtained with consent.',
    },
    'no-order': {
      da: 'Der er ingen afgørelse fra Ungdomskriminalitetsnævnet, så den kan ikke være grundlaget.',
      en: 'There is no decision of the youth crime board, so it cannot be the basis.',
    },
    'no-law': {
      da: 'Skriv, hvilken lov og paragraf der giver ret til det.',
      en: 'Write which law and section allows it.',
    },
    'no-necessity': {
      da: 'Skriv en sætning om, hvorfor det er nødvendigt. Uden den må det ikke deles.',
      en: 'Write a sentence on why it is necessary. Without it nothing may be shared.',
    },
    'child-informed': {
      da: 'Skriv, om barnet eller den unge ved det, og hvis ikke, hvorfor.',
      en: 'Write whether the child or young person knows, and if not, why.',
    },
  }
  return reasons[why]
}
