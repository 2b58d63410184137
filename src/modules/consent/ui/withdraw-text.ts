import { text as table } from './table-text.ts'

const [og, and] = [table.da.list, table.en.list]

/** The words of taking a yes back: what closes at once, what stays, what goes on (HG-06). */
export const text = {
  da: {
    title: (person: string) => `Træk et ja tilbage for ${person}`,
    verb: 'Træk tilbage',
    keep: 'Behold',
    which: 'Hvilket ja?',
    cell: (department: string | null) => (department === null ? 'Være med' : `${department} må dele`),
    who: 'Hvem trækker det tilbage?',
    pickWhat: 'Vælg, hvilket ja der trækkes tilbage.',
    pickWho: 'Vælg, hvem der trækker det tilbage.',
    closesNow: 'Lukker med det samme',
    closesAll: (person: string) => `Al deling om ${person} mellem afdelingerne.`,
    closes: (names: readonly string[], others: readonly string[], person: string) =>
      others.length === 0
        ? `${og(names)} ser ikke længere hinandens notater om ${person}.`
        : `${og(names)} deler ikke længere med ${og(others)} om ${person}, og ser heller ikke deres notater.`,
    closesNothing: (names: readonly string[]) =>
      `${og(names)} deler ikke noget nu, for ingen anden afdeling har et ja.`,
    stays: 'Bliver stående',
    staysWords:
      'Ja’et står her stadig, som trukket tilbage. Hver afdeling beholder det, den selv har skrevet. Det, der er set, kan ikke gøres uset.',
    goesOn: 'Fortsætter',
    goesOnWords: 'Anden hjælp fortsætter som før. I kan altid spørge igen.',
    goesOnWithout:
      'Forløbet hviler ikke længere på et ja. Aftal med familien, hvordan I slutter godt. Anden hjælp fortsætter.',
    done: (person: string) => `Trukket tilbage for ${person}. Delingen er lukket.`,
  },
  en: {
    title: (person: string) => `Take a yes back for ${person}`,
    verb: 'Take back',
    keep: 'Keep',
    which: 'Which yes?',
    cell: (department: string | null) => (department === null ? 'Take part' : `${department} may share`),
    who: 'Who takes it back?',
    pickWhat: 'Choose which yes is taken back.',
    pickWho: 'Choose who takes it back.',
    closesNow: 'Closes at once',
    closesAll: (person: string) => `All sharing about ${person} between the departments.`,
    closes: (names: readonly string[], others: readonly string[], person: string) =>
      others.length === 0
        ? `${and(names)} no longer see each other's notes about ${person}.`
        : `${and(names)} no longer share with ${and(others)} about ${person}, and do not see their notes either.`,
    closesNothing: (names: readonly string[]) =>
      `${and(names)} share nothing now, since no other department has a yes.`,
    stays: 'Stays',
    staysWords:
      'The yes stays here, as taken back. Each department keeps what it has written itself. What has been seen cannot be unseen.',
    goesOn: 'Goes on',
    goesOnWords: 'Other help goes on as before. You can always ask again.',
    goesOnWithout:
      'The course no longer rests on a yes. Agree with the family how to end well. Other help goes on.',
    done: (person: string) => `Taken back for ${person}. The sharing is closed.`,
  },
}
