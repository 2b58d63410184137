import type { UnitCost, Words } from './contract.ts'

/** A figure that is quoted, not computed: the report gives no breakdown from which it could be checked. */
export type PublishedFigure = {
  id: string
  kroner: number | null
  section: string
  says: Words
  limits: Words
}

/** Golden numbers G-20 to G-28 of the report, as constants with their source. */
export const PUBLISHED: readonly PublishedFigure[] = [
  {
    id: 'G-20-running',
    kroner: 2_874_000,
    section: '8.2.1, note 34',
    says: { da: 'Et kerneteam pr. driftsår', en: 'One core team per year of operation' },
    limits: { da: 'Rambøll 2022; ingen opdeling på poster.', en: 'Rambøll 2022; no breakdown.' },
  },
  {
    id: 'G-20-training',
    kroner: 80_000,
    section: '8.2.1, note 35',
    says: { da: 'Opkvalificering af fem medarbejdere (mindst)', en: 'Training of five employees (at least)' },
    limits: {
      da: 'Forudsætter et komprimeret forløb sammen med andre kommuner.',
      en: 'Assumes a compressed course together with other municipalities.',
    },
  },
  {
    id: 'G-20-start-up',
    kroner: 214_000,
    section: '8.2.1, note 35',
    says: { da: 'Opstart', en: 'Start-up' },
    limits: { da: 'Ca.-tal uden opdeling.', en: 'Approximate, no breakdown.' },
  },
  {
    id: 'G-21-extended',
    kroner: 4_000_000,
    section: '6.3, note 25',
    says: { da: 'Gribskov, udvidet model pr. år', en: 'Gribskov, extended model per year' },
    limits: {
      da: 'Ingen enhedspriser: 1,5 mio. mere dækker en kontaktperson, en socialrådgiver og to gadeplansmedarbejdere på deltid.',
      en: 'No unit prices: the extra 1.5 million covers a contact person, a social worker and two part-time street workers.',
    },
  },
  {
    id: 'G-21-unchanged',
    kroner: 2_500_000,
    section: '6.3, note 25',
    says: { da: 'Gribskov, uændret model pr. år', en: 'Gribskov, unchanged model per year' },
    limits: { da: 'Ingen enhedspriser.', en: 'No unit prices.' },
  },
  {
    id: 'G-21-light',
    kroner: null,
    section: '6.3, note 25; 8.2.1',
    says: { da: 'Gribskov, light-model', en: 'Gribskov, light model' },
    limits: {
      da: 'Prisen er ikke offentliggjort; kommunen kunne heller ikke finde pengene til den.',
      en: 'The price was not published; the municipality could not find the money for it either.',
    },
  },
  {
    id: 'G-22',
    kroner: 1_000_000,
    section: '6.3, note 24',
    says: {
      da: 'Høje-Taastrup, ekstra bevilling til familieafdelingen',
      en: 'Høje-Taastrup, extra grant to the family department',
    },
    limits: {
      da: 'Det fremgår ikke, hvilken periode den gælder.',
      en: 'The period it covers is not stated.',
    },
  },
  {
    id: 'G-23',
    kroner: 48_600_000,
    section: '2.1',
    says: { da: 'Tilskud til de syv kommuner', en: 'Grants to the seven municipalities' },
    limits: { da: 'Fordelingen er ikke oplyst.', en: 'The distribution is unknown.' },
  },
  {
    id: 'G-24',
    kroner: 314_000_000,
    section: '8.2.1, notes 37-38',
    says: {
      da: 'Rockeres og bandemedlemmers udvalgte omkostninger for samfundet i 2016 (mindst)',
      en: 'Selected public costs of bikers and gang members in 2016 (at least)',
    },
    limits: {
      da: 'De nævnte poster (20 + 69 + 186 mio.) giver 275 mio.; de sidste 39 mio. er ikke opgjort i rapporten.',
      en: 'The parts named (20 + 69 + 186 million) make 275 million; the remaining 39 million are not itemised in the report.',
    },
  },
  {
    id: 'G-26',
    kroner: 1_300_000,
    section: '8.2.1, note 40',
    says: {
      da: 'Et medlem af en kriminel gruppering pr. år, Sverige',
      en: 'One member of a criminal group per year, Sweden',
    },
    limits: {
      da: 'Omregnet fra svenske kroner; bredere omkostningsbegreb end det danske tal.',
      en: 'Converted from Swedish kronor; a wider notion of cost than the Danish figure.',
    },
  },
  {
    id: 'G-27',
    kroner: 500_000,
    section: '8.3',
    says: {
      da: '»En vej ind«, pr. gruppe på 5-9 unge',
      en: '"En vej ind", per group of 5 to 9 young people',
    },
    limits: { da: 'Ca.-tal.', en: 'Approximate.' },
  },
  {
    id: 'G-28',
    kroner: null,
    section: '7.2.1',
    says: {
      da: 'Ekstern mentorordning for unge over 18',
      en: 'External mentor scheme for young people over 18',
    },
    limits: { da: 'Prisen er slet ikke oplyst.', en: 'The price is not given at all.' },
  },
]

