/**
 * Why a password cannot be used: it is among the first ones anybody tries, or holds the login (NIST SP 800-63B 5.1.1.2, ASVS
 * 6.2.4 and 6.2.11). There are no rules about kinds of letters, and it never runs out.
 */
export function whyNotThisPassword(
  password: string,
  login: string | null,
): 'too-common' | 'holds-login' | null {
  const folded = password.toLowerCase().normalize('NFC')
  if (login !== null && login.length >= 3 && folded.includes(login)) return 'holds-login'
  const letters = new Set(folded).size
  const common = commonPasswords.some((word) => folded.replaceAll(/[^a-zæøå]/g, '') === word)
  return letters < 5 || common ? 'too-common' : null
}

const commonPasswords = [
  'password',
  'passwordpassword',
  'adgangskode',
  'kodeord',
  'kodeordkodeord',
  'velkommen',
  'velkommentil',
  'sommer',
  'vinter',
  'danmark',
  'kommune',
  'samspil',
  'qwertyuiop',
  'qwertyuiopå',
  'qwerty',
  'abcdefghijkl',
  'fodbold',
  'hemmelig',
  'letmein',
  'welcome',
  'iloveyou',
]
