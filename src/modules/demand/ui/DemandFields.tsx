import { Checkbox } from '#kit/Checkbox.tsx'
import { ChoiceButtons } from '#kit/ChoiceButtons.tsx'
import { DateField } from '#kit/DateField.tsx'
import { useText } from '#kit/language.ts'
import { Select } from '#kit/Select.tsx'
import { TextField } from '#kit/TextField.tsx'
import type { CalendarView } from '../calendar-contract.ts'
import type { DemandDraft } from './demand-draft.ts'
import { formText } from './form-text.ts'
import { PersonChoice } from './PersonChoice.tsx'

type FieldsProps = {
  view: CalendarView
  draft: DemandDraft
  onDraft: (draft: DemandDraft) => void
  today: string
}

/** What is needed of a new demand: who, what, when and where. */
export function DemandFields({ view, draft, onDraft, today }: FieldsProps) {
  const t = useText(formText)
  const change = (part: Partial<DemandDraft>) => onDraft({ ...draft, ...part })
  return (
    <>
      <PersonChoice
        label={t.who}
        view={view}
        chosen={draft.personIds}
        onChange={(personIds) => change({ personIds })}
      />
      <TextField label={t.what} name="what" value={draft.what} onChange={(what) => change({ what })} />
      <DateField
        label={t.day}
        name="on"
        value={draft.on}
        onChange={(on) => change({ on, partOf: null })}
        today={today}
        allow="from-today"
        ready
      />
      <div className="calendar-moment">
        <TextField
          label={t.time}
          name="at"
          hint={t.timeHint}
          value={draft.clock}
          onChange={(clock) => change({ clock, partOf: null })}
          short
          optional
          inputMode="decimal"
        />
        <TextField
          label={t.minutes}
          name="minutes"
          value={draft.minutes}
          onChange={(minutes) => change({ minutes })}
          short
          inputMode="numeric"
        />
      </div>
      <TextField
        label={t.place}
        name="place"
        optional
        value={draft.place}
        onChange={(place) => change({ place })}
      />
    </>
  )
}

/** The rest: what a duty rests on, what kind it is, how often (R-COO-03). */
export function MoreFields({ draft, onDraft }: Omit<FieldsProps, 'view' | 'today'>) {
  const t = useText(formText)
  const change = (part: Partial<DemandDraft>) => onDraft({ ...draft, ...part })
  const options = <K extends string>(words: Record<K, string>) =>
    (Object.keys(words) as K[]).map((value) => ({ value, label: words[value] }))
  return (
    <>
      <ChoiceButtons
        label={t.nature}
        name="nature"
        value={draft.nature}
        onChange={(nature) => change({ nature })}
        choices={options(t.natures)}
      />
      {draft.nature === 'duty' && (
        <>
          <TextField label={t.law} name="law" value={draft.law} onChange={(law) => change({ law })} />
          <TextField
            label={t.sanction}
            name="sanction"
            optional
            value={draft.sanction}
            onChange={(sanction) => change({ sanction })}
          />
        </>
      )}
      <Select
        label={t.kind}
        name="kind"
        value={draft.kind}
        onChange={(kind) => change({ kind })}
        options={options(t.kinds)}
      />
      <Select
        label={t.repeat}
        name="repeat"
        value={draft.repeat}
        onChange={(repeat) => change({ repeat })}
        options={options(t.repeats)}
      />
      {draft.repeat !== 'once' && (
        <TextField
          label={t.times}
          name="times"
          value={draft.times}
          onChange={(times) => change({ times })}
          short
          inputMode="numeric"
        />
      )}
      <Select
        label={t.asks}
        name="asks"
        value={draft.asks}
        onChange={(asks) => change({ asks })}
        options={options(t.topics)}
      />
      <Checkbox label={t.movable} checked={draft.movable} onChange={(movable) => change({ movable })} />
      <Checkbox label={t.health} checked={draft.health} onChange={(health) => change({ health })} />
    </>
  )
}
