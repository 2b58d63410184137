/** Words of the set-up: its tabs, and why it is closed to most. */
export const text = {
  da: {
    title: 'Opsætning',
    lead: 'Hvem der arbejder her, og hvad der gælder hos jer. Familier kan ikke ses herfra.',
    tabs: {
      colleagues: 'Kolleger',
      signIn: 'Log-ind',
      teams: 'Teams',
      departments: 'Afdelinger',
      programme: 'Indsatsen',
      sealed: 'Særlig hemmelige',
      rhythms: 'Rytmer',
      mandates: 'Mandater',
      types: 'Indsatskatalog',
      law: 'Lovens tal',
    },
    waiting: (label: string, number: number) => (number === 0 ? label : `${label} (${number} venter)`),
    closed: 'Opsætning er kun for administratorer. Bed jeres administrator om det, du mangler.',
  },
  en: {
    title: 'Set-up',
    lead: 'Who works here, and what holds in your municipality. No family can be seen from here.',
    tabs: {
      colleagues: 'Colleagues',
      signIn: 'Log-in',
      teams: 'Teams',
      departments: 'Departments',
      programme: 'The programme',
      sealed: 'Specially secret',
      rhythms: 'Rhythms',
      mandates: 'Mandates',
      types: 'Catalogue of measures',
      law: 'Figures of the law',
    },
    waiting: (label: string, number: number) => (number === 0 ? label : `${label} (${number} waiting)`),
    closed: 'Set-up is for administrators only. Ask your administrator for what you need.',
  },
}
