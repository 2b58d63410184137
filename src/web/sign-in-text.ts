/** The words of logging in, of confirming who one is, and of one's own security. */
export const text = {
  da: {
    confirm: {
      title: 'Bekræft, at det er dig',
      body: 'Det her kan få følger for andre, så vi spørger en ekstra gang. Det, du har skrevet, er her stadig.',
      password: 'Adgangskode',
      passwordMissing: 'Skriv din adgangskode',
      button: 'Bekræft',
      wrong: 'Det passer ikke. Prøv igen. Efter ti forsøg er der lukket i fem minutter.',
    },
  },
  en: {
    confirm: {
      title: 'Confirm that it is you',
      body: 'This can affect other people, so we ask once more. What you have written is still here.',
      password: 'Password',
      passwordMissing: 'Type your password',
      button: 'Confirm',
      wrong: 'That does not match. Try again. After ten attempts it is closed for five minutes.',
    },
  },
}
