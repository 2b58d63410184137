import type { ReactNode } from 'react'

type EmptyStateProps = {
  /** What belongs here: `Ingen familier venter på dig lige nu.` */
  title: string
  /** Why it is empty, if that helps. */
  children?: ReactNode
  /** One way on. */
  action?: ReactNode
}

/** An empty place says what belongs there, why it is empty, and one thing to do. No pictures. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="empty">
      <strong>{title}</strong>
      {children && <p>{children}</p>}
      {action}
    </div>
  )
}
