import { useState } from 'react'
import { ChoiceButtons } from '#kit/ChoiceButtons.tsx'
import { DateField } from '#kit/DateField.tsx'
import { Sheet } from '#kit/Dialog.tsx'
import { Form } from '#kit/Form.tsx'
import { FormSave } from '#kit/FormSave.tsx'
import { useText } from '#kit/language.ts'
import { TextArea } from '#kit/TextArea.tsx'
import type { ShownPerson } from '../../contract.ts'
import { text } from '../text.ts'
import { useToday } from '#kit/use-today.ts'
import { PlaceWarning } from '#modules/access/ui/PlaceWarning.tsx'
import { useQuoteDraft, type QuoteDraft } from './quote-draft.ts'
import type { ShownQuote } from './QuoteLines.tsx'
import type { WordsWriter } from './use-words.ts'

type SayProps = {
  familyId: string
  people: readonly ShownPerson[]
  /** A quote: its words are put right. */
  saying: 'new' | ShownQuote | null
  words: WordsWriter
  onClose: () => void
}

/** Writes down what somebody of the family says, or puts right what was written down wrongly. */
export function Say({ saying, onClose, ...rest }: SayProps) {
  const t = useText(text).words
  const former = saying === 'new' ? null : saying
  const close = () => {
    rest.words.clear()
    onClose()
  }
  return (
    <Sheet title={former ? t.correct : t.title} open={saying !== null} onClose={close}>
      {saying !== null && (
        <SayForm key={former?.quoteId ?? 'new'} former={former} onClose={close} {...rest} />
      )}
    </Sheet>
  )
}

type SayFormProps = Omit<SayProps, 'saying'> & { former: ShownQuote | null }

function SayForm({ familyId, people, former, words, onClose }: SayFormProps) {
  const t = useText(text)
  const day = useToday()
  const { quote, change, letGo } = useQuoteDraft(familyId, former, day)
  const [missing, setMissing] = useState<Record<string, string>>({})
  const submit = async () => {
    const { personId, saidOn, ...said } = quote
    setMissing({ ...(personId ? {} : { personId: t.pickPerson }), ...(saidOn ? {} : { saidOn: t.pickDay }) })
    if (!personId || !saidOn || !(await words.write({ ...said, personId, saidOn }, former))) return
    letGo()
    onClose()
  }
  return (
    <Form onSubmit={() => void submit()} errors={missing} refusal={words.refusal} label={t.words.title}>
      {former === null && <KindChoice quote={quote} onChange={change} />}
      <div className="name">
        <ChoiceButtons
          label={t.words.who}
          name="personId"
          value={quote.personId}
          onChange={(personId) => change({ personId })}
          choices={people.map(({ personId, givenName }) => ({ value: personId, label: givenName }))}
        />
      </div>
      <TextArea
        label={t.words.words}
        name="words"
        hint={former ? t.words.correctHint : t.words.wordsHint}
        value={quote.words}
        onChange={(said) => change({ words: said })}
        limit={1000}
        autoFocus
      />
      <DateField
        label={t.words.on}
        name="saidOn"
        value={quote.saidOn}
        onChange={(saidOn) => change({ saidOn })}
        today={day}
        allow="until-today"
      />
      <PlaceWarning familyId={familyId} texts={[quote.words]} />
      <FormSave pending={words.pending}>{t.save}</FormSave>
    </Form>
  )
}

function KindChoice({
  quote,
  onChange,
}: {
  quote: QuoteDraft
  onChange: (more: Partial<QuoteDraft>) => void
}) {
  const t = useText(text).words
  return (
    <ChoiceButtons
      label={t.kind}
      value={quote.kind}
      onChange={(kind) => onChange({ kind })}
      choices={[
        { value: 'wish', label: t.wish },
        { value: 'strength', label: t.strength },
      ]}
    />
  )
}
