import { useState } from 'react'
import { Checkbox } from '#kit/Checkbox.tsx'
import { Form } from '#kit/Form.tsx'
import { FormSave } from '#kit/FormSave.tsx'
import { useText } from '#kit/language.ts'
import { Loaded } from '#kit/Loaded.tsx'
import { NumberField } from '#kit/NumberField.tsx'
import { Page } from '#kit/Page.tsx'
import { SaidLine } from '#kit/SaidLine.tsx'
import { useRead } from '#kit/use-read.ts'
import { useSaid } from '#kit/use-said.ts'
import { useWrite } from '#kit/use-write.ts'
import type { MyMessages } from '../message-contract.ts'
import { text } from './message-text.ts'

/** One’s own choice of how to be told that something is new: e-mail, text message, and quiet hours. */
export function Messages() {
  const t = useText(text)
  const mine = useRead('staff.my-messages', {})
  return (
    <Page title={t.title} lead={t.lead} narrow>
      <Loaded of={mine}>{(former) => <Choice former={former} />}</Loaded>
    </Page>
  )
}

function Choice({ former }: { former: MyMessages }) {
  const t = useText(text)
  const said = useSaid()
  const write = useWrite('staff.choose-messages')
  const [mail, setMail] = useState(former.mail)
  const [sms, setSms] = useState(former.sms)
  const [from, setFrom] = useState<number | null>(former.quietFrom)
  const [to, setTo] = useState<number | null>(former.quietTo)
  const [missing, setMissing] = useState<Record<string, string>>({})
  const save = async () => {
    const wrong = {
      ...(from === null ? { quietFrom: t.missing } : {}),
      ...(to === null ? { quietTo: t.missing } : {}),
    }
    setMissing(wrong)
    if (from === null || to === null) return
    const { quietFrom, quietTo } = former
    const answer = await write.send({ mail, sms, quietFrom: from, quietTo: to })
    if (answer.ok)
      said.say(t.saved, () => write.send({ mail: former.mail, sms: former.sms, quietFrom, quietTo }))
  }
  return (
    <>
      <SaidLine of={said} />
      <Form onSubmit={() => void save()} errors={missing} refusal={write.refusal} label={t.title}>
        <div className="field stack-tight" role="group" aria-label={t.channels}>
          <p className="label">{t.channels}</p>
          <Checkbox label={t.mail} hint={mailHint(former, t)} checked={mail} onChange={setMail} />
          <Checkbox label={t.sms} hint={smsHint(former, t)} checked={sms} onChange={setSms} />
        </div>
        <div className="field stack-tight" role="group" aria-label={t.quiet}>
          <p className="label">{t.quiet}</p>
          <p className="hint">{t.quietHint}</p>
          <div className="row">
            <NumberField label={t.from} name="quietFrom" value={from} onChange={setFrom} />
            <NumberField label={t.to} name="quietTo" value={to} onChange={setTo} />
          </div>
        </div>
        <FormSave pending={write.pending}>{t.save}</FormSave>
      </Form>
    </>
  )
}

type Words = (typeof text)['da']

function mailHint({ channels, email }: MyMessages, t: Words): string {
  if (!channels.includes('mail')) return t.noMail
  return email ? t.mailTo(email) : t.noAddress
}

function smsHint({ channels, phone }: MyMessages, t: Words): string {
  if (!channels.includes('sms')) return t.noSms
  return phone ? t.smsTo(phone) : t.noNumber
}
