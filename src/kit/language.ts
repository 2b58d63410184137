import { usePreference } from './preferences.ts'

/** The languages staff can read the tool in. Danish is the source; see ux.md section 3, Translation. */
export type Language = 'da' | 'en'

/** A module's words: the same keys in both languages. Values are strings or functions that return one. */
export type Words<T> = { da: T; en: NoInfer<T> }

/** The language the person has chosen, Danish until they choose, and the way to change it. */
export function useLanguage(): [Language, (language: Language) => void] {
  const [language, setLanguage] = usePreference('language')
  return [language, setLanguage]
}

/** The words of one module in the language the person reads. Give it the object exported by the module's text.ts. */
export function useText<T>(words: Words<T>): T {
  const [language] = useLanguage()
  return words[language]
}

/** The locale React Aria and the browser's own sorting should use. */
export function localeOf(language: Language): string {
  return language === 'da' ? 'da-DK' : 'en-GB'
}
