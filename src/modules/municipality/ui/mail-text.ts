/** Words for the families' mail addresses. */
export const mailText = {
  da: {
    title: 'Familiernes mailadresser',
    lead: 'Hver familie får sin egen adresse, som ingen kan gætte. En mail til den når den, der dækker, og kommer videre, hvis ingen svarer. Jeres mailserver skal give mails til domænet videre til Samspil.',
    domain: 'Domæne',
    hint: 'Fx familier.kommune.dk. Tomt: familierne har ingen adresse.',
    example: (domain: string) => `En adresse ser sådan ud: f-3b9a04c2d1e7@${domain}`,
    strays: (number: number) =>
      number === 0
        ? 'Alle mails de sidste 30 dage nåede en familie.'
        : `${number} mails de sidste 30 dage nåede ingen familie. De er ikke gemt.`,
    save: 'Gem',
    saved: 'Domænet er gemt.',
  },
  en: {
    title: 'Mail addresses of families',
    lead: 'Each family gets an address of its own that nobody can guess. A mail to it reaches whoever covers, and goes on when nobody answers. Your mail server must hand mail for the domain on to Samspil.',
    domain: 'Domain',
    hint: 'For instance families.municipality.dk. Empty: families have no address.',
    example: (domain: string) => `An address looks like this: f-3b9a04c2d1e7@${domain}`,
    strays: (number: number) =>
      number === 0
        ? 'All mails of the last 30 days reached a family.'
        : `${number} mails of the last 30 days reached no family. They are not kept.`,
    save: 'Save',
    saved: 'The domain is saved.',
  },
}
