import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import type { LucideIcon } from 'lucide-react'
import { useText } from './language.ts'
import { text } from './text.ts'

export type ButtonTone = 'primary' | 'quiet' | 'danger' | 'plain'

export type ButtonProps = {
  /** A verb: `Gem`, `Del med skolen`. */
  children: ReactNode
  onPress?: (() => void) | undefined
  /** One primary button for each screen or dialog. `plain` looks like a link but does something. */
  tone?: ButtonTone | undefined
  icon?: LucideIcon | undefined
  type?: 'button' | 'submit' | undefined
  /** The work has started: the button keeps focus and ignores presses. */
  pending?: boolean | undefined
  /** Only where pressing makes no sense at all. A primary button is never disabled: say what is missing instead. */
  disabled?: boolean | undefined
  wide?: boolean | undefined
  autoFocus?: boolean | undefined
  /** The whole name, when the visible word needs its subject: `Ring til Sanne`. Must begin with the visible word. */
  label?: string | undefined
  /** Extra words for a screen reader, by id of the element that holds them. */
  describedBy?: string | undefined
  pressed?: boolean | undefined
  expanded?: boolean | undefined
  form?: string | undefined
}

/** A button of the tool. */
export function Button(props: ButtonProps) {
  const t = useText(text)
  const { icon: Icon, pending = false, tone = 'quiet' } = props
  return (
    <AriaButton
      className={buttonClass(tone, props.wide)}
      type={props.type ?? 'button'}
      isPending={pending}
      isDisabled={props.disabled ?? false}
      autoFocus={props.autoFocus ?? false}
      {...(props.onPress ? { onPress: props.onPress } : {})}
      {...(props.label ? { 'aria-label': props.label } : {})}
      {...(props.describedBy ? { 'aria-describedby': props.describedBy } : {})}
      {...(props.pressed === undefined ? {} : { 'aria-pressed': props.pressed })}
      {...(props.expanded === undefined ? {} : { 'aria-expanded': props.expanded })}
      {...(props.form ? { form: props.form } : {})}
    >
      {pending ? (
        <span className="spinner" role="img" aria-label={t.working} />
      ) : (
        Icon && <Icon aria-hidden />
      )}
      {props.children}
    </AriaButton>
  )
}

/** The class of something that looks like a button. */
export function buttonClass(tone: ButtonTone, wide = false): string {
  return `button button-${tone}${wide ? ' button-wide' : ''}`
}
