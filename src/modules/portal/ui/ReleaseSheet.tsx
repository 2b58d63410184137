import { useState } from 'react'
import { Button } from '#kit/Button.tsx'
import { Checkbox } from '#kit/Checkbox.tsx'
import { Sheet } from '#kit/Dialog.tsx'
import { useText } from '#kit/language.ts'
import { Loaded } from '#kit/Loaded.tsx'
import { Notice } from '#kit/Notice.tsx'
import { RadioGroup } from '#kit/RadioGroup.tsx'
import { useRead } from '#kit/use-read.ts'
import { useWrite } from '#kit/use-write.ts'
import type { Prepared, Recipient } from '../staff-contract.ts'
import { PageShown } from './PageShown.tsx'
import { text } from './text.ts'

type Props = { familyId: string; recipient: Recipient; onClose: () => void; onReleased: () => void }

/** The page looked through as its recipient will see it, lines taken away, and released with one tap. */
export function ReleaseSheet({ familyId, recipient, onClose, onReleased }: Props) {
  const t = useText(text)
  const [sensitive, setSensitive] = useState(false)
  const read = useRead(
    'portal.prepare',
    { familyId, recipientId: recipient.personId, sensitive },
    { keepFormer: true },
  )
  return (
    <Sheet title={t.sheet(recipient.givenName)} open onClose={onClose}>
      <Loaded of={read}>
        {(page) => (
          <Looked
            {...{ familyId, page, sensitive, onReleased }}
            onSensitive={setSensitive}
            again={read.again}
          />
        )}
      </Loaded>
    </Sheet>
  )
}

type LookedProps = {
  familyId: string
  page: Prepared
  sensitive: boolean
  onSensitive: (sensitive: boolean) => void
  again: () => void
  onReleased: () => void
}

function Looked({ familyId, page, sensitive, onSensitive, again, onReleased }: LookedProps) {
  const t = useText(text)
  const { recipient } = page
  const [audience, setAudience] = useState(recipient.begins)
  const [without, setWithout] = useState<readonly string[]>([])
  const write = useWrite('portal.release')
  const lines = page.sections.flatMap((section) => section.lines)
  const left = lines.filter(({ key }) => !without.includes(key))
  const turn = (key: string) =>
    setWithout((now) => (now.includes(key) ? now.filter((one) => one !== key) : [...now, key]))
  const release = async () => {
    const answer = await write.send({
      familyId,
      recipientId: recipient.personId,
      sensitive,
      audience,
      language: 'da',
      without: without.filter((key) => lines.some((line) => line.key === key)),
      seen: page.seen,
    })
    if (answer.ok) onReleased()
    else again()
  }
  return (
    <div className="stack">
      {recipient.custody.length > 0 && (
        <RadioGroup
          label={t.who}
          name="audience"
          value={audience}
          onChange={setAudience}
          options={[
            { value: 'own', label: t.own(recipient.givenName), hint: t.ownHint },
            {
              value: 'custody',
              label: t.custody(recipient.custody.join(t.and)),
              hint: t.custodyHint(recipient.givenName),
            },
          ]}
        />
      )}
      {page.sensitive && (
        <Checkbox
          label={t.sensitive}
          checked={sensitive}
          onChange={onSensitive}
          hint={recipient.custody.length > 0 ? t.noParent : undefined}
        />
      )}
      {page.hidden > 0 && <Notice tone="note">{t.hidden(page.hidden)}</Notice>}
      <p className="muted">{t.shownAs(recipient.givenName)}</p>
      <PageShown
        sections={page.sections}
        off={({ key }) => without.includes(key)}
        beside={({ key, text: words }) => {
          const off = without.includes(key)
          return (
            <Button
              tone="plain"
              label={off ? t.putBackOf(words) : t.takeOffOf(words)}
              onPress={() => turn(key)}
            >
              {off ? t.putBack : t.takeOff}
            </Button>
          )
        }}
      />
      {write.refusal && (
        <Notice tone="error" live>
          {write.refusal.reason}
        </Notice>
      )}
      {left.length === 0 ? (
        <p>{t.nothing}</p>
      ) : (
        <Button tone="primary" wide pending={write.pending} onPress={() => void release()}>
          {t.release(recipient.givenName)}
        </Button>
      )}
    </div>
  )
}
