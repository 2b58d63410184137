/** Words of the languages a colleague speaks. */
export const text = {
  da: {
    title: 'Sprog, du eller kollegaen taler med familier',
    hint: 'Ses, når en families to kontakter vælges.',
  },
  en: {
    title: 'Languages spoken with families',
    hint: 'Seen when a family’s two contacts are chosen.',
  },
}
