import { ChoiceButtons } from '#kit/ChoiceButtons.tsx'
import { DateField } from '#kit/DateField.tsx'
import { useText } from '#kit/language.ts'
import { NumberField } from '#kit/NumberField.tsx'
import { RadioGroup } from '#kit/RadioGroup.tsx'
import { NameFields } from '#kit/NameFields.tsx'
import { TextField } from '#kit/TextField.tsx'
import type { SignalDraft } from './signal-draft.ts'
import { text } from './text.ts'
import { useToday } from './use-today.ts'

type SignalPersonProps = { draft: SignalDraft; set: (more: Partial<SignalDraft>) => void }

/** Whom it is about: with a name when somebody is to contact the family, otherwise an age is enough. */
export function SignalPerson({ draft, set }: SignalPersonProps) {
  const t = useText(text).new
  return (
    <>
      <ChoiceButtons
        label={t.named}
        name="named"
        value={draft.named}
        onChange={(named) => set({ named })}
        choices={[
          { value: 'yes', label: t.namedYes, hint: t.namedYesHint },
          { value: 'no', label: t.namedNo },
        ]}
      />
      {draft.named === 'yes' && <Name draft={draft} set={set} />}
      {draft.named === 'no' && (
        <NumberField
          label={t.age}
          name="age"
          value={draft.age}
          onChange={(age) => set({ age })}
          min={0}
          max={30}
        />
      )}
      {draft.named && (
        <RadioGroup
          label={t.sex}
          name="sex"
          optional
          value={draft.sex}
          onChange={(sex) => set({ sex })}
          options={(['f', 'm', 'none'] as const).map((value) => ({ value, label: t.sexes[value] }))}
        />
      )}
    </>
  )
}

function Name({ draft, set }: SignalPersonProps) {
  const t = useText(text).new
  const today = useToday()
  return (
    <>
      <NameFields value={draft} onChange={set} prefix="person." />
      <DateField
        label={t.birthDate}
        name="person.birthDate"
        value={draft.birthDate}
        onChange={(birthDate) => set({ birthDate })}
        today={today}
        allow="until-today"
      />
      <TextField
        label={t.cpr}
        name="cpr"
        hint={t.cprHint}
        short
        optional
        inputMode="numeric"
        autoComplete="off"
        value={draft.cpr}
        onChange={(cpr) => set({ cpr })}
      />
    </>
  )
}
