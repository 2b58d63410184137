/** Words of the line that stands on every page while a family is open to somebody for a time. */
export const text = {
  da: {
    title: {
      'break-glass': (family: string) => `Nødadgang: ${family} er åben for dig`,
      supervision: (family: string) => `Tilsyn: ${family} er åben for dig`,
    },
    number: (number: number) => `familie nr. ${number}`,
    until: (moment: string, minutes: number) =>
      `Du kan læse indtil ${moment} (${minutes < 90 ? `${minutes} minutter` : `${Math.round(minutes / 60)} timer`} endnu). Alt, hvad du åbner, står i loggen.`,
    end: 'Afslut nu',
    endOf: (family: string) => `Afslut nu: ${family}`,
    go: 'Gå til familien',
  },
  en: {
    title: {
      'break-glass': (family: string) => `Emergency access: ${family} is open to you`,
      supervision: (family: string) => `Supervision: ${family} is open to you`,
    },
    number: (number: number) => `family no. ${number}`,
    until: (moment: string, minutes: number) =>
      `You can read until ${moment} (${minutes < 90 ? `${minutes} minutes` : `${Math.round(minutes / 60)} hours`} left). Everything you open stands in the log.`,
    end: 'End it now',
    endOf: (family: string) => `End it now: ${family}`,
    go: 'Go to the family',
  },
}
