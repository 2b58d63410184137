import { Button } from 'react-aria-components/Button'
import { Tooltip, TooltipTrigger } from 'react-aria-components/Tooltip'
import type { LucideIcon } from 'lucide-react'

type IconButtonProps = {
  /** Read aloud, and shown on hover and focus. */
  label: string
  icon: LucideIcon
  onPress?: (() => void) | undefined
  pressed?: boolean | undefined
  /** Where the label also serves as the trigger of a menu, React Aria hands its own props down by slot. */
  slot?: string | undefined
}

/** An icon alone, for toolbars. Everywhere else an icon has its word beside it: use Button. */
export function IconButton({ label, icon: Icon, onPress, pressed, slot }: IconButtonProps) {
  return (
    <TooltipTrigger delay={400} closeDelay={0}>
      <Button
        className="button button-plain icon-button"
        aria-label={label}
        {...(onPress ? { onPress } : {})}
        {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
        {...(slot ? { slot } : {})}
      >
        <Icon aria-hidden />
      </Button>
      <Tooltip className="tooltip" offset={6}>
        {label}
      </Tooltip>
    </TooltipTrigger>
  )
}
