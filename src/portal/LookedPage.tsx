import { useState } from 'react'
import { daysOf, type LookedDay } from './looked-rules.ts'
import { Read } from './Read.tsx'
import { useCitizenRead } from './use-citizen-read.ts'
import { useDates, useWords } from './words.tsx'

const atFirst = 7

/** Who sees what: every look at the reader's own, by unit and reason; whose look it was is for the municipality to answer. */
export function LookedPage() {
  const { say } = useWords()
  const dates = useDates()
  const looked = useCitizenRead('portal.looked')
  return (
    <>
      <h1 tabIndex={-1}>{say('looked.title')}</h1>
      <p>{say('looked.lead')}</p>
      <Read of={looked}>{({ looks }) => <Days days={daysOf(looks, dates.day)} />}</Read>
      <p>{say('looked.ask')}</p>
    </>
  )
}

function Days({ days }: { days: readonly LookedDay[] }) {
  const { say } = useWords()
  const dates = useDates()
  const [all, setAll] = useState(false)
  if (days.length === 0) return <p className="card">{say('looked.none')}</p>
  return (
    <>
      {(all ? days : days.slice(0, atFirst)).map(({ day, looks }) => (
        <section key={day} className="card stack-tight portal-section">
          <h2>{day}</h2>
          <ul className="portal-lines">
            {looks.map(({ at, unit, purpose, what, times }) => (
              <li key={`${at}${unit}${purpose}${what}`}>
                <span lang="da">{what}</span>
                <span className="portal-when">
                  <span lang="da">{unit}</span> · <span lang="da">{purpose}</span> ·{' '}
                  {times === 1
                    ? say('looked.time', { time: dates.time(at) })
                    : say('looked.times', { count: times, time: dates.time(at) })}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {!all && days.length > atFirst && (
        <button type="button" className="button portal-wide" onClick={() => setAll(true)}>
          {say('looked.more')}
        </button>
      )}
    </>
  )
}
