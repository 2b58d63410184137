import type { ConsentPurpose } from './contract.ts'
import type { ConsentBody, SaidLine, TextVersion } from './text-contract.ts'

/** The version of every text that was shipped; a municipality's own begin after it. */
export const SHIPPED_VERSION = '2026-1'

/** What belongs to every question, whatever a municipality writes: that it is voluntary, and that it can be taken back (HG-06). */
export const fixedLines: readonly SaidLine[] = [
  {
    da: 'Det er frivilligt. Siger du nej, får I stadig den hjælp, I har ret til.',
    en: 'It is voluntary. If you say no, you still get the help you are entitled to.',
  },
  {
    da: 'Du kan altid ændre dit svar. Så stopper vi med det samme.',
    en: 'You can change your answer at any time. Then we stop at once.',
  },
]

type Own = Omit<ConsentBody, 'fixed'>

const shipped: Record<ConsentPurpose, Own> = {
  participate: {
    self: {
      da: 'Vi vil gerne spørge, om du vil være med.',
      en: 'We would like to ask if you want to take part.',
    },
    about: {
      da: 'Vi vil gerne spørge, om [navn] må være med.',
      en: 'We would like to ask if [navn] may take part.',
    },
    lines: [
      {
        da: 'I får to faste kontakter i kommunen. De hjælper med skole, fritid, job og det, der er svært derhjemme.',
        en: 'You get two regular contacts at the municipality. They help with school, free time, work and what is hard at home.',
      },
      {
        da: 'Vi laver planen sammen med jer, og I bestemmer målene.',
        en: 'We make the plan together with you, and you decide the goals.',
      },
    ],
  },
  share: {
    self: {
      da: 'Vi vil gerne spørge, om [afdeling] må dele det, de ved om dig.',
      en: 'We would like to ask if [afdeling] may share what they know about you.',
    },
    about: {
      da: 'Vi vil gerne spørge, om [afdeling] må dele det, de ved om [navn].',
      en: 'We would like to ask if [afdeling] may share what they know about [navn].',
    },
    lines: [
      {
        da: 'De deler kun med de andre afdelinger, du også siger ja til.',
        en: 'They only share with the other departments that you also say yes to.',
      },
      {
        da: 'De deler kun det, der er brug for, når I får hjælp. [afdeling] ser så også, hvad de andre har skrevet.',
        en: 'They only share what is needed to help you. [afdeling] then also sees what the others have written.',
      },
    ],
  },
  whole_person_plan: {
    self: {
      da: 'Vi vil gerne spørge, om vi må lave én samlet plan sammen med dig.',
      en: 'We would like to ask if we may make one plan for everything together with you.',
    },
    about: {
      da: 'Vi vil gerne spørge, om vi må lave én samlet plan for [navn].',
      en: 'We would like to ask if we may make one plan for everything for [navn].',
    },
    lines: [
      {
        da: 'Så skal I ikke fortælle det samme flere steder, og hjælpen hænger sammen.',
        en: 'Then you need not tell the same in several places, and the help fits together.',
      },
      {
        da: 'Planen viser kun det, I har sagt ja til at dele.',
        en: 'The plan shows only what you have said yes to sharing.',
      },
    ],
  },
  contact_school: {
    self: {
      da: 'Vi vil gerne spørge, om vi må tale med din skole.',
      en: 'We would like to ask if we may talk with your school.',
    },
    about: {
      da: 'Vi vil gerne spørge, om vi må tale med skolen, hvor [navn] går.',
      en: 'We would like to ask if we may talk with the school where [navn] goes.',
    },
    lines: [
      {
        da: 'Vi taler om trivsel, fravær og det, der kan gøre skoledagen bedre.',
        en: 'We talk about wellbeing, absence and what can make the school day better.',
      },
      {
        da: 'Vi fortæller kun det, der er brug for, og du kan høre, hvad vi har fortalt.',
        en: 'We tell only what is needed, and you can hear what we have told.',
      },
    ],
  },
  supplier: {
    self: {
      da: 'Vi vil gerne spørge, om [leverandør] må få at vide, hvad vi hjælper dig med.',
      en: 'We would like to ask if [leverandør] may know what we help you with.',
    },
    about: {
      da: 'Vi vil gerne spørge, om [leverandør] må få at vide, hvad vi hjælper [navn] med.',
      en: 'We would like to ask if [leverandør] may know what we help [navn] with.',
    },
    lines: [
      {
        da: 'De får kun det at vide, som de skal bruge for at hjælpe.',
        en: 'They only get to know what they need in order to help.',
      },
      {
        da: 'De må ikke bruge det til andet eller give det videre.',
        en: 'They may not use it for anything else or pass it on.',
      },
    ],
  },
  involve_parents: {
    self: {
      da: 'Du er fyldt 18 og bestemmer selv. Vi vil gerne spørge, om dine forældre må være med.',
      en: 'You are 18 and decide for yourself. We would like to ask if your parents may be involved.',
    },
    about: {
      da: 'Du er fyldt 18 og bestemmer selv. Vi vil gerne spørge, om dine forældre må være med.',
      en: 'You are 18 and decide for yourself. We would like to ask if your parents may be involved.',
    },
    lines: [
      {
        da: 'Siger du ja, står det, der er dit, på familiens ark, som dine forældre læser.',
        en: 'If you say yes, what is yours stands on the family’s page, which your parents read.',
      },
      {
        da: 'Siger du nej, fortæller vi dem intet om dig, og dit står ikke på arket.',
        en: 'If you say no, we tell them nothing about you, and yours is not on the page.',
      },
    ],
  },
  evaluation_contact: {
    self: {
      da: 'Må vi spørge dig, hvordan det går, når forløbet er slut?',
      en: 'May we ask you how it is going when the course is over?',
    },
    about: {
      da: 'Må vi spørge, hvordan det går med [navn], når forløbet er slut?',
      en: 'May we ask how it is going for [navn] when the course is over?',
    },
    lines: [
      {
        da: 'Vi spørger om skole, job og trivsel, så vi kan blive bedre til at hjælpe.',
        en: 'We ask about school, work and wellbeing, so that we can become better at helping.',
      },
      {
        da: 'Du kan lade være med at svare, hver gang vi spørger.',
        en: 'You can leave it unanswered each time we ask.',
      },
    ],
  },
}

/** The texts that hold until a municipality has its own. Never edited: another wording is another version (HG-06). */
export const shippedTexts: readonly TextVersion[] = (Object.keys(shipped) as ConsentPurpose[]).map(
  (purpose) => ({
    purpose,
    version: SHIPPED_VERSION,
    validFrom: '2026-01-01',
    body: { ...shipped[purpose], fixed: [...fixedLines] },
    setBy: null,
  }),
)
