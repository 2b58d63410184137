import { addDays, today, type Day } from '#core/day.ts'
import { looksLikeCpr } from '#core/cpr.ts'
import type { ListedType, TypeComplaint, TypeForm } from '#modules/mandate/type-contract.ts'
import { whyNotFamilyVisible, type HardWord } from '#modules/wording/rules.ts'
import type { GrantTerms, Standing, Wanted, ServedStep } from './contract.ts'

/** Grown up: consents, is a party and gets letters alone (værgemålsloven § 1). */
const ADULT = 18
/** Party in a case on a supporting measure (barnets lov § 3). */
const PARTY_FROM = 10
/** Time to complain after the decision was told (retssikkerhedsloven § 67; COMPLAINT in the table of clocks). */
const COMPLAINT_DAYS = 28

type Grounds = Pick<
  GrantTerms,
  | 'outcome'
  | 'purpose'
  | 'reason'
  | 'weeks'
  | 'view'
  | 'consent'
  | 'hearing'
  | 'hearingOn'
  | 'hearingWords'
  | 'childPlan'
>

/**
 * What is still wanted before a decision can be made, in the order it is asked for. `help` is no decision and wants nothing.
 * A child's own view comes before any decision (barnets lov § 5; HG-10); a supporting measure wants aim, length and consent
 * (§ 32 stk. 2-3) and a stand on a child's plan (§ 91); a decision against somebody wants them heard (HG-11).
 */
export function wantedFor(form: TypeForm, age: number, grounds: Grounds): Wanted[] {
  if (form === 'help') return []
  const support = form === 'support' && grounds.outcome === 'granted'
  const heard = grounds.hearing === 'heard' ? grounds.hearingOn !== null : grounds.hearing === 'left_out'
  const wants: [Wanted, boolean][] = [
    ['view', age < ADULT && grounds.view === null],
    ['consent', support && age < ADULT && grounds.consent === null],
    ['purpose', support && !grounds.purpose],
    ['weeks', support && grounds.weeks === null],
    ['child-plan', support && age < ADULT && grounds.childPlan === null],
    ['hearing', grounds.outcome === 'declined' && !(heard && grounds.hearingWords)],
    ['reason', !grounds.reason],
  ]
  return wants.filter(([, missing]) => missing).map(([name]) => name)
}

export const wantedReasons: Record<Wanted, { field: string; reason: string }> = {
  view: {
    field: 'view',
    reason: 'Skriv, hvornår I talte med barnet eller den unge, og hvad de siger (barnets lov § 5).',
  },
  consent: {
    field: 'consent',
    reason:
      'En støttende indsats kræver samtykke fra en forældremyndighedsindehaver (barnets lov § 32, stk. 2).',
  },
  purpose: { field: 'purpose', reason: 'Skriv, hvad indsatsen skal føre til (barnets lov § 32, stk. 3).' },
  weeks: { field: 'weeks', reason: 'Skriv, hvor længe I regner med (barnets lov § 32, stk. 3).' },
  'child-plan': {
    field: 'childPlan',
    reason: 'Tag stilling til, om der skal laves en barnets plan (barnets lov § 91).',
  },
  hearing: {
    field: 'hearing',
    reason:
      'Et afslag kan først gives, når de er hørt og det står her, eller når der står, hvorfor de ikke blev hørt (forvaltningsloven § 19).',
  },
  reason: {
    field: 'reason',
    reason: 'Skriv begrundelsen: hvad der er lagt vægt på (forvaltningsloven §§ 22-24).',
  },
}

export type WhyNotGrant =
  | { why: 'wanted'; wants: Wanted[] }
  | { why: 'cpr'; field: string }
  | { why: 'hard-word'; field: string; reason: string }
  | { why: 'not-holder' }
  | { why: 'in-the-future'; field: string }
  | { why: 'wrong-person' }

/**
 * Why a grant cannot stand as it is filled in; null when it can. What the family reads holds no hard word (R-STG-01); the
 * child's own words are never tested. Nobody but a holder of custody consents for a child.
 */
