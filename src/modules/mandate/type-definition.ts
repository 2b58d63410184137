import { furtherTypes } from './type-further-definition.ts'
import type { MeasureType } from './type-contract.ts'

export type ShippedType = Omit<MeasureType, 'validFrom' | 'inUse'>

const noPrice = { kroner: null, priceUnit: null, priceSource: null } as const

/**
 * The measures that the report names (5.2, 6.1, 7.1.3, 7.2.1, 8.3), as proposals until the municipality has decided its own.
 * Weeks and intensity are proposals to start from. No price is shipped: the report has none for a single measure. Sections of law were read in consolidated texts (barnets lov,
 * LBK 282 of 17/03/2025; lov om en aktiv beskæftigelsesindsats, LBK 701 of 22/05/2022 and 280 of 01/03/2024); where the text says
 * "bekræft" the municipality's own lawyer decides.
 */
export const shippedTypes: readonly ShippedType[] = [
  {
    code: 'mindtheparents',
    name: 'MindTheParents – gruppe for forældre',
    law: 'Barnets lov § 30 (tidligt forebyggende indsats) – bekræft',
    form: 'help',
    origin: 'programme',
    whom: 'parent',
    inGroup: true,
    provider: 'Kommunens egne gruppeledere',
    ...noPrice,
    weeks: 10,
    intensity: 'Et møde om ugen i en gruppe',
    evidence:
      'Bygger på mentalisering: forældre øver sig i at forstå, hvad der ligger bag den unges adfærd. Det eneste forløb, der var nyt i modellen; få steder fortsatte det, fordi der manglede folk til at holde grupperne (afsnit 5.2 og 7.1.3). Virkningen er ikke målt for sig.',
    complaint: 'not_a_decision',
  },
  {
    code: 'kontaktperson',
    name: 'Kontaktperson',
    law: 'Barnets lov § 32, stk. 1, nr. 3',
    form: 'support',
    origin: 'ordinary',
    whom: 'young',
    inGroup: false,
    provider: 'Kommunens kontaktpersoner',
    ...noPrice,
    weeks: 26,
    intensity: 'To gange om ugen og når det brænder på',
    evidence:
      'Tillid, tid og at være til at få fat på efter kl. 16 går igen som det, der bar (afsnit 7.2.1). Virkningen er ikke målt for sig.',
    complaint: 'appeals_board',
  },
  {
    code: 'mentor',
    name: 'Mentor fra kommunen',
    law: 'Lov om en aktiv beskæftigelsesindsats § 167 (over 18 år; 6 måneder ad gangen)',
    form: 'decision',
    origin: 'ordinary',
    whom: 'young',
    inGroup: false,
    provider: 'Jobcenterets mentorer',
    ...noPrice,
    weeks: 26,
    intensity: 'Et par timer om ugen',
    evidence:
      'I En vej ind var forholdet mellem mentor og ung det, der betød mest, og mentorer, der også hjalp med bolig, penge og skole, nåede længst (afsnit 8.3). Ikke en effektmåling.',
    complaint: 'appeals_board',
  },
  {
    code: 'mentor-ekstern',
    name: 'Mentor fra en leverandør',
    law: 'Lov om en aktiv beskæftigelsesindsats §§ 167-169 (over 18 år; 6 måneder ad gangen)',
    form: 'decision',
    origin: 'ordinary',
    whom: 'young',
    inGroup: false,
    provider: 'Leverandør med aftale',
    ...noPrice,
    weeks: 26,
    intensity: 'Et par timer om ugen, også aften og weekend',
    evidence:
      'En kommune lagde mentorordningen for unge over 18 ud til en leverandør, som kunne træffes efter kl. 16; 19 af 40 unge kom i arbejde (afsnit 7.2.1). Der var ingen sammenligningsgruppe.',
    complaint: 'appeals_board',
  },
  {
    code: 'fritidsjob',
    name: 'Fritidsjob',
    law: 'Aftale med en arbejdsgiver; ingen afgørelse',
    form: 'help',
    origin: 'ordinary',
    whom: 'young',
    inGroup: false,
    provider: 'Lokal arbejdsgiver og jobkonsulenten',
    ...noPrice,
    weeks: 12,
    intensity: 'Nogle timer om ugen',
    evidence:
      'Arbejde og egne penge nævnes som en vej ud, også for unge under 18 (afsnit 6.1). Enkelte kommuner så flere unge i fritidsjob ved projektets slutning; ingen sammenligningsgruppe.',
    complaint: 'not_a_decision',
  },
  {
    code: 'fritidspas',
    name: 'Fritidspas',
    law: 'Barnets lov § 35, stk. 3',
    form: 'decision',
    origin: 'ordinary',
    whom: 'young',
    inGroup: false,
    provider: 'Klub eller forening',
    ...noPrice,
    weeks: 26,
    intensity: 'Klubbens egne tider',
    evidence:
      'Giver noget at gå til med voksne omkring. Virkningen er ikke målt for denne gruppe (afsnit 8.2.3).',
    complaint: 'no_other_authority',
  },
  ...furtherTypes,
]
