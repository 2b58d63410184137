import { useEffect, type ReactNode } from 'react'

type PageProps = {
  title: ReactNode
  /** The browser's title: first name and initial at most, never a CPR number. Taken from `title` if that is text. */
  windowTitle?: string | undefined
  /** One sentence under the heading: what this screen answers. */
  lead?: ReactNode
  /** Beside the heading: save state, date, count. */
  beside?: ReactNode
  /** Main action first. */
  actions?: ReactNode
  children: ReactNode
  narrow?: boolean | undefined
}

/** One screen: its h1, the browser's title, its actions. The shell moves focus to the h1 when the screen changes. */
export function Page({ title, windowTitle, lead, beside, actions, children, narrow }: PageProps) {
  const inWindow = windowTitle ?? (typeof title === 'string' ? title : undefined)
  useWindowTitle(inWindow)
  return (
    <div className={narrow ? 'page page-narrow' : 'page'}>
      <header className="page-head">
        <div className="page-head-row">
          <div className="page-title">
            <h1 tabIndex={-1}>{title}</h1>
            {beside && <div className="muted">{beside}</div>}
          </div>
          {actions && <div className="page-actions">{actions}</div>}
        </div>
        {lead && <p className="muted">{lead}</p>}
      </header>
      {children}
    </div>
  )
}

/** Names the browser's window. For screens inside a layout that already has the h1, such as a family's tabs. */
export function useWindowTitle(title: string | undefined): void {
  useEffect(() => {
    document.title = title ? `${title} – Samspil` : 'Samspil'
  }, [title])
}

type SectionProps = {
  title: string
  /** How many, after the heading. Over nine it says 9+, so that nobody works towards a number. */
  count?: number | undefined
  actions?: ReactNode
  children: ReactNode
}

/** A part of a screen with its own heading. */
export function Section({ title, count, actions, children }: SectionProps) {
  return (
    <section className="section" aria-label={title}>
      <div className="section-head">
        <h2>
          {title} {count !== undefined && <span className="count">({count > 9 ? '9+' : count})</span>}
        </h2>
        {actions && <div className="row">{actions}</div>}
      </div>
      {children}
    </section>
  )
}
