import { formatMoment } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Notice } from '#kit/Notice.tsx'
import { useRead } from '#kit/use-read.ts'
import { alarmWords } from './alarm-words.ts'
import { text } from './text.ts'
import './trail.css'

/** For a leader, on whatever page they are: what a colleague of theirs has opened and nobody has looked into yet. */
export function LeaderAlarms() {
  const t = useText(text)
  const [language] = useLanguage()
  const alarms = useRead('trail.alarms', {}, { everySeconds: 60 }).data ?? []
  if (alarms.length === 0) return null
  return (
    <div className="trail-alarms">
      <Notice tone="soon" title={t.forLeader} live>
        <ul className="trail-why">
          {alarms.map((alarm) => (
            <li key={alarm.alarmId}>
              {alarm.staff}: {alarmWords(alarm, t.alarm)}, {formatMoment(alarm.at, language)}
            </li>
          ))}
        </ul>
        {t.forLeaderWhy}
      </Notice>
    </div>
  )
}
