import { EyeOff, Search } from 'lucide-react'
import { Button } from '#kit/Button.tsx'
import { IconButton } from '#kit/IconButton.tsx'
import type { OutputOf } from '#kit/call.ts'
import { useAnnounce } from '#kit/LiveRegion.tsx'
import { useText } from '#kit/language.ts'
import { usePreference } from '#kit/preferences.ts'
import { text } from './text.ts'
import { UserMenu } from './UserMenu.tsx'

export type Me = OutputOf<'staff.me'>

type TopBarProps = { me: Me; onSearch: () => void; onKeys: () => void }

/** Where we are, search, hidden names, and the person's own menu. */
export function TopBar({ me, onSearch, onKeys }: TopBarProps) {
  const t = useText(text)
  return (
    <header className="shell-top">
      <p className="shell-where">
        <strong>{me.team ?? me.department}</strong>
        <span className="muted shell-municipality">{me.municipality}</span>
      </p>
      <div className="shell-search">
        <Button icon={Search} onPress={onSearch}>
          <span className="shell-search-word">{t.searchOrDo}</span>
          <kbd aria-hidden>Ctrl K</kbd>
        </Button>
      </div>
      <div className="shell-tools">
        <HideNames />
        <UserMenu me={me} onKeys={onKeys} />
      </div>
    </header>
  )
}

function HideNames() {
  const t = useText(text)
  const announce = useAnnounce()
  const [hidden, setHidden] = usePreference('hideNames')
  const toggle = () => {
    const next = hidden === 'on' ? 'off' : 'on'
    setHidden(next)
    announce(next === 'on' ? t.namesHidden : t.namesShown)
  }
  return <IconButton label={t.hideNames} icon={EyeOff} pressed={hidden === 'on'} onPress={toggle} />
}
