import { useState } from 'react'
import { Form } from '#kit/Form.tsx'
import { FormSave } from '#kit/FormSave.tsx'
import { useText } from '#kit/language.ts'
import { Loaded } from '#kit/Loaded.tsx'
import { Section } from '#kit/Page.tsx'
import { SaidLine } from '#kit/SaidLine.tsx'
import { TextField } from '#kit/TextField.tsx'
import { useRead } from '#kit/use-read.ts'
import { useSaid, type Said } from '#kit/use-said.ts'
import { useWrite } from '#kit/use-write.ts'
import { mailText } from './mail-text.ts'

/** The domain of the families' addresses, and how many mails reached nobody (R-TRU-03). */
export function FamilyMail() {
  const t = useText(mailText)
  const setup = useRead('municipality.mail', {})
  const said = useSaid()
  return (
    <Section title={t.title}>
      <p className="muted">{t.lead}</p>
      <SaidLine of={said} />
      <Loaded of={setup}>
        {({ mailDomain, strays }) => (
          <>
            <DomainForm key={mailDomain} former={mailDomain} said={said} />
            {mailDomain !== null && (
              <>
                <p>{t.example(mailDomain)}</p>
                <p className="muted">{t.strays(strays)}</p>
              </>
            )}
          </>
        )}
      </Loaded>
    </Section>
  )
}

function DomainForm({ former, said }: { former: string | null; said: Said }) {
  const t = useText(mailText)
  const write = useWrite('municipality.set-mail-domain')
  const [domain, setDomain] = useState(former ?? '')
  const save = async () => {
    const answer = await write.send({ mailDomain: domain.trim() === '' ? null : domain })
    if (answer.ok) said.say(t.saved, () => write.send({ mailDomain: former }))
  }
  return (
    <Form onSubmit={() => void save()} refusal={write.refusal} label={t.title}>
      <TextField
        label={t.domain}
        name="mailDomain"
        hint={t.hint}
        value={domain}
        onChange={setDomain}
        autoComplete="off"
        optional
      />
      <FormSave pending={write.pending}>{t.save}</FormSave>
    </Form>
  )
}
