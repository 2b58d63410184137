import { Button } from '#kit/Button.tsx'
import { useText } from '#kit/language.ts'
import { Loaded } from '#kit/Loaded.tsx'
import { Notice as Message } from '#kit/Notice.tsx'
import { Section } from '#kit/Page.tsx'
import { useRead } from '#kit/use-read.ts'
import { useWrite } from '#kit/use-write.ts'
import type { Notice } from '../contract.ts'
import { AssessForm, CloseForm } from './NoticeForms.tsx'
import { NoticeStanding } from './NoticeStanding.tsx'
import { text } from './text.ts'

/** On a card: that it is an underretning, and what is still to be done about it (HG-08). */
export function NoticeBox({ signalId, isNotice }: { signalId: string; isNotice: boolean }) {
  const t = useText(text)
  const receive = useWrite('child-notice.receive')
  if (isNotice) return <TheNotice signalId={signalId} />
  return (
    <Section title={t.title}>
      <p className="muted small">{t.startWhy}</p>
      {receive.refusal && <Message tone="error">{receive.refusal.reason}</Message>}
      <Button onPress={() => void receive.send({ signalId })} pending={receive.pending}>
        {t.start}
      </Button>
    </Section>
  )
}

function TheNotice({ signalId }: { signalId: string }) {
  const t = useText(text)
  const notices = useRead('child-notice.list', {}, { everySeconds: 60 })
  return (
    <Section title={t.title}>
      <Loaded of={notices}>
        {(all) => {
          const notice = all.find((one) => one.signalId === signalId)
          return notice && <Steps notice={notice} />
        }}
      </Loaded>
    </Section>
  )
}

function Steps({ notice }: { notice: Notice }) {
  const t = useText(text)
  const { signalId } = notice
  const receipt = useWrite('child-notice.receipt')
  return (
    <div className="card stack">
      <NoticeStanding notice={notice} />
      {notice.assessedAt === null && <AssessForm signalId={signalId} />}
      {notice.receiptAt === null && (
        <Button onPress={() => void receipt.send({ signalId })} pending={receipt.pending}>
          {t.receipt}
        </Button>
      )}
      {notice.assessedAt !== null && notice.receiptAt !== null && notice.closedAt === null && (
        <CloseForm signalId={signalId} />
      )}
    </div>
  )
}
