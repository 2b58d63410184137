import type { DocumentLanguage } from '#core/document.ts'

/**
 * The words of the family's printed plan, as on the family's own screen (ux.md section 6, keys in brackets).
 * None of them is on the list of words that frighten or brand (domain.md 7.11, R-STG-01; a test holds them to it).
 */
export const PLAN_WORDS = {
  da: {
    title: 'Vores plan', // portal.title
    confidential: 'Fortroligt',
    version: (number: number) => `version ${number}`,
    goals: 'Det vil vi gerne', // goal.heading
    goal: (number: number, whose: string) => `Mål ${number} · ${whose}`,
    goalFirst: (number: number, whose: string) => `Mål ${number} · ${whose} · det hjælper vi med nu`,
    nowFirst: (what: string) => `Nu: ${what}`,
    grounds: 'Hjælpen kommer fra:',
    ground: (goals: string, ground: string) => `Mål ${goals}: ${ground}.`,
    scaleAsk: 'Hvordan går det?', // scale.ask
    now: (value: number, who: string | null) => (who ? `Nu ${value}, siger ${who}` : `Nu ${value}`),
    before: (value: number) => `Før ${value}`,
    wished: (value: number) => `Vi vil gerne op på ${value}.`,
    signs: (signs: string) => `Det ser vi på: ${signs}`,
    ends: '0 er slet ikke godt. 10 er rigtig godt.', // scale.ends
    helps: 'Det hjælper:',
    steps: 'Hvem gør hvad?', // who.heading
    goalColumn: 'Mål',
    step: 'Næste skridt', // step.heading
    who: 'Hvem',
    by: 'Senest',
    status: 'Hvordan går det?',
    strengths: 'Det går godt med', // strength.heading
    agree: 'Siger I ja til planen?', // plan.agree
    yes: 'Ja',
    no: 'Nej',
    couldNotAnswer: 'Kunne ikke svare i dag',
    people: 'Dine folk i kommunen', // people.heading
    always: 'Altid',
    callAndSay: (phone: string, number: number) => `${phone}, sig familie ${number}`,
    write: 'Skriv',
    nextMeeting: 'Næste aftale', // appt.heading
    at: (time: string) => `kl. ${time}`,
    danger: 'Er nogen i fare, så ring 112.', // safety.112
  },
  en: {
    title: 'Our plan',
    confidential: 'Confidential',
    version: (number: number) => `version ${number}`,
    goals: 'What we want',
    goal: (number: number, whose: string) => `Goal ${number} · ${whose}`,
    goalFirst: (number: number, whose: string) => `Goal ${number} · ${whose} · we help with it now`,
    nowFirst: (what: string) => `Now: ${what}`,
    grounds: 'The help comes from:',
    ground: (goals: string, ground: string) => `Goal ${goals}: ${ground}.`,
    scaleAsk: 'How are things?',
    now: (value: number, who: string | null) => (who ? `Now ${value}, says ${who}` : `Now ${value}`),
    before: (value: number) => `Before ${value}`,
    wished: (value: number) => `We would like to get to ${value}.`,
    signs: (signs: string) => `We will see it by: ${signs}`,
    ends: '0 is not good at all. 10 is really good.',
    helps: 'This helps:',
    steps: 'Who does what?',
    goalColumn: 'Goal',
    step: 'Next step',
    who: 'Who',
    by: 'By',
    status: 'How is it going?',
    strengths: 'This is going well',
    agree: 'Do you agree to the plan?',
    yes: 'Yes',
    no: 'No',
    couldNotAnswer: 'Could not answer today',
    people: 'Your people at the municipality',
    always: 'Always',
    callAndSay: (phone: string, number: number) => `${phone}, say family ${number}`,
    write: 'Write',
    nextMeeting: 'Next appointment',
    at: (time: string) => `at ${time}`,
    danger: 'If anyone is in danger, call 112.',
  },
} satisfies Record<DocumentLanguage, unknown>

export type PlanWords = (typeof PLAN_WORDS)['da']
