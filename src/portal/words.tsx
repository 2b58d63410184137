import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'
import { textOf, type Catalogue, type Values } from './catalogue-rules.ts'
import { danish, languageOf, localeOf, type PortalLanguage, type TextKey } from './languages.ts'

type Words = {
  language: PortalLanguage
  choose: (code: string) => void
  say: (key: TextKey, values?: Values) => string
}

const remembered = 'language'
const inDanish: Words = {
  language: languageOf('da'),
  choose: () => {},
  say: (key, values) => textOf({ catalogue: danish, fallback: danish, language: 'da' }, key, values),
}
const WordsContext = createContext<Words>(inDanish)

/** The texts of the language that the reader has chosen, and the way to choose another. */
export function useWords(): Words {
  return useContext(WordsContext)
}

/** Stands around the page. A language is shown when its texts are here; until then the former stays. */
export function WordsProvider({ children }: { children: ReactNode }) {
  const [chosen, setChosen] = useState(() => languageOf(readLanguage()))
  const [shown, setShown] = useState<{ language: PortalLanguage; catalogue: Catalogue }>({
    language: languageOf('da'),
    catalogue: danish,
  })
  useEffect(() => {
    let wanted = true
    void chosen.texts().then(
      (catalogue) => wanted && setShown({ language: chosen, catalogue }),
      () => {},
    )
    return () => {
      wanted = false
    }
  }, [chosen])
  useEffect(() => {
    document.documentElement.lang = shown.language.code
    document.documentElement.dir = shown.language.dir
    document.title = textOf(
      { catalogue: shown.catalogue, fallback: danish, language: shown.language.code },
      'title',
    )
  }, [shown])
  const words = useMemo<Words>(
    () => ({
      language: shown.language,
      choose: (code) => {
        keepLanguage(code)
        setChosen(languageOf(code))
      },
      say: (key, values) =>
        textOf({ catalogue: shown.catalogue, fallback: danish, language: shown.language.code }, key, values),
    }),
    [shown],
  )
  return <WordsContext value={words}>{children}</WordsContext>
}

/** `fredag den 4. september kl. 16.00` in the reader's language, in Danish time whatever the phone is set to. */
export function useDates() {
  const { language } = useWords()
  return useMemo(() => {
    const danishTime = { timeZone: 'Europe/Copenhagen' } as const
    const day = new Intl.DateTimeFormat(localeOf(language), {
      ...danishTime,
      weekday: 'long',
      day: 'numeric',
      month: 'long',
    })
    const time = new Intl.DateTimeFormat(localeOf(language), { ...danishTime, timeStyle: 'short' })
    return {
      day: (moment: string) => day.format(new Date(moment)),
      moment: (moment: string) => `${day.format(new Date(moment))}, ${time.format(new Date(moment))}`,
    }
  }, [language])
}

function readLanguage(): string | null {
  try {
    return localStorage.getItem(remembered)
  } catch {
    return null
  }
}

function keepLanguage(code: string): void {
  try {
    localStorage.setItem(remembered, code)
  } catch {
    // A browser that keeps nothing shows Danish the next time.
  }
}
