/** Words of the warning that a text names a protected place. */
export const text = {
  da: {
    title: 'Her står noget, der er beskyttet',
    places: { address: 'adresse', school: 'skole', institution: 'opholdssted', phone: 'telefonnummer' },
    names: (whose: string, kind: string) => `Teksten nævner ${whose}s ${kind}.`,
    instead:
      'Tag det ud, før du gemmer: teksten kan ses af flere. Den, der skal bruge det, kan slå det op under Personer, hvor hvert opslag står i loggen.',
  },
  en: {
    title: 'Something protected stands here',
    places: { address: 'address', school: 'school', institution: 'place', phone: 'telephone number' },
    names: (whose: string, kind: string) => `The text names the ${kind} of ${whose}.`,
    instead:
      'Take it out before you save: more people can see the text. Whoever needs it can look it up under People, where each look stands in the log.',
  },
}
