import type { Part } from './definition-contract.ts'

const plain = { hint: null, contentClass: 'CONF', optional: false, anew: false } as const
const aboutFamily = { ...plain, scope: 'family', from: null } as const
const aboutYoung = { ...plain, scope: 'young', from: null } as const

/**
 * Part 4, behov for støtte. Where, with whom and what (R-ASM-04) and whether an adult knows (R-ASM-05) are asked
 * outright. No answer is added to another, and nothing is computed from a licensed instrument (domain.md 4.13).
 */
export const supportPart: Part = {
  code: 'risk_need',
  title: { da: 'Behov for støtte', en: 'Need of support' },
  minutes: 6,
  note: {
    da: 'Langt de fleste børn og unge, der har det sådan, kommer aldrig ud på en skæv vej. Svarene handler om støtte, ikke om fremtiden.',
    en: 'By far the most children and young people in this situation never go astray. The answers are about support, not the future.',
  },
  questions: [
    {
      ...aboutYoung,
      code: 'adults',
      side: 'resource',
      kind: 'pick',
      from: 'trusted',
      pickFrom: 'adults_and_network',
      most: 5,
      ask: { da: 'Hvilke voksne stoler {name} på?', en: 'Which adults does {name} trust?' },
      use: { da: 'hvem vi spørger om at være med', en: 'whom we ask to join in' },
    },
    {
      ...aboutYoung,
      code: 'leisure',
      side: 'resource',
      kind: 'choice',
      choices: [
        { value: 'yes', words: { da: 'Ja', en: 'Yes' } },
        { value: 'sometimes', words: { da: 'Af og til', en: 'Now and then' } },
        { value: 'wants_to', words: { da: 'Nej, men vil gerne', en: 'No, but would like to' } },
        { value: 'no', words: { da: 'Nej', en: 'No' } },
      ],
      ask: {
        da: 'Har {name} noget fast at gå til i fritiden?',
        en: 'Does {name} have a regular free-time activity?',
      },
      use: { da: 'om vi skal finde en klub eller et job', en: 'whether we should find a club or a job' },
    },
    {
      ...aboutYoung,
      code: 'where',
      side: 'context',
      kind: 'choice',
      choices: [
        { value: 'home', words: { da: 'Hjemme', en: 'At home' } },
        { value: 'activity', words: { da: 'Klub, job eller sport', en: 'Club, job or sport' } },
        { value: 'friends', words: { da: 'Hjemme hos venner', en: 'At friends’ homes' } },
        { value: 'outside', words: { da: 'Ude uden noget at lave', en: 'Outside with nothing to do' } },
        { value: 'varies', words: { da: 'Skiftende steder', en: 'Different places' } },
      ],
      ask: {
        da: 'Hvor er {name} mest, når skole eller arbejde er slut?',
        en: 'Where is {name} mostly after school or work?',
      },
      use: { da: 'hvor vi møder {name}', en: 'where we meet {name}' },
    },
    {
      ...aboutYoung,
      code: 'with_whom',
      side: 'context',
      kind: 'choice',
      choices: [
        { value: 'family', words: { da: 'Familien', en: 'The family' } },
        { value: 'same_age', words: { da: 'Jævnaldrende venner', en: 'Friends of the same age' } },
        { value: 'older', words: { da: 'Ældre venner', en: 'Older friends' } },
        { value: 'varies', words: { da: 'Skiftende venner', en: 'Different friends' } },
        { value: 'alone', words: { da: 'Mest alene', en: 'Mostly alone' } },
      ],
      ask: { da: 'Hvem er {name} mest sammen med?', en: 'Whom is {name} mostly with?' },
      use: { da: 'hvilket fællesskab vi hjælper med at finde', en: 'which company we help to find' },
    },
    {
      ...aboutYoung,
      code: 'supervision',
      side: 'need',
      kind: 'choice',
      choices: [
        { value: 'always', words: { da: 'Næsten altid', en: 'Nearly always' } },
        { value: 'mostly', words: { da: 'For det meste', en: 'Mostly' } },
        { value: 'sometimes', words: { da: 'Af og til', en: 'Sometimes' } },
        { value: 'rarely', words: { da: 'Sjældent', en: 'Rarely' } },
      ],
      ask: {
        da: 'Ved en voksen derhjemme, hvor {name} er, og hvem {name} er sammen med?',
        en: 'Does an adult at home know where {name} is and with whom?',
      },
      use: { da: 'hvilken støtte forældrene har brug for', en: 'which support the parents need' },
    },
    {
      ...aboutFamily,
      code: 'at_home',
      side: 'need',
      kind: 'choice',
      choices: [
        { value: 'nothing', words: { da: 'Ikke noget lige nu', en: 'Nothing right now' } },
        { value: 'practical', words: { da: 'Praktisk hjælp', en: 'Practical help' } },
        { value: 'talk', words: { da: 'Nogen at tale med', en: 'Someone to talk to' } },
        {
          value: 'parenting',
          words: { da: 'Hjælp til at være mor eller far', en: 'Help with being a parent' },
        },
      ],
      ask: {
        da: 'Hvad kunne gøre hverdagen lettere derhjemme?',
        en: 'What would make everyday life at home easier?',
      },
      use: { da: 'valg af støtte i del 5', en: 'the choice of support in part 5' },
    },
    {
      ...plain,
      code: 'work',
      scope: 'parent',
      side: 'need',
      kind: 'choice',
      from: null,
      choices: [
        { value: 'fine', words: { da: 'Det går', en: 'It is all right' } },
        { value: 'tight', words: { da: 'Det er stramt', en: 'It is tight' } },
        { value: 'hard', words: { da: 'Det er svært', en: 'It is hard' } },
      ],
      ask: {
        da: 'Hvordan går det med arbejde og penge for {name}?',
        en: 'How are work and money for {name}?',
      },
      use: {
        da: 'om jobcentret skal med, og hvad der kan vente',
        en: 'whether the job centre joins, and what can wait',
      },
    },
    {
      ...aboutFamily,
      code: 'trust',
      side: 'need',
      kind: 'scale',
      anew: true,
      low: { da: 'slet ikke let', en: 'not easy at all' },
      high: { da: 'rigtig let', en: 'really easy' },
      ask: {
        da: 'Hvor let er det at stole på os i kommunen?',
        en: 'How easy is it to trust us at the municipality?',
      },
      use: { da: 'hvad vi skal gøre anderledes', en: 'what we should do differently' },
    },
    {
      ...aboutYoung,
      code: 'instrument',
      side: 'note',
      kind: 'text',
      contentClass: 'ART10_CRIME',
      optional: true,
      anew: true,
      most: 200,
      ownWords: false,
      ask: {
        da: 'Er der brugt et certificeret redskab med {name}?',
        en: 'Has a certified instrument been used with {name}?',
      },
      hint: {
        da: 'Skriv niveau, dato og hvem der har brugt redskabet. Det er et notat. Der regnes ikke på det.',
        en: 'Write level, date and who used it. It is a note. Nothing is computed from it.',
      },
      use: { da: 'at redskabet ikke bruges to gange', en: 'not using the instrument twice' },
    },
  ],
}
