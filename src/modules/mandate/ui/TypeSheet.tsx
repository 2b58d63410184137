import { useState } from 'react'
import { Checkbox } from '#kit/Checkbox.tsx'
import { DateField } from '#kit/DateField.tsx'
import { Sheet } from '#kit/Dialog.tsx'
import { Form } from '#kit/Form.tsx'
import { FormSave } from '#kit/FormSave.tsx'
import { useText } from '#kit/language.ts'
import { NumberField } from '#kit/NumberField.tsx'
import { RadioGroup } from '#kit/RadioGroup.tsx'
import { TextArea } from '#kit/TextArea.tsx'
import { TextField } from '#kit/TextField.tsx'
import type { Said } from '#kit/use-said.ts'
import { useToday } from '#kit/use-today.ts'
import { useWrite } from '#kit/use-write.ts'
import { HardWords } from '#modules/wording/ui/HardWords.tsx'
import type { ListedType, MeasureType } from '../type-contract.ts'
import { text } from './type-text.ts'

type TypeSheetProps = { type: ListedType | null; open: boolean; onClose: () => void; said: Said }
type Draft = Omit<MeasureType, 'validFrom' | 'inUse'> & { validFrom: string | null }
type Fields = { draft: Draft; set: (part: Partial<Draft>) => void }

const fresh: Omit<Draft, 'validFrom'> = {
  code: '',
  name: '',
  law: '',
  form: 'help',
  origin: 'ordinary',
  whom: 'young',
  inGroup: false,
  provider: '',
  kroner: null,
  priceUnit: null,
  priceSource: null,
  weeks: null,
  intensity: '',
  evidence: '',
  complaint: 'not_a_decision',
}

/** A new version of a measure, or a new measure, from a day on. */
export function TypeSheet({ type, open, onClose, said }: TypeSheetProps) {
  const t = useText(text)
  const today = useToday()
  const write = useWrite('mandate.set-type')
  const [draft, setDraft] = useState<Draft>(() => ({ ...fresh, ...type, validFrom: today }))
  const [missing, setMissing] = useState<Record<string, string>>({})
  const set = (part: Partial<Draft>) => setDraft({ ...draft, ...part })
  const save = async () => {
    const { validFrom } = draft
    setMissing(validFrom ? {} : { validFrom: t.form.pickDay })
    if (!validFrom) return
    const answer = await write.send({
      ...draft,
      priceUnit: draft.priceUnit || null,
      priceSource: draft.priceSource || null,
      validFrom,
      inUse: true,
    })
    if (!answer.ok) return
    said.say(t.said(draft.name), null)
    onClose()
  }
  return (
    <Sheet title={type ? type.name : t.add} open={open} onClose={onClose}>
      <Form onSubmit={() => void save()} errors={missing} refusal={write.refusal}>
        <TextField
          label={t.form.name}
          name="name"
          value={draft.name}
          onChange={(name) => set({ name })}
          autoComplete="off"
        />
        {!type && (
          <TextField
            label={t.form.code}
            name="code"
            hint={t.form.codeHint}
            value={draft.code}
            onChange={(code) => set({ code })}
            autoComplete="off"
          />
        )}
        <LawFields draft={draft} set={set} />
        <PriceFields draft={draft} set={set} />
        <TextField
          label={t.form.intensity}
          name="intensity"
          value={draft.intensity}
          onChange={(intensity) => set({ intensity })}
        />
        <TextArea
          label={t.form.evidence}
          name="evidence"
          value={draft.evidence}
          onChange={(evidence) => set({ evidence })}
          limit={600}
        />
        <DateField
          label={t.form.from}
          name="validFrom"
          value={draft.validFrom}
          onChange={(validFrom) => set({ validFrom })}
          today={today}
          allow="from-today"
        />
        <HardWords texts={[draft.name, draft.provider, draft.intensity]} />
        <FormSave pending={write.pending}>{t.form.save}</FormSave>
      </Form>
    </Sheet>
  )
}

function LawFields({ draft, set }: Fields) {
  const t = useText(text)
  return (
    <>
      <TextField label={t.form.law} name="law" value={draft.law} onChange={(law) => set({ law })} />
      <RadioGroup
        label={t.form.kind}
        name="form"
        value={draft.form}
        onChange={(form) => set({ form, complaint: form === 'help' ? 'not_a_decision' : 'appeals_board' })}
        options={(['help', 'decision', 'support'] as const).map((value) => ({
          value,
          label: t.forms[value],
          hint: t.formHints[value],
        }))}
      />
      {draft.form !== 'help' && (
        <RadioGroup
          label={t.form.complaint}
          name="complaint"
          value={draft.complaint}
          onChange={(complaint) => set({ complaint })}
          options={(['appeals_board', 'no_other_authority'] as const).map((value) => ({
            value,
            label: t.complaints[value],
          }))}
        />
      )}
      <RadioGroup
        label={t.form.origin}
        name="origin"
        value={draft.origin}
        onChange={(origin) => set({ origin })}
        options={(['ordinary', 'programme', 'practical'] as const).map((value) => ({
          value,
          label: t.origins[value],
        }))}
      />
      <RadioGroup
        label={t.form.whom}
        name="whom"
        value={draft.whom}
        onChange={(whom) => set({ whom })}
        options={(['young', 'parent', 'anyone'] as const).map((value) => ({ value, label: t.whoms[value] }))}
      />
      <Checkbox label={t.form.inGroup} checked={draft.inGroup} onChange={(inGroup) => set({ inGroup })} />
      <TextField
        label={t.form.provider}
        name="provider"
        value={draft.provider}
        onChange={(provider) => set({ provider })}
      />
    </>
  )
}

function PriceFields({ draft, set }: Fields) {
  const t = useText(text)
  return (
    <>
      <NumberField
        label={t.form.kroner}
        name="kroner"
        optional
        unit="kr."
        min={0}
        value={draft.kroner}
        onChange={(kroner) => set({ kroner })}
      />
      {draft.kroner !== null && (
        <>
          <TextField
            label={t.form.unit}
            name="priceUnit"
            hint={t.form.unitHint}
            optional
            value={draft.priceUnit ?? ''}
            onChange={(priceUnit) => set({ priceUnit })}
          />
          <TextField
            label={t.form.source}
            name="priceSource"
            value={draft.priceSource ?? ''}
            onChange={(priceSource) => set({ priceSource })}
          />
        </>
      )}
      <NumberField
        label={t.form.weeks}
        name="weeks"
        optional
        min={1}
        max={260}
        value={draft.weeks}
        onChange={(weeks) => set({ weeks })}
      />
    </>
  )
}
