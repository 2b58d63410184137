import { useText } from '#kit/language.ts'
import { Pill } from '#kit/Pill.tsx'
import { Table } from '#kit/Table.tsx'
import type { Colleague } from '../administration-contract.ts'
import { ColleagueMenu } from './ColleagueMenu.tsx'
import { text } from './text.ts'
import type { Said } from '#kit/use-said.ts'

type ColleagueTableProps = { shown: readonly Colleague[]; all: readonly Colleague[]; said: Said }

export function ColleagueTable({ shown, all, said }: ColleagueTableProps) {
  const t = useText(text)
  const nameOf = (one: Colleague) => `${one.givenName} ${one.familyName}`
  const leaderOf = ({ leaderId }: Colleague) => {
    const leader = all.find(({ staffId }) => staffId === leaderId)
    return leader ? nameOf(leader) : t.noLeader
  }
  return (
    <Table
      caption={t.title}
      hideCaption
      rows={shown}
      rowKey={({ staffId }) => staffId}
      columns={[
        {
          header: t.columns.name,
          rowHeader: true,
          cell: (one) => (
            <span className="row">
              {nameOf(one)} {!one.active && <Pill tone="neutral">{t.former}</Pill>}
            </span>
          ),
        },
        { header: t.columns.work, cell: (one) => `${one.profession} (${one.department})` },
        {
          header: t.columns.roles,
          cell: (one) => one.roles.map((role) => t.roles[role]).join(', ') || t.noRole,
        },
        { header: t.columns.leader, cell: leaderOf },
        {
          header: t.columns.account,
          cell: ({ account }) => {
            if (!account) return <span className="muted">{t.account.none}</span>
            return account.open ? (
              account.login
            ) : (
              <span className="muted">{t.account.closed(account.login)}</span>
            )
          },
        },
        {
          header: t.columns.more,
          align: 'actions',
          cell: (one) => <ColleagueMenu colleague={one} all={all} said={said} />,
        },
      ]}
    />
  )
}
