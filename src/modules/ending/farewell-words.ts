import type { DocumentLanguage } from '#core/document.ts'

/** The words of the farewell page: short sentences, hope first, and none that frightens (R-STG-01; a test holds them to it). */
export const FAREWELL_WORDS = {
  da: {
    title: 'Tak for nu',
    confidential: 'Fortroligt',
    until: (day: string) => `Vi ses sådan her frem til ${day}.`,
    reached: 'Det har I nået',
    strengths: 'Det går godt med',
    said: 'Det siger I selv',
    steps: 'Sådan gør vi den sidste tid',
    when: 'Hvornår',
    what: 'Hvad',
    who: 'Hvem',
    wayIn: 'Døren er åben',
    call: (name: string, phone: string) => `Ring til ${name} på ${phone}.`,
    speak: (name: string) => `Spørg efter ${name}.`,
    always: 'I kan altid komme igen. I skal ikke begynde forfra.',
    write: (address: string) => `I kan også skrive til ${address}.`,
    tips: 'Hvis det bliver svært igen',
    takesOver: 'De hjælper jer nu',
    with: (what: string) => `Hjælper med: ${what}`,
    danger: 'Er nogen i fare, så ring 112.',
  },
  en: {
    title: 'Thank you for now',
    confidential: 'Confidential',
    until: (day: string) => `This is how we meet until ${day}.`,
    reached: 'This is what you have reached',
    strengths: 'This is going well',
    said: 'This is what you say yourselves',
    steps: 'How we do the last part',
    when: 'When',
    what: 'What',
    who: 'Who',
    wayIn: 'The door is open',
    call: (name: string, phone: string) => `Call ${name} on ${phone}.`,
    speak: (name: string) => `Ask for ${name}.`,
    always: 'You can always come back. You do not have to start over.',
    write: (address: string) => `You can also write to ${address}.`,
    tips: 'If it gets hard again',
    takesOver: 'They help you now',
    with: (what: string) => `Helps with: ${what}`,
    danger: 'If anyone is in danger, call 112.',
  },
} satisfies Record<DocumentLanguage, unknown>

export type FarewellWords = (typeof FAREWELL_WORDS)['da']
