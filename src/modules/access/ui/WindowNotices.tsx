import { Button } from '#kit/Button.tsx'
import { formatMoment } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Link } from '#kit/Link.tsx'
import { Notice } from '#kit/Notice.tsx'
import { useWrite } from '#kit/use-write.ts'
import type { Notification } from '../contract.ts'
import { text } from './notice-text.ts'

/** Several windows that were opened, gathered in one notice that unfolds: a line for each family. */
export function WindowNotices({ notices }: { notices: readonly Notification[] }) {
  const t = useText(text).windows
  const seen = useWrite('access.seen')
  const families = [...Map.groupBy(notices, ({ familyId }) => familyId)]
  const markSeen = async (ones: readonly Notification[]) => {
    for (const { notificationId } of ones) await seen.send({ notificationId })
  }
  return (
    <Notice
      action={
        <Button pending={seen.pending} onPress={() => void markSeen(notices)}>
          {t.allSeen}
        </Button>
      }
    >
      <details>
        <summary>{t.title(notices.length, families.length)}</summary>
        <ul className="notice-list">
          {families.map(([familyId, ones]) => (
            <Family key={familyId} ones={ones} onSeen={() => void markSeen(ones)} />
          ))}
        </ul>
      </details>
    </Notice>
  )
}

function Family({ ones, onSeen }: { ones: readonly Notification[]; onSeen: () => void }) {
  const t = useText(text)
  const [language] = useLanguage()
  const [newest] = ones
  if (!newest) return null
  const family = newest.familyName ?? t.someFamily
  const who = [...new Set(ones.map(({ about }) => about ?? t.somebody))].join(', ')
  return (
    <li className="row">
      <span>
        {newest.opens ? (
          <Link href={`/familier/${newest.familyId}/vindue?fra=min-dag`}>{family}</Link>
        ) : (
          family
        )}{' '}
        {t.windows.by(who, ones.length)}{' '}
        <span className="muted">{formatMoment(newest.madeAt, language)}</span>
      </span>
      <Button tone="plain" onPress={onSeen} label={`${t.seen}: ${family}`}>
        {t.seen}
      </Button>
    </li>
  )
}
