import type { ReactNode } from 'react'
import { CircleAlert } from 'lucide-react'
import { TONE_ICON, type Tone } from './Pill.tsx'

type NoticeProps = {
  tone?: Tone | 'error' | undefined
  title?: string | undefined
  children: ReactNode
  /** What can be done about it. A warning without a way on is noise. */
  action?: ReactNode
  /** Reads it aloud when it appears after something the person did. */
  live?: boolean | undefined
}

/** A message in the page. One warning (`note` or `soon`) at most on a screen: merge them or choose. */
export function Notice({ tone = 'info', title, children, action, live }: NoticeProps) {
  const Icon = tone === 'error' ? CircleAlert : TONE_ICON[tone]
  return (
    <div className={`notice tone-${tone}`} {...(live ? { role: 'status' } : {})}>
      <Icon aria-hidden />
      <div className="notice-body">
        {title && <strong>{title}</strong>}
        <div>{children}</div>
        {action && <div className="row">{action}</div>}
      </div>
    </div>
  )
}
