import type { MouseEvent, ReactNode } from 'react'
import { goTo } from './use-place.ts'

type PlaceLinkProps = { href: string; current?: boolean; className?: string; children: ReactNode }

/** A link to another place of the page; with a modifier key or the middle button it opens as any link does. */
export function PlaceLink({ href, current, className, children }: PlaceLinkProps) {
  const follow = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    goTo(href)
  }
  return (
    <a
      href={href}
      onClick={follow}
      {...(className ? { className } : {})}
      {...(current ? { 'aria-current': 'page' } : {})}
    >
      {children}
    </a>
  )
}
