import { formatMomentShort } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Loaded } from '#kit/Loaded.tsx'
import { Section } from '#kit/Page.tsx'
import { useRead } from '#kit/use-read.ts'
import type { ListedWindow } from '../../contract.ts'
import type { LineEvent, WindowLine } from '../../line-contract.ts'
import { LinePicture } from './LinePicture.tsx'
import { lineText } from './line-text.ts'
import './line.css'

type WindowEventsProps = { familyId: string; window: ListedWindow }

/** Everything from the signal until the window closes, on one line; the numbered list below says the same in words. */
export function WindowEvents({ familyId, window }: WindowEventsProps) {
  const t = useText(lineText)
  const { windowId } = window
  const line = useRead('window.line', { familyId, windowId }, { everySeconds: 60 })
  return (
    <Section title={t.title}>
      <Loaded of={line}>{(shown) => <Line line={shown} closed={window.closedAt !== null} />}</Loaded>
    </Section>
  )
}

function Line({ line, closed }: { line: WindowLine; closed: boolean }) {
  const t = useText(lineText)
  const inTime = useTimeWords()
  const { firstActionMinutes } = line
  const sentence = firstActionMinutes === null ? t.notActed : t.acted(inTime(firstActionMinutes))
  return (
    <>
      <p>{sentence}</p>
      <LinePicture line={line} closed={closed} sentence={sentence} />
      <ol className="window-events">
        {line.events.map((event, index) => (
          <EventLine
            key={`${event.kind}${event.at}${event.who.join()}${event.what}`}
            event={event}
            no={index + 1}
          />
        ))}
      </ol>
    </>
  )
}

function EventLine({ event, no }: { event: LineEvent; no: number }) {
  const t = useText(lineText)
  const inTime = useTimeWords()
  const [language] = useLanguage()
  return (
    <li data-ahead={event.ahead || undefined}>
      <span className="window-events-no" aria-hidden="true">
        {no}
      </span>
      <span className="name">
        {t.of[event.kind](event)}
        {event.for && ` ${t.for(formatMomentShort(event.for, language))}`}
      </span>
      <span className="muted small">
        {formatMomentShort(event.at, language)}
        {event.kind !== 'signal' && ` · ${event.minutes === 0 ? t.at : t.after(inTime(event.minutes))}`}
        {event.ahead && ` · ${t.ahead}`}
      </span>
    </li>
  )
}

/** Minutes as a person says them: minutes under an hour, hours under two days, else days. */
function useTimeWords(): (minutes: number) => string {
  const t = useText(lineText)
  return (minutes) => {
    const hours = Math.floor(minutes / 60)
    return t.time(Math.floor(hours / 24), hours % 24, minutes % 60)
  }
}
