import { noDetails, type ContactDetails } from '#modules/family/reach-contract.ts'

/** What is said and done in Vestby: plain, kind Danish without the words that frighten. */
export const contactWords = {
  talked: [
    'Talte om skolen. Han har været der hver dag i denne uge.',
    'Ringede for at høre, hvordan weekenden gik. Der var ro derhjemme.',
    'Snakkede om fritidsjobbet. Han glæder sig til første vagt.',
    'Mor fortalte, at aftenerne er blevet roligere.',
    'Gik en tur om søen og talte om venner.',
    'Hørte, hvordan mødet på skolen gik. Læreren var glad.',
    null,
    null,
  ],
  met: [
    'Hjemmebesøg. Vi spiste kage og så på ugeplanen sammen.',
    'Mødtes i klubben. Han viste os sit værksted.',
    'Mødtes på skolen med læreren. Aftalte en fast voksen om morgenen.',
    'Sad ved køkkenbordet og skrev, hvad der går godt.',
    'Var med til træning. Han lavede to mål.',
    null,
  ],
  practical: [
    'Hjalp med at udfylde papirer til boligforeningen.',
    'Kørte med til tandlægen.',
    'Ringede sammen til banken om en aftale.',
    'Hentede en cykel, som familien kan bruge.',
    'Fulgte med til samtalen på jobcentret.',
  ],
  tried: [null, null, 'Ingen tog telefonen. Lagde en venlig besked.', 'Bankede på. Prøver igen på torsdag.'],
} as const

/** How the tries go on: a call, at the door, through the school, a letter; nobody is blamed and the door stays open. */
export const triedDetails: readonly ContactDetails[] = [
  { ...noDetails, means: 'phone', reply: 'no_answer' },
  { ...noDetails, means: 'visit', reply: 'no_show' },
  { ...noDetails, means: 'phone', through: 'school_staff', throughWords: 'klasselæreren', reply: 'not_now' },
  { ...noDetails, means: 'letter', told: ['offer', 'voluntary', 'no_is_fine'] },
]
export const firstMeeting: ContactDetails = {
  ...noDetails,
  means: 'visit',
  told: ['offer', 'voluntary', 'no_is_fine', 'who_sees', 'kept_data', 'take_back', 'must_notify'],
  language: 'da',
}

export const wishes = [
  'Vi vil gerne kunne spise sammen uden skænderi.',
  'Jeg vil gerne have, at han kommer glad hjem fra skole.',
  'Jeg vil bare have ro om aftenen.',
  'Jeg vil gerne tro på, at det nok skal gå.',
  'Vi vil gerne have hjælp til at tale sammen.',
]
export const youngWishes = [
  'Jeg vil spille bold igen.',
  'Jeg vil gerne tjene mine egne penge.',
  'Jeg vil have nogen at være sammen med efter skole.',
  'Jeg vil gerne bestå dansk.',
  'Jeg vil lave musik.',
  'Jeg vil køre knallert lovligt.',
]
export const strengths = [
  'Morfar hjælper, når det brænder på.',
  'De griner meget sammen.',
  'Han møder altid, når han har lovet det.',
  'Storesøster hjælper med lektier.',
  'Mor har fået nyt arbejde.',
  'Han er god til at lave mad.',
]
export const steps = [
  ['Prøvetræning i Vestby Boldklub', 'Følges ad den første gang'],
  ['Samtale i Brugsen om fritidsjob', 'Skrive en kort ansøgning sammen'],
  ['Finde en fast aften i klubben', 'Sige hej til klubmedarbejderen'],
  ['Aftale en fast voksen i skolen', 'Stå op kl. 7 hver skoledag'],
  ['Bestille tid i øvelokalet', 'Spille for de andre'],
  ['Melde sig til knallertbevis', 'Læse teori to gange om ugen'],
] as const
export const promises = [
  'Jeg finder ud af, om der er plads i klubben',
  'Jeg ringer til skolen om skemaet',
  'Jeg spørger, om fritidspasset kan bevilges',
  'Jeg tager dig med til træning',
  'Jeg sender aftalen på skrift',
  'Jeg ringer, når jeg har svar fra jobcentret',
]
export const windowWords = [
  'Jeg gider ikke det her mere.',
  'Jeg vil gerne have et rigtigt job.',
  'Jeg er træt af at løbe fra alting.',
  'Kan I hjælpe mig tilbage i skole?',
  'Jeg vil gerne ud af det.',
]
export const notes = [
  [
    'Møde med skolen',
    'Skolen fortæller, at fremmødet er bedre om morgenen, når en voksen tager imod. De foreslår at fortsætte ordningen til jul.',
  ],
  [
    'Samtale om hverdagen',
    'Mor beskriver travle eftermiddage og et ønske om faste aftaler. Vi taler om, hvad der allerede virker.',
  ],
  [
    'Opfølgning på fritid',
    'Klubben kan tilbyde en fast kontakt to eftermiddage om ugen. Den unge vil gerne prøve.',
  ],
] as const
export const measures = [
  ['Fast kontaktperson', 'barnets lov § 32, stk. 1, nr. 3'],
  ['Familiebehandling', 'barnets lov § 32, stk. 1, nr. 5'],
  ['Fritidspas', 'kommunens serviceniveau'],
  ['Mentor', 'lov om en aktiv beskæftigelsesindsats § 167'],
  ['Støtte i hjemmet', 'barnets lov § 32, stk. 1, nr. 2'],
] as const

/** By what a family sees that a goal moves; nothing about anybody's health or any offence. */
export const signs = [
  'Vi spiser sammen tre gange om ugen',
  'Jeg kommer op uden at blive kaldt på',
  'Jeg fortæller noget om min dag',
  null,
] as const
