import { EmptyState } from '#kit/EmptyState.tsx'
import { useText } from '#kit/language.ts'
import { LinkButton } from '#kit/Link.tsx'
import { Loaded } from '#kit/Loaded.tsx'
import { Page } from '#kit/Page.tsx'
import { useRead } from '#kit/use-read.ts'
import { NoticeStanding } from './NoticeStanding.tsx'
import { text } from './text.ts'

/** Every open notice, the one whose 24 hours end first on top. */
export function Notices() {
  const t = useText(text)
  const notices = useRead('child-notice.list', {}, { everySeconds: 60 })
  return (
    <Page title={t.title} lead={t.lead}>
      <Loaded of={notices}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState title={t.none} />
          ) : (
            <div className="stack">
              {all.map((notice) => (
                <article className="card stack-tight" key={notice.signalId} aria-label={t.card(notice.age)}>
                  <h2>{t.card(notice.age)}</h2>
                  <NoticeStanding notice={notice} />
                  {notice.age !== null && (
                    <div>
                      <LinkButton href={`/tidlig-hjaelp/${notice.signalId}`}>{t.show}</LinkButton>
                    </div>
                  )}
                </article>
              ))}
            </div>
          )
        }
      </Loaded>
    </Page>
  )
}
