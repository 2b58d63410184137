import type { PageLine, ReadPage } from '#modules/portal/contract.ts'
import { LineDetails } from './LineDetails.tsx'
import type { TextKey } from './languages.ts'
import { WithNumbers } from './WithNumbers.tsx'
import { useDates, useWords } from './words.tsx'

type Section = ReadPage['content']['sections'][number]

/** A released page: its sections in their order, in the language they were written in, and when somebody looked them through. */
export function PageContent({ page }: { page: ReadPage }) {
  const { say } = useWords()
  const { day } = useDates()
  return (
    <>
      {page.content.sections.map((section) => (
        <section key={section.name} className="card stack-tight portal-section">
          <h2>{say(headingOf(page, section), { name: page.recipient })}</h2>
          <Lines lines={section.lines} language={page.language} />
        </section>
      ))}
      <div className="row row-apart">
        <p className="muted">{say('page.released', { day: day(page.releasedAt) })}</p>
        <button type="button" className="button no-print" onClick={() => window.print()}>
          {say('print')}
        </button>
      </div>
    </>
  )
}

/** To oneself it says you; to a parent it names the child. */
function headingOf({ mine }: ReadPage, { name }: Section): TextKey {
  if (!mine && name === 'own_goals') return 'section.childGoals'
  if (!mine && name === 'own_words') return 'section.childWords'
  return `section.${name}`
}

function Lines({ lines, language }: { lines: readonly PageLine[]; language: string }) {
  return (
    <ul className="portal-lines">
      {lines.map((line, place) => (
        // A page that was released never changes: a line is known by its place.
        <li key={place} className={`portal-line-${line.kind}`}>
          {line.kind === 'quote' ? (
            <blockquote lang={language} dir="auto">
              “{line.text}”
            </blockquote>
          ) : (
            <span lang={language} dir="auto">
              <WithNumbers text={line.text} />
            </span>
          )}
          <LineDetails line={line} />
        </li>
      ))}
    </ul>
  )
}
