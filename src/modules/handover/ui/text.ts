import { english } from './english-text.ts'

const families = (count: number) => (count === 1 ? '1 familie' : `${count} familier`)

/** Words of the handover to the core team and of choosing the pair. */
export const text = {
  da: {
    title: 'Sager, der overdrages',
    noteCase: 'Notér eller luk en sag',
    wholeFamily: 'Hele familien',
    standing: {
      no_basis: 'Familien har ikke sagt ja til at være med endnu. Sager overdrages først, når den har.',
      no_cases: 'Der er ingen åbne sager noteret. Notér dem under Personer, hvis familien har sager.',
      handed_over: 'Alle åbne sager er overdraget, og de, der har dem, har sagt ja.',
    },
    underWay: (settled: number, all: number) => `${settled} af ${all} sager er på plads.`,
    handler: (name: string) => `Sagsbehandler ${name}`,
    noHandler: 'Sagsbehandler ikke noteret',
    opened: (day: string) => `åbnet ${day}`,
    ways: {
      handed_over: (name: string, day: string) => `Overdraget til ${name} ${day}`,
      followed: (name: string, day: string) => `Bliver i afdelingen; ${name} følger med siden ${day}`,
    },
    due: (day: string) => `Ikke overdraget endnu, aftalt senest ${day}`,
    overdue: (day: string, days: number) =>
      `Ikke overdraget, aftalt senest ${day} (${days === 1 ? '1 dag' : `${days} dage`} siden)`,
    notYet: 'Ikke overdraget endnu',
    acknowledged: (day: string) => `Modtaget ${day}`,
    notAcknowledged: (name: string) => `${name} har ikke sagt endnu, at sagen er modtaget`,
    acknowledge: 'Jeg har den',
    acknowledgeOf: (subject: string) => `Jeg har den: ${subject}`,
    decide: 'Overdrag eller følg',
    decideOf: (subject: string) => `Overdrag eller følg: ${subject}`,
    change: 'Ret',
    changeOf: (subject: string) => `Ret: ${subject}`,
    how: 'Hvad sker der med sagen?',
    choices: {
      handed_over: 'Overdrages til kerneteamet',
      followed: 'Bliver i afdelingen, og teamet følger med',
      waiting: 'Ikke besluttet alligevel',
    },
    hints: {
      handed_over: 'En på teamet har sagen fra i dag.',
      followed: 'Afdelingen har sagen. En på teamet holder kontakten.',
      waiting: 'Sagen venter igen.',
    },
    who: 'Hvem på teamet?',
    me: (name: string) => `${name} (dig)`,
    sharesNothing: 'Det her deler ikke, hvad der står i sagen. Det afgør samtykket og hjemlen under Deling.',
    save: 'Gem',
    pickWay: 'Vælg, hvad der sker med sagen',
    pickResponsible: 'Vælg, hvem der har den',
    pair: 'Makkerparret',
    onlyPair: 'Kun familiens to kontakter vælger makker. Spørg en af dem.',
    pairLead: (ceiling: number) => `Aftalt loft: ${families(ceiling)} pr. medarbejder.`,
    familySpeaks: (languages: string) => (languages ? `Familien taler ${languages}.` : ''),
    missingOne: 'Familien mangler sin anden kontakt. Vælg helst en fra en anden afdeling.',
    complete: 'Familien har sine to kontakter. Du kan afslutte en af dem under Personer.',
    oneDepartment: 'De to kontakter er fra samme afdeling. Overvej en fra en anden afdeling.',
    columns: {
      name: 'Kollega',
      department: 'Afdeling',
      families: 'Familier nu',
      languages: 'Sprog',
      choose: 'Vælg',
    },
    families: (count: number, ceiling: number, full: boolean) =>
      `${count} af ${ceiling}${full ? ' · loftet er nået' : ''}`,
    noLanguages: 'ikke noteret',
    inPair: 'Familiens kontakt',
    member: 'Medlem af teamet',
    cannot: 'Kan ikke vælges',
    choose: 'Vælg',
    chooseLabel: (name: string) => `Vælg ${name}`,
    chooseTitle: (name: string) => `Vælg ${name} som kontakt`,
    chooseVerb: 'Vælg som familiens kontakt',
    readers: (name: string) => `${name} kan se familien fra nu af. Familien skal vide det.`,
    sameDepartment: 'I er fra samme afdeling. Overvej en fra en anden afdeling.',
    fullAlready: (name: string, count: number) =>
      `${name} har allerede ${families(count)}, som er det aftalte loft eller mere.`,
  },
  en: english,
}
