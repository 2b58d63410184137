/** Words of the steps after the board. */
export const text = {
  da: {
    title: 'Efter tavlen',
    lead: 'Familier, der er taget ind. Du ser dine egne; af de andre kun, hvor mange de er.',
    steps: {
      contact: 'Kontakt',
      consent: 'Sagt ja',
      'handed-over': 'Overdraget',
      'not-taken-up': 'Ikke taget ind',
    },
    none: { contact: 'Ingen.', consent: 'Ingen.', 'handed-over': 'Ingen.', 'not-taken-up': 'Ingen.' },
    waited: (days: number) =>
      days === 1 ? '1 dag siden første bekymring' : `${days} dage siden første bekymring`,
    cameIn: (days: number) => (days === 1 ? 'Kom ind for 1 dag siden' : `Kom ind for ${days} dage siden`),
    reached: 'Der er kontakt',
    tries: (count: number) =>
      count === 0
        ? 'Ingen har prøvet endnu'
        : count === 1
          ? '1 forsøg, ingen kontakt endnu'
          : `${count} forsøg, ingen kontakt endnu`,
    handedOver: (done: number, all: number) =>
      all === 0 ? 'Ingen sager i afdelingerne' : `${done} af ${all} sager overdraget eller fulgt`,
    others: (count: number) =>
      count === 1 ? 'Og 1 familie, du ikke arbejder med' : `Og ${count} familier, du ikke arbejder med`,
    more: (count: number) => `Vis alle ${count}`,
  },
  en: {
    title: 'After the board',
    lead: 'Families that were taken in. You see your own; of the others only how many they are.',
    steps: {
      contact: 'Contact',
      consent: 'Said yes',
      'handed-over': 'Handed over',
      'not-taken-up': 'Not taken in',
    },
    none: { contact: 'None.', consent: 'None.', 'handed-over': 'None.', 'not-taken-up': 'None.' },
    waited: (days: number) =>
      days === 1 ? '1 day since the first concern' : `${days} days since the first concern`,
    cameIn: (days: number) => (days === 1 ? 'Came in 1 day ago' : `Came in ${days} days ago`),
    reached: 'There is contact',
    tries: (count: number) =>
      count === 0
        ? 'Nobody has tried yet'
        : count === 1
          ? '1 try, no contact yet'
          : `${count} tries, no contact yet`,
    handedOver: (done: number, all: number) =>
      all === 0 ? 'No cases in the departments' : `${done} of ${all} cases handed over or followed`,
    others: (count: number) =>
      count === 1 ? 'And 1 family you do not work with' : `And ${count} families you do not work with`,
    more: (count: number) => `Show all ${count}`,
  },
}
