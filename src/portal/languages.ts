import type { Catalogue, KeyOf } from './catalogue-rules.ts'
import danish from './texts/da.json' with { type: 'json' }

export type TextKey = KeyOf<typeof danish>
export { danish }

/** A language of the page: its own name in itself, the way it is written, and where its texts are. */
export type PortalLanguage = {
  code: string
  name: string
  dir: 'ltr' | 'rtl'
  texts: () => Promise<Catalogue>
}

/**
 * The languages that families can read the page in, Danish first. A language is one line here and one file of texts, which a
 * translator can write; it is fetched when somebody chooses it.
 */
export const languages: readonly [PortalLanguage, ...PortalLanguage[]] = [
  { code: 'da', name: 'Dansk', dir: 'ltr', texts: () => Promise.resolve(danish) },
  {
    code: 'en',
    name: 'English',
    dir: 'ltr',
    texts: async () => (await import('./texts/en.json', { with: { type: 'json' } })).default,
  },
]

/** Where a code is none of ours, as after a language was taken out again, it is Danish. */
export function languageOf(code: string | null): PortalLanguage {
  return languages.find((one) => one.code === code) ?? languages[0]
}

/** The locale for dates: always the Gregorian calendar and Latin digits, so that a day is never read as another (ux.md 3). */
export function localeOf({ code }: PortalLanguage): string {
  return `${code === 'en' ? 'en-GB' : code}-u-ca-gregory-nu-latn`
}
