import { useState } from 'react'
import { Button } from '#kit/Button.tsx'
import { Form } from '#kit/Form.tsx'
import { useText } from '#kit/language.ts'
import { TextArea } from '#kit/TextArea.tsx'
import { useAutosave } from '#kit/use-autosave.ts'
import type { Card } from '../contract.ts'
import { isCarriedOut, missingIn, startDecision, type DecisionDraft } from './decision-draft.ts'
import { DecisionFields } from './DecisionFields.tsx'
import { Seen } from './Seen.tsx'
import { text } from './signal-text.ts'
import { refusedHere, type CardWrites } from './use-card-writes.ts'
import { useKeptText } from './use-kept-text.ts'

type DecisionFormProps = {
  card: Card
  asked: string
  writes: CardWrites
  /** The open list meeting that decides, if one does. */
  meetingId: string | undefined
  /** Told what was decided, as a sentence. */
  onDone: (done: string) => void
}

/** The three questions of a discussion (ux.md 2.7): what goes well comes first and cannot be skipped (R-ASM-08). */
export function DecisionForm(props: DecisionFormProps) {
  const { card, writes } = props
  const t = useText(text)
  const form = useDecision(props)
  return (
    <Form onSubmit={() => void form.submit()} errors={form.missing} refusal={writes.refusal} label={t.three}>
      <div className="columns">
        <div className="stack">
          <TextArea
            label={t.one}
            name="strengths"
            hint={t.oneHint}
            autosave={form.strengths}
            limit={500}
            readers={t.readers}
            child={t.child}
          />
          <Seen card={card} value={form.seen.text} onChange={form.seen.set} />
          <p className="small muted">
            {t.kept} {t.notKept}
          </p>
        </div>
        <div className="stack">
          <DecisionFields
            card={card}
            draft={form.draft}
            set={form.set}
            reason={form.reason.text}
            onReason={form.reason.set}
          />
          <div className="form-actions">
            <Button type="submit" tone="primary" pending={writes.pending}>
              {form.draft.choice === 'clarify' ? t.clarify : t.decide}
            </Button>
          </div>
        </div>
      </div>
    </Form>
  )
}

function useDecision({ card, asked, writes, meetingId, onDone }: DecisionFormProps) {
  const t = useText(text)
  const strengths = useStrengths(card, writes)
  const seen = useKeptText(`signal-seen:${card.signalId}`)
  const reason = useKeptText(`signal-reason:${card.signalId}`)
  const [draft, setDraft] = useState(() => startDecision(card, asked))
  const [missing, setMissing] = useState<Record<string, string>>({})

  const submit = async () => {
    const written = { ...draft, strengths: strengths.text, seen: card.seen || seen.text, reason: reason.text }
    const lacking = missingIn(written, t)
    writes.clear()
    setMissing(lacking)
    const { choice } = draft
    if (choice === null || Object.keys(lacking).length > 0) return
    const isNew = written.strengths !== (card.strengths ?? '') || seen.text !== ''
    if (isNew && written.strengths.trim() !== '') {
      const described = await writes.inTurn((edited) =>
        writes.describe.send({ ...edited, strengths: written.strengths, seen: seen.text || null }),
      )
      if (!described.ok) return
    }
    const answer = await sendDecision(writes, draft, { reason: reason.text, meetingId })
    if (!answer.ok) return
    seen.drop()
    reason.drop()
    onDone(choice === 'clarify' ? t.doneClarify : t.done(t.decisions[choice].label))
  }
  return {
    strengths,
    seen,
    reason,
    draft,
    set: (more: Partial<DecisionDraft>) => setDraft({ ...draft, ...more }),
    missing,
    submit,
  }
}

type Said = { reason: string; meetingId: string | undefined }

function sendDecision(
  { inTurn, clarify, decide }: CardWrites,
  draft: DecisionDraft,
  { reason, meetingId }: Said,
) {
  const { choice, responsibleId, dueOn } = draft
  if (choice === 'clarify' || choice === null) {
    return inTurn((edited) =>
      clarify.send({ ...edited, responsibleId: responsibleId ?? '', dueOn: dueOn ?? '', meetingId }),
    )
  }
  const carriedOut = isCarriedOut(choice)
  return inTurn<unknown>((edited) =>
    decide.send({
      ...edited,
      decision: choice,
      reason,
      notIncluded: choice === 'nothing' || choice === 'other-help' ? draft.notIncluded : null,
      whoThen: choice === 'other-help' ? draft.whoThen : null,
      responsibleId: carriedOut ? responsibleId : null,
      dueOn: carriedOut ? dueOn : null,
      meetingId,
    }),
  )
}

/** Strengths save themselves, so that everyone at the meeting sees them while they are written. */
function useStrengths(card: Card, { inTurn, keep }: CardWrites) {
  const t = useText(text)
  return useAutosave({
    key: `signal-strengths:${card.signalId}`,
    text: card.strengths ?? '',
    save: async (written, last) => {
      if (written.trim() === '') return refusedHere(t.strengthsKept)
      return inTurn((edited) => keep.send({ ...edited, strengths: written, seen: null }, { last }))
    },
  })
}
