import { useState } from 'react'
import { Button } from '#kit/Button.tsx'
import { Sheet } from '#kit/Dialog.tsx'
import { EmptyState } from '#kit/EmptyState.tsx'
import { Form } from '#kit/Form.tsx'
import { FormSave } from '#kit/FormSave.tsx'
import { useText } from '#kit/language.ts'
import { Section } from '#kit/Page.tsx'
import { Select } from '#kit/Select.tsx'
import { Table } from '#kit/Table.tsx'
import { useRead } from '#kit/use-read.ts'
import type { Said } from '#kit/use-said.ts'
import { useWrite } from '#kit/use-write.ts'
import { role, type StaffRole } from '../contract.ts'
import type { KnownGroup } from '../provisioning-contract.ts'
import { text } from './directory-text.ts'
import { text as staffText } from './text.ts'

type Meanings = { value: string; label: string }[]
const meaningOf = (group: KnownGroup) =>
  group.role ? `role:${group.role}` : group.teamId ? `team:${group.teamId}` : 'nothing'

/** What each group of the directory stands for here: a role, a seat in a team, or nothing. */
export function DirectoryGroups({ groups, said }: { groups: readonly KnownGroup[]; said: Said }) {
  const t = useText(text).groups
  const { roles } = useText(staffText)
  const teams = useRead('staff.teams', {})
  const [changing, setChanging] = useState<KnownGroup | null>(null)
  const meanings: Meanings = [
    { value: 'nothing', label: t.nothing },
    ...role.options.map((one) => ({ value: `role:${one}`, label: t.role(roles[one]) })),
    ...(teams.data ?? []).map(({ teamId, name }) => ({ value: `team:${teamId}`, label: t.team(name) })),
  ]
  const words = (group: KnownGroup) =>
    meanings.find(({ value }) => value === meaningOf(group))?.label ?? t.nothing
  return (
    <Section title={t.title}>
      <p className="muted">{t.lead}</p>
      <Table
        caption={t.title}
        hideCaption
        rows={groups}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t.none} />}
        columns={[
          { header: t.name, rowHeader: true, cell: ({ name }) => name },
          { header: t.members, align: 'number', cell: ({ members }) => members.length },
          { header: t.meaning, cell: words },
          {
            header: t.more,
            align: 'actions',
            cell: (group) => (
              <Button tone="plain" label={t.changeOf(group.name)} onPress={() => setChanging(group)}>
                {t.change}
              </Button>
            ),
          },
        ]}
      />
      {changing && (
        <GroupSheet group={changing} meanings={meanings} onClose={() => setChanging(null)} said={said} />
      )}
    </Section>
  )
}

type GroupSheetProps = { group: KnownGroup; meanings: Meanings; onClose: () => void; said: Said }

function GroupSheet({ group, meanings, onClose, said }: GroupSheetProps) {
  const t = useText(text).groups
  const map = useWrite('staff.map-directory-group')
  const [meaning, setMeaning] = useState<string | null>(meaningOf(group))
  const save = async () => {
    const [kind, of] = (meaning ?? 'nothing').split(':')
    const answer = await map.send({
      groupId: group.id,
      role: kind === 'role' ? (of as StaffRole) : null,
      teamId: kind === 'team' ? (of ?? null) : null,
    })
    if (!answer.ok) return
    said.say(t.saved(group.name), () =>
      map.send({ groupId: group.id, role: group.role, teamId: group.teamId }),
    )
    onClose()
  }
  return (
    <Sheet title={t.changeOf(group.name)} open onClose={onClose}>
      <Form onSubmit={() => void save()} refusal={map.refusal}>
        <Select
          label={t.meaning}
          name="role"
          hint={t.hint}
          options={meanings}
          value={meaning}
          onChange={setMeaning}
        />
        <FormSave pending={map.pending}>{t.save}</FormSave>
      </Form>
    </Sheet>
  )
}
