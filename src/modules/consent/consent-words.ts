type Said = { da: string; en: string }

/** The text that is read aloud or shown when somebody is asked; a new wording is a new version, old ones stay (HG-06). */
export const TEXT_VERSION = '2026-1'

/**
 * What is said when a person is asked to take part, or to let a department share. `about` is the person's given name, or
 * null when they are asked about themselves. Says what, with whom, that it is voluntary, and that it can be taken back.
 */
export function questionText(what: { department: string | null; about: string | null }): Said[] {
  return [opening(what), ...(what.department === null ? takingPart : sharing(what.department)), ...always]
}

function opening({ department, about }: { department: string | null; about: string | null }): Said {
  const whom: Said = about === null ? { da: 'dig', en: 'you' } : { da: about, en: about }
  if (department !== null)
    return {
      da: `Vi vil gerne spørge, om ${department} må dele det, de ved om ${whom.da}.`,
      en: `We would like to ask if ${department} may share what they know about ${whom.en}.`,
    }
  return about === null
    ? { da: 'Vi vil gerne spørge, om du vil være med.', en: 'We would like to ask if you want to take part.' }
    : {
        da: `Vi vil gerne spørge, om ${about} må være med.`,
        en: `We would like to ask if ${about} may take part.`,
      }
}

const takingPart: readonly Said[] = [
  {
    da: 'I får to faste kontakter i kommunen. De hjælper med skole, fritid, job og det, der er svært derhjemme.',
    en: 'You get two regular contacts at the municipality. They help with school, free time, work and what is hard at home.',
  },
  {
    da: 'Vi laver planen sammen med jer, og I bestemmer målene.',
    en: 'We make the plan together with you, and you decide the goals.',
  },
]

function sharing(department: string): readonly Said[] {
  return [
    {
      da: `De deler kun med de andre afdelinger, du også siger ja til.`,
      en: `They only share with the other departments that you also say yes to.`,
    },
    {
      da: `De deler kun det, der er brug for, når I får hjælp. ${department} ser så også, hvad de andre har skrevet.`,
      en: `They only share what is needed to help you. ${department} then also sees what the others have written.`,
    },
  ]
}

const always: readonly Said[] = [
  {
    da: 'Det er frivilligt. Siger du nej, får I stadig den hjælp, I har ret til.',
    en: 'It is voluntary. If you say no, you still get the help you are entitled to.',
  },
  {
    da: 'Du kan altid ændre dit svar. Så stopper vi med det samme.',
    en: 'You can change your answer at any time. Then we stop at once.',
  },
]
