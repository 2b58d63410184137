import type { DepartmentKind, LegalBasis, PartyKind, SharePurpose } from './basis-contract.ts'

type Said = { da: string; en: string }
type Content = 'CONF' | 'ART9_HEALTH' | 'ART10_CRIME'

/**
 * A legal basis as data: who may give to whom, what, for what, and which fields a disclosure on it must carry (HG-01, HG-04).
 * `verified` false: the section could not be checked, or sources disagree; then it is out of use until the municipality
 * has decided otherwise (docs/legal-questions.md). It is a right to share and never a duty (HG-03).
 */
export type BasisDefinition = {
  name: Said
  says: Said
  law: string
  from: readonly DepartmentKind[]
  to: readonly PartyKind[]
  classes: readonly Content[]
  purposes: readonly SharePurpose[]
  needsConsent: boolean
  needsNecessity: boolean
  childInformed: boolean
  notForInvestigation: boolean
  verified: boolean
  /** Whether it holds in a case that began with an application without the applicant's consent (forvaltningsloven § 29). */
  inApplicationCases: boolean
  validFrom: string
}

const everyDepartment: readonly DepartmentKind[] = [
  'SOCIAL',
  'SCHOOL',
  'EMPLOYMENT',
  'HEALTH',
  'SSP',
  'OTHER_DEPARTMENT',
]
const notSchool: readonly DepartmentKind[] = everyDepartment.filter((kind) => kind !== 'SCHOOL')
const authorities: readonly PartyKind[] = [
  ...everyDepartment,
  'POLICE',
  'PROBATION',
  'PSYCHIATRY',
  'AUTHORITY',
]
const onLaw = {
  needsConsent: false,
  needsNecessity: true,
  childInformed: true,
  notForInvestigation: false,
  verified: true,
  inApplicationCases: false,
  validFrom: '2024-01-01',
} as const
const onConsent = {
  ...onLaw,
  needsConsent: true,
  needsNecessity: false,
  childInformed: false,
  inApplicationCases: true,
} as const
const confidential = ['CONF'] as const
const withHealth = ['CONF', 'ART9_HEALTH'] as const
const all = ['CONF', 'ART9_HEALTH', 'ART10_CRIME'] as const

