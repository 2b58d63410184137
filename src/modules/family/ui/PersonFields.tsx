import { Checkbox } from '#kit/Checkbox.tsx'
import { ComboBox } from '#kit/ComboBox.tsx'
import { DateField } from '#kit/DateField.tsx'
import { useLanguage, useText } from '#kit/language.ts'
import { RadioGroup } from '#kit/RadioGroup.tsx'
import { Select } from '#kit/Select.tsx'
import { NameFields } from '#kit/NameFields.tsx'
import { TextField } from '#kit/TextField.tsx'
import { languageOptions, type PersonDraft } from './person-draft.ts'
import { text } from './person-text.ts'
import { useToday } from '#kit/use-today.ts'

type PersonFieldsProps = {
  draft: PersonDraft
  onChange: (draft: PersonDraft) => void
  /** Before the names of the fields, where the person is part of a larger form: `young.`. */
  prefix?: string
  /** Leaves out who it is in the family, where the form says so itself. */
  partGiven?: boolean
  /** Leaves out the CPR number, which is noted once and not corrected here. */
  withoutCpr?: boolean
}

/** The fields of one person. */
export function PersonFields({ draft, onChange, prefix = '', partGiven, withoutCpr }: PersonFieldsProps) {
  const t = useText(text)
  const [language] = useLanguage()
  const today = useToday()
  const set = (more: Partial<PersonDraft>) => onChange({ ...draft, ...more })
  const field = (key: keyof PersonDraft) => `${prefix}${key}`
  return (
    <>
      <NameFields value={draft} onChange={set} prefix={prefix} />
      <DateField
        label={t.birthDate}
        name={field('birthDate')}
        value={draft.birthDate}
        onChange={(birthDate) => set({ birthDate })}
        today={today}
        allow="until-today"
      />
      {!partGiven && (
        <Select
          label={t.part}
          name={field('part')}
          value={draft.part}
          onChange={(part) => set({ part })}
          options={(['young', 'sibling', 'parent', 'step_parent', 'grandparent', 'other'] as const).map(
            (value) => ({ value, label: t.parts[value] }),
          )}
        />
      )}
      <RadioGroup
        label={t.sex}
        name={field('sex')}
        hint={t.sexHint}
        optional
        value={draft.sex}
        onChange={(sex) => set({ sex })}
        options={(['f', 'm', 'none'] as const).map((value) => ({ value, label: t.sexes[value] }))}
      />
      <div className="stack-tight">
        <Checkbox
          label={t.participates}
          checked={draft.participates}
          onChange={(participates) => set({ participates })}
        />
        <Checkbox label={t.atHome} checked={draft.atHome} onChange={(atHome) => set({ atHome })} />
        <Checkbox
          label={t.protected}
          hint={t.protectedHint}
          checked={draft.protected}
          onChange={(hidden) => set({ protected: hidden })}
        />
      </div>
      <TextField
        label={t.phone}
        name={field('phone')}
        type="tel"
        short
        optional
        value={draft.phone}
        onChange={(phone) => set({ phone })}
        autoComplete="off"
      />
      <ComboBox
        label={t.language}
        name={field('language')}
        value={draft.language}
        onChange={(code) => set({ language: code ?? 'da' })}
        options={languageOptions(language)}
      />
      {!withoutCpr && (
        <TextField
          label={t.cpr}
          name={field('cpr')}
          hint={t.cprHint}
          short
          optional
          inputMode="numeric"
          autoComplete="off"
          value={draft.cpr}
          onChange={(cpr) => set({ cpr })}
        />
      )}
    </>
  )
}
