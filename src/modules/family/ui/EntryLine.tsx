import { Circle, Diamond, Triangle, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { formatDay, formatDayShort, formatTime } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import type { TimelineEntry, TimelineStrand } from '../timeline-contract.ts'
import { languageName } from '#modules/staff/ui/languages.ts'
import type { ContactDetails } from '../reach-contract.ts'
import { howWords, toldLine } from '../reach-words.ts'
import { Dept } from './Dept.tsx'
import { entryWords } from './entry-words.ts'
import { text } from './timeline-text.ts'

/** A shape for each strand, so that colour is never needed to tell them apart. */
export const strandIcon: Record<TimelineStrand, LucideIcon> = {
  life: Circle,
  signals: Triangle,
  work: Diamond,
}

type EntryLineProps = {
  entry: TimelineEntry
  departmentName: (code: string) => string
  children?: ReactNode
  says?: string
}

/** How a contact was made and met, and what the family was told. */
function HowLine({ details }: { details: ContactDetails }) {
  const [language] = useLanguage()
  const how = howWords(details, language, (code) => languageName(code, language))
  const told = toldLine(details, language)
  return (
    <>
      {how && <p className="muted small name">{how}</p>}
      {told && <p className="muted small">{told}</p>}
    </>
  )
}

/** One entry of the timeline: when, from which department, what, and the words. A day without a time has no clock. */
export function EntryLine({ entry, departmentName, children, says }: EntryLineProps) {
  const t = useText(text)
  const [language] = useLanguage()
  const time = formatTime(entry.at)
  const told = entryWords(entry, t, departmentName)
  const Icon = strandIcon[entry.strand]
  return (
    <li className="entry">
      <div className="entry-when">
        <time dateTime={entry.at}>
          {formatDayShort(entry.at, language)}
          {time && <span className="muted"> {t.clock(time)}</span>}
        </time>
      </div>
      <span className="entry-strand">
        <Icon aria-hidden />
        <span className="visually-hidden">{t.strands[entry.strand]}</span>
      </span>
      <span className="entry-dept">
        {entry.department && <Dept code={entry.department} name={departmentName(entry.department)} />}
      </span>
      <div className="entry-body">
        <p>
          <span className="name">{says ?? told.says}</span>
          {!says && told.words && (told.spoken ? ': ' : ' · ')}
          {!says && told.words && (
            <span className={told.spoken ? 'entry-spoken' : undefined}>
              {told.spoken ? `“${told.words}”` : told.words}
            </span>
          )}
          {entry.kind === 'measure' && entry.until && (
            <span className="muted"> {t.until(formatDay(entry.until, language))}</span>
          )}
        </p>
        {entry.details && <HowLine details={entry.details} />}
        {children}
      </div>
    </li>
  )
}