/** Every basis, in the order in which they are offered. The keys are the enumeration: one left out does not compile. */
export const bases: Record<LegalBasis, BasisDefinition> = {
  CONSENT: {
    ...onConsent,
    name: { da: 'Samtykke', en: 'Consent' },
    says: {
      da: 'Der er sagt ja. Det gælder, til det udløber eller trækkes tilbage.',
      en: 'A yes was given. It holds until it runs out or is taken back.',
    },
    law: 'forvaltningsloven § 28',
    from: everyDepartment,
    to: [...everyDepartment, 'SUPPLIER', 'ASSOCIATION', 'COMPANY', 'SELF_OWNING', 'AUTHORITY', 'PSYCHIATRY'],
    classes: withHealth,
    purposes: ['SAGSBEHANDLING', 'PREVENTION'],
  },
  WHOLE_PERSON_PLAN_CONSENT: {
    ...onConsent,
    name: { da: 'Samtykke til helhedsorienteret plan', en: 'Consent to a whole-person plan' },
    says: {
      da: 'Der er sagt ja til én samlet plan på tværs af afdelinger.',
      en: 'A yes was given to one plan across departments.',
    },
    law: 'serviceloven § 141 stk. 7; barnets lov § 110',
    from: everyDepartment,
    to: everyDepartment,
    classes: withHealth,
    purposes: ['SAGSBEHANDLING'],
    verified: false,
  },
  RSL11A_CONSENT: {
    ...onConsent,
    name: { da: 'Samtykke til at indhente oplysninger', en: 'Consent to obtain information' },
    says: {
      da: 'Myndigheden må hente oplysninger hos andre, når der er sagt ja til det.',
      en: 'The authority may obtain information from others when a yes was given.',
    },
    law: 'retssikkerhedsloven § 11 a',
    from: everyDepartment,
    to: everyDepartment,
    classes: withHealth,
    purposes: ['SAGSBEHANDLING'],
    verified: false,
  },
  INTERNAL_NECESSARY: {
    ...onLaw,
    name: { da: 'Nødvendigt inden for kommunen', en: 'Necessary within the municipality' },
    says: {
      da: 'En anden afdeling i samme kommune skal bruge det til en konkret opgave. Aldrig til eller fra skolen.',
      en: 'Another department of the same municipality needs it for a definite task. Never to or from the school.',
    },
    law: 'databeskyttelsesforordningen art. 6 stk. 1 litra e; forvaltningsloven §§ 29 og 32',
    from: notSchool,
    to: notSchool,
    classes: confidential,
    purposes: ['SAGSBEHANDLING'],
    verified: false,
  },
  FVL31_REQUEST: {
    ...onLaw,
    name: { da: 'Anmodning fra en myndighed', en: 'Request from an authority' },
    says: {
      da: 'En myndighed har bedt om det, må få det, og det betyder noget for dens sag.',
      en: 'An authority asked for it, may have it, and it matters for its case.',
    },
    law: 'forvaltningsloven § 31',
    from: everyDepartment,
    to: ['SOCIAL', 'SCHOOL', 'EMPLOYMENT', 'HEALTH', 'OTHER_DEPARTMENT', 'PSYCHIATRY', 'AUTHORITY'],
    classes: confidential,
    purposes: ['SAGSBEHANDLING'],
    verified: false,
  },
  RSL11C_CHILD_CASE: {
    ...onLaw,
    name: { da: 'Sag om støtte til et barn', en: 'Case on support for a child' },
    says: {
      da: 'I sager om særlig støtte til et barn må oplysninger hentes uden samtykke, når de er nødvendige.',
      en: 'In cases on special support for a child, information may be obtained without consent where necessary.',
    },
    law: 'retssikkerhedsloven § 11 c',
    from: everyDepartment,
    to: ['SOCIAL'],
    classes: withHealth,
    purposes: ['SAGSBEHANDLING', 'SAFETY'],
    verified: false,
  },
  SSD: {
    ...onLaw,
    name: {
      da: 'Skole, socialforvaltning og sundhed (SSD)',
      en: 'School, social services and health (SSD)',
    },
    says: {
      da: 'Skole, socialforvaltning og sundhed må dele i tidligt forebyggende arbejde, når det er nødvendigt.',
      en: 'School, social services and health may share in early preventive work where necessary.',
    },
    law: 'barnets lov (paragraffen er ikke efterprøvet; før serviceloven § 49 a)',
    from: ['SCHOOL', 'SOCIAL', 'HEALTH'],
    to: ['SCHOOL', 'SOCIAL', 'HEALTH'],
    classes: confidential,
    purposes: ['PREVENTION', 'SAGSBEHANDLING'],
    verified: false,
  },
  NOTIFICATION_DUTY: {
    ...onLaw,
    name: { da: 'Underretning', en: 'Notification of concern' },
    says: {
      da: 'Et barn kan have brug for særlig støtte. Den, der underretter, har pligt til det efter loven.',
      en: 'A child may need special support. Whoever notifies has a duty to under the law.',
    },
    law: 'barnets lov § 133',
    from: everyDepartment,
    to: ['SOCIAL'],
    classes: all,
    purposes: ['SAFETY', 'SAGSBEHANDLING'],
    inApplicationCases: true,
  },
  UKN_CASE: {
    ...onLaw,
    name: { da: 'Ungdomskriminalitetsnævnet', en: 'Youth crime board' },
    says: {
      da: 'Der er en afgørelse fra nævnet. Oplysningerne er nødvendige for den. Der spørges ikke om samtykke.',
      en: 'The board has decided. The information is necessary for that. Consent is not asked.',
    },
    law: 'lov om bekæmpelse af ungdomskriminalitet',
    from: everyDepartment,
    to: ['SOCIAL', 'SCHOOL', 'EMPLOYMENT', 'HEALTH', 'SSP', 'PROBATION', 'AUTHORITY'],
    classes: all,
    purposes: ['ORDER'],
    inApplicationCases: true,
  },
  RPL115_SSP: {
    ...onLaw,
    name: { da: '§ 115 · SSP', en: 'Section 115 · SSP' },
    says: {
      da: 'Skole, socialforvaltning og politi må dele, når det er nødvendigt for at forebygge. Aldrig til efterforskning.',
      en: 'School, social services and police may share where necessary to prevent crime. Never for investigation.',
    },
    law: 'retsplejeloven § 115 stk. 1 nr. 1, stk. 2-4',
    from: everyDepartment,
    to: [...authorities, 'SELF_OWNING'],
    classes: all,
    purposes: ['PREVENTION'],
    notForInvestigation: true,
    inApplicationCases: true,
  },
  RPL115_PSP: {
    ...onLaw,
    name: { da: '§ 115 · PSP', en: 'Section 115 · PSP' },
    says: {
      da: 'Politi, socialforvaltning og psykiatri må dele om udsatte personer, når det er nødvendigt. Aldrig til efterforskning.',
      en: 'Police, social services and psychiatry may share on persons in need where necessary. Never for investigation.',
    },
    law: 'retsplejeloven § 115 stk. 1 nr. 2, stk. 2-4',
    from: ['SOCIAL', 'HEALTH', 'SSP'],
    to: ['SOCIAL', 'HEALTH', 'SSP', 'POLICE', 'PSYCHIATRY', 'AUTHORITY', 'SELF_OWNING'],
    classes: all,
    purposes: ['PREVENTION'],
    notForInvestigation: true,
    inApplicationCases: true,
  },
  RPL115_KSP: {
    ...onLaw,
    name: { da: '§ 115 · KSP', en: 'Section 115 · KSP' },
    says: {
      da: 'Kriminalforsorg, socialforvaltning og politi må dele ved løsladelse, når det er nødvendigt. Aldrig til efterforskning.',
      en: 'Probation, social services and police may share on release where necessary. Never for investigation.',
    },
    law: 'retsplejeloven § 115 stk. 1 nr. 3, stk. 2-4',
    from: ['SOCIAL', 'SSP'],
    to: ['SOCIAL', 'SSP', 'POLICE', 'PROBATION', 'AUTHORITY', 'SELF_OWNING'],
    classes: all,
    purposes: ['PREVENTION'],
    notForInvestigation: true,
    inApplicationCases: true,
  },
  DBL8_OVERRIDING_INTEREST: {
    ...onLaw,
    name: { da: 'Klart vigtigere hensyn', en: 'Clearly overriding interest' },
    says: {
      da: 'Et hensyn til personen selv eller andre er klart vigtigere end at holde oplysningen hemmelig.',
      en: 'A regard for the person or others clearly outweighs keeping the information secret.',
    },
    law: 'databeskyttelsesloven § 8 stk. 2 nr. 2',
    from: everyDepartment,
    to: [...authorities, 'SELF_OWNING', 'ASSOCIATION', 'COMPANY', 'SUPPLIER'],
    classes: all,
    purposes: ['SAFETY'],
    inApplicationCases: true,
  },
  DBL8_AUTHORITY_NEED: {
    ...onLaw,
    name: { da: 'Nødvendigt for en myndigheds opgave', en: "Necessary for an authority's task" },
    says: {
      da: 'Oplysningen om strafbare forhold er nødvendig for en afgørelse, som en myndighed skal træffe.',
      en: 'The information on offences is necessary for a decision that an authority must take.',
    },
    law: 'databeskyttelsesloven § 8 stk. 2 nr. 3',
    from: everyDepartment,
    to: ['SOCIAL', 'SCHOOL', 'EMPLOYMENT', 'HEALTH', 'OTHER_DEPARTMENT', 'PROBATION', 'AUTHORITY'],
    classes: ['ART10_CRIME', 'CONF'],
    purposes: ['SAGSBEHANDLING', 'ORDER'],
  },
  DBL8_SUPPLIER_TASK: {
    ...onLaw,
    name: { da: 'Nødvendigt for en opgave for det offentlige', en: 'Necessary for a task for the public' },
    says: {
      da: 'En person eller virksomhed udfører en opgave for det offentlige og kan ikke løse den uden.',
      en: 'A person or company carries out a task for the public and cannot do it without.',
    },
    law: 'databeskyttelsesloven § 8 stk. 2 nr. 4',
    from: everyDepartment,
    to: ['SUPPLIER', 'SELF_OWNING', 'ASSOCIATION', 'COMPANY'],
    classes: ['ART10_CRIME', 'CONF'],
    purposes: ['SAGSBEHANDLING', 'ORDER'],
  },
  PROCESSOR: {
    ...onLaw,
    name: { da: 'Databehandler efter aftale', en: 'Processor under an agreement' },
    says: {
      da: 'Leverandøren arbejder kun efter kommunens instruks og har en databehandleraftale.',
      en: 'The supplier works only on instruction and has a processing agreement.',
    },
    law: 'databeskyttelsesforordningen art. 28',
    from: everyDepartment,
    to: ['SUPPLIER', 'SELF_OWNING', 'COMPANY', 'ASSOCIATION'],
    classes: withHealth,
    purposes: ['SAGSBEHANDLING', 'ORDER'],
  },
  OTHER_LAW: {
    ...onLaw,
    name: { da: 'Anden lov', en: 'Other law' },
    says: {
      da: 'En anden bestemmelse giver ret til det. Skriv hvilken.',
      en: 'Another provision allows it. Write which.',
    },
    law: 'den bestemmelse, der skrives',
    from: everyDepartment,
    to: [...authorities.filter((kind) => kind !== 'POLICE'), 'SELF_OWNING'],
    classes: confidential,
    purposes: ['SAGSBEHANDLING', 'SAFETY'],
    verified: false,
  },
}
