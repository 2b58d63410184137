import type { ReactNode } from 'react'
import { formatDayLong, formatMoment } from '#kit/format-date.ts'
import { useText } from '#kit/language.ts'
import type { PageLine, SectionName } from '../contract.ts'
import { text } from './text.ts'

type Section<L> = { name: SectionName; lines: readonly L[] }

/** A page as its recipient sees it: the same sections in the same order, in Danish whatever the reader of this screen speaks. */
export function PageShown<L extends PageLine>(props: {
  sections: readonly Section<L>[]
  /** What stands beside a line, when something can be done with it. */
  beside?: (line: L) => ReactNode
  /** Whether a line does not come with the page. */
  off?: (line: L) => boolean
}) {
  const words = text.da.sections
  return (
    <div className="shown-page" lang="da">
      {props.sections.map(({ name, lines }) => (
        <section key={name} aria-label={words[name]}>
          <h3>{words[name]}</h3>
          <ul>
            {lines.map((line, place) => (
              <li key={place} className={`shown-line shown-${line.kind}`}>
                <Line line={line} off={props.off?.(line) ?? false} />
                {props.beside?.(line)}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function Line({ line, off }: { line: PageLine; off: boolean }) {
  const t = useText(text)
  const when = line.at ? formatMoment(line.at, 'da') : line.on ? formatDayLong(line.on, 'da') : null
  const details = [when, line.by].filter(Boolean).join(' · ')
  return (
    <span>
      <span className={off ? 'shown-off' : undefined}>
        {line.kind === 'quote' ? <q>{line.text}</q> : line.text}
      </span>
      {details && <span className="muted shown-details">{details}</span>}
      {off && <span className="small shown-details">{t.off}</span>}
    </span>
  )
}
