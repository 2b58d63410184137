import type { Outcome } from '#modules/detection/contract.ts'

type Words = {
  title: (department: string) => string
  subtitle: (day: string, time: string) => string
  confidential: string
  onlyFor: string
  chair: string
  persons: string
  destroy: string
  noNames: string
  none: string
  caption: string
  who: string
  decided: string
  why: string
  next: string
  by: (name: string, day: string) => string
  done: (name: string, day: string) => string
  instead: (who: string) => string
  young: { child: Record<'f' | 'm' | 'none', string>; adult: Record<'f' | 'm' | 'none', string> }
  outcomes: Record<Outcome, string>
}

/** The words of a department's minutes, on screen and on paper. Read by staff; a family never gets them. */
export const MINUTES_WORDS: Record<'da' | 'en', Words> = {
  da: {
    title: (department) => `Referat til ${department}`,
    subtitle: (day, time) => `Listemøde ${day} kl. ${time}`,
    confidential: 'Fortroligt',
    onlyFor:
      'Må kun bruges til at forebygge kriminalitet. Må ikke bruges til at efterforske straffesager eller til noget andet og ikke gives videre (retsplejeloven § 115).',
    chair: 'Mødeleder',
    persons: 'Unge, afdelingen har noget at gøre for',
    destroy: 'Papiret makuleres senest',
    noNames:
      'Her står ingen navne og intet af det, politiet har fortalt. Den ansvarlige åbner navnet i Samspil under Min dag, hvor det bliver skrevet i loggen.',
    none: 'Afdelingen har ikke fået noget at gøre på mødet, eller også er kortene slettet.',
    caption: 'Beslutninger, afdelingen er ansvarlig for',
    who: 'Hvem',
    decided: 'Besluttet',
    why: 'Hvorfor',
    next: 'Næste skridt',
    by: (name, day) => `${name}, senest ${day}`,
    done: (name, day) => `Gjort ${day} af ${name}`,
    instead: (who) => `Hjælper i stedet: ${who}`,
    young: {
      child: { f: 'Pige', m: 'Dreng', none: 'Ung' },
      adult: { f: 'Ung kvinde', m: 'Ung mand', none: 'Ung' },
    },
    outcomes: {
      yes: 'Familien er taget ind',
      declined: 'Familien sagde nej tak',
      nothing: 'Ikke os',
      'adult-talks': 'En voksen, den unge kender, tager en snak',
      'offer-family': 'Familien får et tilbud',
      'other-help': 'Andre hjælper',
      notification: 'Underretning i fagsystemet',
      'already-in': 'Er med allerede',
      'follow-up': 'Følges op',
      undecided: 'Undersøges nærmere',
    },
  },
  en: {
    title: (department) => `Minutes for ${department}`,
    subtitle: (day, time) => `List meeting ${day} at ${time}`,
    confidential: 'Confidential',
    onlyFor:
      'To be used for the prevention of crime alone. Not for investigating criminal cases or for anything else, and not to be passed on (Administration of Justice Act § 115).',
    chair: 'Chair',
    persons: 'Young people the department has something to do for',
    destroy: 'Destroy the paper by',
    noNames:
      'There are no names here and nothing that the police have told. Whoever is responsible opens the name in Samspil under My day, where it is written in the log.',
    none: 'The meeting left nothing for the department to do, or the cards have been deleted.',
    caption: 'Decisions that the department is responsible for',
    who: 'Who',
    decided: 'Decided',
    why: 'Why',
    next: 'Next step',
    by: (name, day) => `${name}, by ${day}`,
    done: (name, day) => `Done ${day} by ${name}`,
    instead: (who) => `Helps instead: ${who}`,
    young: {
      child: { f: 'Girl', m: 'Boy', none: 'Young person' },
      adult: { f: 'Young woman', m: 'Young man', none: 'Young person' },
    },
    outcomes: {
      yes: 'The family has been taken in',
      declined: 'The family said no thank you',
      nothing: 'Not us',
      'adult-talks': 'An adult the young person knows has a talk',
      'offer-family': 'The family gets an offer',
      'other-help': 'Others help',
      notification: 'Notification in the case system',
      'already-in': 'Takes part already',
      'follow-up': 'Followed up',
      undecided: 'Looked into',
    },
  },
}
