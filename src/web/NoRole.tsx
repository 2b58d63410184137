import { LogOut, RefreshCw } from 'lucide-react'
import { Button } from '#kit/Button.tsx'
import { useText } from '#kit/language.ts'
import { Page } from '#kit/Page.tsx'
import { signOut } from './session.ts'
import { text } from './text.ts'

/** For somebody who is logged in and may do nothing yet: what to do, and the way out. */
export function NoRole() {
  const t = useText(text).noRole
  return (
    <main className="alone">
      <Page title={t.title} narrow>
        <p>{t.body}</p>
        <p>{t.next}</p>
        <div className="row">
          <Button tone="primary" icon={RefreshCw} onPress={() => window.location.assign('/')}>
            {t.again}
          </Button>
          <Button icon={LogOut} onPress={() => void signOut()}>
            {t.signOut}
          </Button>
        </div>
      </Page>
    </main>
  )
}