/** Parts of the Danish 314 million that the report names, in kroner (8.2.1). All of them are the state's costs. */
export const DANISH_PARTS = {
  exit: 20_000_000,
  charges: 69_000_000,
  incarceration: 186_000_000,
  total: 314_000_000,
} as const

/** Persons registered at a given time in 2016 (8.2.1, note 39). Who they are changes during the year. */
export const DANISH_PERSONS = { low: 1300, middle: 1350, high: 1400 } as const

const listed = DANISH_PARTS.exit + DANISH_PARTS.charges + DANISH_PARTS.incarceration

const orePerPerson = (persons: number) => Math.round((DANISH_PARTS.total * 100) / persons)

/** The two published unit costs. They differ 5.6-fold, so both are always shown (G-31). */
export const UNIT_COSTS: readonly UnitCost[] = [
  {
    id: 'denmark-public',
    title: { da: 'Dansk offentligt tal, 2016', en: 'Danish public-sector figure, 2016' },
    source: 'Justitsministeriets Forskningskontor 2018; rapporten 8.2.1, note 37-39',
    year: 2016,
    low: orePerPerson(DANISH_PERSONS.high),
    mode: orePerPerson(DANISH_PERSONS.middle),
    high: orePerPerson(DANISH_PERSONS.low),
    gains: { municipality: 0, state: listed / DANISH_PARTS.total, unknown: 1 - listed / DANISH_PARTS.total },
    notes: [
      {
        da: 'Vores division: 314 mio. kr. delt med 1.300 til 1.400 personer. Kilden advarer om, at personerne skifter i løbet af året, så beløbet pr. person ikke kan siges præcist.',
        en: 'Our division: 314 million kroner over 1,300 to 1,400 persons. The source warns that the persons change during the year, so that the amount per person can not be given exactly.',
      },
      {
        da: 'Nævnte poster: exit 20, sigtelser 69 og indsættelser 186 mio. = 275 mio. De øvrige 39 mio. er ikke opgjort. Alle nævnte poster er statens.',
        en: "Parts named: exit 20, charges 69 and incarceration 186 million = 275 million. The other 39 million are not itemised. All parts named are the state's.",
      },
      {
        da: 'Befolkningens bekymring og tryghed og følger på længere sigt, for ofre og for gerningsmænd, er ikke med (note 38).',
        en: 'Worry and safety of the population and long-term consequences, for victims and for offenders, are not included (note 38).',
      },
    ],
  },
  {
    id: 'sweden-society',
    title: { da: 'Svensk samfundstal pr. medlem og år', en: 'Swedish societal figure per member and year' },
    source: 'Lundmark-Nilsson & Nilsson 2012 (Fryshuset); rapporten 8.2.1, note 40',
    year: 2012,
    low: 130_000_000,
    mode: 130_000_000,
    high: 130_000_000,
    gains: { municipality: 0, state: 0, unknown: 1 },
    notes: [
      {
        da: 'Omregnet til danske kroner. Tabt arbejdsfortjeneste og behandling af sygdom og skader er regnet med; fordelingen på stat og kommune er ikke oplyst.',
        en: 'Converted to Danish kroner. Lost earnings and treatment of illness and injury are included; the split between state and municipality is not given.',
      },
    ],
  },
]
