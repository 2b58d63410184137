const list = (and: string) => (names: readonly string[]) =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1)}`
const [og, and] = [list('og'), list('and')]

/** The words of the table: where each stands, until when and on whose word. */
export const text = {
  da: {
    list: og,
    who: 'Hvem har sagt ja?',
    person: 'Person',
    takesPart: 'Være med',
    basisOf: 'Grundlag',
    more: 'Mere',
    moreFor: (name: string) => `Mere for ${name}`,
    years: (name: string, age: number) => `${name} ${age}`,
    notPart: 'er ikke med',
    ordered: 'afgørelse',
    stand: {
      given: 'ja',
      partly: 'delvist',
      coming: 'ja, senere',
      asked: 'spurgt',
      refused: 'nej',
      withdrawn: 'trukket tilbage',
      expired: 'udløbet',
      never: 'ikke spurgt',
    },
    until: (day: string) => `til ${day}`,
    from: (day: string) => `fra ${day}`,
    lacks: (names: readonly string[]) => `mangler ${og(names)}`,
    askedAgain: 'spurgt igen',
    goesOn: 'og ja derefter',
    cellLabel: (stand: string, person: string, what: string) => `${stand}: ${person}, ${what}`,
    ownDecision: 'Egen beslutning',
    askThem: (name: string) => `spørg ${name} selv`,
    ownYes: 'Eget ja',
    yesFrom: (names: readonly string[]) => `Ja fra ${og(names)}`,
    noGiverWay: 'Skriv, hvem der har forældremyndigheden',
    askAndNote: 'Spørg og notér ja',
    ask: 'Spørg om ja',
    withdraw: 'Træk et ja tilbage',
    fewer: 'Vis færre',
    alsoShow: (departments: readonly string[], people: number) =>
      `Vis også ${og([...departments, ...(people > 0 ? [people === 1 ? '1 person, der ikke er spurgt' : `${people} personer, der ikke er spurgt`] : [])])}`,
    again: {
      title: 'Spørg igen',
      verb: 'Spørg igen',
      verbFor: (name: string) => `Spørg igen: ${name}`,
      'turns-self': (name: string, day: string, age: number) =>
        `${name} fylder ${age} år ${day} og svarer også selv fra da af.`,
      'turns-adult': (name: string, day: string, age: number) =>
        `${name} fylder ${age} år ${day} og bestemmer alene fra da af. Intet føres videre af sig selv.`,
      'runs-out': (name: string, day: string) => `${name}: ja’et gælder til ${day}.`,
      'ran-out': (name: string, day: string) => `${name}: ja’et gjaldt til ${day}. Der deles ikke mere.`,
      lacks: (name: string, lacking: readonly string[]) => `${name}: ${og(lacking)} skal også svare nu.`,
    },
  },
  en: {
    list: and,
    who: 'Who has said yes?',
    person: 'Person',
    takesPart: 'Take part',
    basisOf: 'Basis',
    more: 'More',
    moreFor: (name: string) => `More for ${name}`,
    years: (name: string, age: number) => `${name} ${age}`,
    notPart: 'takes no part',
    ordered: 'order',
    stand: {
      given: 'yes',
      partly: 'partly',
      coming: 'yes, later',
      asked: 'asked',
      refused: 'no',
      withdrawn: 'withdrawn',
      expired: 'run out',
      never: 'not asked',
    },
    until: (day: string) => `until ${day}`,
    from: (day: string) => `from ${day}`,
    lacks: (names: readonly string[]) => `${and(names)} missing`,
    askedAgain: 'asked again',
    goesOn: 'and yes after that',
    cellLabel: (stand: string, person: string, what: string) => `${stand}: ${person}, ${what}`,
    ownDecision: 'Own decision',
    askThem: (name: string) => `ask ${name} in person`,
    ownYes: 'Own yes',
    yesFrom: (names: readonly string[]) => `Yes from ${and(names)}`,
    noGiverWay: 'Note who holds custody',
    askAndNote: 'Ask and note a yes',
    ask: 'Ask for a yes',
    withdraw: 'Take a yes back',
    fewer: 'Show fewer',
    alsoShow: (departments: readonly string[], people: number) =>
      `Also show ${and([...departments, ...(people > 0 ? [people === 1 ? '1 person who was not asked' : `${people} people who were not asked`] : [])])}`,
    again: {
      title: 'Ask again',
      verb: 'Ask again',
      verbFor: (name: string) => `Ask again: ${name}`,
      'turns-self': (name: string, day: string, age: number) =>
        `${name} turns ${age} on ${day} and answers too from then on.`,
      'turns-adult': (name: string, day: string, age: number) =>
        `${name} turns ${age} on ${day} and decides alone from then on. Nothing carries over by itself.`,
      'runs-out': (name: string, day: string) => `${name}: the yes holds until ${day}.`,
      'ran-out': (name: string, day: string) =>
        `${name}: the yes held until ${day}. Nothing is shared any more.`,
      lacks: (name: string, lacking: readonly string[]) =>
        `${name}: ${and(lacking)} must answer now as well.`,
    },
  },
}
export type TableWords = typeof text.da
