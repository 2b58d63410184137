/**
 * All that is ever said in an e-mail or a text message: that something is new, whether it is urgent, and where to log in.
 * No name, no family, no reason: whoever reads over a shoulder or in a mailbox learns nothing (security.md T11).
 */
export function messageWords(urgent: boolean, url: string): { subject: string; text: string } {
  const what = urgent
    ? 'Der er noget nyt i Samspil, som haster. Log ind:'
    : 'Der er noget nyt i Samspil. Log ind:'
  return {
    subject: urgent ? 'Haster: der er noget nyt i Samspil' : 'Der er noget nyt i Samspil',
    text: `${what} ${url}`,
  }
}
