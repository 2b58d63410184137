/** What a colleague is told on their own day. */
export const text = {
  da: {
    title: 'Beskeder',
    of: {
      break_glass: (who: string, family: string) => `${who} har åbnet ${family} med nødadgang.`,
      break_glass_review: (who: string, family: string) =>
        `${who} har åbnet ${family} med nødadgang. Vurdér det inden 3 arbejdsdage.`,
      family_handed_over: (who: string, family: string) =>
        `${family} skifter hænder: ${who} har givet besked.`,
      family_needs_contact: (who: string, family: string) => `${family} mangler en kontakt efter ${who}.`,
      supervision_opened: (who: string, family: string) => `${who} ser ${family} som led i tilsyn.`,
      family_restricted: (who: string, family: string) =>
        `Oplysningerne om ${family} er begrænset af ${who}. De gemmes, men ingen må bruge dem.`,
      restriction_lifted: (who: string, family: string) =>
        `${who} har ophævet begrænsningen af ${family}. Familien er åben for jer igen.`,
      window_opened: (who: string, family: string) =>
        `${who} har åbnet et vindue hos ${family}. Uret er i gang.`,
      grant_asked: (who: string, family: string) => `${who} beder om dit ja til ${family}.`,
      grant_answered: (who: string, family: string) => `${who} har svaret på det, du bad om til ${family}.`,
    },
    windows: {
      title: (windows: number, families: number) =>
        families === 1
          ? `${windows} nye vinduer hos én familie. Uret er i gang.`
          : `${windows} nye vinduer hos ${families} familier. Uret er i gang.`,
      by: (who: string, count: number) =>
        count === 1 ? `åbnet af ${who}` : `${count} vinduer, åbnet af ${who}`,
      allSeen: 'Alle er set',
    },
    someFamily: 'en familie',
    somebody: 'En kollega',
    seen: 'Set',
    see: 'Se hvem og hvorfor',
    review: 'Gå til tilsyn',
    window: 'Se vinduet',
    answer: 'Svar',
    answered: 'Se svaret',
  },
  en: {
    title: 'Messages',
    of: {
      break_glass: (who: string, family: string) => `${who} opened ${family} with emergency access.`,
      break_glass_review: (who: string, family: string) =>
        `${who} opened ${family} with emergency access. Judge it within 3 working days.`,
      family_handed_over: (who: string, family: string) =>
        `${family} changes hands: ${who} has given notice.`,
      family_needs_contact: (who: string, family: string) => `${family} lacks a contact after ${who}.`,
      supervision_opened: (who: string, family: string) => `${who} is looking at ${family} as supervision.`,
      family_restricted: (who: string, family: string) =>
        `The data about ${family} are restricted by ${who}. They are kept, but nobody may use them.`,
      restriction_lifted: (who: string, family: string) =>
        `${who} has lifted the restriction of ${family}. The family is open to you again.`,
      window_opened: (who: string, family: string) =>
        `${who} has opened a window for ${family}. The clock runs.`,
      grant_asked: (who: string, family: string) => `${who} asks for your yes for ${family}.`,
      grant_answered: (who: string, family: string) => `${who} has answered what you asked for ${family}.`,
    },
    windows: {
      title: (windows: number, families: number) =>
        families === 1
          ? `${windows} new windows with one family. The clock is running.`
          : `${windows} new windows with ${families} families. The clock is running.`,
      by: (who: string, count: number) =>
        count === 1 ? `opened by ${who}` : `${count} windows, opened by ${who}`,
      allSeen: 'All seen',
    },
    someFamily: 'a family',
    somebody: 'A colleague',
    seen: 'Seen',
    see: 'See who and why',
    review: 'Go to supervision',
    window: 'See the window',
    answer: 'Answer',
    answered: 'See the answer',
  },
}
