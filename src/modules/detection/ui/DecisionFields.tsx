import { ComboBox } from '#kit/ComboBox.tsx'
import { DateField } from '#kit/DateField.tsx'
import { useLanguage, useText } from '#kit/language.ts'
import { RadioGroup } from '#kit/RadioGroup.tsx'
import { Select } from '#kit/Select.tsx'
import { TextArea } from '#kit/TextArea.tsx'
import { TextField } from '#kit/TextField.tsx'
import type { Card } from '../contract.ts'
import { mayCarryOut } from '../rules.ts'
import { text as cardText } from './card-text.ts'
import { shortDate } from './card-words.ts'
import { notIncludedCodes } from './codes.ts'
import { choicesFor, isCarriedOut, saysWhyNot, type DecisionDraft } from './decision-draft.ts'
import { text } from './signal-text.ts'
import { asOptions, useColleagues } from './use-colleagues.ts'
import { useToday } from './use-today.ts'

type DraftProps = { draft: DecisionDraft; set: (more: Partial<DecisionDraft>) => void }
type DecisionFieldsProps = DraftProps & { card: Card; reason: string; onReason: (reason: string) => void }

/** What is to happen, and the fields that the choice needs: why not us, who then, who carries it out, by when. */
export function DecisionFields({ card, draft, set, reason, onReason }: DecisionFieldsProps) {
  const t = useText(text)
  const { choice } = draft
  const options = choicesFor(card).map((value) => {
    const { label, hint } = value === 'clarify' ? t.lookCloser : t.decisions[value]
    return { value, label, hint: hint || undefined }
  })
  return (
    <>
      <RadioGroup
        label={t.three}
        name="decision"
        hint={t.threeHint}
        options={options}
        value={choice}
        onChange={(chosen) => set({ choice: chosen })}
      />
      {choice && saysWhyNot(choice) && <WhyNotUs draft={draft} set={set} />}
      {choice && isCarriedOut(choice) && <WhoAndWhen card={card} draft={draft} set={set} />}
      {choice && choice !== 'clarify' && (
        <TextArea
          label={t.reason}
          name="reason"
          value={reason}
          onChange={onReason}
          limit={500}
          rows={2}
          readers={t.readers}
          child={t.child}
        />
      )}
    </>
  )
}

function WhyNotUs({ draft, set }: DraftProps) {
  const t = useText(text)
  const { codes } = useText(cardText)
  return (
    <>
      <Select
        label={t.code}
        name="notIncluded"
        value={draft.notIncluded}
        onChange={(code) => set({ notIncluded: code })}
        options={notIncludedCodes.map((value) => ({ value, label: codes[value] }))}
      />
      {draft.choice === 'other-help' && (
        <TextField
          label={t.whoThen}
          name="whoThen"
          value={draft.whoThen}
          onChange={(whoThen) => set({ whoThen })}
          autoComplete="off"
        />
      )}
    </>
  )
}

function WhoAndWhen({ card, draft, set }: DraftProps & { card: Card }) {
  const t = useText(text)
  const [language] = useLanguage()
  const today = useToday()
  const colleagues = useColleagues().filter(mayCarryOut)
  return (
    <>
      {colleagues.length > 0 && (
        <ComboBox
          label={t.responsible}
          name="responsibleId"
          options={asOptions(colleagues)}
          value={draft.responsibleId}
          onChange={(responsibleId) => set({ responsibleId })}
        />
      )}
      <DateField
        label={draft.choice === 'follow-up' ? t.followOn : t.due}
        name="dueOn"
        hint={draft.choice === 'follow-up' ? t.followHint : t.dueHint(shortDate(card.deleteOn, language))}
        value={draft.dueOn}
        onChange={(dueOn) => set({ dueOn })}
        today={today}
        allow="from-today"
      />
    </>
  )
}
