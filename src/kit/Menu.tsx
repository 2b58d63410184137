import { Button } from 'react-aria-components/Button'
import {
  Header,
  Menu as AriaMenu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
} from 'react-aria-components/Menu'
import type { ReactNode } from 'react'
import { Check, Ellipsis, type LucideIcon } from 'lucide-react'

export type MenuAction = {
  id: string
  label: string
  hint?: string | undefined
  icon?: LucideIcon | undefined
  href?: string | undefined
  onAction?: (() => void) | undefined
  danger?: boolean | undefined
}

export type MenuGroup = {
  /** Heading of the group; without one the group still stands apart. */
  title: string
  actions: readonly MenuAction[]
  /** The id chosen now, where the group is one choice among several. */
  chosen?: string | undefined
}

type MenuProps = {
  /** What the menu is about: `Mere om Familien Birk`. Names the button when it shows only the dots. */
  label: string
  groups: readonly MenuGroup[]
  /** What the button shows; three dots without it. */
  children?: ReactNode
  tone?: 'quiet' | 'plain' | undefined
}

/** A menu of further actions. The most used action never hides in it. */
export function Menu({ label, groups, children, tone = 'plain' }: MenuProps) {
  return (
    <MenuTrigger>
      <Button
        className={`button button-${tone}${children ? '' : ' icon-button'}`}
        {...(children ? {} : { 'aria-label': label })}
      >
        {children ?? <Ellipsis aria-hidden />}
      </Button>
      <Popover className="popover">
        <AriaMenu className="list" aria-label={label}>
          {groups.map((group) => (
            <Group key={group.title} group={group} />
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}

function Group({ group }: { group: MenuGroup }) {
  const choice =
    group.chosen === undefined ? {} : { selectionMode: 'single' as const, selectedKeys: [group.chosen] }
  return (
    <MenuSection {...choice} aria-label={group.title}>
      <Header className="list-heading">{group.title}</Header>
      {group.actions.map(({ id, label, hint, icon: Icon, href, onAction, danger }) => (
        <MenuItem
          key={id}
          id={id}
          textValue={label}
          className={danger ? 'list-item list-item-danger' : 'list-item'}
          {...(href ? { href } : {})}
          {...(onAction ? { onAction } : {})}
        >
          {group.chosen !== undefined && (
            <span className="list-tick">{group.chosen === id && <Check aria-hidden />}</span>
          )}
          {Icon && <Icon aria-hidden />}
          <span className="list-item-text">
            {label}
            {hint && <span className="list-item-hint">{hint}</span>}
          </span>
        </MenuItem>
      ))}
    </MenuSection>
  )
}
