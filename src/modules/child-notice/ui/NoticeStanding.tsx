import { formatDayShort, formatMoment } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import type { Notice } from '../contract.ts'
import { acuteStanding, hoursLeft, receiptStanding } from '../rules.ts'
import { text } from './text.ts'
import { useNow } from './use-now.ts'

/** How our two deadlines stand, in words; what was passed stays said. */
export function NoticeStanding({ notice }: { notice: Notice }) {
  const t = useText(text)
  const now = useNow()
  const [language] = useLanguage()
  const acute = acuteStanding(notice, now)
  const words = t.standing[acute]
  const moment = (at: string) => formatMoment(at, language)
  return (
    <div className="stack-tight">
      <p className="muted small">{t.received(moment(notice.receivedAt))}</p>
      <p>
        <strong>{typeof words === 'string' ? words : words(hoursLeft(notice, now))}</strong>
      </p>
      {notice.assessedAt && notice.assessedBy && (
        <p>{t.assessed(notice.assessedBy, moment(notice.assessedAt))}</p>
      )}
      <p>
        {notice.receiptBy
          ? t.receiptDone(notice.receiptBy)
          : t.receiptBy(formatDayShort(notice.receiptOn, language))}
        {receiptStanding(notice, now) === 'passed' && `. ${t.standing.passed}`}
      </p>
      {notice.breaches.map((deadline) => (
        <p key={deadline} className="small">
          {t.breaches[deadline]}
        </p>
      ))}
      {notice.outcome && <p>{t.closed(t.outcomes[notice.outcome])}</p>}
    </div>
  )
}
