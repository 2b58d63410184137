import type { ReactNode } from 'react'
import { Link as AriaLink } from 'react-aria-components/Link'
import type { LucideIcon } from 'lucide-react'
import { buttonClass, type ButtonTone } from './Button.tsx'

type LinkProps = {
  href: string
  children: ReactNode
  /** The whole name, when the visible words need their subject. Must begin with the visible words. */
  label?: string | undefined
  className?: string | undefined
  current?: boolean | undefined
}

/** A link inside the tool: changes the screen without loading the page anew. */
export function Link({ href, children, label, className, current }: LinkProps) {
  return (
    <AriaLink
      href={href}
      className={className ?? 'link'}
      {...(label ? { 'aria-label': label } : {})}
      {...(current ? { 'aria-current': 'page' as const } : {})}
    >
      {children}
    </AriaLink>
  )
}

type LinkButtonProps = {
  href: string
  children: ReactNode
  tone?: ButtonTone
  icon?: LucideIcon
  wide?: boolean
  label?: string
}

/** A link that is the main way on, and looks it. */
export function LinkButton({ href, children, tone = 'quiet', icon: Icon, wide, label }: LinkButtonProps) {
  return (
    <AriaLink href={href} className={buttonClass(tone, wide)} {...(label ? { 'aria-label': label } : {})}>
      {Icon && <Icon aria-hidden />}
      {children}
    </AriaLink>
  )
}
