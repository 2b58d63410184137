import { useState } from 'react'
import { KeyRound } from 'lucide-react'
import { Button } from '#kit/Button.tsx'
import { Confirm } from '#kit/Confirm.tsx'
import { Fact, Facts } from '#kit/Fact.tsx'
import { formatDay } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Section } from '#kit/Page.tsx'
import type { Said } from '#kit/use-said.ts'
import { useWrite } from '#kit/use-write.ts'
import type { Provisioning } from '../provisioning-contract.ts'
import { DirectoryKey } from './DirectoryKey.tsx'
import { text } from './directory-text.ts'

type Token = Provisioning['token']

/** The directory's address and key: make, replace, close. */
export function Directory({ token, said }: { token: Token; said: Said }) {
  const t = useText(text).directory
  const [language] = useLanguage()
  const [doing, setDoing] = useState<'make' | 'end' | null>(null)
  const close = () => setDoing(null)
  return (
    <Section title={t.title}>
      <p className="muted">{t.lead}</p>
      <Facts>
        <Fact label={t.address}>
          <code className="code-text">{`${window.location.origin}/scim/v2`}</code>
        </Fact>
        <Fact label={t.key}>
          {token
            ? t.from(formatDay(token.startedAt, language), formatDay(token.expiresAt, language))
            : t.noKey}
        </Fact>
        {token && <Fact label={t.provider}>{token.provider ?? t.noProvider}</Fact>}
      </Facts>
      <div className="row">
        <Button icon={KeyRound} onPress={() => setDoing('make')}>
          {token ? t.renew : t.make}
        </Button>
        {token && (
          <Button tone="plain" onPress={() => setDoing('end')}>
            {t.end}
          </Button>
        )}
      </div>
      <DirectoryKey open={doing === 'make'} provider={token?.provider ?? null} onClose={close} />
      {doing === 'end' && <EndKey onClose={close} said={said} />}
    </Section>
  )
}

function EndKey({ onClose, said }: { onClose: () => void; said: Said }) {
  const t = useText(text).directory
  const end = useWrite('staff.end-directory-token')
  const confirm = async () => {
    const answer = await end.send({})
    if (!answer.ok) return
    said.say(t.ended, null)
    onClose()
  }
  return (
    <Confirm
      title={t.endTitle}
      open
      onClose={onClose}
      facts={[{ label: t.endFact, value: t.endEffect }]}
      verb={t.endVerb}
      onConfirm={() => void confirm()}
      pending={end.pending}
      refusal={end.refusal}
      danger
    />
  )
}
