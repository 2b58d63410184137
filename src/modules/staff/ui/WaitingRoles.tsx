import { Button } from '#kit/Button.tsx'
import { EmptyState } from '#kit/EmptyState.tsx'
import { formatDay } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Section } from '#kit/Page.tsx'
import { Table } from '#kit/Table.tsx'
import type { Said } from '#kit/use-said.ts'
import { useWrite } from '#kit/use-write.ts'
import type { Provisioning } from '../provisioning-contract.ts'
import { text } from './directory-text.ts'
import { text as staffText } from './text.ts'

type Waiting = Provisioning['waiting'][number]

/** Roles that the directory would give: yes or no, for one colleague at a time. */
export function WaitingRoles({ waiting, said }: { waiting: readonly Waiting[]; said: Said }) {
  const t = useText(text).waiting
  const { roles } = useText(staffText)
  const [language] = useLanguage()
  const settle = useWrite('staff.settle-waiting-role')
  const answer = async ({ staffId, role, name }: Waiting, yes: boolean) => {
    const settled = await settle.send({ staffId, role, yes })
    if (!settled.ok) return said.say(settled.refusal.reason, null)
    said.say(yes ? t.gave(roles[role], name) : t.refused(roles[role], name), null)
  }
  return (
    <Section title={t.title}>
      <p className="muted">{t.lead}</p>
      <Table
        caption={t.title}
        hideCaption
        rows={waiting}
        rowKey={({ staffId, role }) => `${staffId}-${role}`}
        empty={<EmptyState title={t.none} />}
        columns={[
          { header: t.name, rowHeader: true, cell: ({ name }) => name },
          { header: t.role, cell: ({ role }) => roles[role] },
          { header: t.since, cell: ({ since }) => formatDay(since, language) },
          {
            header: t.answer,
            align: 'actions',
            cell: (one) => (
              <div className="row">
                <Button label={t.yesTo(roles[one.role], one.name)} onPress={() => void answer(one, true)}>
                  {t.yes}
                </Button>
                <Button
                  tone="plain"
                  label={t.noTo(roles[one.role], one.name)}
                  onPress={() => void answer(one, false)}
                >
                  {t.no}
                </Button>
              </div>
            ),
          },
        ]}
      />
    </Section>
  )
}
