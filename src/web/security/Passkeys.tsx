import { useState } from 'react'
import { KeyRound } from 'lucide-react'
import { Button } from '#kit/Button.tsx'
import { Confirm } from '#kit/Confirm.tsx'
import type { OutputOf } from '#kit/call.ts'
import { EmptyState } from '#kit/EmptyState.tsx'
import { formatDay, formatMomentShort } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Section } from '#kit/Page.tsx'
import { Table } from '#kit/Table.tsx'
import { useWrite } from '#kit/use-write.ts'
import { PasskeyName } from './PasskeyName.tsx'
import { text } from './text.ts'

export type Mine = OutputOf<'staff.my-sign-in'>
type Passkey = Mine['passkeys'][number]

/** Passkeys: add, name, remove. */
export function Passkeys({ mine, onChanged }: { mine: Mine; onChanged: () => void }) {
  const t = useText(text).keys
  const [language] = useLanguage()
  const [naming, setNaming] = useState<Passkey | 'new' | null>(null)
  const [removing, setRemoving] = useState<Passkey | null>(null)
  const when = ({ usedAt }: Passkey) => (usedAt ? formatMomentShort(usedAt, language) : t.never)
  return (
    <Section
      title={t.title}
      actions={
        <Button icon={KeyRound} onPress={() => setNaming('new')}>
          {t.add}
        </Button>
      }
    >
      <p className="muted">{t.lead}</p>
      <Table
        caption={t.caption}
        hideCaption
        rows={mine.passkeys}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t.none} />}
        columns={[
          { header: t.name, rowHeader: true, cell: ({ name }) => name },
          { header: t.added, cell: ({ addedAt }) => formatDay(addedAt, language) },
          { header: t.used, cell: when },
          {
            header: t.rename,
            align: 'actions',
            cell: (key) => (
              <div className="row">
                <Button tone="plain" onPress={() => setNaming(key)} label={`${t.rename}: ${key.name}`}>
                  {t.rename}
                </Button>
                <Button tone="plain" onPress={() => setRemoving(key)} label={`${t.remove}: ${key.name}`}>
                  {t.remove}
                </Button>
              </div>
            ),
          },
        ]}
      />
      {naming && (
        <PasskeyName
          passkey={naming === 'new' ? null : naming}
          onClose={() => setNaming(null)}
          onDone={onChanged}
        />
      )}
      {removing && <Remove passkey={removing} used={when(removing)} onClose={() => setRemoving(null)} />}
    </Section>
  )
}

function Remove({ passkey, used, onClose }: { passkey: Passkey; used: string; onClose: () => void }) {
  const t = useText(text).keys
  const remove = useWrite('staff.remove-passkey')
  const confirm = async () => {
    const answer = await remove.send({ passkeyId: passkey.id })
    if (answer.ok) onClose()
  }
  return (
    <Confirm
      title={t.removeTitle}
      open
      onClose={onClose}
      facts={[
        { label: t.name, value: passkey.name },
        { label: t.used, value: used },
      ]}
      verb={t.remove}
      onConfirm={() => void confirm()}
      pending={remove.pending}
      refusal={remove.refusal}
      danger
    />
  )
}
