import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'
import { formatDayLong, formatMoment, formatTime } from '#kit/format-date.ts'
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

/**
 * Days and moments in the reader's language, in Danish time whatever the phone is set to: `fredag den 4. september kl. 16.00`.
 * Danish and English are written as everywhere in the product; other languages as their own readers write them.
 */
export function useDates() {
  const { language } = useWords()
  return useMemo(() => {
    const { code } = language
    if (code === 'da' || code === 'en')
      return {
        day: (moment: string) => formatDayLong(moment, code, isOtherYear(moment)),
        moment: (moment: string) => formatMoment(moment, code),
        time: (moment: string) => formatTime(moment),
      }
    const at = (parts: Intl.DateTimeFormatOptions) => {
      const format = new Intl.DateTimeFormat(localeOf(language), { timeZone: 'Europe/Copenhagen', ...parts })
      return (moment: string) => format.format(new Date(moment))
    }
    const long = { weekday: 'long', day: 'numeric', month: 'long' } as const
    const [thisYear, otherYear] = [at(long), at({ ...long, year: 'numeric' })]
    return {
      day: (moment: string) => (isOtherYear(moment) ? otherYear : thisYear)(moment),
      moment: at({ ...long, hour: 'numeric', minute: '2-digit' }),
      time: at({ timeStyle: 'short' }),
    }
  }, [language])
}

/** A day of another year is told with its year. */
function isOtherYear(moment: string): boolean {
  return new Date(moment).getFullYear() !== new Date().getFullYear()
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
