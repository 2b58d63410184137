import { Button } from '#kit/Button.tsx'
import { formatMomentShort } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Notice } from '#kit/Notice.tsx'
import { Section } from '#kit/Page.tsx'
import { Pill } from '#kit/Pill.tsx'
import { Table } from '#kit/Table.tsx'
import { useWrite } from '#kit/use-write.ts'
import { signOut } from '../session.ts'
import type { Mine } from './Passkeys.tsx'
import { text } from './text.ts'

type Session = Mine['sessions'][number]

/** Where the person is logged in: where, how, since when; end one, or all. */
export function Sessions({ mine }: { mine: Mine }) {
  const words = useText(text)
  const t = words.sessions
  const [language] = useLanguage()
  const end = useWrite('staff.end-session')
  const everywhere = useWrite('staff.sign-out-everywhere')
  const where = ({ device, address }: Session) => [device ?? t.unknown, address].filter(Boolean).join(' · ')
  const how = ({ method, assurance }: Session) =>
    [words.methods[method], words.levels[assurance]].filter(Boolean).join(' · ')
  const endAll = async () => {
    await everywhere.send({})
    await signOut()
  }
  return (
    <Section title={t.title} actions={<Button onPress={() => void endAll()}>{t.endAll}</Button>}>
      <p className="muted">{t.lead(mine.idleMinutes)}</p>
      {end.refusal && <Notice tone="note">{end.refusal.reason}</Notice>}
      <Table
        caption={t.caption}
        hideCaption
        rows={mine.sessions}
        rowKey={({ id }) => id}
        columns={[
          { header: t.where, rowHeader: true, cell: where },
          { header: t.how, cell: how },
          { header: t.since, cell: ({ startedAt }) => formatMomentShort(startedAt, language) },
          { header: t.seen, cell: ({ seenAt }) => formatMomentShort(seenAt, language) },
          {
            header: t.end,
            align: 'actions',
            cell: (session) =>
              session.current ? (
                <Pill tone="good">{t.current}</Pill>
              ) : (
                <Button
                  tone="plain"
                  label={t.endOf(where(session))}
                  onPress={() => void end.send({ sessionId: session.id })}
                >
                  {t.end}
                </Button>
              ),
          },
        ]}
      />
    </Section>
  )
}
