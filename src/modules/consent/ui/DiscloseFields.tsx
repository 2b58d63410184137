import { Checkbox } from '#kit/Checkbox.tsx'
import { ChoiceButtons } from '#kit/ChoiceButtons.tsx'
import { DateField } from '#kit/DateField.tsx'
import { useLanguage, useText } from '#kit/language.ts'
import { Notice } from '#kit/Notice.tsx'
import { Select } from '#kit/Select.tsx'
import { RadioGroup } from '#kit/RadioGroup.tsx'
import { TextArea } from '#kit/TextArea.tsx'
import { TextField } from '#kit/TextField.tsx'
import type { BasisLine, OutsideKind } from '../basis-contract.ts'
import { basesBetween } from '../basis-rules.ts'
import type { Matrix } from '../contract.ts'
import { isTold, type DiscloseDraft } from './disclose-draft.ts'
import { thisDay } from './moments.ts'
import { text } from './shared-text.ts'

type FieldsProps = {
  matrix: Matrix
  bases: BasisLine[]
  from: string
  draft: DiscloseDraft
  line: BasisLine | undefined
  set: (part: Partial<DiscloseDraft>) => void
}

/** Who, to whom, on what basis, what and why. Only the bases that fit the two and that the municipality uses are offered. */
export function DiscloseFields(props: FieldsProps) {
  const t = useText(text)
  const { matrix, draft, set } = props
  const people = matrix.people.map(({ personId, name }) => ({ value: personId, label: name }))
  return (
    <>
      <div className="name">
        <Select
          label={t.about}
          name="personId"
          options={people}
          value={draft.personId}
          onChange={(personId) => set({ personId })}
        />
      </div>
      <Recipient {...props} />
      <Basis {...props} />
      <TextField
        label={t.whatAsk}
        hint={t.whatHint}
        name="what"
        value={draft.what}
        onChange={(what) => set({ what })}
      />
      <TextArea
        label={t.necessity}
        name="necessity"
        value={draft.necessity}
        onChange={(necessity) => set({ necessity })}
      />
      <ChoiceButtons
        label={t.informed}
        name="childInformed"
        choices={(['yes', 'later', 'no'] as const).map((value) => ({ value, label: t.informedWords[value] }))}
        value={draft.informed}
        onChange={(informed) => set({ informed })}
      />
      {draft.informed !== null && draft.informed !== 'yes' && (
        <TextField
          label={t.because}
          name="notInformedBecause"
          value={draft.because}
          onChange={(because) => set({ because })}
        />
      )}
      {!isTold(draft) && (
        <DateField
          label={t.untilAsk}
          name="untilOn"
          value={draft.untilOn}
          onChange={(untilOn) => set({ untilOn })}
          today={thisDay()}
          allow="from-today"
        />
      )}
    </>
  )
}

function Recipient({ matrix, from, draft, set }: FieldsProps) {
  const t = useText(text)
  const kinds = Object.entries(t.kinds) as [OutsideKind, string][]
  const options = [
    { value: 'DEPARTMENT' as const, label: t.department },
    ...kinds.map(([value, label]) => ({ value, label })),
  ]
  const departments = matrix.departments
    .filter(({ code }) => code !== from)
    .map(({ code, name }) => ({ value: code, label: name }))
  return (
    <>
      <Select
        label={t.toKind}
        name="kind"
        options={options}
        value={draft.kind}
        onChange={(kind) => set({ kind, basis: null })}
      />
      {draft.kind === 'DEPARTMENT' ? (
        <>
          <Select
            label={t.toDepartment}
            name="to"
            options={departments}
            value={draft.to}
            onChange={(to) => set({ to, basis: null })}
          />
          <ChoiceButtons
            label={t.mode}
            name="mode"
            choices={(['access', 'told'] as const).map((value) => ({ value, label: t.modes[value] }))}
            value={draft.told ? 'told' : 'access'}
            onChange={(mode) => set({ told: mode === 'told' })}
          />
        </>
      ) : (
        <TextField
          label={t.toName}
          hint={t.toNameHint}
          name="name"
          value={draft.name}
          onChange={(name) => set({ name })}
        />
      )}
    </>
  )
}

function Basis({ bases, from, draft, line, set }: FieldsProps) {
  const t = useText(text)
  const [language] = useLanguage()
  const to = draft.kind === 'DEPARTMENT' ? draft.to : { kind: draft.kind, name: draft.name }
  const inUse = bases.filter((one) => one.inUse && (!one.needsConsent || draft.kind === 'SUPPLIER'))
  const fitting =
    to === null
      ? []
      : basesBetween(
          from,
          to,
          inUse.map(({ basis }) => basis),
        )
  const offered = inUse.filter(({ basis }) => fitting.includes(basis))
  if (to === null) return null
  if (offered.length === 0) return <Notice tone="note">{t.noBasis}</Notice>
  return (
    <>
      <RadioGroup
        label={t.basisAsk}
        name="basis"
        options={offered.map(({ basis, name, says, law }) => ({
          value: basis,
          label: name[language],
          hint: `${says[language]} (${law})`,
        }))}
        value={draft.basis}
        onChange={(basis) =>
          set({
            basis,
            classes: offered.find((one) => one.basis === basis)?.classes.slice(0, 1) ?? [],
            purpose: null,
          })
        }
      />
      {draft.basis === 'OTHER_LAW' && (
        <TextField
          label={t.otherLaw}
          name="otherLaw"
          value={draft.otherLaw}
          onChange={(otherLaw) => set({ otherLaw })}
        />
      )}
      {line && line.classes.length > 1 && <Classes line={line} draft={draft} set={set} />}
      {line && line.purposes.length > 1 && (
        <ChoiceButtons
          label={t.purpose}
          name="purpose"
          choices={line.purposes.map((value) => ({ value, label: t.purposes[value] }))}
          value={draft.purpose ?? line.purposes[0] ?? null}
          onChange={(purpose) => set({ purpose })}
        />
      )}
    </>
  )
}

function Classes({ line, draft, set }: Pick<FieldsProps, 'draft' | 'set'> & { line: BasisLine }) {
  const t = useText(text)
  return (
    <fieldset className="field" data-field="classes">
      <legend>{t.classes}</legend>
      {line.classes.map((one) => (
        <Checkbox
          key={one}
          label={t.class[one]}
          checked={draft.classes.includes(one)}
          onChange={(on) =>
            set({ classes: on ? [...draft.classes, one] : draft.classes.filter((other) => other !== one) })
          }
        />
      ))}
    </fieldset>
  )
}
