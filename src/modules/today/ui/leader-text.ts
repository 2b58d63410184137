/** Words of what a leader sees that has waited too long. */
export const text = {
  da: {
    followUps: 'Opfølgninger, der venter',
    lead: 'Hør parret, om der er noget, du kan tage fra dem.',
    family: 'Familie',
    contacts: 'Kontakter',
    agreed: 'Aftalt',
    over: 'Over',
    days: (days: number) => (days === 1 ? '1 dag' : `${days} dage`),
    number: (number: number) => `Familie nr. ${number}`,
  },
  en: {
    followUps: 'Follow-ups that wait',
    lead: 'Ask the pair whether there is something you can take off them.',
    family: 'Family',
    contacts: 'Contacts',
    agreed: 'Agreed',
    over: 'Late',
    days: (days: number) => (days === 1 ? '1 day' : `${days} days`),
    number: (number: number) => `Family no. ${number}`,
  },
}
