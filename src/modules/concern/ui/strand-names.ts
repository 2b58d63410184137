/** The ways in by name, in the order of the report (7.1.1). */
export const strandNames = {
  da: {
    S115_LIST: 'Politiets liste (§ 115)',
    CASELOAD_REVIEW: 'Gennemgang af egne sager',
    OUTREACH: 'Opsøgende arbejde',
    INTERNAL_AWARENESS: 'Kolleger i kommunen',
    EXTERNAL_ACTOR: 'Klubber, skoler og andre',
    UKN_ORDER: 'Ungdomskriminalitetsnævnet',
    FAMILY_ITSELF: 'Familien selv',
  },
  en: {
    S115_LIST: 'The police list (section 115)',
    CASELOAD_REVIEW: 'Review of own cases',
    OUTREACH: 'Outreach',
    INTERNAL_AWARENESS: 'Colleagues in the municipality',
    EXTERNAL_ACTOR: 'Clubs, schools and others',
    UKN_ORDER: 'The youth crime board',
    FAMILY_ITSELF: 'The family itself',
  },
}
