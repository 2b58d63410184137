/** Words of the citizen's own extract. */
export const text = {
  da: {
    title: 'Hvem har set oplysningerne',
    lead: 'Alle gange, nogen har åbnet familiens oplysninger: hvornår, hvilken enhed, hvad der blev gjort, og hvorfor. Navne på medarbejdere står her ikke.',
    person: 'Uddrag til',
    pdf: 'Hent som PDF',
    word: 'Hent som Word',
    count: (n: number) => (n === 1 ? '1 opslag' : `${n} opslag`),
    newest: (n: number) => `De nyeste ${n} vises her; alle står i filen.`,
    caption: 'Opslag, de nyeste først',
    columns: { when: 'Tidspunkt', unit: 'Enhed', what: 'Hvad blev gjort', purpose: 'Formål' },
    none: 'Ingen har åbnet oplysninger om personen',
    cprTitle: 'Borgerens eget uddrag',
    cprLead:
      'Når en borger spørger, hvem der har set oplysninger om dem. Uddraget dækker alle familier og Tidlig hjælp i kommunen. Afgør selv, om opslag i Tidlig hjælp må udleveres (databeskyttelsesloven § 22).',
    cpr: 'CPR-nummer',
    cprHint: 'Nummeret gemmes ikke, heller ikke i loggen.',
    find: 'Find opslag',
    earlyHelp:
      'Opslag i Tidlig hjælp, før familien kom med, står ikke her. Dem kan databeskyttelsesrådgiveren hente.',
  },
  en: {
    title: 'Who has seen the information',
    lead: 'Every time somebody opened the family’s information: when, which unit, what was done and why. Names of staff do not stand here.',
    person: 'Extract for',
    pdf: 'Download as PDF',
    word: 'Download as Word',
    count: (n: number) => (n === 1 ? '1 look' : `${n} looks`),
    newest: (n: number) => `The newest ${n} are shown; all of them are in the file.`,
    caption: 'Looks, newest first',
    columns: { when: 'When', unit: 'Unit', what: 'What was done', purpose: 'Purpose' },
    none: 'Nobody has opened information about this person',
    cprTitle: 'The citizen’s own extract',
    cprLead:
      'When a citizen asks who has seen information about them. It covers all families and early help in the municipality. Decide yourself whether looks in early help may be handed out (Danish data protection act § 22).',
    cpr: 'CPR number',
    cprHint: 'The number is not kept, nor is it logged.',
    find: 'Find looks',
    earlyHelp:
      'Looks in early help before the family took part are not here. The data protection officer can fetch them.',
  },
}
