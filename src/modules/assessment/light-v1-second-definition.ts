import type { Part } from './definition-contract.ts'
import { supportPart } from './light-v1-support-definition.ts'

const aboutFamily = {
  hint: null,
  contentClass: 'CONF',
  optional: false,
  anew: false,
  scope: 'family',
  from: null,
} as const

/** Part 5, samlet tværgående vurdering: one page, in the family's words first (R-ASM-01, R-ASM-02, R-ASM-08). */
const overall: Part = {
  code: 'overall',
  title: { da: 'Vores fælles vurdering', en: 'Our shared view' },
  minutes: 6,
  note: null,
  questions: [
    {
      ...aboutFamily,
      code: 'hope',
      side: 'resource',
      kind: 'scale',
      anew: true,
      low: { da: 'slet ikke', en: 'not at all' },
      high: { da: 'rigtig meget', en: 'very much' },
      ask: {
        da: 'Hvor meget tror I på, at det kan blive bedre?',
        en: 'How much do you believe that things can get better?',
      },
      use: { da: 'hvor små de første skridt skal være', en: 'how small the first steps should be' },
    },
    {
      ...aboutFamily,
      code: 'important',
      side: 'resource',
      kind: 'text',
      from: 'important',
      most: 200,
      ownWords: true,
      ask: {
        da: 'Hvad er vigtigst nu, med familiens egne ord?',
        en: 'What matters most now, in the family’s own words?',
      },
      use: { da: 'det første mål i planen', en: 'the first goal in the plan' },
    },
    {
      ...aboutFamily,
      code: 'siblings',
      side: 'need',
      kind: 'pick',
      from: 'siblings',
      pickFrom: 'siblings',
      most: 8,
      ask: { da: 'Hvilke søskende skal vi også tænke på?', en: 'Which siblings should we think of too?' },
      use: { da: 'at ingen i familien bliver glemt', en: 'making sure that nobody is forgotten' },
    },
    {
      ...aboutFamily,
      code: 'agree',
      side: 'fact',
      kind: 'choice',
      anew: true,
      choices: [
        { value: 'yes', words: { da: 'Ja', en: 'Yes' } },
        { value: 'partly', words: { da: 'Det meste', en: 'Mostly' } },
        { value: 'no', words: { da: 'Nej, begge billeder bliver stående', en: 'No, both pictures stay' } },
      ],
      ask: { da: 'Er vi enige om billedet?', en: 'Do we agree on the picture?' },
      use: { da: 'hvad vi taler om næste gang', en: 'what we talk about next time' },
    },
  ],
}

/** Part 6, handleplan: it begins by itself from part 5 and leads into the plan (R-ASM-01). */
const actionPlan: Part = {
  code: 'action_plan',
  title: { da: 'Plan', en: 'Plan' },
  minutes: 4,
  note: null,
  questions: [
    {
      ...aboutFamily,
      code: 'helper',
      side: 'resource',
      kind: 'pick',
      from: 'helper',
      pickFrom: 'people_and_network',
      most: 4,
      ask: { da: 'Hvem hjælper med det første skridt?', en: 'Who helps with the first step?' },
      use: { da: 'hvem gør hvad i planen', en: 'who does what in the plan' },
    },
    {
      ...aboutFamily,
      code: 'step',
      side: 'fact',
      kind: 'text',
      from: 'step',
      most: 200,
      ownWords: false,
      ask: { da: 'Hvad er det første skridt?', en: 'What is the first step?' },
      use: { da: 'næste skridt i planen', en: 'the next step in the plan' },
    },
    {
      ...aboutFamily,
      code: 'next',
      side: 'fact',
      kind: 'choice',
      from: 'appointment',
      choices: [
        { value: 'agreed', words: { da: 'Ja', en: 'Yes' } },
        { value: 'not_yet', words: { da: 'Ikke endnu', en: 'Not yet' } },
      ],
      ask: { da: 'Er næste aftale på plads?', en: 'Is the next appointment settled?' },
      use: { da: 'at ingen venter uden at vide det', en: 'making sure that nobody waits in the dark' },
    },
  ],
}

/** Parts 4 to 6: support, the shared view on one page, and the way into the plan. */
export const secondParts: readonly Part[] = [supportPart, overall, actionPlan]
