import { Bell, History, Keyboard, LogOut, MonitorSmartphone, Settings2, ShieldCheck } from 'lucide-react'
import { Initials } from '#kit/Initials.tsx'
import { useLanguage, useText } from '#kit/language.ts'
import { Menu, type MenuGroup } from '#kit/Menu.tsx'
import { usePreference } from '#kit/preferences.ts'
import { useWrite } from '#kit/use-write.ts'
import { signOut } from './session.ts'
import { text } from './text.ts'
import type { Me } from './TopBar.tsx'

/** The person's own menu: colours, density, language, shortcuts, signing out. */
export function UserMenu({ me, onKeys }: { me: Me; onKeys: () => void }) {
  const t = useText(text)
  const look = useLook()
  const everywhere = useWrite('staff.sign-out-everywhere')
  const leaveEverywhere = async () => {
    await everywhere.send({})
    await signOut()
  }
  const account: MenuGroup = {
    title: t.account,
    actions: [
      ...(me.places.includes('setup')
        ? [{ id: 'setup', label: t.places.setup, icon: Settings2, href: '/opsaetning' }]
        : []),
      ...(me.places.includes('today')
        ? [{ id: 'changes', label: t.recentChanges, icon: History, href: '/seneste-aendringer' }]
        : []),
      { id: 'messages', label: t.messages, icon: Bell, href: '/besked-om-nyt' },
      { id: 'security', label: t.security, icon: ShieldCheck, href: '/sikkerhed' },
      { id: 'keys', label: t.shortcuts, icon: Keyboard, onAction: onKeys },
      { id: 'out', label: t.signOut, icon: LogOut, onAction: () => void signOut() },
      {
        id: 'out-all',
        label: t.signOutEverywhere,
        icon: MonitorSmartphone,
        onAction: () => void leaveEverywhere(),
      },
    ],
  }
  return (
    <Menu label={t.userMenu(me.name)} groups={[...look, account]}>
      <Initials name={me.name} />
      <span className="shell-user">{me.name.split(' ')[0]}</span>
    </Menu>
  )
}

function useLook(): MenuGroup[] {
  const t = useText(text)
  const [theme, setTheme] = usePreference('theme')
  const [density, setDensity] = usePreference('density')
  const [language, setLanguage] = useLanguage()
  return [
    {
      title: t.theme,
      chosen: theme,
      actions: (['light', 'dark', 'system'] as const).map((id) => choice(id, t.themes[id], setTheme)),
    },
    {
      title: t.density,
      chosen: density,
      actions: (['comfortable', 'compact'] as const).map((id) => choice(id, t.densities[id], setDensity)),
    },
    {
      title: t.language,
      chosen: language,
      actions: (['da', 'en'] as const).map((id) => choice(id, t.languages[id], setLanguage)),
    },
  ]
}

function choice<V extends string>(id: V, label: string, set: (value: V) => void) {
  return { id, label, onAction: () => set(id) }
}
