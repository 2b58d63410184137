import { Confirm } from '#kit/Confirm.tsx'
import { useText } from '#kit/language.ts'
import { useToast } from '#kit/LiveRegion.tsx'
import { useGo } from '#kit/navigation.ts'
import { useWrite } from '#kit/use-write.ts'
import type { Card } from '../contract.ts'
import type { ListMeeting } from '../meeting-contract.ts'
import { waits } from './card-words.ts'
import { text } from './meeting-text.ts'

type CloseMeetingProps = { meeting: ListMeeting; cards: readonly Card[]; open: boolean; onClose: () => void }

/** Closing cannot be undone, so it says first what is kept, what is not, and what the police see (HG-02, domain.md 7.4). */
export function CloseMeeting({ meeting, cards, open, onClose }: CloseMeetingProps) {
  const t = useText(text).close
  const go = useGo()
  const toast = useToast()
  const close = useWrite('detection.close-meeting')
  const { meetingId, version } = meeting
  const waiting = cards.filter((card) => waits(card, meeting)).length
  const confirm = async () => {
    const answer = await close.send({ meetingId, version })
    if (!answer.ok) return
    toast(t.done)
    onClose()
    go(`/tidlig-hjaelp/moede/${meetingId}`, { replace: true })
  }
  return (
    <Confirm
      title={t.title}
      open={open}
      onClose={onClose}
      verb={t.verb}
      onConfirm={() => void confirm()}
      pending={close.pending}
      refusal={close.refusal}
      facts={[
        { label: t.kept, value: t.keptWords },
        { label: t.cards, value: t.cardsWords(waiting) },
        { label: t.police, value: t.policeWords },
        { label: t.undo, value: t.undoWords },
      ]}
    />
  )
}
