import { useText } from '#kit/language.ts'
import { Loaded } from '#kit/Loaded.tsx'
import { Notice } from '#kit/Notice.tsx'
import { Page } from '#kit/Page.tsx'
import { SubScreen } from '#kit/SubScreen.tsx'
import { Tabs } from '#kit/Tabs.tsx'
import { useRead } from '#kit/use-read.ts'
import { text } from './setup-text.ts'

const base = '/opsaetning'

/** What an administrator sets up: colleagues, teams, departments, the programme; never a family (security goal T36). */
export function Setup() {
  const t = useText(text)
  const me = useRead('staff.me', {})
  return (
    <Page title={t.title} lead={t.lead}>
      <Loaded of={me}>
        {({ places }) => (places.includes('setup') ? <Tabbed /> : <Notice tone="private">{t.closed}</Notice>)}
      </Loaded>
    </Page>
  )
}

function Tabbed() {
  const t = useText(text)
  const directory = useRead('staff.directory', {})
  return (
    <>
      <Tabs
        label={t.title}
        tabs={[
          { href: base, label: t.tabs.colleagues },
          {
            href: `${base}/log-ind`,
            label: t.waiting(t.tabs.signIn, directory.data?.waiting.length ?? 0),
          },
          { href: `${base}/teams`, label: t.tabs.teams },
          { href: `${base}/afdelinger`, label: t.tabs.departments },
          { href: `${base}/indsatsen`, label: t.tabs.programme },
          { href: `${base}/saerlig-hemmelige`, label: t.tabs.sealed },
          { href: `${base}/rytmer`, label: t.tabs.rhythms },
          { href: `${base}/ord`, label: t.tabs.words },
          { href: `${base}/samtykke`, label: t.tabs.consentTexts },
          { href: `${base}/mandater`, label: t.tabs.mandates },
          { href: `${base}/indsatskatalog`, label: t.tabs.types },
          { href: `${base}/kriterier`, label: t.tabs.criteria },
          { href: `${base}/lovens-tal`, label: t.tabs.law },
        ]}
      />
      <SubScreen />
    </>
  )
}
