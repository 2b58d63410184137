import { formatMomentShort } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Loaded } from '#kit/Loaded.tsx'
import { usePathPart } from '#kit/navigation.ts'
import { Section, useWindowTitle } from '#kit/Page.tsx'
import { Table } from '#kit/Table.tsx'
import { useRead } from '#kit/use-read.ts'
import type { WayInOfFamily } from '../contract.ts'
import { Holders } from './Holders.tsx'
import { text } from './text.ts'

/** A family's one way in: the number, the named pair, who answers right now, and every message with its answer. */
export function FamilyWayIn() {
  const familyId = usePathPart('familyId')
  const t = useText(text).family
  useWindowTitle(t.title)
  const read = useRead('way-in.list', { familyId })
  return (
    <div className="stack">
      <Section title={t.title}>
        <Loaded of={read}>
          {(way) => (
            <>
              <How way={way} />
              <MessageTable messages={way.messages} />
            </>
          )}
        </Loaded>
      </Section>
      <Holders familyId={familyId} />
    </div>
  )
}

function How({ way }: { way: WayInOfFamily }) {
  const t = useText(text).family
  return (
    <div className="stack-tight">
      <p className={way.phone ? 'strong' : 'muted'}>
        {way.phone ? t.number(way.phone, way.number) : t.noNumber}
      </p>
      <p className={way.address ? 'strong way-in-address' : 'muted'}>
        {way.address ? t.address(way.address) : t.noAddress}
      </p>
      <p>
        {t.pair}: {way.pair.map(({ name, phone }) => (phone ? `${name} (${phone})` : name)).join(' · ')}
      </p>
      <p>{way.coversNow.length > 0 ? t.covers(way.coversNow.join(', ')) : t.coversNobody}</p>
      <p className="muted">{t.clock(way.pairHours, way.leaderHours)}</p>
    </div>
  )
}

function MessageTable({ messages }: { messages: WayInOfFamily['messages'] }) {
  const t = useText(text).family
  const [language] = useLanguage()
  return (
    <Table
      caption={t.title}
      hideCaption
      rows={messages}
      rowKey={({ messageId }) => messageId}
      empty={<p className="muted">{t.none}</p>}
      columns={[
        {
          header: t.columns.when,
          rowHeader: true,
          cell: ({ receivedAt }) => formatMomentShort(receivedAt, language),
        },
        {
          header: t.columns.what,
          cell: ({ said, fromName }) => (
            <span className="name" dir="auto">
              “{said}” {fromName && <span className="muted">{fromName}</span>}
            </span>
          ),
        },
        {
          header: t.columns.answer,
          cell: ({ answeredAt, answeredBy, answer, sentTo }) =>
            answeredAt && answeredBy ? (
              <>
                {t.answeredBy(answeredBy, formatMomentShort(answeredAt, language))}{' '}
                {answer && <span className="name">“{answer}”</span>}
              </>
            ) : (
              <strong>{t.waits(sentTo.join(', '))}</strong>
            ),
        },
      ]}
    />
  )
}
