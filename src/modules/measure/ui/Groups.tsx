import { useState } from 'react'
import { Plus } from 'lucide-react'
import { Button } from '#kit/Button.tsx'
import { EmptyState } from '#kit/EmptyState.tsx'
import { formatMomentShort } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Loaded } from '#kit/Loaded.tsx'
import { Menu } from '#kit/Menu.tsx'
import { Page } from '#kit/Page.tsx'
import { SaidLine } from '#kit/SaidLine.tsx'
import { Table } from '#kit/Table.tsx'
import { useRead } from '#kit/use-read.ts'
import { useSaid, type Said } from '#kit/use-said.ts'
import { useToday } from '#kit/use-today.ts'
import { useWrite } from '#kit/use-write.ts'
import { useNow } from '#modules/contact/ui/use-now.ts'
import type { ListedGroup } from '../group-contract.ts'
import { text } from './group-text.ts'
import { GroupSheet } from './GroupSheet.tsx'
import './measure.css'

/** Every group with its meetings and how full it is; nobody's name. */
export function Groups() {
  const t = useText(text)
  const [language] = useLanguage()
  const now = useNow()
  const groups = useRead('measure.groups', {})
  const said = useSaid()
  const [making, setMaking] = useState(false)
  const next = ({ sessions }: ListedGroup) => {
    const [first] = sessions.filter(({ startsAt }) => startsAt > now.toISOString())
    return first ? formatMomentShort(first.startsAt, language) : '–'
  }
  return (
    <Page
      title={t.title}
      lead={t.lead}
      actions={
        groups.data && (
          <Button icon={Plus} tone="primary" onPress={() => setMaking(true)}>
            {t.make}
          </Button>
        )
      }
    >
      <SaidLine of={said} />
      <Loaded of={groups}>
        {(all) => (
          <Table
            caption={t.title}
            hideCaption
            stack
            rows={all}
            rowKey={({ groupId }) => groupId}
            empty={<EmptyState title={t.none}>{t.noneHint}</EmptyState>}
            columns={[
              {
                header: t.columns.name,
                rowHeader: true,
                cell: ({ name, place, closedOn }) => (
                  <>
                    {name} {closedOn && <span className="muted">({t.closed})</span>}
                    <span className="muted small measure-facts">{place}</span>
                  </>
                ),
              },
              { header: t.columns.seats, cell: ({ taken, seats }) => t.seats(taken, seats) },
              { header: t.columns.waiting, align: 'number', cell: ({ waiting }) => waiting },
              { header: t.columns.next, cell: next },
              {
                header: t.columns.more,
                align: 'actions',
                cell: (group) => <CloseMenu group={group} said={said} />,
              },
            ]}
          />
        )}
      </Loaded>
      <GroupSheet open={making} onClose={() => setMaking(false)} said={said} />
    </Page>
  )
}

function CloseMenu({ group, said }: { group: ListedGroup; said: Said }) {
  const t = useText(text)
  const today = useToday()
  const close = useWrite('measure.close-group')
  const { groupId, version, closedOn } = group
  const set = async (on: string | null, words: string) => {
    const answer = await close.send({ groupId, version, on })
    if (!answer.ok) return said.say(answer.refusal.reason, null)
    said.say(words, () => close.send({ groupId, version: answer.output.version, on: closedOn }))
  }
  return (
    <Menu
      label={t.moreOf(group.name)}
      groups={[
        {
          title: group.name,
          actions: [
            closedOn
              ? { id: 'again', label: t.again, onAction: () => void set(null, t.again) }
              : { id: 'close', label: t.close, onAction: () => void set(today, t.close) },
          ],
        },
      ]}
    />
  )
}
