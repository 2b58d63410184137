import type { Language } from '#kit/language.ts'

/** Languages that are often needed, Danish first; ISO 639. */
const OFTEN = ['da', 'en', 'ar', 'tr', 'so', 'ur', 'fa', 'ku', 'uk', 'pl', 'bs', 'ti']

/** The languages to choose among, with the person's own always there. */
export function languagesFor(own: string, language: Language): { value: string; label: string }[] {
  return [...new Set([own, ...OFTEN])].map((code) => ({ value: code, label: languageName(code, language) }))
}

/** `dansk`, `arabisk`; the code itself where the browser does not know the language. */
export function languageName(code: string, language: Language): string {
  return new Intl.DisplayNames([language], { type: 'language', fallback: 'code' }).of(code) ?? code
}
