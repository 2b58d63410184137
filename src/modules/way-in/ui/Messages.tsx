import { Check, Mail, Phone } from 'lucide-react'
import { Button } from '#kit/Button.tsx'
import { formatMomentShort } from '#kit/format-date.ts'
import { InlineSaved } from '#kit/InlineSaved.tsx'
import { useLanguage, useText } from '#kit/language.ts'
import { Link } from '#kit/Link.tsx'
import { Section } from '#kit/Page.tsx'
import { useRead } from '#kit/use-read.ts'
import { useUndo, type Undo } from '#kit/use-undo.ts'
import { useWrite } from '#kit/use-write.ts'
import type { MessageToday } from '../contract.ts'
import { text } from './text.ts'
import './way-in.css'

/** Messages that wait for me, the oldest first: because I cover, or because nobody has answered (R-TRU-03). Nothing when there are none. */
export function Messages() {
  const t = useText(text)
  const { data } = useRead('way-in.mine', {}, { everySeconds: 60 })
  const undo = useUndo()
  if ((!data || data.length === 0) && undo.state === 'none') return null
  return (
    <Section title={t.messages} count={data?.length ?? 0}>
      {undo.state !== 'none' && <InlineSaved of={undo} />}
      <ul className="way-in-messages">
        {data?.map((message) => (
          <Line key={message.messageId} message={message} undo={undo} />
        ))}
      </ul>
    </Section>
  )
}

function Line({ message, undo }: { message: MessageToday; undo: Undo }) {
  const t = useText(text)
  const [language] = useLanguage()
  const write = useWrite('way-in.answer')
  const { messageId, version, familyId, familyName, callBack } = message
  const done = async () => {
    const answer = await write.send({ messageId, version, answered: true, answer: null })
    if (!answer.ok) return
    undo.offer(() => write.send({ messageId, version: answer.output.version, answered: false, answer: null }))
  }
  return (
    <li className="card way-in-message">
      <div>
        <p>
          {message.opens ? (
            <Link className="link name strong" href={`/familier/${familyId}/vej-ind`}>
              {familyName}
            </Link>
          ) : (
            <span className="name strong">{familyName}</span>
          )}{' '}
          <span className="muted">
            {formatMomentShort(message.receivedAt, language)}
            {message.asPair && ` · ${t.asPair}`}
          </span>
        </p>
        <p className="name" dir="auto">
          “{message.said}”
        </p>
        <p className="muted small name">{t.from(message.fromName, message.receiver)}</p>
        {write.refusal && <p role="alert">{write.refusal.reason}</p>}
      </div>
      <div className="row no-print">
        {callBack && message.receiver === null && (
          <a className="button button-quiet name" href={`mailto:${encodeURIComponent(callBack)}`}>
            <Mail aria-hidden />
            {t.mailTo(callBack)}
          </a>
        )}
        {callBack && message.receiver !== null && (
          <a className="button button-quiet name" href={`tel:${callBack.replaceAll(/[^\d+]/g, '')}`}>
            <Phone aria-hidden />
            {t.call(callBack)}
          </a>
        )}
        <Button icon={Check} label={t.answeredOf(familyName)} onPress={() => void done()}>
          {t.answered}
        </Button>
      </div>
    </li>
  )
}
