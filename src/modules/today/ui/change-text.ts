/** Words of the list of one's own changes (ux.md section 3). */
export const changeText = {
  da: {
    title: 'Seneste ændringer',
    lead: 'Det, du selv har skrevet og ændret de sidste 30 dage hos dine familier. I et døgn kan du fortryde, hvis der ikke er sket noget med det siden.',
    none: 'Du har ikke ændret noget de sidste 30 dage.',
    noneBody: 'Når du skriver hos en familie, står det her, så du kan finde det igen eller fortryde det.',
    undo: 'Fortryd',
    undoOf: (what: string, family: string) => `Fortryd: ${what}, ${family}`,
    states: {
      open: '',
      stays: '',
      undone: 'Fortrudt',
      late: 'Over et døgn siden',
      'changed-since': 'Ændret igen siden',
    },
    cut: 'Der er flere. De ældre ændringer finder du på familiernes tidslinje.',
    undoneNow: (what: string) => `Fortrudt: ${what}`,
    times: (n: number) => `${n} gange`,
  },
  en: {
    title: 'Recent changes',
    lead: 'What you wrote and changed yourself in the last 30 days with your families. For a day you can undo it, as long as nothing has happened with it since.',
    none: 'You have changed nothing in the last 30 days.',
    noneBody: 'What you write with a family is listed here, so that you can find it again or undo it.',
    undo: 'Undo',
    undoOf: (what: string, family: string) => `Undo: ${what}, ${family}`,
    states: {
      open: '',
      stays: '',
      undone: 'Undone',
      late: 'More than a day ago',
      'changed-since': 'Changed again since',
    },
    cut: 'There are more. You find older changes on the timeline of each family.',
    undoneNow: (what: string) => `Undone: ${what}`,
    times: (n: number) => `${n} times`,
  },
}
