import { Link } from '#kit/Link.tsx'
import { useText } from '#kit/language.ts'
import { Page, useWindowTitle } from '#kit/Page.tsx'
import { FirstWordsSetup } from './FirstWordsSetup.tsx'
import { HardWordsSetup } from './HardWordsSetup.tsx'
import { text } from './setup-text.ts'

/** The municipality's wording towards families, as a tab of the set-up. */
export function WordsSetup() {
  const t = useText(text)
  useWindowTitle(t.title)
  return (
    <div className="stack">
      <FirstWordsSetup />
      <HardWordsSetup />
    </div>
  )
}

/** The same for a leader, who has no set-up. */
export function WordsPage() {
  const t = useText(text)
  return (
    <Page title={t.title} lead={t.lead} beside={<Link href="/tilsyn">{t.backTo}</Link>}>
      <FirstWordsSetup />
      <HardWordsSetup />
    </Page>
  )
}
