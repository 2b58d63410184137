import { Button } from '#kit/Button.tsx'
import { EmptyState } from '#kit/EmptyState.tsx'
import { formatMomentShort } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Section } from '#kit/Page.tsx'
import { Table } from '#kit/Table.tsx'
import { useRead } from '#kit/use-read.ts'
import type { Said } from '#kit/use-said.ts'
import { useWrite } from '#kit/use-write.ts'
import type { GivenUp } from '../message-contract.ts'
import { text } from './message-text.ts'

/** Messages to colleagues that did not come through; nothing where there are none. */
export function Undelivered({ said }: { said: Said }) {
  const words = useText(text)
  const t = words.lost
  const [language] = useLanguage()
  const lost = useRead('staff.undelivered', {})
  const settle = useWrite('staff.settle-message')
  if (!lost.data?.length) return null
  const answer = async ({ messageId, name }: GivenUp, again: boolean) => {
    const settled = await settle.send({ messageId, again })
    said.say(settled.ok ? (again ? t.sent(name) : t.laid(name)) : settled.refusal.reason, null)
  }
  return (
    <Section title={t.title}>
      <p className="muted">{t.lead}</p>
      <Table
        caption={t.title}
        hideCaption
        rows={lost.data}
        rowKey={({ messageId }) => messageId}
        empty={<EmptyState title={t.title} />}
        columns={[
          { header: t.name, rowHeader: true, cell: ({ name }) => name },
          { header: t.channel, cell: ({ channel }) => words[channel] },
          { header: t.why, cell: ({ fault }) => t.faults[fault] },
          { header: t.since, cell: ({ madeAt }) => formatMomentShort(madeAt, language) },
          {
            header: t.answer,
            align: 'actions',
            cell: (one) => (
              <div className="row">
                <Button label={t.againTo(one.name)} onPress={() => void answer(one, true)}>
                  {t.again}
                </Button>
                <Button tone="plain" label={t.asideOf(one.name)} onPress={() => void answer(one, false)}>
                  {t.aside}
                </Button>
              </div>
            ),
          },
        ]}
      />
    </Section>
  )
}
