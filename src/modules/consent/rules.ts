import { writtenDay } from '#core/written-day.ts'
import type { LegalBasis } from './basis-contract.ts'
import { bases } from './basis-definition.ts'
import { departmentKindOf, reasonOnBasis, whyNotOnBasis, type OnLaw } from './basis-rules.ts'
import type { ShareDecision, Situation } from './contract.ts'
import { giversOf, lastDayOf, whyNoYes } from './yes-rules.ts'

type Said = { da: string; en: string }

/** What a share on consent from a department opens (GDPR art. 9 and 10): never offences, and health only from the health department. */
export function classesFrom(department: string): ('CONF' | 'ART9_HEALTH')[] {
  return departmentKindOf(department) === 'HEALTH' ? ['CONF', 'ART9_HEALTH'] : ['CONF']
}

/**
 * Whether something may pass from a department to another, or to somebody outside, about this person, now; with the legal
 * reason in words (HG-01). On consent, a yes from both departments' side is needed, from everyone who must answer for the
 * person on that day (HG-06). On a provision of law, the sender, the recipient (HG-04), the kind of information, the
 * purpose and the required fields must fit it. A yes is a right and never a duty: nobody is asked why they decline (HG-03).
 */
export function mayShare(situation: Situation): ShareDecision {
  const { from, to } = situation
  if (situation.purpose !== 'INVESTIGATION' && from === to)
    return yes('OWN_DEPARTMENT', 'own-department', {
      da: 'Det er samme afdeling. Brug kun det, opgaven kræver (forvaltningsloven § 32).',
      en: 'It is the same department. Use only what the task needs.',
    })
  const basis = situation.basis ?? 'CONSENT'
  const why = whyNotOnBasis(onLawOf(situation, basis))
  if (why === 'class' && bases[basis].needsConsent) return whyNotTheClass(situation)
  if (why) return no(why, reasonOnBasis(why, onLawOf(situation, basis)))
  return bases[basis].needsConsent ? onConsent(situation, basis) : onLaw(basis)
}

function onLawOf(situation: Situation, basis: LegalBasis): OnLaw {
  const purpose = situation.purpose ?? bases[basis].purposes[0] ?? ''
  return {
    from: situation.from,
    to: situation.to,
    class: situation.class,
    basis,
    purpose,
    necessity: situation.necessity ?? null,
    childInformed: situation.childInformed ?? null,
    notInformedBecause: situation.notInformedBecause ?? null,
    otherLaw: situation.otherLaw ?? null,
    applicationCase: situation.applicationCase ?? false,
    orderInForce: situation.orderInForce ?? false,
    inUse: situation.basesInUse ?? [],
  }
}

function onLaw(basis: LegalBasis): ShareDecision {
  const { name, law, notForInvestigation } = bases[basis]
  const police: Said = notForInvestigation
    ? { da: ' Det må ikke bruges til efterforskning.', en: ' It must not be used for investigation.' }
    : { da: '', en: '' }
  return yes(basis, 'on-basis', {
    da: `Loven giver lov: ${name.da} (${law}). Del kun det, der er nødvendigt; ingen skal dele på dette grundlag uden selv at vurdere det.${police.da}`,
    en: `The law allows it: ${name.en} (${law}). Share only what is necessary; nobody has to share on this basis without judging it themselves.${police.en}`,
  })
}

function onConsent(situation: Situation, basis: LegalBasis): ShareDecision {
  const { from, to } = situation
  if (giversOf(situation).length === 0)
    return no('no-giver', {
      da: 'Ingen kan sige ja for barnet endnu: det er ikke noteret, hvem der har forældremyndigheden.',
      en: 'Nobody can say yes for the child yet: it is not noted who holds custody.',
    })
  const sides = [from, typeof to === 'string' ? to : to.name]
  const lacking = sides.map((department) => whyNoYes(situation, department)).find((reason) => reason !== null)
  if (lacking) return no(lacking.code, lacking.reason)
  const until = lastDayOf(situation, sides)
  const [a, b] = sides
  return yes(basis, 'consent', {
    da: `Der er sagt ja til deling mellem ${a} og ${b}${until ? ` til og med ${writtenDay(until, 'da')}` : ''} (${bases[basis].law}). Del kun det, der er nødvendigt; ingen skal dele.`,
    en: `A yes was given to sharing between ${a} and ${b}${until ? ` until ${writtenDay(until, 'en')}` : ''} (${bases[basis].law}). Share only what is necessary; nobody has to share.`,
  })
}

function whyNotTheClass({ class: content }: Situation): ShareDecision {
  if (content === 'ART10_CRIME')
    return no('crime', {
      da: 'Oplysninger om strafbare forhold deles ikke på et samtykke her. Det kræver en konkret vurdering (databeskyttelsesloven § 8).',
      en: 'Information on offences is not shared on a consent here. It needs a judgement of its own (data protection act section 8).',
    })
  return no('health', {
    da: 'Helbredsoplysninger deles kun fra Sundhed og på et ja, der gælder Sundhed (databeskyttelsesforordningen art. 9).',
    en: 'Health information is only shared from Health and on a yes that covers Health (GDPR art. 9).',
  })
}

function yes(basis: LegalBasis | 'OWN_DEPARTMENT', code: string, reason: Said): ShareDecision {
  const notForInvestigation = basis !== 'OWN_DEPARTMENT' && bases[basis].notForInvestigation
  return {
    answer: 'yes',
    basis,
    code,
    reason: reason.da,
    reasonEnglish: reason.en,
    notForInvestigation,
    mayDecline: true,
  }
}

function no(code: string, reason: Said): ShareDecision {
  return {
    answer: 'no',
    basis: null,
    code,
    reason: reason.da,
    reasonEnglish: reason.en,
    notForInvestigation: false,
    mayDecline: true,
  }
}
