import type { DocumentLanguage } from '#core/document.ts'
import type { MeasureState, StepStatus } from './contract.ts'

/** Words that stand between the family's own on their page; those of headings are in plan-words.ts (ux.md section 4 and 6). */
export const PAGE_WORDS = {
  da: {
    wholeFamily: 'hele familien',
    yourContact: 'jeres kontakt',
    noPhone: 'intet nummer',
    appointment: 'Vi har en aftale.',
    status: {
      not_started: 'Ikke startet',
      under_way: 'I gang',
      cannot_yet: 'Kan ikke endnu',
      done: 'Færdig',
      not_needed: 'Ikke nødvendigt mere',
    },
    measure: {
      asked: (name: string) => `${name}: I får svar`,
      returned: (name: string) => `${name}: I får svar`,
      granted: (name: string) => `${name}: ja`,
      declined: (name: string) => name,
    },
    waitingFor: (what: string) => `Kan ikke endnu – venter på ${what}`,
  },
  en: {
    wholeFamily: 'the whole family',
    yourContact: 'your contact',
    noPhone: 'no number',
    appointment: 'We have an appointment.',
    status: {
      not_started: 'Not started',
      under_way: 'In progress',
      cannot_yet: 'Cannot start yet',
      done: 'Done',
      not_needed: 'No longer needed',
    },
    measure: {
      asked: (name: string) => `${name}: you will get an answer`,
      returned: (name: string) => `${name}: you will get an answer`,
      granted: (name: string) => `${name}: yes`,
      declined: (name: string) => name,
    },
    waitingFor: (what: string) => `Cannot start yet – waiting for ${what}`,
  },
} satisfies Record<
  DocumentLanguage,
  {
    status: Record<StepStatus, string>
    measure: Record<MeasureState, (name: string) => string>
    [word: string]: unknown
  }
>
