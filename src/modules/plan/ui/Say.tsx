import { useState } from 'react'
import { Button } from '#kit/Button.tsx'
import { ChoiceButtons } from '#kit/ChoiceButtons.tsx'
import { DateField } from '#kit/DateField.tsx'
import { Sheet } from '#kit/Dialog.tsx'
import { Form } from '#kit/Form.tsx'
import { useText } from '#kit/language.ts'
import { TextArea } from '#kit/TextArea.tsx'
import { useWrite } from '#kit/use-write.ts'
import type { ShownPerson, ShownPlan } from '../contract.ts'
import { text } from './text.ts'
import { useToday } from './use-today.ts'

type Quote = ShownPlan['quotes'][number]
type SayProps = {
  familyId: string
  people: readonly ShownPerson[]
  /** A quote: its words are put right. */
  saying: 'new' | Quote | null
  onClose: () => void
  onSaid: (quoteId: string) => void
}

/** Writes down what somebody of the family says, or puts right what was written down wrongly. */
export function Say({ saying, onClose, ...rest }: SayProps) {
  const t = useText(text).words
  const correcting = saying !== null && saying !== 'new'
  return (
    <Sheet title={correcting ? t.correct : t.title} open={saying !== null} onClose={onClose}>
      {saying !== null && (
        <SayForm
          key={correcting ? saying.quoteId : 'new'}
          quote={correcting ? saying : null}
          onClose={onClose}
          {...rest}
        />
      )}
    </Sheet>
  )
}

type Draft = { kind: 'wish' | 'strength'; personId: string | null; words: string; saidOn: string | null }

function SayForm({
  familyId,
  people,
  quote,
  onClose,
  onSaid,
}: Omit<SayProps, 'saying'> & { quote: Quote | null }) {
  const day = useToday()
  const t = useText(text)
  const { send, missing, ...writing } = useSay(familyId, quote)
  const [draft, setDraft] = useState<Draft>({
    kind: quote?.kind ?? 'wish',
    personId: quote?.personId ?? null,
    words: quote?.words ?? '',
    saidOn: quote?.on ?? day,
  })
  const set = (more: Partial<Draft>) => setDraft({ ...draft, ...more })
  const submit = async () => {
    const quoteId = await send(draft)
    if (quoteId === null) return
    onSaid(quoteId)
    onClose()
  }
  return (
    <Form onSubmit={() => void submit()} errors={missing} refusal={writing.refusal} label={t.words.title}>
      {quote === null && (
        <ChoiceButtons
          label={t.words.kind}
          value={draft.kind}
          onChange={(kind) => set({ kind })}
          choices={[
            { value: 'wish', label: t.words.wish },
            { value: 'strength', label: t.words.strength },
          ]}
        />
      )}
      <div className="name">
        <ChoiceButtons
          label={t.words.who}
          name="personId"
          value={draft.personId}
          onChange={(personId) => set({ personId })}
          choices={people.map(({ personId, givenName }) => ({ value: personId, label: givenName }))}
        />
      </div>
      <TextArea
        label={t.words.words}
        name="words"
        hint={quote ? t.words.correctHint : t.words.wordsHint}
        value={draft.words}
        onChange={(words) => set({ words })}
        limit={1000}
        autoFocus
      />
      <DateField
        label={t.words.on}
        name="saidOn"
        value={draft.saidOn}
        onChange={(saidOn) => set({ saidOn })}
        today={day}
        allow="until-today"
      />
      <div className="form-actions">
        <Button type="submit" tone="primary" pending={writing.pending}>
          {t.save}
        </Button>
      </div>
    </Form>
  )
}

/** Sends the words as new ones or in place of others; the id of what stands now, or null when something is missing. */
function useSay(familyId: string, quote: Quote | null) {
  const t = useText(text)
  const say = useWrite('plan.say')
  const correct = useWrite('plan.correct-words')
  const [missing, setMissing] = useState<Record<string, string>>({})
  const send = async ({ kind, personId, words, saidOn }: Draft): Promise<string | null> => {
    setMissing({ ...(personId ? {} : { personId: t.pickPerson }), ...(saidOn ? {} : { saidOn: t.pickDay }) })
    if (!personId || !saidOn) return null
    const answer = quote
      ? await correct.send({ familyId, quoteId: quote.quoteId, personId, words, saidOn })
      : await say.send({ familyId, personId, kind, words, saidOn })
    return answer.ok ? answer.output.quoteId : null
  }
  return {
    send,
    missing,
    refusal: quote ? correct.refusal : say.refusal,
    pending: say.pending || correct.pending,
  }
}
