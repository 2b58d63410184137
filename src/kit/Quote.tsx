import { formatDay } from './format-date.ts'
import { useLanguage } from './language.ts'

type QuoteProps = {
  /** The words exactly as they were said. Never corrected. */
  children: string
  who: string
  /** ISO day or instant when it was said. */
  on?: string | undefined
  /** Language of the words, when it is not Danish: `ar`. Sets the direction as well. */
  lang?: string | undefined
  large?: boolean | undefined
}

/** The family's own words: the most prominent text of a page. */
export function Quote({ children, who, on, lang = 'da', large }: QuoteProps) {
  const [language] = useLanguage()
  return (
    <figure className={large ? 'quote quote-large' : 'quote'} dir="auto">
      <blockquote lang={lang}>“{children}”</blockquote>
      <figcaption>
        <span className="name">{who}</span>
        {on && `, ${formatDay(on, language)}`}
      </figcaption>
    </figure>
  )
}
