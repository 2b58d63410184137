import { Button } from '#kit/Button.tsx'
import { formatDayShort } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Notice } from '#kit/Notice.tsx'
import { useWrite } from '#kit/use-write.ts'
import type { CalendarView } from '../calendar-contract.ts'
import { text } from './text.ts'

/** What is acute now, and the one press that says it is over. */
export function Acute({ familyId, view }: { familyId: string; view: CalendarView }) {
  const t = useText(text)
  const [language] = useLanguage()
  const close = useWrite('demand.close-acute')
  if (view.acute.length === 0) return null
  return (
    <Notice tone="soon" title={t.acute}>
      <ul className="calendar-plain">
        {view.acute.map(({ acuteId, what, untilOn }) => (
          <li key={acuteId} className="row">
            <span>
              {what ?? t.ofOthers} <span className="muted">{t.until(formatDayShort(untilOn, language))}</span>
            </span>
            <Button
              tone="plain"
              pending={close.pending}
              label={`${t.over}: ${what ?? t.ofOthers}`}
              onPress={() => void close.send({ familyId, acuteId })}
            >
              {t.over}
            </Button>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
