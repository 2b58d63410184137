import type { Criterion } from './contract.ts'

/** Proposed until the municipality has decided its own (report 5.4). Nothing about origin or belief can be added. */
export const proposedCriteria: Omit<Criterion, 'validFrom' | 'inUse'>[] = [
  { code: 'alder', kind: 'age', name: 'Alder 6 til 22 år', help: 'På den dag, signalet kom.', steps: [] },
  {
    code: 'omraade',
    kind: 'listed-area',
    name: 'Bor i et boligområde på listen',
    help: 'Kommunens egen liste. Skriv ikke adressen.',
    steps: [],
  },
  {
    code: 'adfaerd',
    kind: 'risk-behaviour',
    name: 'Adfærd, der bekymrer',
    help: 'Hvad er set, af hvem og hvornår? Fakta, ikke rygter.',
    steps: [],
  },
  {
    code: 'relation',
    kind: 'relation',
    name: 'Relation til miljøet',
    help: 'Vurderes af en navngiven fagperson, fx SSP-konsulenten.',
    steps: [],
  },
  {
    code: 'flere-sager',
    kind: 'complex-case',
    name: 'Sager i to eller flere afdelinger',
    help: 'Kompleks familiesag: spørg afdelingerne, om der er en sag, ikke hvad der står i den.',
    steps: [],
  },
  {
    code: 'bekymring',
    kind: 'concern-scale',
    name: 'Bekymringsskala',
    help: 'Vælg det trin, der beskriver det bedst. Trinnene er ord, ikke point.',
    steps: [
      'Nysgerrig: hænger ud, hvor det sker',
      'Tæt på: har venner, der er med',
      'Med: gør ting for andre',
      'Langt inde: har brug for et andet tilbud',
    ],
  },
  {
    code: 'sigtet-foer',
    kind: 'involved',
    name: 'Sigtet, dømt eller afgørelse i Ungdomskriminalitetsnævnet før',
    help: 'Kun ja eller nej. Skriv ikke hvad.',
    steps: [],
  },
]
