/** The words around the plan when it is shown to the family (ux.md section 6; privacy stop of section 3). */
export const text = {
  da: {
    stop: 'Andre familier er skjult. Vis kun det, I er enige om.',
    leftOut: (count: number) =>
      count === 1
        ? 'Én ting i planen står ikke på siden: den er ikke for hele familien.'
        : `${count} ting i planen står ikke på siden: de er ikke for hele familien.`,
    begin: 'Vis planen',
    back: 'Tilbage til planen',
    end: 'Luk visningen',
    language: 'Sprog',
    doneOf: (who: string, by: string, status: string) => `${who}, senest ${by} · ${status}`,
    empty: 'Der er ikke noget at vise endnu.',
  },
  en: {
    stop: 'Other families are hidden. Show only what you agree on.',
    leftOut: (count: number) =>
      count === 1
        ? 'One thing in the plan is not on the page: it is not for the whole family.'
        : `${count} things in the plan are not on the page: they are not for the whole family.`,
    begin: 'Show the plan',
    back: 'Back to the plan',
    end: 'Close the view',
    language: 'Language',
    doneOf: (who: string, by: string, status: string) => `${who}, by ${by} · ${status}`,
    empty: 'There is nothing to show yet.',
  },
}
