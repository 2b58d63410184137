import type { ContactDetails, Means, Persistence, Reply, Through, Told } from './reach-contract.ts'

type Language = 'da' | 'en'
type Named<Code extends string> = Record<Code, string>

/** The choices in the order they are offered, with their words. */
export const meansWords: Record<Language, Named<Means>> = {
  da: {
    visit: 'Besøg',
    at_ours: 'Hos os',
    phone: 'Opkald',
    text_message: 'Sms',
    letter: 'Brev',
  },
  en: {
    visit: 'Visit',
    at_ours: 'At ours',
    phone: 'Phone call',
    text_message: 'Text message',
    letter: 'Letter',
  },
}

export const throughWords: Record<Language, Named<Through>> = {
  da: {
    school_staff: 'Skolen',
    kin: 'En i familien',
    ssp_staff: 'SSP',
    club: 'Klub eller forening',
    adviser: 'Familiens rådgiver',
    somebody_else: 'En anden',
  },
  en: {
    school_staff: 'The school',
    kin: 'A relative',
    ssp_staff: 'SSP',
    club: 'A club',
    adviser: 'The family’s adviser',
    somebody_else: 'Somebody else',
  },
}

export const replyWords: Record<Language, Named<Reply>> = {
  da: { no_answer: 'Intet svar', no_show: 'Kom ikke som aftalt', not_now: 'Nej tak lige nu' },
  en: { no_answer: 'No answer', no_show: 'Not there as agreed', not_now: 'No thank you for now' },
}

export const toldWords: Record<Language, Named<Told>> = {
  da: {
    offer: 'Hvad vi kan tilbyde',
    voluntary: 'At det er frivilligt',
    no_is_fine: 'At et nej ikke lukker for anden hjælp',
    who_sees: 'Hvem der ser hvad',
    kept_data: 'Hvad vi skriver ned om dem, hvorfor, og at de kan få det at se',
    take_back: 'At et ja altid kan tages tilbage',
    companion: 'At de må have en med',
    must_notify: 'At vi har pligt til at underrette',
  },
  en: {
    offer: 'What we can offer',
    voluntary: 'That it is voluntary',
    no_is_fine: 'That a no does not close other help',
    who_sees: 'Who sees what',
    kept_data: 'What we write about them, why, and that they can see it',
    take_back: 'That a yes can always be taken back',
    companion: 'That they may bring somebody',
    must_notify: 'That we have a duty to notify',
  },
}

const joined = {
  da: { through: 'gennem', told: 'Fortalt', by: 'på', interpreter: 'med tolk' },
  en: { through: 'through', told: 'Told', by: 'in', interpreter: 'with an interpreter' },
} as const

const lower = (words: string) =>
  words === words.toUpperCase() ? words : words.charAt(0).toLowerCase() + words.slice(1)

/** One line on how a contact was made and met: `Besøg gennem skolen (Mette) · nej tak lige nu · på arabisk med tolk`; empty when nothing is known. */
export function howWords(
  details: Omit<ContactDetails, 'told' | 'toldWords'>,
  language: Language,
  languageName: (code: string) => string,
): string {
  const { means, through, reply, interpreter } = details
  const j = joined[language]
  const whom = through ? lower(throughWords[language][through]) : null
  const by = [whom, whom && details.throughWords ? `(${details.throughWords})` : details.throughWords]
    .filter(Boolean)
    .join(' ')
  const way = [means && meansWords[language][means], by && `${j.through} ${by}`].filter(Boolean).join(' ')
  const spoken = [
    details.language && `${j.by} ${languageName(details.language)}`,
    interpreter && j.interpreter,
  ]
    .filter(Boolean)
    .join(' ')
  return [way, reply && lower(replyWords[language][reply]), spoken]
    .filter(Boolean)
    .map((part, place) => (place === 0 ? String(part).charAt(0).toUpperCase() + String(part).slice(1) : part))
    .join(' · ')
}

/** What the family was told, in one line: `Fortalt: at det er frivilligt, hvem der ser hvad. Egne ord.`; empty when nothing is noted. */
export function toldLine(details: Pick<ContactDetails, 'told' | 'toldWords'>, language: Language): string {
  const list = details.told.map((one) => lower(toldWords[language][one])).join(', ')
  const said = [list && `${joined[language].told}: ${list}.`, details.toldWords].filter(Boolean)
  return said.join(' ')
}

/** How much has been tried, for the board: `5 forsøg · besøg, opkald · 2 uden for åbningstid · 1 gennem andre · nej tak 1 gang`. */
export function persistenceLine(of: Persistence, language: Language): string {
  const da = language === 'da'
  const ways = of.meansEver.map((one) => meansWords[language][one].toLowerCase()).join(', ')
  return [
    da ? `${of.triesEver} forsøg i alt` : `${of.triesEver} ${of.triesEver === 1 ? 'try' : 'tries'} in all`,
    ways,
    of.outsideHoursEver > 0 &&
      `${of.outsideHoursEver} ${da ? 'uden for åbningstid' : 'outside opening hours'}`,
    of.throughEver > 0 && `${of.throughEver} ${da ? 'gennem andre, de kender' : 'through others they know'}`,
    of.notNowEver > 0 &&
      (da
        ? `nej tak lige nu: ${of.notNowEver} ${of.notNowEver === 1 ? 'gang' : 'gange'}`
        : `no thank you for now: ${of.notNowEver}`),
  ]
    .filter(Boolean)
    .join(' · ')
}
