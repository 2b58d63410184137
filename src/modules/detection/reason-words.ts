import type { WhyNotDecide } from './rules.ts'
import type { WhyNotMeeting } from './meeting-rules.ts'

/** What is said when something cannot be decided about a signal, and what to do. */
export const decideReasons: Record<WhyNotDecide, string> = {
  'taken-in': 'Familien er taget ind. Åbn familien i stedet for kortet.',
  'no-such-way': 'Kortet er flyttet imens. Se, hvor det er nu.',
  'no-strengths': 'Skriv først, hvad der går godt.',
  'no-necessity':
    'Listen giver ingen begrundelse. Skriv, hvad der er set, og hvorfor det er nødvendigt at drøfte.',
  'match-open': 'Sig først, om det er den samme person, som vi kender.',
  'not-known': 'Vælg først, hvilken familie det er, under »Kender vi personen?«.',
  'known-already': 'Personen er med allerede. Vælg »Er med allerede«.',
  'no-code': 'Vælg, hvorfor det ikke er os.',
  'too-deep-needs-help':
    'Vælg »Andre hjælper«, og skriv hvem. Den, der er langt inde, skal have en vej videre.',
  'who-then': 'Skriv, hvem der hjælper i stedet.',
  'no-responsible': 'Vælg en ansvarlig.',
  'no-date': 'Skriv en dato, fx 9.9.',
  'date-gone': 'Datoen er gået. Vælg i dag eller senere.',
  'due-after-deletion': 'Kortet bliver slettet før den dato. Vælg en tidligere dato.',
}

/** The field of the form that each reason belongs to. */
export const decideFields: Partial<Record<WhyNotDecide, string>> = {
  'no-strengths': 'strengths',
  'no-necessity': 'seen',
  'no-code': 'notIncluded',
  'too-deep-needs-help': 'decision',
  'who-then': 'whoThen',
  'no-responsible': 'responsibleId',
  'no-date': 'dueOn',
  'date-gone': 'dueOn',
  'due-after-deletion': 'dueOn',
}

/** What is said when a meeting cannot be planned, opened, joined or closed. */
export const meetingReasons: Record<WhyNotMeeting, string> = {
  'chair-not-ours': 'Mødelederen skal være en kollega fra Tidlig hjælp.',
  'not-eligible':
    'Kun kolleger fra Tidlig hjælp og politiet kan være med til listemødet (retsplejeloven § 115).',
  'not-planned': 'Mødet er åbnet eller lukket i forvejen. Se mødet igen.',
  'too-early': 'Mødet kan først åbnes på dagen.',
  'another-open': 'Et andet møde er åbent. Luk det først.',
  'not-open': 'Mødet er ikke åbent.',
  closed: 'Mødet er lukket. Planlæg et nyt møde til listen.',
}
