import { EmptyState } from '#kit/EmptyState.tsx'
import { LinkButton } from '#kit/Link.tsx'
import { Page } from '#kit/Page.tsx'
import { useText } from '#kit/language.ts'
import { text } from './text.ts'

/** An address that leads nowhere. */
export function NotFound() {
  const t = useText(text).notFound
  return (
    <Page title={t.title} narrow>
      <EmptyState title={t.body} action={<LinkButton href="/">{t.action}</LinkButton>} />
    </Page>
  )
}