export function whyNotGrant(
  terms: GrantTerms,
  facts: {
    type: ListedType
    age: number
    part: string
    holders: readonly string[]
    today: Day
    hard: readonly HardWord[]
  },
): WhyNotGrant | null {
  const { type, age, part, holders } = facts
  if (
    (type.whom === 'parent' && part === 'young') ||
    (type.whom === 'young' && age >= ADULT && part !== 'young')
  )
    return { why: 'wrong-person' }
  const shown = { purpose: terms.purpose, reason: terms.reason, hearingWords: terms.hearingWords }
  for (const [field, text] of Object.entries(shown)) {
    if (text && looksLikeCpr(text)) return { why: 'cpr', field }
    const reason = text ? whyNotFamilyVisible(text, facts.hard) : null
    if (reason) return { why: 'hard-word', field, reason }
  }
  if (terms.view && terms.view.on > facts.today) return { why: 'in-the-future', field: 'view' }
  if (terms.consent && terms.consent.on > facts.today) return { why: 'in-the-future', field: 'consent' }
  if (terms.hearingOn && terms.hearingOn > facts.today) return { why: 'in-the-future', field: 'hearing' }
  if (terms.consent && !holders.includes(terms.consent.by)) return { why: 'not-holder' }
  const wants = wantedFor(type.form, age, terms)
  return wants.length > 0 ? { why: 'wanted', wants } : null
}

type Stored = {
  state: string
  form: TypeForm
  complaint: TypeComplaint
  issuedAt: string | null
}

/** The last day to complain; null when no letter has been given or there is nobody to complain to. */
export function complaintUntil({ complaint, issuedAt }: Pick<Stored, 'complaint' | 'issuedAt'>): Day | null {
  return complaint === 'appeals_board' && issuedAt !== null
    ? addDays(today(new Date(issuedAt)), COMPLAINT_DAYS)
    : null
}

/** Where a grant stands on a day (domain.md 7.5): help is under way once given; a decision is final when the time to complain is over. */
export function standingOf(grant: Stored, on: Day): Standing {
  if (grant.state === 'approved') return grant.form === 'help' ? 'started' : 'approved'
  if (grant.state !== 'issued') return grant.state as Standing
  const until = complaintUntil(grant)
  return until === null || until < on ? 'final' : 'issued'
}

/** Why a letter cannot be given, or a complaint noted, where the grant stands. */
export function whyNotMove(
  from: Standing,
  to: 'issued' | 'complaint',
): 'not-decided' | 'already-issued' | 'not-issued' | null {
  if (to === 'issued')
    return from === 'approved'
      ? null
      : ['issued', 'final', 'complaint'].includes(from)
        ? 'already-issued'
        : 'not-decided'
  return ['issued', 'final'].includes(from) ? null : 'not-issued'
}

export type Recipient = { name: string; as: 'person' | 'custody_holder' }

/**
 * Who gets a letter of their own: a grown-up alone; for a child every holder of custody, and the child from 10 years in a
 * case on a supporting measure (barnets lov § 3; HG-07, HG-11).
 */
export function recipientsOf(about: {
  form: TypeForm
  age: number
  person: string
  holders: readonly string[]
}): Recipient[] {
  const person: Recipient = { name: about.person, as: 'person' }
  if (about.age >= ADULT) return [person]
  const holders = about.holders.map((name): Recipient => ({ name, as: 'custody_holder' }))
  return about.form === 'support' && about.age < PARTY_FROM ? holders : [person, ...holders]
}

/**
 * What one tap fills in for a person who has just said what they wish. The child's own words are the view that the law asks
 * for and stay out of purpose and reason: the letter also goes to the parents.
 */
export function readyTerms(
  type: Pick<ListedType, 'code' | 'name' | 'form' | 'kroner' | 'weeks'>,
  about: {
    familyId: string
    personId: string
    person: string
    windowId: string | null
    view: { on: Day; words: string } | null
    today: Day
    /** The step of the plan that asks for it: chosen there, and entered once. */
    serves?: ServedStep | null
  },
): GrantTerms {
  return {
    familyId: about.familyId,
    personId: about.personId,
    code: type.code,
    outcome: 'granted',
    kroner: type.kroner,
    weeks: type.weeks,
    startsOn: about.today,
    purpose: null,
    reason:
      type.form === 'help'
        ? null
        : `${about.person} har selv fortalt om et ønske. ${type.name} svarer på det og kan begynde nu. Vi har lagt vægt på ønsket og på, at hjælpen kommer hurtigt.`,
    view: about.view && { how: 'talk', ...about.view },
    consent: null,
    hearing: 'not_needed',
    hearingOn: null,
    hearingWords: null,
    childPlan: null,
    windowId: about.windowId,
    goalId: about.serves?.goalId ?? null,
    stepId: about.serves?.stepId ?? null,
  }
}
