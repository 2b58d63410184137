import type { ReactNode } from 'react'

/** A list of facts. `row` sets them side by side on one line, for the head of a family. */
export function Facts({ children, row }: { children: ReactNode; row?: boolean | undefined }) {
  return <dl className={row ? 'facts facts-row' : 'facts'}>{children}</dl>
}

type FactProps = {
  label: string
  children: ReactNode
  /** The lasting English name tests and the five-second rule look for: consent, team, next-contact, load, promises. */
  name?: string | undefined
}

/** One label with its value. Must stand in <Facts>. */
export function Fact({ label, children, name }: FactProps) {
  return (
    <div className="fact" data-fact={name}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
