import { formatDay, formatTime } from './format-date.ts'
import { useLanguage, useText } from './language.ts'
import { text } from './text.ts'

type PrintHeaderProps = {
  /** True where anyone is named: the paper then says Fortroligt. */
  personal: boolean
  /** ISO instant of printing; the caller knows the clock. */
  printedAt: string
}

/** Seen on paper only: the mark of confidentiality, and when it was printed. Never a CPR number. */
export function PrintHeader({ personal, printedAt }: PrintHeaderProps) {
  const t = useText(text)
  const [language] = useLanguage()
  return (
    <div className="print-only">
      <div className="print-head">
        <strong>{personal ? t.confidential : 'Samspil'}</strong>
        <span>{t.printedAt(`${formatDay(printedAt, language)} kl. ${formatTime(printedAt)}`)}</span>
      </div>
    </div>
  )
}
