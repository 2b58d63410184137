import { useText } from '#kit/language.ts'
import { Page } from '#kit/Page.tsx'
import { SubScreen } from '#kit/SubScreen.tsx'
import { Tabs } from '#kit/Tabs.tsx'
import { text } from './text.ts'
import './trail.css'

/** The place of whoever checks the log: a data protection officer or a security officer. */
export function Control() {
  const t = useText(text)
  return (
    <Page title={t.title} lead={t.lead}>
      <Tabs
        label={t.title}
        tabs={[
          { href: '/kontrol', label: t.tabs.overview },
          { href: '/kontrol/log', label: t.tabs.log },
          { href: '/kontrol/stikproever', label: t.tabs.reviews },
          { href: '/kontrol/uddrag', label: t.tabs.extract },
          { href: '/kontrol/lokkefamilier', label: t.tabs.traps },
        ]}
      />
      <SubScreen />
    </Page>
  )
}
