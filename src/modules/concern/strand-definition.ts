import type { StrandRule } from './contract.ts'

/**
 * What is proposed for each way in until the municipality has set its own (R-DET-01; report 7.1.1). Bases marked [K] could
 * not be checked against the law; docs/legal-questions.md lists them for a lawyer. Days are the cautious proposal.
 */
export const proposedStrands: Omit<StrandRule, 'validFrom'>[] = [
  {
    strand: 'S115_LIST',
    legalBasis: 'Retsplejeloven § 115, stk. 1, nr. 1: det kriminalpræventive samarbejde (SSP)',
    source: 'Politiet',
    form: 'Liste som fil til et listemøde hver anden uge',
    retentionDays: 90,
  },
  {
    strand: 'CASELOAD_REVIEW',
    legalBasis:
      'Forvaltningsloven § 28 og databeskyttelsesforordningen art. 6, stk. 1, litra e: intern brug i samme myndighed [K]',
    source: 'Rådgivere og kontaktpersoner i egne sager',
    form: 'Kort bekymring i Samspil',
    retentionDays: 90,
  },
  {
    strand: 'OUTREACH',
    legalBasis: 'Barnets Lov § 30 om tidligt forebyggende indsatser [K]',
    source: 'Gadeplan og opsøgende medarbejdere',
    form: 'Kort bekymring på telefonen',
    retentionDays: 60,
  },
  {
    strand: 'INTERNAL_AWARENESS',
    legalBasis: 'Barnets Lov § 133 ved underretning; ellers intern brug i samme myndighed [K]',
    source: 'Kolleger i kommunen',
    form: 'Kort bekymring i Samspil',
    retentionDays: 60,
  },
  {
    strand: 'EXTERNAL_ACTOR',
    legalBasis:
      'Barnets Lov §§ 133 og 135 ved underretning; retsplejeloven § 115, stk. 3 for selvejende institutioner; ellers samtykke [K]',
    source: 'Klubber, skoler, væresteder og boligområder',
    form: 'Link uden konto',
    retentionDays: 60,
  },
  {
    strand: 'UKN_ORDER',
    legalBasis: 'Lov om bekæmpelse af ungdomskriminalitet § 13: afgørelse i Ungdomskriminalitetsnævnet',
    source: 'Ungdomskriminalitetsnævnet',
    form: 'Afgørelse',
    retentionDays: 90,
  },
  {
    strand: 'FAMILY_ITSELF',
    legalBasis: 'Familiens egen henvendelse; databeskyttelsesforordningen art. 6, stk. 1, litra e [K]',
    source: 'Familien',
    form: 'Samtale eller opkald',
    retentionDays: 90,
  },
]
