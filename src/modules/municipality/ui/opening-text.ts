/** Words of the municipality's opening hours. */
export const openingText = {
  da: {
    title: 'Åbningstid',
    lead: 'Kontakter uden for åbningstiden bliver mærket af sig selv. Det er jeres arbejde, der tælles, ikke familiens. Lørdag, søndag og helligdage er altid uden for.',
    unknown: 'Åbningstiden er ikke skrevet endnu. Indtil da sættes krydset ved hver kontakt.',
    days: ['Mandag', 'Tirsdag', 'Onsdag', 'Torsdag', 'Fredag'],
    hint: 'Fx 8.00-15.00. Lad feltet stå tomt på en dag med lukket.',
    bad: 'Skriv fra og til, fx 8.00-15.00.',
    save: 'Gem',
    saved: 'Åbningstiden er gemt. Den gælder for de kontakter, I skriver fra nu af.',
    forget: 'Fjern åbningstiden',
    forgotten: 'Åbningstiden er fjernet. Krydset sættes ved hver kontakt.',
  },
  en: {
    title: 'Opening hours',
    lead: 'Contacts outside opening hours are marked by themselves. It is your work that is counted, not the family. Saturdays, Sundays and holidays are always outside.',
    unknown: 'The opening hours are not written yet. Until then each contact is ticked by hand.',
    days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'],
    hint: 'For example 8.00-15.00. Leave a closed day empty.',
    bad: 'Write from and to, for example 8.00-15.00.',
    save: 'Save',
    saved: 'The opening hours are saved. They hold for the contacts you write from now on.',
    forget: 'Remove the opening hours',
    forgotten: 'The opening hours are removed. Each contact is ticked by hand.',
  },
}
