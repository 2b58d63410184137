import { useState } from 'react'
import { Checkbox } from '#kit/Checkbox.tsx'
import { ChoiceButtons } from '#kit/ChoiceButtons.tsx'
import { ComboBox } from '#kit/ComboBox.tsx'
import { DateField } from '#kit/DateField.tsx'
import { Sheet } from '#kit/Dialog.tsx'
import { Form } from '#kit/Form.tsx'
import { FormSave } from '#kit/FormSave.tsx'
import { useText } from '#kit/language.ts'
import { NumberField } from '#kit/NumberField.tsx'
import { TextField } from '#kit/TextField.tsx'
import type { Said } from '#kit/use-said.ts'
import { useToday } from '#kit/use-today.ts'
import { useWrite } from '#kit/use-write.ts'
import type { MandateTerms, Register } from '../contract.ts'
import type { ListedType } from '../type-contract.ts'
import { text } from './text.ts'

type MandateSheetProps = {
  register: Register
  types: readonly ListedType[]
  open: boolean
  onClose: () => void
  said: Said
}
type Draft = Omit<MandateTerms, 'validFrom' | 'answerHours' | 'department'> & {
  department: string | null
  validFrom: string | null
  answerHours: number | null
  kind: 'person' | 'function'
}

/** Gives a mandate: to whom, for what, up to how much, from when. */
export function MandateSheet({ register, types, open, onClose, said }: MandateSheetProps) {
  const t = useText(text)
  const today = useToday()
  const give = useWrite('mandate.give')
  const end = useWrite('mandate.end')
  const fresh: Draft = {
    department: register.mayGive.length === 1 ? (register.mayGive[0] ?? null) : null,
    kind: 'person',
    holderId: null,
    holderFunction: null,
    standInId: null,
    measures: [],
    law: '',
    mostKroner: null,
    mostWeeks: null,
    answerHours: 24,
    validFrom: today,
    validTo: null,
  }
  const [draft, setDraft] = useState(fresh)
  const [missing, setMissing] = useState<Record<string, string>>({})
  const set = (part: Partial<Draft>) => setDraft({ ...draft, ...part })
  const save = async () => {
    const { kind, department, validFrom, answerHours, ...rest } = draft
    setMissing({
      ...(department ? {} : { department: t.form.pickDepartment }),
      ...(kind === 'person' && !rest.holderId ? { holderId: t.form.pickWho } : {}),
      ...(validFrom ? {} : { validFrom: t.form.pickDay }),
      ...(answerHours === null ? { answerHours: t.form.pickHours } : {}),
    })
    if (!department || !validFrom || answerHours === null || (kind === 'person' && !rest.holderId)) return
    const holder =
      kind === 'person'
        ? { holderFunction: null }
        : { holderId: null, holderFunction: rest.holderFunction ?? '' }
    const answer = await give.send({ ...rest, ...holder, department, validFrom, answerHours })
    if (!answer.ok) return
    const { mandateId } = answer.output
    said.say(t.did.gave, () => end.send({ mandateId, version: 1, validTo: '2000-01-01' }))
    setDraft(fresh)
    onClose()
  }
  return (
    <Sheet title={t.give} open={open} onClose={onClose}>
      <Form onSubmit={() => void save()} errors={missing} refusal={give.refusal}>
        <HolderFields register={register} draft={draft} set={set} />
        <fieldset className="stack-tight" data-field="measures">
          <legend>{t.form.measures}</legend>
          {types.map(({ code, name }) => (
            <Checkbox
              key={code}
              label={name}
              checked={draft.measures.includes(code)}
              onChange={(on) =>
                set({
                  measures: on ? [...draft.measures, code] : draft.measures.filter((one) => one !== code),
                })
              }
            />
          ))}
        </fieldset>
        <TextField
          label={t.form.law}
          name="law"
          hint={t.form.lawHint}
          value={draft.law}
          onChange={(law) => set({ law })}
        />
        <LimitFields draft={draft} set={set} />
        <DateField
          label={t.form.from}
          name="validFrom"
          value={draft.validFrom}
          onChange={(validFrom) => set({ validFrom })}
          today={today}
        />
        <DateField
          label={t.form.to}
          name="validTo"
          optional
          value={draft.validTo}
          onChange={(validTo) => set({ validTo })}
          today={today}
        />
        <FormSave pending={give.pending}>{t.form.save}</FormSave>
      </Form>
    </Sheet>
  )
}

type Fields = { draft: Draft; set: (part: Partial<Draft>) => void }

function HolderFields({ register, draft, set }: Fields & { register: Register }) {
  const t = useText(text)
  const colleagues = register.colleagues.map(({ staffId, name, profession, department }) => ({
    value: staffId,
    label: name,
    hint: `${profession} (${department})`,
  }))
  return (
    <>
      <ChoiceButtons
        label={t.form.department}
        name="department"
        value={draft.department}
        onChange={(department) => set({ department })}
        choices={register.mayGive.map((code) => ({ value: code, label: code }))}
      />
      <ChoiceButtons
        label={t.form.kind}
        name="kind"
        value={draft.kind}
        onChange={(kind) => set({ kind })}
        choices={[
          { value: 'person', label: t.form.person },
          { value: 'function', label: t.form.function },
        ]}
      />
      {draft.kind === 'person' ? (
        <ComboBox
          label={t.form.who}
          name="holderId"
          value={draft.holderId}
          onChange={(holderId) => set({ holderId })}
          options={colleagues}
        />
      ) : (
        <TextField
          label={t.form.profession}
          name="holderFunction"
          hint={t.form.professionHint}
          value={draft.holderFunction ?? ''}
          onChange={(holderFunction) => set({ holderFunction })}
          autoComplete="off"
        />
      )}
      <ComboBox
        label={t.form.standIn}
        name="standInId"
        hint={t.form.standInHint}
        optional
        value={draft.standInId}
        onChange={(standInId) => set({ standInId })}
        options={colleagues}
      />
    </>
  )
}

function LimitFields({ draft, set }: Fields) {
  const t = useText(text)
  return (
    <>
      <NumberField
        label={t.form.mostKroner}
        name="mostKroner"
        hint={t.form.mostHint}
        optional
        unit={t.kr}
        min={0}
        value={draft.mostKroner}
        onChange={(mostKroner) => set({ mostKroner })}
      />
      <NumberField
        label={t.form.mostWeeks}
        name="mostWeeks"
        hint={t.form.mostHint}
        optional
        unit={t.wk}
        min={1}
        value={draft.mostWeeks}
        onChange={(mostWeeks) => set({ mostWeeks })}
      />
      <NumberField
        label={t.form.answer}
        name="answerHours"
        unit={t.hours}
        min={1}
        value={draft.answerHours}
        onChange={(answerHours) => set({ answerHours })}
      />
    </>
  )
}
