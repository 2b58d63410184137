import { lazy, Suspense } from 'react'
import { Button } from '#kit/Button.tsx'
import { formatMoment } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { LinkButton } from '#kit/Link.tsx'
import { Notice } from '#kit/Notice.tsx'
import { Section } from '#kit/Page.tsx'
import { useRead } from '#kit/use-read.ts'
import { useWrite } from '#kit/use-write.ts'
import type { Notification } from '../contract.ts'
import { text } from './notice-text.ts'

// Several at once are seldom: fetched beside the page, so that the page itself stays small.
const WindowNotices = lazy(async () => ({ default: (await import('./WindowNotices.tsx')).WindowNotices }))

/** What I must know now, on my own day; fetched again every half minute, so that it is there within one (G5). */
export function Notices() {
  const t = useText(text)
  const all = useRead('access.notifications', {}, { everySeconds: 30 })
  if (!all.data?.length) return null
  const windows = all.data.filter(({ kind }) => kind === 'window_opened')
  return (
    <Section title={t.title} count={all.data.length}>
      {windows.length > 1 && (
        <Suspense fallback={null}>
          <WindowNotices notices={windows} />
        </Suspense>
      )}
      {all.data
        .filter((one) => windows.length < 2 || !windows.includes(one))
        .map((one) => (
          <Line key={one.notificationId} one={one} />
        ))}
    </Section>
  )
}

/** Messages about the work itself; the others are about who let themselves in, and lead to why. */
const ABOUT_WORK: ReadonlySet<Notification['kind']> = new Set([
  'window_opened',
  'grant_asked',
  'grant_answered',
])

function Line({ one }: { one: Notification }) {
  const t = useText(text)
  const [language] = useLanguage()
  const seen = useWrite('access.seen')
  const { kind, about, familyName, familyId, madeAt, opens, notificationId } = one
  const forLeader = kind === 'break_glass_review' || kind === 'family_needs_contact'
  return (
    <Notice
      tone={kind === 'break_glass' || kind === 'break_glass_review' ? 'soon' : 'info'}
      action={
        <>
          {opens && kind === 'window_opened' && (
            <LinkButton tone="primary" href={`/familier/${familyId}/vindue?fra=min-dag`}>
              {t.window}
            </LinkButton>
          )}
          {opens && kind === 'grant_answered' && (
            <LinkButton href={`/familier/${familyId}/indsatser`}>{t.answered}</LinkButton>
          )}
          {kind === 'grant_asked' && (
            <LinkButton tone="primary" href="/bevillinger">
              {t.answer}
            </LinkButton>
          )}
          {opens && !ABOUT_WORK.has(kind) && (
            <LinkButton href={`/familier/${familyId}/adgang`}>{t.see}</LinkButton>
          )}
          {forLeader && <LinkButton href="/tilsyn">{t.review}</LinkButton>}
          {kind !== 'break_glass_review' && (
            <Button pending={seen.pending} onPress={() => void seen.send({ notificationId })}>
              {t.seen}
            </Button>
          )}
        </>
      }
    >
      {t.of[kind](about ?? t.somebody, familyName ?? t.someFamily)}{' '}
      <span className="muted">{formatMoment(madeAt, language)}</span>
    </Notice>
  )
}
