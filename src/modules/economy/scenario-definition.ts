import type { CostLine, Scenario, Words } from './contract.ts'

const running = (kroner: number | null): CostLine => ({
  kind: 'running',
  label: { da: 'Drift af et team, pr. år', en: 'Operation of one team, per year' },
  kroner,
})

/** The report gives children and parents as averages per municipality during the programme (note 36). */
const average: Words = {
  da: '20 børn og unge er gennemsnittet pr. kommune under initiativet (note 36), ikke modellens eget tal.',
  en: '20 children and young people is the average per municipality during the programme (note 36), not a figure of this model.',
}

const onlyRunning: Words = {
  da: 'Kun driften er kendt: opstart og opkvalificering er ikke oplyst og er sat til 0.',
  en: 'Only the operation is known: start-up and training are not given and are set to 0.',
}

/** The scenarios that ship (R-ECO-02). A null amount was never published: it has to be entered, and nothing is guessed. */
export const SCENARIOS: readonly Scenario[] = [
  {
    id: 'core-team',
    title: { da: 'Kerneteam som evalueret', en: 'Core team as evaluated' },
    source: 'Rambøll 2022, gengivet i Als Research 2025',
    section: '8.2.1, note 34-36',
    basis: 'estimated',
    priceYear: null,
    notes: [
      {
        da: 'Opkvalificering er »mindst« 80.000 kr. for fem medarbejdere og forudsætter et komprimeret forløb sammen med andre kommuner.',
        en: 'Training is "at least" 80,000 kroner for five employees and assumes a compressed course together with other municipalities.',
      },
    ],
    teams: 1,
    years: 2,
    children: 20,
    parents: 22.5,
    families: null,
    lines: [
      running(2_874_000),
      {
        kind: 'training',
        label: { da: 'Opkvalificering (LØFT og mentalisering)', en: 'Training (LØFT and mentalisation)' },
        employee: 16_000,
        employees: 5,
      },
      { kind: 'start-up', label: { da: 'Opstart', en: 'Start-up' }, kroner: 214_000 },
    ],
  },
  {
    id: 'gribskov-extended',
    title: { da: 'Gribskov, udvidet', en: 'Gribskov, extended' },
    source: 'Als Research 2025',
    section: '6.3, note 25',
    basis: 'estimated',
    priceYear: null,
    notes: [onlyRunning, average],
    teams: 1,
    years: 2,
    children: 20,
    parents: null,
    families: null,
    lines: [running(4_000_000)],
  },
  {
    id: 'gribskov-unchanged',
    title: { da: 'Gribskov, uændret', en: 'Gribskov, unchanged' },
    source: 'Als Research 2025',
    section: '6.3, note 25',
    basis: 'estimated',
    priceYear: null,
    notes: [onlyRunning, average],
    teams: 1,
    years: 2,
    children: 20,
    parents: null,
    families: null,
    lines: [running(2_500_000)],
  },
  {
    id: 'light',
    title: { da: 'Light: én rådgiver og én kontaktperson', en: 'Light: one adviser and one contact person' },
    source: 'Als Research 2025',
    section: '6.3, note 25; 8.2.1',
    basis: 'entered',
    priceYear: null,
    notes: [
      {
        da: 'Prisen er ikke offentliggjort og skal indtastes.',
        en: 'The price was not published and has to be entered.',
      },
      average,
    ],
    teams: 1,
    years: 2,
    children: 20,
    parents: null,
    families: null,
    lines: [running(null)],
  },
  {
    id: 'hoje-taastrup-light',
    title: { da: 'Høje-Taastrup light: udlånte timer', en: 'Høje-Taastrup light: lent hours' },
    source: 'Als Research 2025',
    section: '6.3, note 24',
    basis: 'entered',
    priceYear: null,
    notes: [
      {
        da: 'Timer og timepris er ikke oplyst. Den ekstra million er her regnet pr. år; rapporten siger ikke, hvilken periode den gælder.',
        en: 'Hours and hourly price are not given. The extra million is counted per year here; the report does not say which period it covers.',
      },
      average,
    ],
    teams: 1,
    years: 2,
    children: 20,
    parents: null,
    families: null,
    lines: [
      {
        kind: 'hours',
        label: { da: 'Udlånte timer fra afdelingerne', en: 'Hours lent by the departments' },
        hours: null,
        hourly: null,
      },
      {
        kind: 'running',
        label: { da: 'Ekstra bevilling til familieafdelingen', en: 'Extra grant to the family department' },
        kroner: 1_000_000,
      },
    ],
  },
  {
    id: 'copenhagen-team-per-family',
    title: { da: 'København: ét team pr. familie', en: 'Copenhagen: one team per family' },
    source: 'Als Research 2025',
    section: '6.3',
    basis: 'entered',
    priceYear: null,
    notes: [
      {
        da: 'Et »team« er her en families eget team. Timer, timepris og antal børn pr. familie er ikke oplyst; ét barn er en antagelse.',
        en: 'A "team" here is one family\'s own. Hours, hourly price and children per family are not given; one child is an assumption.',
      },
    ],
    teams: 1,
    years: 1,
    children: 1,
    parents: null,
    families: 1,
    lines: [
      {
        kind: 'hours',
        label: { da: 'Timer i familiens team, pr. år', en: "Hours of the family's team, per year" },
        hours: null,
        hourly: null,
      },
    ],
  },
  {
    id: 'en-vej-ind',
    title: { da: '»En vej ind«, gruppeforløb', en: '"En vej ind", group programme' },
    source: 'Als Research 2025',
    section: '8.3',
    basis: 'estimated',
    priceYear: null,
    notes: [
      {
        da: 'Ca. 500.000 kr. pr. gruppe på 5 til 9 unge, overvejende over 18; her 7. Rapporten siger ikke, hvor længe et forløb varer; her regnes det som ét år, så »pr. barn og år« er pr. deltager.',
        en: 'About 500,000 kroner per group of 5 to 9 young people, mainly over 18; 7 here. The report does not say how long a course lasts; it is counted as one year here, so "per child and year" is per participant.',
      },
    ],
    teams: 1,
    years: 1,
    children: 7,
    parents: null,
    families: null,
    lines: [{ kind: 'start-up', label: { da: 'Et gruppeforløb', en: 'One group course' }, kroner: 500_000 }],
  },
  {
    id: 'external-mentors',
    title: { da: 'Eksterne mentorer for unge over 18', en: 'External mentors for young people over 18' },
    source: 'Als Research 2025',
    section: '7.2.1, note 33',
    basis: 'entered',
    priceYear: null,
    notes: [
      { da: 'Prisen er ikke oplyst og skal indtastes.', en: 'The price is not given and has to be entered.' },
      {
        da: 'Leverandørens egne tal: af 40 unge kom 19 i arbejde, 10 i uddannelse og 4 i Exit. Ingen opfølgningstid, ingen sammenligning, og det siges ikke, om nogen er talt to gange.',
        en: "The supplier's own figures: of 40 young people 19 came into work, 10 into education and 4 into Exit. No follow-up time, no comparison, and it is not said whether anyone is counted twice.",
      },
    ],
    teams: 1,
    years: 1,
    children: 40,
    parents: null,
    families: null,
    lines: [running(null)],
  },
]

/** The shipped scenario of that name, or null. */
export function findScenario(id: string): Scenario | null {
  return SCENARIOS.find((found) => found.id === id) ?? null
}
