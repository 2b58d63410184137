import { EmptyState } from '#kit/EmptyState.tsx'
import { Fact, Facts } from '#kit/Fact.tsx'
import { formatDayShort } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Section } from '#kit/Page.tsx'
import { Skeleton } from '#kit/Skeleton.tsx'
import { useRead } from '#kit/use-read.ts'
import type { Room as OpenRoom } from '../meeting-contract.ts'
import { text as cardText } from './card-text.ts'
import { useWho } from './card-words.ts'
import { text } from './meeting-text.ts'
import { NameBox } from './NameBox.tsx'
import { text as signalText } from './signal-text.ts'
import { useOpenedName } from './use-opened-name.ts'

type Row = OpenRoom['rows'][number]

/** The table of an open meeting as everyone in the room may see it. It goes from the screen when the meeting is closed. */
export function Room({ meetingId }: { meetingId: string }) {
  const t = useText(text)
  const [language] = useLanguage()
  const room = useRead('detection.room', { meetingId }, { everySeconds: 10 })
  // An answer from before the meeting was closed must not stay on the screen: no stale data here.
  if (room.refusal) return <EmptyState title={t.room.closed}>{t.noneOpenWhy}</EmptyState>
  if (!room.data) return <Skeleton />
  const { heldOn, startsAt, chair, rows } = room.data
  return (
    <Section title={t.meetingOf(formatDayShort(heldOn, language), startsAt.replace(':', '.'))}>
      <p className="muted">
        {t.room.led(chair)}. {t.room.lead}
      </p>
      {rows.length === 0 && <EmptyState title={t.room.none} />}
      <ul className="stack">
        {rows.map((row) => (
          <li key={row.signalId}>
            <OnTheTable row={row} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function OnTheTable({ row }: { row: Row }) {
  const t = useText(text)
  const signal = useText(signalText)
  const { standings } = useText(cardText)
  const [language] = useLanguage()
  const who = useWho()(row)
  const name = useOpenedName(row.signalId)
  return (
    <article className="card stack-tight" aria-label={who}>
      <div className="row row-apart">
        <h3>{who}</h3>
        <span className="muted small">
          {standings[row.standing]}
          {row.discussed && ` · ${t.table.discussed}`}
        </span>
      </div>
      <p>{row.seen || <span className="muted">{t.room.noWords}</span>}</p>
      <Facts row>
        <Fact label={signal.seenBy}>{row.seenBy}</Fact>
        <Fact label={signal.seenOn}>
          {row.seenOn ? formatDayShort(row.seenOn, language) : signal.unknownDay}
        </Fact>
      </Facts>
      <NameBox name={name} whys={['meeting']} />
    </article>
  )
}
