import type { Language } from '#kit/language.ts'
import { text } from './text.ts'

type AboutProps = {
  person: { name: string; lines: { da: string; en: string }[] }
  /** The viewer reads about themselves. */
  self: boolean
  language: Language
  /** The level of the heading on the page. */
  level: 2 | 3
}

/** Who sees what about one person, in the words the viewer may be shown. */
export function About({ person, self, language, level }: AboutProps) {
  const t = text[language]
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <article className="card sharing-view">
      <Heading className={self ? undefined : 'name'}>{self ? t.aboutSelf : t.about(person.name)}</Heading>
      <ul className={self ? undefined : 'name'}>
        {person.lines.map((line) => (
          <li key={line.da}>{line[language]}</li>
        ))}
      </ul>
      <p className="muted">{t.change}</p>
    </article>
  )
}
