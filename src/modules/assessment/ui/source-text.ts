import type { Source } from '../definition-contract.ts'

/** Where a fetched answer is from, to stand after "Hentet fra". */
export const sourceText: Record<'da' | 'en', Record<Source | 'former', string>> = {
  da: {
    network: 'familiens netværk',
    strengths: 'familiens styrker',
    household: 'familiens oplysninger',
    custody: 'familiens oplysninger',
    interpreter: 'familiens oplysninger',
    reach: 'familiens oplysninger',
    cases: 'åbne sager i afdelingerne',
    wish: 'et citat',
    notes: 'journalen',
    rhythm: 'kontakterne',
    hours: 'kontakterne',
    absence: 'et notat',
    worked: 'støtte, der hjalp',
    helped: 'journalen',
    promises: 'løfterne',
    trusted: 'familiens netværk',
    important: 'familiens egne ord',
    siblings: 'familiens oplysninger',
    helper: 'planens skridt',
    step: 'planens skridt',
    appointment: 'aftalerne',
    former: 'det forrige billede',
  },
  en: {
    network: 'the family’s network',
    strengths: 'the family’s strengths',
    household: 'the family’s details',
    custody: 'the family’s details',
    interpreter: 'the family’s details',
    reach: 'the family’s details',
    cases: 'open cases in the departments',
    wish: 'a quote',
    notes: 'the journal',
    rhythm: 'the contacts',
    hours: 'the contacts',
    absence: 'a note',
    worked: 'support that helped',
    helped: 'the journal',
    promises: 'the promises',
    trusted: 'the family’s network',
    important: 'the family’s own words',
    siblings: 'the family’s details',
    helper: 'the steps of the plan',
    step: 'the steps of the plan',
    appointment: 'the appointments',
    former: 'the last picture',
  },
}

/** The words for a source as it was stored; an unknown one is left out rather than shown as a code. */
export function sourceWords(language: 'da' | 'en', source: string): string {
  const words: Partial<Record<string, string>> = sourceText[language]
  return words[source] ?? words['household'] ?? ''
}
